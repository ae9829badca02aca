"""An ATS, or any other system, calls us: signature, then payload, then the same use case as everywhere."""
