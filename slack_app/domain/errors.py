"""The errors that a recruiter may read: what happened, and what to do next."""


class Refused(Exception):
    """Something was not done, and the text says why and what to do instead.

    `field` names the question of a modal that the text belongs to, where there is one.
    """

    def __init__(self, text: str, *, field: str | None = None) -> None:
        super().__init__(text)
        self.text = text
        self.field = field


class NotSetUp(Refused):
    """The workspace, or the person, is not known to the agency database."""


class ChangedMeanwhile(Refused):
    """A colleague was faster; nothing of theirs was overwritten."""


class TooLate(Refused):
    """What was asked for was possible earlier, and is not any more."""
