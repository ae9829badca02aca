"""Step 4: the recruiter writes down what the client said."""

from dataclasses import asdict, dataclass, replace
from typing import Any

from db.models import Case
from db.unit_of_work import UnitOfWork
from db.vocabulary import CaseStatus, Reason, Source
from slack_app.domain.errors import ChangedMeanwhile, Refused, TooLate
from slack_app.domain.feedback import LONGEST_SKILL, LONGEST_TEXT, Feedback
from slack_app.domain.messages import RedrawHead, RedrawMatches
from slack_app.domain.wording import WordingChoice, WordingPointedOut, point_out, rules_by_answer
from slack_app.use_cases.agency_reasons import choice_of
from slack_app.use_cases.escalate import escalate_locked_reason
from slack_app.use_cases.know_recruiter import is_lead, leads_of
from slack_app.use_cases.list_cases import redraw_lists
from slack_app.use_cases.remind_of_cases import forget_reminder, go_on_chasing


@dataclass(frozen=True)
class ShareFeedback:
    """A recruiter's feedback on a case. `seen_number` is the revision that they saw, `key` is the same when told twice.

    `choice` is what they decided about words that were pointed out to them, by the rules `pointed_out`.
    """

    case_id: int
    recruiter_id: int
    feedback: Feedback
    seen_number: int
    key: str
    choice: WordingChoice | None = None
    pointed_out: tuple[str, ...] = ()


def share_feedback(work: UnitOfWork, command: ShareFeedback) -> None:
    """Keep what the recruiter wrote as a new revision, and queue what follows from it.

    The same words saved again by the same recruiter are no new revision: a modal opened twice, or left as it was.

    Raises:
        ChangedMeanwhile: somebody saved first; nobody's words are lost.
        WordingPointedOut: some words would be unfair to pass on, and it is not said what they are.
        Refused: an answer cannot be right, or a colleague has locked the client's reason.
        TooLate: the client has changed its mind.
        NotFound: the agency has no such case.
    """
    if not work.first_time(Source.SLACK_VIEW, command.key):
        return
    case = work.cases.get(command.case_id, to_change=True)
    refuse_if_over(case)
    refuse_if_locked(work, case, command.recruiter_id)
    feedback = check_feedback(command.feedback)
    candidate = work.candidates.get(work.submissions.get(case.submission_id).candidate_id).name
    if _have_said_so(work, case, command, feedback, candidate):
        return
    if case.feedback_number != command.seen_number:
        raise ChangedMeanwhile(_what_was_saved(work, case, command.recruiter_id))
    kept = _decide_on_wording(work, command, feedback, candidate)
    if kept["is_locked"]:
        feedback = replace(feedback, candidate_may_hear=False)
        escalate_locked_reason(work, case, command.recruiter_id)
    case.feedback_number += 1
    answers = {**asdict(feedback), "reason": feedback.reason.value, **kept}
    work.feedback.add(case.id, case.feedback_number, command.recruiter_id, answers)
    forget_reminder(case)
    go_on_chasing(work, case)  # if that they gave no reason yet is all there is
    work.send_later(RedrawHead(case.id), RedrawMatches(case.id))
    redraw_lists(work, case.id)
    work.audit.add("feedback_shared", recruiter_id=command.recruiter_id, case_id=case.id, number=case.feedback_number)


def refuse_if_over(case: Case) -> None:
    """Refuse to work on a case that needs no work any more.

    Raises:
        TooLate: the client has changed its mind, or the case has ended.
    """
    if case.status == CaseStatus.TAKEN_BACK:
        raise TooLate(
            "This candidate is in the running again: the client changed its mind, or a colleague put them forward once "
            "more. There is nothing to record."
        )
    if case.status == CaseStatus.ENDED:
        raise TooLate("This case has ended. Nothing was changed.")


def refuse_if_locked(work: UnitOfWork, case: Case, recruiter_id: int) -> None:
    """Refuse to change a client's reason that was locked; leads may, and everybody where the agency has named none.

    Raises:
        Refused: a colleague has locked it.
    """
    newest = work.feedback.newest(case.id)
    if newest is None or not newest.is_locked or newest.number <= case.feedback_before or is_lead(work, recruiter_id):
        return
    author = work.recruiters.find(newest.recruiter_id) if newest.recruiter_id else None
    who, leads = author.name if author else "A colleague", ", ".join(one.name for one in leads_of(work))
    raise Refused(
        f"{who} has locked the client's reason. Nothing of it goes to the candidate. Only {leads} can change it."
    )


