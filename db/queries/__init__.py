"""What can be asked of the agency database, one file a noun."""
