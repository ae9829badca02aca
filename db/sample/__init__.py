"""A fictitious agency to show and to test with: two dozen clients, three hundred job orders, a hundred candidates."""

from db.sample.agency import Sample, Story, create_sample

__all__ = ["Sample", "Story", "create_sample"]
