"""The ids by which Slack tells us what was used. They sit in messages that are months old: add, never rename."""

SHARE_FEEDBACK = "share_feedback"
ASK_CLIENT = "ask_client"
TAKE_CASE = "take_case"

FEEDBACK_MODAL = "feedback_modal"
REASON_CHOSEN = "reason_chosen"
ASK_CLIENT_MODAL = "ask_client_modal"
