"""How an agency words what its recruiters write."""

from db.models import Template
from db.queries.base import Queries
from db.vocabulary import TemplateKind


class Templates(Queries[Template]):
    """The agency's own texts."""

    model = Template

    def text_of(self, kind: TemplateKind) -> str | None:
        """Give the agency's own text of a kind, or None."""
        found = self._one(kind=kind.value)
        return found.text if found else None

    def keep(self, kind: TemplateKind, text: str, recruiter_id: int) -> None:
        """Keep a text in place of the one before."""
        told = {"text": text, "recruiter_id": recruiter_id, "written_at": self._now}
        if self._insert_once({"kind": kind.value, **told}) is None:
            self._session.execute(self._update().where(Template.kind == kind.value).values(**told))

    def forget(self, kind: TemplateKind) -> None:
        """Go back to the usual text."""
        found = self._one(kind=kind.value, to_change=True)
        if found is not None:
            self._session.delete(found)
