"""Is there a channel for cases whose recruiter nobody finds, and is Rebound in it?"""

import re

from slack_app.operating.doctor.findings import Finding, fix, note, ok
from slack_app.operating.doctor.slack import SaidNo, Silent, asked

ABOUT = "Fallback channel"
_CHANNEL_ID = re.compile(r"[CG][A-Z0-9]{6,}")
NOT_SET = note(
    ABOUT,
    "FALLBACK_CHANNEL is not set: a case whose recruiter nobody finds in Slack would wait unseen.",
    "Put a channel's id (C…) there, and write /invite @Rebound in that channel.",
)
NOT_ASKED = note(ABOUT, "Not looked at: that needs Slack.")


async def check_channel(base_url: str, token: str, channel: str) -> Finding:
    """Ask Slack about the channel."""
    if not _CHANNEL_ID.fullmatch(channel):
        return fix(ABOUT, f"{channel} is not the id of a channel.", "Copy the id (C…) from the channel's details.")
    try:
        answer = await asked(lambda slack: slack.conversations_info(token=token, channel=channel), base_url)
    except SaidNo as no:
        return _explain(channel, no.code)
    except Silent as silent:
        return fix(ABOUT, str(silent), "Try again later.")
    found = answer.get("channel") or {}
    if found.get("is_archived"):
        return fix(ABOUT, f"{channel} is archived.", "Unarchive it, or put another channel into FALLBACK_CHANNEL.")
    if not found.get("is_member"):
        return fix(ABOUT, f"Rebound is not in #{found.get('name', channel)}.", "Write /invite @Rebound in it.")
    return ok(ABOUT, f"#{found.get('name', channel)}, and Rebound is in it.")


def _explain(channel: str, code: str) -> Finding:
    if code == "channel_not_found":
        return fix(
            ABOUT,
            f"Slack shows Rebound no channel {channel}: it does not exist, or is private without Rebound in it.",
            "Write /invite @Rebound in it, or correct FALLBACK_CHANNEL.",
        )
    if code == "missing_scope":
        return fix(ABOUT, f"Rebound may not look at {channel}: a scope is missing.", "See Scopes above.")
    return fix(ABOUT, f"Slack does not show {channel} ({code}).", "Correct FALLBACK_CHANNEL, or try again later.")
