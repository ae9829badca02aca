"""The rules: no I/O, no clock, no Slack, no SQL."""
