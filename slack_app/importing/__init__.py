"""Files from an ATS export, taken into the agency database."""
