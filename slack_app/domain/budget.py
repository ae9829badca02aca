"""How much may reach a recruiter on a day. Pure: counts in, decisions out.

At most six messages that notify: four singly, prompts and due reminders together, and two lists, one of further cases and
one of check-ins. The list of what colleagues have not done in time counts as a reminder. What a recruiter asked for by a
press counts nowhere.
"""

SINGLES_A_DAY = 4
"""Prompts and due reminders that come singly on a day. Whoever allows more prompts than that allows more than six messages."""

NO_LIMIT = 0


def prompts_left(limit: int, *, prompts: int, reminders: int) -> int | None:
    """Say how many prompts may still come singly today; None where there is no limit.

    `limit` is the agency's own, `prompts` and `reminders` are what came singly so far.
    """
    if limit == NO_LIMIT:
        return None
    return max(min(limit - prompts, _singles(limit) - prompts - reminders), 0)


def may_remind_singly(limit: int, *, prompts: int, reminders: int) -> bool:
    """Say whether a reminder that is due may come singly today."""
    return limit == NO_LIMIT or prompts + reminders < _singles(limit)


def may_chase_singly(limit: int, *, prompts: int, reminders: int) -> bool:
    """Say whether to ask what a client said may come singly today: once a day, so that room is left for prompts."""
    return limit == NO_LIMIT or (reminders == 0 and may_remind_singly(limit, prompts=prompts, reminders=reminders))


def become_a_list(waiting: int, left: int | None) -> bool:
    """Say whether cases that have waited together become a list: all of them, or none."""
    return left is not None and waiting > left


def _singles(limit: int) -> int:
    return max(SINGLES_A_DAY, limit)
