"""What the client said, and what colleagues should know."""

from slack_app.demo.actor import must
from slack_app.demo.play import Play, Told
from slack_app.demo.reading import readable
from slack_app.domain import ids

NOTE = "Prefers to be called after five"
UNFAIR = "Calm and clear in the interview, but too old for the team"
LIKED = "Calm and clear in the interview"
PRIVATE = "Between us: they took the owner's nephew"


async def ask_client(play: Play) -> Told:
    """A draft is offered, and that it was used is remembered."""
    view = await play.actor.press(ids.ASK_CLIENT)
    await play.actor.submit({})
    asked_at = play.stage.ask(lambda work: work.cases.get(play.actor.case_id()).client_asked_at)
    must(asked_at is not None, "nobody remembers that the client was asked")
    await play.actor.until(play.actor.head, lambda head: "was asked" in head.words)
    return f"{play.actor.name} asks the client, with a draft.", readable(view.blocks)


async def fair_wording(play: Play) -> Told:
    """Words that would be unfair to pass on are pointed out, nothing is lost, and they are put another way."""
    await play.actor.press(ids.SHARE_FEEDBACK)
    slack, who, reason = play.stage.slack, play.stage.recruiter.id, ("reason", ids.REASON_CHOSEN)
    answers = {reason: "no_reason_yet", ("strengths", "input"): UNFAIR}
    await play.actor.acknowledged(slack.submit(who, answers))
    view = await play.actor.view()
    must("is about age" in view.words and UNFAIR in str(view.state), f"nothing is pointed out: {view.words}")
    must(play.stage.ask(lambda work: work.feedback.newest(play.actor.case_id())) is None, "unfair words were saved")
    await play.actor.submit({("strengths", "input"): LIKED})
    kept = play.stage.ask(lambda work: work.feedback.newest(play.actor.case_id()))
    must(kept is not None and kept.strengths == LIKED, "the new words are not in the database")
    audit = play.stage.ask(lambda work: [entry.what for entry in work.audit.of_case(play.actor.case_id())])
    must("wording_changed" in audit, "nobody wrote down that the wording was changed")
    return "What can't go to a candidate is pointed out, and put another way.", readable(view.blocks[1:3])


async def share(play: Play) -> Told:
    """Feedback is stored and shown; the client's own words stay private."""
    await play.actor.press(ids.SHARE_FEEDBACK)
    who, skill = play.stage.recruiter.id, play.a_skill()
    await play.actor.acknowledged(play.stage.slack.enter(who, ids.REASON_CHOSEN, "missing_skill"))
    answers = {"strengths": LIKED, "skill": skill, "client_words": PRIVATE}
    await play.actor.submit({(block, "input"): text for block, text in answers.items()})
    kept = play.stage.ask(lambda work: work.feedback.newest(play.actor.case_id()))
    must(kept is not None and kept.client_words == PRIVATE, "the feedback is not in the database")
    head = await play.actor.until(play.actor.head, lambda head: skill in head.words)
    said = [call for call in await play.stage.slack.record(kind="call") if PRIVATE in str(call.data["args"])]
    must(not said, "the client's private words were sent to Slack")
    return f"{play.actor.name} shares feedback; the head shows it, and pings nobody.", readable(head.blocks)


