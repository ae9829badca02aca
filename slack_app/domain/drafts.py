"""Drafts of what recruiters write to candidates and clients, from templates that an agency can change.

A template sees the facts of its kind and nothing else: there is no way from it to a record, another candidate or a rate, and
none from an answer to the client's contact. It runs in Jinja's sandbox without functions, calls and unbounded work. Nothing is
sent by it.
"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from functools import lru_cache
from typing import Any

from jinja2 import StrictUndefined, TemplateSyntaxError, UndefinedError, nodes
from jinja2.exceptions import SecurityError, TemplateError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from db.vocabulary import TemplateKind
from slack_app.domain.errors import Refused

LONGEST = 3000
"""Characters of a template, and of a draft."""
_FILTERS = ("capitalize", "default", "first", "join", "last", "length", "lower", "title", "trim", "upper")
_NEVER = "reject"
"""What no draft says of a person."""


@dataclass(frozen=True)
class AnswerFacts:
    """All that an answer to a candidate can say. What is unknown, internal or locked is empty."""

    candidate: str
    position: str
    recruiter: str
    agency: str
    client: str = ""
    """Only where the position permits that it is named."""
    strengths: str = ""
    reason: str = ""
    """In kind and plain words, by its code alone."""
    improvement: str = ""
    openings: tuple[str, ...] = ()
    """Up to three open positions that fit, a line each."""
    next_talk: str = ""
    """The day on which the recruiter will call."""


@dataclass(frozen=True)
class ClientFacts:
    """All that a question to a client, or thanks to one, can say."""

    candidate: str
    position: str
    recruiter: str
    agency: str
    client: str
    stage: str = ""
    contact: str = ""
    """Whom it goes to, by name."""


FACTS: Mapping[TemplateKind, type[AnswerFacts | ClientFacts]] = {
    TemplateKind.ANSWER: AnswerFacts,
    TemplateKind.ASK_CLIENT: ClientFacts,
    TemplateKind.THANK_CLIENT: ClientFacts,
}

TEMPLATES: Mapping[TemplateKind, str] = {
    TemplateKind.ANSWER: """\
Hello {{ candidate }},

thank you for your time with the {{ position }} position{% if client %} at {{ client }}{% endif %}. They have chosen somebody \
else.
{% if strengths %}

What they liked: {{ strengths }}
{% endif %}
{% if reason %}

{{ reason }}
{% endif %}
{% if improvement %}

One thing that could help next time: {{ improvement }}
{% endif %}
{% if openings %}

These are open, and could suit you:
{% for opening in openings %}
- {{ opening }}
{% endfor %}
{% endif %}

{% if next_talk %}I'll call you on {{ next_talk }}{% else %}I'll call you{% endif %}, and until then I keep looking.

Kind regards
{{ recruiter }}
""",
    TemplateKind.ASK_CLIENT: """\
Hello{% if contact %} {{ contact }}{% endif %},

thank you for {% if stage %}the time you gave {{ candidate }}{% else %}considering {{ candidate }}{% endif %} for the \
{{ position }} position.

Could you tell me in a sentence each:
1. What did you like?
2. What decided it in the end?
3. What would have had to be different?

{{ candidate }} would be glad to know, and it helps me to send you people who fit even better.

Kind regards
{{ recruiter }}
""",
    TemplateKind.THANK_CLIENT: """\
Hello{% if contact %} {{ contact }}{% endif %},

thank you for what you told me about {{ candidate }} and the {{ position }} position. I have passed on what helps, in our \
words, and I'll use it for whom I send you next.

