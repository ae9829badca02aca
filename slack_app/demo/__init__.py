"""Rebound on a fictitious agency, in a Slack on localhost: for a newcomer without a workspace, and as a test of the story."""