async def told(play: Play) -> Told:
    """The candidate knows, by a mail that was looked at first, and the clock stops."""
    slack, who, mails = play.stage.slack, play.stage.recruiter.id, play.stage.mailbox.mails
    await play.actor.until(play.actor.head, lambda head: "is waiting to hear" in head.words)
    view = await play.actor.press(ids.TOLD)
    draft = next(block for block in view.blocks if block.get("block_id") == "draft")["element"]["initial_value"]
    must(LIKED in draft and PRIVATE not in draft, f"the draft says: {draft}")
    await play.actor.acknowledged(slack.press(who, ids.MAIL_DRAFT))
    mail = await play.actor.view()
    must(LIKED in mail.words, f"the mail says: {mail.words}")
    before = len(mails)
    await play.actor.submit({})
    head = await play.actor.until(play.actor.head, lambda one: "was told" in one.words and ids.TOLD not in one.actions)
    case = play.stage.ask(lambda work: work.cases.get(play.actor.case_id()))
    must(case.told_how == "mail" and case.told_at is not None, "nobody remembers that the candidate was told")
    must([LIKED in str(one.get_content()) for one in mails[before:]] == [True], "it was not sent, or not once")
    return f"{play.actor.name} looks at the mail to the candidate, and sends it.", readable(
        [*mail.blocks, *head.blocks]
    )


async def thank_client(play: Play) -> Told:
    """Who has told us why is thanked. The line breaks, so that nobody knows whether the mail was sent: its writer decides."""
    slack, who, mailbox = play.stage.slack, play.stage.recruiter.id, play.stage.mailbox
    await play.actor.until(play.actor.head, lambda head: "Thank the client" in head.words)
    await play.actor.press(ids.ASK_CLIENT)
    await play.actor.acknowledged(slack.press(who, ids.MAIL_DRAFT))
    before, mailbox.breaks_after_next = len(mailbox.mails), True
    await play.actor.submit({})
    said = await play.actor.until(play.actor.last_reply, lambda one: "may have been sent" in one.words)
    channel = await play.actor.channel()
    await play.actor.acknowledged(slack.click(who, channel, said.ts, ids.LOOK_AT_MAIL))
    again = await play.actor.view()
    must("may get it twice" in again.words, f"nothing warns: {again.words}")
    await slack.close_view(who)
    await play.actor.acknowledged(slack.click(who, channel, said.ts, ids.MAIL_WAS_SENT))
    audit = play.stage.ask(lambda work: [entry.what for entry in work.audit.of_case(play.actor.case_id())])
    must("client_thanked" in audit, "nobody remembers that the client was thanked")
    must(len(mailbox.mails) == before + 1, "it was not sent once")
    await play.actor.until(play.actor.last_reply, lambda one: "was sent" in one.words)
    return "The line breaks while the client is thanked: nothing is sent twice.", readable(
        [*said.blocks, *again.blocks]
    )


async def note(play: Play) -> Told:
    """A reply is kept."""
    head, channel = await play.actor.until(play.actor.head), await play.actor.channel()
    await play.actor.acknowledged(play.stage.slack.say(play.stage.recruiter.id, NOTE, channel, head.ts))
    notes = play.stage.ask(lambda work: [note.text for note in work.notes.of_case(play.actor.case_id())])
    must(notes == [NOTE], f"the notes are {notes}")
    head = await play.actor.until(play.actor.head, lambda one: "1 private note" in one.words)
    return "A reply in the thread becomes a private note.", readable(head.blocks)


async def whole_case(play: Play) -> Told:
    """All there is of a case is in one place, from its message and by the candidate's name."""
    slack, who = play.stage.slack, play.stage.recruiter.id
    view = await play.actor.press(ids.SHOW_CASE)
    for shown in ("was told", f"They liked: {LIKED}", NOTE, "asked the client"):
        must(shown in view.words, f"{shown!r} is not in the case: {view.words}")
    await slack.close_view(who)
    candidate = play.stage.ask(lambda work: work.candidates.get(_candidate(play)).name)
    await play.actor.acknowledged(slack.command(who, ids.REBOUND_COMMAND, f"case {candidate}"))
    found = await play.actor.view()
    must(candidate in found.words, f"nothing is found by name: {found.words}")
    await slack.close_view(who)
    return "All there is of a case is in one place.", readable(view.blocks)


def _candidate(play: Play) -> int:
    return play.stage.ask(
        lambda work: work.submissions.get(work.cases.get(play.actor.case_id()).submission_id)
    ).candidate_id
