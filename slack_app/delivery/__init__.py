"""We call Slack: what is owed is claimed, rendered, sent once, and its answer recorded."""
