"""Rebound: what its recruiters meet in Slack."""