Kind regards
{{ recruiter }}
""",
}
"""What an agency has as long as it has written nothing of its own."""

_ALL_OF_A_CLIENT = ClientFacts(
    "Maria Lopez", "Data Engineer", "Sam Okafor", "Brightside Staffing", "Northwind", "Second interview", "Kim Park"
)
_SAMPLES: Mapping[TemplateKind, tuple[AnswerFacts | ClientFacts, ...]] = {
    TemplateKind.ANSWER: (
        AnswerFacts(
            "Maria",
            "Data Engineer",
            "Sam Okafor",
            "Brightside Staffing",
            "Northwind",
            "Calm and clear in the interview",
            "They needed Snowflake, and that decided it.",
            "A small project with Snowflake",
            ("Data Engineer in Austin, hybrid, $62–68/h", "BI Engineer in Dallas"),
            "Monday, March 9",
        ),
        AnswerFacts("Maria", "Data Engineer", "Sam Okafor", "Brightside Staffing"),
    ),
    TemplateKind.ASK_CLIENT: (
        _ALL_OF_A_CLIENT,
        ClientFacts("Maria Lopez", "Data Engineer", "Sam Okafor", "Brightside Staffing", "Northwind"),
    ),
    TemplateKind.THANK_CLIENT: (_ALL_OF_A_CLIENT,),
}
"""What a template is tried with: all there can be, and as little."""


def says_rejected(text: str) -> bool:
    """Whether a text says of somebody what no draft says."""
    return _NEVER in text.casefold()


class TemplateRefused(Refused):
    """A template cannot be kept; the text names the line and says what to change."""

    def __init__(self, text: str, *, line: int | None = None) -> None:
        super().__init__(f"Line {line}: {text}" if line else text, field="template")
        self.line = line


def draft(kind: TemplateKind, facts: AnswerFacts | ClientFacts, template: str | None = None) -> str:
    """Write a draft by an agency's own template, or by the usual one.

    Raises:
        TemplateRefused: the template cannot be used.
    """
    assert isinstance(facts, FACTS[kind]), f"{kind} with other facts"
    return _tidy(_render(template if template is not None else TEMPLATES[kind], facts))


def check_template(kind: TemplateKind, template: str) -> str:
    """Give a sample of what a template writes.

    Raises:
        TemplateRefused: it is empty or too long, no template, names a fact that there is not, does what it may not, or says of
            a person what no draft says.
    """
    if not template.strip():
        raise TemplateRefused("Write something, or choose the usual text again.")
    if len(template) > LONGEST:
        raise TemplateRefused(f"This is {len(template):,} characters; please shorten it to {LONGEST:,}.")
    for number, line in enumerate(template.splitlines(), 1):
        if says_rejected(line):
            raise TemplateRefused("“Rejected” is no word for a person. Say what the client decided.", line=number)
    _refuse_what_is_not_for_templates(kind, _parsed(template))
    first, *_ = [draft(kind, sample, template) for sample in _SAMPLES[kind]]
    return first


class _Environment(ImmutableSandboxedEnvironment):
    """Facts, conditions, short loops and a few filters: no function, no call, and nothing that grows without bounds."""

    intercepted_binops = frozenset({"+", "-", "*", "/", "//", "%", "**"})

    def is_safe_callable(self, obj: Any) -> bool:
        """Call nothing."""
        return False

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Look into nothing."""
        return False

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        """Calculate nothing: a text times a million is a text of millions."""
        raise SecurityError(f"“{operator}” is not for templates")


def _environment() -> _Environment:
    environment = _Environment(undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True, autoescape=False)
    environment.globals = {}
    environment.filters = {name: environment.filters[name] for name in _FILTERS}
    return environment


_JINJA = _environment()


def _parsed(template: str) -> nodes.Template:
    try:
        return _JINJA.parse(template)
    except TemplateSyntaxError as error:
        raise TemplateRefused(f"{error.message}.", line=error.lineno) from error


@lru_cache(maxsize=256)
def _compiled(template: str) -> Any:
    return _JINJA.from_string(template)


def _render(template: str, facts: AnswerFacts | ClientFacts) -> str:
    try:
        return str(_compiled(template).render(asdict(facts)))
    except TemplateSyntaxError as error:
        raise TemplateRefused(f"{error.message}.", line=error.lineno) from error
    except (UndefinedError, SecurityError, TemplateError, TypeError, ValueError) as error:
        raise TemplateRefused(f"This cannot be written: {error}.") from error


def _refuse_what_is_not_for_templates(kind: TemplateKind, tree: nodes.Template) -> None:
    """Name the line of what would fail only when it is used, or take long."""
    known = {one.name for one in fields(FACTS[kind])}
    own = {target.name for loop in tree.find_all(nodes.For) for target in _names(loop.target)} | {"loop"}
    own |= {target.name for one in tree.find_all(nodes.Assign) for target in _names(one.target)}
    for name in tree.find_all(nodes.Name):
        if name.ctx == "load" and name.name not in known | own:
            raise TemplateRefused(f"There is no {name.name}. There are {', '.join(sorted(known))}.", line=name.lineno)
    for loop in tree.find_all(nodes.For):
        if not (isinstance(loop.iter, nodes.Name) and loop.iter.name == "openings") or loop.recursive:
            raise TemplateRefused("Only openings can be gone through, one by one.", line=loop.lineno)
    for found in tree.find_all(
        (nodes.Macro, nodes.CallBlock, nodes.Call, nodes.Include, nodes.Import, nodes.FromImport)
    ):
        raise TemplateRefused("Templates call nothing and include nothing.", line=found.lineno)
    calculating = (nodes.Add, nodes.Sub, nodes.Mul, nodes.Div, nodes.FloorDiv, nodes.Mod, nodes.Pow)
    for found in tree.find_all((nodes.Getattr, nodes.Getitem, *calculating)):
        raise TemplateRefused("Write a fact by its name alone.", line=found.lineno)


def _names(target: nodes.Node) -> list[nodes.Name]:
    return [target] if isinstance(target, nodes.Name) else list(target.find_all(nodes.Name))


def _tidy(text: str) -> str:
    """Let no more than one empty line stand, and nothing at the ends."""
    lines: list[str] = []
    for line in text.strip().splitlines():
        if line.strip() or (lines and lines[-1]):
            lines.append(line.rstrip())
    return "\n".join(lines)
