"""Open positions that fit, and their buttons."""

from slack_app.demo.actor import listed_ids, must
from slack_app.demo.play import Play, Told
from slack_app.demo.reading import readable
from slack_app.domain import ids


async def first_list(play: Play) -> Told:
    """The list stands in the thread, and holds what fits."""
    listed = await play.actor.until(play.actor.list)
    found = set(listed_ids(listed)) & set(play.story.fit_ids)
    must(bool(found), f"none of the positions that fit is in the list: {readable(listed.blocks)}")
    play.first_list = readable(listed.blocks)
    return "Open positions that fit stand in the thread.", play.first_list


async def show_more(play: Play) -> Told:
    """The rest of the list is shown."""
    listed, channel = await play.actor.until(play.actor.list), await play.actor.channel()
    before = len(listed_ids(listed))
    who = play.stage.recruiter.id
    await play.actor.acknowledged(play.stage.slack.click(who, channel, listed.ts, ids.SHOW_MORE_MATCHES))
    listed = await play.actor.until(play.actor.list, lambda one: len(listed_ids(one)) > before)
    play.first_list = readable(listed.blocks)
    return "The whole list is shown at a press.", f"{len(listed_ids(listed))} positions are listed."


async def why(play: Play) -> Told:
    """Each position's points are shown, as the list stands."""
    listed, channel = await play.actor.until(play.actor.list), await play.actor.channel()
    who = play.stage.recruiter.id
    await play.actor.acknowledged(play.stage.slack.click(who, channel, listed.ts, ids.WHY_MATCHES))
    view = await play.actor.view()
    shown = readable(view.blocks)
    must(shown.count(" of 100") >= len(listed_ids(listed)), f"not every position has its points: {shown}")
    await play.stage.slack.close_view(who)
    return "A press shows what each position's points are made of.", shown


async def ranked_again(play: Play) -> Told:
    """The list is edited in its place."""
    listed = await play.actor.until(play.actor.list, lambda one: readable(one.blocks) != play.first_list)
    must(listed.is_edited, "the list was not edited in its place")
    return "The positions are ranked again.", readable(listed.blocks)


async def not_a_fit(play: Play) -> Told:
    """A position leaves the list."""
    gone = await play.actor.press_match(ids.NOT_A_FIT)
    who = play.stage.recruiter.id
    await play.actor.acknowledged(play.stage.slack.enter(who, ids.NOT_A_FIT_REASON_CHOSEN, "other"))
    await play.actor.submit({})
    match = play.stage.ask(lambda work: work.matches.pair(play.actor.case_id(), gone))
    must(match is not None and match.not_a_fit == "other", "the answer is not in the database")
    listed = await play.actor.until(play.actor.list, lambda one: gone not in listed_ids(one))
    return "One is not a fit, and leaves the list.", readable(listed.blocks)


async def ask_candidate(play: Play) -> Told:
    """A draft is offered, and that it was used is remembered."""
    asked = await play.actor.press_match(ids.ASK_CANDIDATE)
    view = await play.actor.view()
    await play.actor.submit({})
    match = play.stage.ask(lambda work: work.matches.pair(play.actor.case_id(), asked))
    must(match is not None and match.candidate_asked_at is not None, "nobody remembers that the candidate was asked")
    await play.actor.until(play.actor.list, lambda one: "You asked" in one.words)
    return f"{play.actor.name} asks the candidate about another, with a draft.", readable(view.blocks)


async def submit(play: Play) -> Told:
    """The candidate is put forward."""
    position = await play.actor.press_match(ids.SUBMIT_CANDIDATE)
    view = await play.actor.view()
    agreed_on = play.stage.clock.now().date().isoformat()
    await play.actor.submit({("agreed_on", "input"): agreed_on, ("note", "input"): "Starts in two weeks"})
    made = play.stage.ask(lambda work: work.submissions.of(play.story.candidate_id, position))
    must(made is not None and made.status == "submitted", "the submission is not in the database")
    await play.actor.until(play.actor.list, lambda one: position not in listed_ids(one))
    return f"{play.candidate()} is submitted, with what stands against it in view.", readable(view.blocks)
