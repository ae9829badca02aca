"""A lead words what everybody sends."""

from db.vocabulary import TemplateKind
from slack_app.demo.actor import must
from slack_app.demo.play import Play, Told
from slack_app.demo.reading import readable
from slack_app.domain import ids
from slack_app.sandbox.shown import View

WRONG = "Hello {{ candidate }},\n{{ salary }}"
OWN = "Dear {{ candidate }},\n\n{{ reason }}\n\nYours\n{{ recruiter }}"


async def word(play: Play) -> Told:
    """A template with a mistake is refused with its line; a right one shows what it writes, and is kept."""
    slack, lead = play.stage.slack, play.stage.lead
    play.stage.onlooker = lead
    await play.actor.acknowledged(slack.command(lead.id, ids.REBOUND_COMMAND, "wording"))
    for text, shown in ((WRONG, "Line 2: There is no salary."), (OWN, "They needed Snowflake")):
        await play.actor.acknowledged(slack.enter(lead.id, ids.TEMPLATE_TYPED, text))
        must(shown in (await _open(play)).words, f"{shown!r} is not shown for {text!r}")
    view = await _open(play)
    await play.actor.acknowledged(slack.submit(lead.id))
    must(_kept(play) == OWN, "the text is not in the database")
    await play.actor.acknowledged(slack.command(lead.id, ids.REBOUND_COMMAND, "wording"))
    await play.actor.acknowledged(slack.press(lead.id, ids.TEMPLATE_USUAL))
    await play.actor.acknowledged(slack.submit(lead.id))
    must(_kept(play) is None, "the usual text is not back")
    await play.actor.acknowledged(slack.command(lead.id, ids.REBOUND_COMMAND, "wording"))
    await play.actor.acknowledged(slack.enter(lead.id, ids.TEMPLATE_KIND_CHOSEN, TemplateKind.ASK_CLIENT.value))
    must("What did you like?" in str((await _open(play)).blocks), "the question to clients is not shown")
    await slack.close_view(lead.id)
    return "A lead words what candidates are told, and sees what it writes.", readable(view.blocks)


async def _open(play: Play) -> View:
    view = await play.stage.slack.open_view(play.stage.lead.id)
    assert view is not None
    return view


def _kept(play: Play) -> str | None:
    return play.stage.ask(lambda work: work.templates.text_of(TemplateKind.ANSWER))
