"""Wording that would be unfair or unlawful to pass on to a candidate, each with its rule and how to word it instead."""

from slack_app.domain.fairness.checking import check_wording, read_rules
from slack_app.domain.fairness.rules import RULES
from slack_app.domain.fairness.values import Finding, Rule

__all__ = ["RULES", "Finding", "Rule", "check_wording", "read_rules"]
