"""The agency database: usable without Slack, the same on SQLite and PostgreSQL."""
