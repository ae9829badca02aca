"""The rules, each a value: what it looks for, why that is unfair or unlawful, where to read on, what to write instead."""

from slack_app.domain.fairness.rules.age import AGE
from slack_app.domain.fairness.rules.appearance import APPEARANCE
from slack_app.domain.fairness.rules.citizenship import CITIZENSHIP
from slack_app.domain.fairness.rules.comparison import COMPARISON
from slack_app.domain.fairness.rules.credit import CREDIT
from slack_app.domain.fairness.rules.criminal_record import CRIMINAL_RECORD
from slack_app.domain.fairness.rules.culture_fit import CULTURE_FIT
from slack_app.domain.fairness.rules.family import FAMILY
from slack_app.domain.fairness.rules.genetics import GENETICS
from slack_app.domain.fairness.rules.health import HEALTH
from slack_app.domain.fairness.rules.hearsay import HEARSAY
from slack_app.domain.fairness.rules.leave import LEAVE
from slack_app.domain.fairness.rules.origin import ORIGIN
from slack_app.domain.fairness.rules.religion import RELIGION
from slack_app.domain.fairness.rules.sex import SEX
from slack_app.domain.fairness.rules.union import UNION

RULES = (
    AGE,
    FAMILY,
    HEALTH,
    ORIGIN,
    RELIGION,
    SEX,
    APPEARANCE,
    CULTURE_FIT,
    HEARSAY,
    COMPARISON,
    LEAVE,
    UNION,
    CITIZENSHIP,
    CRIMINAL_RECORD,
    CREDIT,
    GENETICS,
)
"""In the order in which documents name them. Ids are what is stored and printed: add, never rename."""

POLICY = """
whatever|whichever|no_matter (what) (somebody|anybody|anyone|someone|the|their|a|candidate) \
age|faith|religion|background|sex|gender|race|origin
regardless|irrespective|independent|independently of
without regard|reference to
no regard to
equal opportunity|opportunities employer
never|not|do|does|did|may|can|must|should|please|nobody|nor (not) (to|even) ask|asks|asked|asking|mention|consider|\
considers|look_at|record|note (..) (about|for|whether|after) (..) age|family|religion|children|origin|health|pregnan*|\
disability|nationality|sex|gender|marital*|faith|race|union*
not|never discriminat* (..)
discriminat* law|legislation|claim*|training|policy|case*
protected characteristic*
unlawful to
"""
"""A sentence of policy or of law, which names the grounds in order to shut them out."""
