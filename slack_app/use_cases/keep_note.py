"""What a recruiter types into the thread of a case is kept as a private note."""

from dataclasses import dataclass

from db.unit_of_work import UnitOfWork
from slack_app.domain.messages import RedrawHead


@dataclass(frozen=True)
class KeepNote:
    """A message in a thread, which may not be a case's."""

    channel: str
    thread_ts: str
    ts: str
    text: str
    recruiter_id: int | None


def keep_note(work: UnitOfWork, command: KeepNote) -> bool:
    """Keep the message where its thread is a case's; say whether it was kept now."""
    case = work.cases.by_thread(command.channel, command.thread_ts)
    if case is None:
        return False
    is_new = work.notes.add_once(case.id, command.recruiter_id, command.text, command.channel, command.ts)
    if is_new:
        work.send_later(RedrawHead(case.id))
        work.audit.add("note_kept", recruiter_id=command.recruiter_id, case_id=case.id)
    return is_new
