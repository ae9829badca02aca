"""`rebound doctor`: looks at everything an installation needs, and says what to do about what is wrong."""
