"""A whole case in one modal: from its messages, and by the candidate's name. Over real HTTP and Socket Mode."""

from slack_app.domain import ids
from slack_app.sandbox.shown import Seen, View
from tests.office import Office, open_office


async def shown(office: Office) -> View:
    view = await office.slack.open_view(office.sam.id)
    assert view is not None
    return view


async def asked_for(office: Office, words: str) -> Seen:
    return await office.slack.command(office.sam.id, ids.REBOUND_COMMAND, f"case {words}".strip())


async def test_the_whole_case_is_opened_from_its_head(office: Office) -> None:
    channel = await office.slack.direct_message(office.sam.id)
    (head,) = await office.heads()
    seen = await office.slack.click(office.sam.id, channel, head.ts, ids.SHOW_CASE)
    assert seen.acknowledged
    view = await shown(office)
    assert view.title == "Case"
    for told in (
        "Maria Lopez",
        "Data Engineer, Northwind",
        "In the ATS: candidate 4471, position j1.",
        "case opened",
        "planned",
    ):
        assert told in view.words, view.words
    assert "What Maria could be told" in view.words
    assert await office.slack.violations() == []


async def test_the_whole_case_is_opened_from_the_list_of_positions(database_url: str) -> None:
    async with open_office(database_url) as office:
        client = office.ask(lambda work: work.clients.add("Fabrikam").id)
        office.ask(lambda work: work.job_orders.add(client, "Data Engineer", town="Austin", skills=["Python"]).id)
        await office.report()
        (head,) = await office.heads()
        channel = await office.slack.direct_message(office.sam.id)
        thread = await office.slack.thread(office.sam.id, channel, head.ts)
        listed = next(message for message in thread if ids.WHY_MATCHES in message.actions)
        await office.slack.click(office.sam.id, channel, listed.ts, ids.SHOW_CASE)
        assert "• Data Engineer, Fabrikam" in (await shown(office)).words


async def test_a_name_opens_the_only_case_that_goes_with_it(office: Office) -> None:
    assert (await asked_for(office, "maria LOP")).acknowledged
    assert (await shown(office)).title == "Case"


async def test_several_cases_are_listed_and_one_opens_on_top(office: Office) -> None:
    office.ask(lambda work: work.candidates.add("Marian Ito", external_id="77", owner_id=office.agency.sam))
    await office.report(candidate="77")
    await office.settled()
    await asked_for(office, "mari")
    listed = await shown(office)
    assert (listed.title, listed.actions.count(ids.SHOW_CASE)) == ("Cases", 2)
    assert "Marian Ito" in listed.words
    await office.slack.press(office.sam.id, ids.SHOW_CASE, block_id="case-1")
    assert "wasn't selected: Data Engineer, Northwind." in (await shown(office)).words
    await office.slack.close_view(office.sam.id)
    assert (await shown(office)).title == "Cases"


async def test_without_a_name_one_sees_ones_own(office: Office) -> None:
    await asked_for(office, "")
    view = await shown(office)
    assert "Your cases, newest first" in view.words
    assert ids.SHOW_CASE in view.actions


async def test_a_name_without_a_case_says_so(office: Office) -> None:
    await asked_for(office, "Zoe <nobody>")
    assert "Nobody with “Zoe <nobody>” has a case." in (await shown(office)).words


async def test_a_colleague_is_told_whom_to_ask(office: Office) -> None:
    ann = await office.slack.user(office.team.id, "ann", "ann@brightside.example", real_name="Ann Weber")
    office.ask(lambda work: work.recruiters.add("Ann Weber", "ann@brightside.example"))
    seen = await office.slack.command(ann.id, ids.REBOUND_COMMAND, "case Maria")
    assert "This is Sam's case. Ask Sam or Jo to tell you about it." in str(seen.raw)
    assert await office.slack.open_view(ann.id) is None
