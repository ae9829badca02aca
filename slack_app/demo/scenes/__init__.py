"""The story's scenes in their order, by name: what the player plays, and each picture is called after."""

from slack_app.demo.play import Scene
from slack_app.demo.scenes import check_ins, commands, feedback, matches, prompts, reports, unmatched

STORY: dict[str, Scene] = {
    "report": reports.report,
    "prompt": reports.prompt,
    "matches": matches.first_list,
    "show more": matches.show_more,
    "why these": matches.why,
    "ask the client": feedback.ask_client,
    "feedback": feedback.share,
    "matches again": matches.ranked_again,
    "not a fit": matches.not_a_fit,
    "ask the candidate": matches.ask_candidate,
    "submission": matches.submit,
    "told": feedback.told,
    "note": feedback.note,
    "later": prompts.later,
    "reminded": prompts.reminded,
    "take a case": reports.take_case,
    "several people at once": commands.not_selected,
    "shortcuts": commands.shortcuts,
    "open positions": commands.openings,
    "workflow step": commands.step,
    "unmatched reports": unmatched.link,
    "what is owed": commands.owed,
    "talks to come": commands.agenda,
    "away": commands.away,
    "check-in reminder": check_ins.reminder,
    "skip": check_ins.skip,
    "snooze": check_ins.snooze,
    "done": check_ins.done,
    "overnight": prompts.overnight,
    "morning list": prompts.morning,
    "open": prompts.open_one,
}
