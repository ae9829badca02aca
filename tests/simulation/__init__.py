"""A month of an agency, played with a clock that is moved."""
