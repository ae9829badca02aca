"""The words the database stores. They are stored for ever: add, never rename."""

from enum import StrEnum


class JobOrderStatus(StrEnum):
    """Whether a client's request can still be filled."""

    OPEN = "open"
    ON_HOLD = "on_hold"
    FILLED = "filled"
    CLOSED = "closed"


class SubmissionStatus(StrEnum):
    """What has become of a candidate put forward for a job order."""

    SUBMITTED = "submitted"
    INTERVIEWING = "interviewing"
    OFFERED = "offered"
    PLACED = "placed"
    NOT_SELECTED = "not_selected"
    WITHDRAWN = "withdrawn"


class CandidateStatus(StrEnum):
    """Whether a candidate can be put forward."""

    AVAILABLE = "available"
    PLACED = "placed"
    DO_NOT_CONTACT = "do_not_contact"


class CaseStatus(StrEnum):
    """The state of the file on one candidate who was not selected."""

    OPEN = "open"
    TAKEN_BACK = "taken_back"
    ENDED = "ended"


class ToldHow(StrEnum):
    """How a candidate was told that they were not selected, and why."""

    PHONE = "phone"
    TEXT = "text"
    MAIL = "mail"
    IN_PERSON = "in_person"


class TemplateKind(StrEnum):
    """What an agency can word in its own way."""

    ANSWER = "answer"
    ASK_CLIENT = "ask_client"
    THANK_CLIENT = "thank_client"


class MailState(StrEnum):
    """How far a mail has come that a recruiter has looked at."""

    LOOKED_AT = "looked_at"
    WAITING = "waiting"
    HANDING_OVER = "handing_over"
    """The mail server is being given the text: from here on only its answer tells whether it has it."""
    SENT = "sent"
    SENT_BY_HAND = "sent_by_hand"
    """From the recruiter's own mailbox, as they say."""
    MAY_BE_SENT = "may_be_sent"
    REFUSED = "refused"
    CALLED_OFF = "called_off"

    @property
    def is_on_its_way(self) -> bool:
        """Whether it will be sent, or is being sent now."""
        return self in {MailState.WAITING, MailState.HANDING_OVER}

    @property
    def is_sent(self) -> bool:
        """Whether it was sent, as far as anybody can know."""
        return self in {MailState.SENT, MailState.SENT_BY_HAND}


class EscalationCause(StrEnum):
    """Why somebody beside its owner hears of a case."""

    PROMISE_BROKEN = "promise_broken"
    REASON_LOCKED = "reason_locked"


class CheckInStatus(StrEnum):
    """What has become of a planned talk with a candidate."""

    PLANNED = "planned"
    REMINDED = "reminded"
    DONE = "done"
    SKIPPED = "skipped"
    CANCELLED = "cancelled"


class CheckInOutcome(StrEnum):
    """What a talk with a candidate came to."""

    TALKED = "talked"
    LEFT_MESSAGE = "left_message"
    NOT_REACHED = "not_reached"
    PLACED = "placed"
    STOP = "stop"


class WorkMode(StrEnum):
    """Where the work is done."""

    ON_SITE = "on_site"
    HYBRID = "hybrid"
    REMOTE = "remote"


class EmploymentType(StrEnum):
    """The kind of employment a job order offers, or a candidate wants."""

    CONTRACT = "contract"
    CONTRACT_TO_HIRE = "contract_to_hire"
    PERMANENT = "permanent"


class TaxTerm(StrEnum):
    """The terms on which somebody who is placed is paid: by the agency's or client's payroll, a firm's, or their own."""

    W2 = "w2"
    C2C = "c2c"
    T1099 = "1099"


class PayUnit(StrEnum):
    """What a pay figure is paid for."""

    HOUR = "hour"
    YEAR = "year"


class OutboxState(StrEnum):
    """How far a message that is owed to Slack has come."""

    WAITING = "waiting"
    SENDING = "sending"
    UNKNOWN = "unknown"
    SENT = "sent"
    WITHDRAWN = "withdrawn"
    GIVEN_UP = "given_up"

    @property
    def is_over(self) -> bool:
        """Whether nothing will be done about the message any more, so that it holds up nobody behind it."""
        return self in {OutboxState.SENT, OutboxState.WITHDRAWN, OutboxState.GIVEN_UP}


MAIL = "mail"
"""The method of a mail in the outbox: no method of Slack's, and still a lane, because mail servers count too."""


class InboundState(StrEnum):
    """What has become of an event that somebody sent us."""

    DONE = "done"
    UNMATCHED = "unmatched"
    REFUSED = "refused"
    DISMISSED = "dismissed"


class Source(StrEnum):
    """The ways in. Each has idempotency keys of its own."""

    WEBHOOK = "webhook"
    SLACK_EVENT = "slack_event"
    SLACK_STEP = "slack_step"
    SLACK_VIEW = "slack_view"
    SLACK_ACTION = "slack_action"
    IMPORT = "import"


class Reason(StrEnum):
    """Why a client did not select a candidate, as coded by the recruiter."""

    MISSING_SKILL = "missing_skill"
    LESS_EXPERIENCE = "less_experience"
    OTHERS_STRONGER = "others_stronger"
    INTERVIEW = "interview"
    PAY = "pay"
    PLACE = "place"
    SCHEDULE = "schedule"
    TEAM_FIT = "team_fit"
    POSITION_FILLED = "position_filled"
    POSITION_ON_HOLD = "position_on_hold"
    NO_REASON_YET = "no_reason_yet"
    OTHER = "other"