def _decide_on_wording(work: UnitOfWork, command: ShareFeedback, feedback: Feedback, candidate: str) -> dict[str, Any]:
    """Give what becomes of words that would be unfair to pass on, as the revision keeps it, and write the decision down."""
    found = point_out(feedback, candidate)
    is_locked, is_internal = command.choice is WordingChoice.LOCK, command.choice is WordingChoice.INTERNAL
    if found and not is_locked and not is_internal:
        raise WordingPointedOut(found)
    rules = sorted({*command.pointed_out, *(one.rule for one in found)})
    if rules or is_locked:
        what = "reason_locked" if is_locked else "wording_kept_internal" if found else "wording_changed"
        work.audit.add(what, recruiter_id=command.recruiter_id, case_id=command.case_id, rules=rules)
    return {"internal": rules_by_answer(found), "is_locked": is_locked}


def newest_feedback(work: UnitOfWork, case_id: int) -> tuple[Feedback | None, int]:
    """Give the feedback on a case as it stands, and its revision's number (0 when there is none)."""
    case = work.cases.get(case_id)
    row = work.feedback.newest(case_id)
    if row is None:
        return None, case.feedback_number
    feedback = Feedback(
        reason=Reason(row.reason),
        strengths=row.strengths,
        missing_skill=row.missing_skill,
        client_words=row.client_words,
        improvements=row.improvements,
        candidate_may_hear=row.candidate_may_hear,
        client_would_see_again=row.client_would_see_again,
        choice=row.choice,
    )
    return feedback, row.number


def check_feedback(feedback: Feedback) -> Feedback:
    """Give coherent feedback: a skill is missing only where that is the reason; who changes the reason takes it back.

    Raises:
        Refused: an answer is too long, the skill is needed and not given, or nothing is said of what "something else" is.
    """
    _refuse_what_is_too_long(feedback)
    said = feedback.client_words or feedback.improvements or feedback.strengths
    if feedback.choice == Reason.OTHER and feedback.reason is Reason.OTHER and not said:
        raise Refused("Something else: write what it was. Their words are for us only.", field="client_words")
    if feedback.reason is not Reason.MISSING_SKILL:
        return replace(feedback, missing_skill=None)
    if not feedback.missing_skill:
        raise Refused("Which skill was missing? Write it here, or choose another reason.", field="skill")
    return feedback


def _refuse_what_is_too_long(feedback: Feedback) -> None:
    """Check what Slack's client has checked already: its limits are no promise to us."""
    for field, text, longest in (
        ("strengths", feedback.strengths, LONGEST_TEXT),
        ("skill", feedback.missing_skill, LONGEST_SKILL),
        ("client_words", feedback.client_words, LONGEST_TEXT),
        ("improvements", feedback.improvements, LONGEST_TEXT),
    ):
        if text and len(text) > longest:
            raise Refused(f"This is {len(text):,} characters; please shorten it to {longest:,}.", field=field)


def _have_said_so(work: UnitOfWork, case: Case, command: ShareFeedback, feedback: Feedback, candidate: str) -> bool:
    """Whether the newest revision of this decision is the same recruiter's, in the same words, with nothing to decide on."""
    newest = work.feedback.newest(case.id)
    if newest is None or newest.number <= case.feedback_before or newest.recruiter_id != command.recruiter_id:
        return False
    if command.choice is not None or point_out(feedback, candidate):
        return False
    return newest_feedback(work, case.id)[0] == feedback


def _what_was_saved(work: UnitOfWork, case: Case, recruiter_id: int) -> str:
    newest = work.feedback.newest(case.id)
    author = work.recruiters.find(newest.recruiter_id) if newest and newest.recruiter_id else None
    reason = choice_of(work, newest.reason, newest.choice).label if newest else ""
    if author is not None and author.id == recruiter_id:
        return f"You saved feedback meanwhile: {reason}. Save again to put this in its place, or cancel to keep that."
    who = author.name if author else "A colleague"
    return f"{who} saved feedback meanwhile: {reason}. Save again to put yours in its place, or cancel to keep theirs."
