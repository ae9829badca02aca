"""The reasons from which recruiters choose: groups, as data, and what an agency changes of them."""

from db.vocabulary import Reason
from slack_app.blocks.text import in_sentence
from slack_app.domain.drafts import says_rejected
from slack_app.domain.fairness import check_wording
from slack_app.domain.matching.limits import ABOUT_THE_PERSON
from slack_app.domain.reasons import LONGEST_LABEL, ReasonChange, usual_reasons

USUAL = usual_reasons()


def codes(reasons=USUAL, chosen: str | None = None) -> list[str]:
    return [one.code for offered in reasons.offered(chosen).values() for one in offered]


def test_each_reason_of_the_database_can_be_chosen_but_a_fit_without_an_observation() -> None:
    assert {one.reason for one in USUAL.choices.values()} == set(Reason) - {Reason.TEAM_FIT}
    for reason in set(Reason) - {Reason.TEAM_FIT}:
        assert USUAL.of(reason).code == reason, "what was stored without a code has one"
    assert USUAL.of(Reason.TEAM_FIT).label == "Fit with the team"


def test_what_is_the_positions_own_matter_never_counts_against_the_person() -> None:
    (group,) = [offered for name, offered in USUAL.offered().items() if name == "The position"]
    assert len(group) == 5
    assert not {one.reason for one in group} & ABOUT_THE_PERSON
    assert all("nothing to do with you" in one.phrase for one in group)


def test_what_candidates_hear_is_fair_and_never_rejects() -> None:
    for one in USUAL.choices.values():
        assert not says_rejected(one.phrase)
        assert not check_wording(one.phrase)
        assert len(one.label) <= LONGEST_LABEL


def test_an_agency_words_hides_and_adds() -> None:
    changed = USUAL.changed_by(
        [
            ReasonChange("pay", label="Rate"),
            ReasonChange("no_budget", is_hidden=True),
            ReasonChange("notice_period", label="Notice period", group="Terms", reason=Reason.SCHEDULE),
            ReasonChange("references", "References", "Checks", Reason.OTHER, "They asked people who know you."),
        ]
    )
    assert changed.of(Reason.PAY).label == "Rate"
    assert "no_budget" not in codes(changed)
    assert "no_budget" in codes(changed, "no_budget"), "what was chosen before stays to be seen"
    assert changed.of(Reason.POSITION_ON_HOLD, "no_budget").label == "There is no budget for it"
    terms = [one.code for one in changed.offered()["Terms"]]
    assert terms == ["pay", "place", "schedule", "start_date", "notice_period"]
    notice = changed.of(Reason.SCHEDULE, "notice_period")
    assert notice.phrase == USUAL.of(Reason.SCHEDULE).phrase
    assert list(changed.offered())[-2:] == ["Checks", "Nothing of this"]


def test_a_code_that_nobody_knows_is_the_usual_reason() -> None:
    assert USUAL.of(Reason.PAY, "gone").code == "pay"
    assert USUAL.of(Reason.PAY, "interview").code == "pay", "a code of another reason is none of this one"
    incomplete = USUAL.changed_by([ReasonChange("half", label="Half")])
    assert incomplete.choices.keys() == USUAL.choices.keys()


def test_a_label_stands_in_a_sentence() -> None:
    for label, written in {"A skill": "a skill", "Pay": "pay", "GPA too low": "GPA too low", "X": "X", "": ""}.items():
        assert in_sentence(label) == written
