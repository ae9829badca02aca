"""What is owed says itself whose rate it uses, and when two wishes are one."""

import pytest

from slack_app.domain.messages import (
    Message,
    PostMatches,
    PromptForFeedback,
    RedrawHead,
    RedrawMatches,
    RedrawReminder,
    RemindOfCheckIns,
)


@pytest.mark.parametrize(
    ("message", "merge_key"),
    [
        (PromptForFeedback(7, 2), None),
        (PostMatches(7, 2), None),
        (RedrawHead(7), "redraw_head:7"),
        (RedrawMatches(7), "redraw_matches:7"),
        (RedrawReminder(None, 4), "redraw_reminder:4"),
        (RemindOfCheckIns(None, 4, 2), "remind_of_check_ins:4:2"),
    ],
)
def test_redraws_of_the_same_thing_are_one_and_posts_of_a_case_never_are(message: Message, merge_key: str) -> None:
    assert message.merge_key == merge_key


def test_a_post_uses_its_recruiters_conversation_and_an_edit_none() -> None:
    assert PromptForFeedback(7, 2).conversation == PostMatches(7, 2).conversation == "recruiter:2"
    assert PromptForFeedback(7, None).conversation == "fallback"
    assert RedrawHead(7).conversation is None


def test_prompts_go_before_redraws() -> None:
    assert PromptForFeedback.priority < PostMatches.priority < RedrawMatches.priority < RedrawHead.priority
