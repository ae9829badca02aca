"""The sample agency's clients and what they declare of their culture. All of them are invented."""

from typing import NamedTuple

from db.vocabulary import WorkMode

HYBRID, ON_SITE, REMOTE = WorkMode.HYBRID, WorkMode.ON_SITE, WorkMode.REMOTE

TECHNOLOGY = ("data", "software", "platform", "testing", "support")
FINANCE = ("accounting", "payables", "analysis", "payroll")
HEALTH = ("coding", "billing", "patient access", "support")
PLANT = ("mechanical", "controls", "machining", "warehouse", "payables")
FREIGHT = ("forklift", "warehouse", "payroll", "support")
SITES = ("civil", "accounting", "payables")


class SampleClient(NamedTuple):
    """A client: its name, the facts of its culture, and the families of work it hires."""

    name: str
    industry: str
    size: str
    pace: str
    work_mode: WorkMode
    traits: tuple[str, ...]
    families: tuple[str, ...]


CLIENTS = (
    SampleClient("Quillmark Systems", "software", "200–1,000", "fast", HYBRID, ("mentoring", "written decisions"), TECHNOLOGY),
    SampleClient("Tessaly Cloudworks", "software", "50–200", "fast", REMOTE, ("small teams", "on-call shared"), TECHNOLOGY),
    SampleClient("Brindle & Oake Analytics", "software", "50–200", "steady", HYBRID, ("mentoring", "quiet office"), TECHNOLOGY),
    SampleClient("Fennimore Data", "software", "under 50", "fast", REMOTE, ("small teams", "flat"), TECHNOLOGY),
    SampleClient("Ostrava Lane Commerce", "retail", "1,000–5,000", "seasonal", HYBRID, ("promotes from within",), TECHNOLOGY),
    SampleClient("Calloway Mutual Assurance", "insurance", "1,000–5,000", "steady", HYBRID,
                 ("formal", "training"), TECHNOLOGY + FINANCE),
    SampleClient("Pemberly First Credit", "banking", "200–1,000", "steady", ON_SITE,
                 ("formal", "training"), TECHNOLOGY + FINANCE),
    SampleClient("Larkspur Ledger & Co.", "accounting", "50–200", "seasonal", HYBRID, ("mentoring", "small teams"), FINANCE),
    SampleClient("Whitcombe O'Dell Partners", "accounting", "200–1,000", "seasonal", HYBRID,
                 ("formal", "client visits"), FINANCE),
    SampleClient("Marlowe Street Foods", "food", "200–1,000", "fast", ON_SITE,
                 ("family-owned", "promotes from within"), PLANT + FINANCE),
    SampleClient("Juniper Hollow Health", "health care", "over 5,000", "steady", HYBRID,
                 ("training", "patient first"), HEALTH + FINANCE),
    SampleClient("Sablewood Clinics", "health care", "200–1,000", "fast", ON_SITE, ("small teams", "patient first"), HEALTH),
    SampleClient("Côte Bleue Children's Care", "health care", "1,000–5,000", "steady", HYBRID,
                 ("mentoring", "patient first"), HEALTH),
    SampleClient("Harrow Glen Radiology", "health care", "50–200", "steady", REMOTE, ("quiet office", "small teams"), HEALTH),
    SampleClient("Northfold Physicians' Group", "health care", "200–1,000", "steady", HYBRID, ("training",), HEALTH),
    SampleClient("Dunmore Pump & Valve", "manufacturing", "200–1,000", "steady", ON_SITE, ("family-owned", "training"), PLANT),
    SampleClient("Kestrel Ridge Robotics", "manufacturing", "50–200", "fast", ON_SITE, ("small teams", "flat"), PLANT),
    SampleClient("Ironbark Castings", "manufacturing", "200–1,000", "steady", ON_SITE, ("safety first", "family-owned"), PLANT),
    SampleClient("Vandermeer Packaging", "manufacturing", "1,000–5,000", "fast", ON_SITE,
                 ("promotes from within",), PLANT + FREIGHT),
    SampleClient("Oxbow Freight", "logistics", "1,000–5,000", "fast", ON_SITE, ("safety first", "overtime shared"), FREIGHT),
    SampleClient("Silverpine Fulfillment", "logistics", "over 5,000", "fast", ON_SITE, ("safety first", "training"), FREIGHT),
    SampleClient("Bexley Cold Storage", "logistics", "50–200", "steady", ON_SITE, ("small teams", "family-owned"), FREIGHT),
    SampleClient("Trask & Moreau Engineers", "construction", "200–1,000", "steady", HYBRID, ("mentoring", "formal"), SITES),
    SampleClient("Alder Bend Land Design", "construction", "under 50", "seasonal", HYBRID, ("small teams", "flat"), SITES),
    SampleClient("Stonecrop Builders", "construction", "1,000–5,000", "fast", ON_SITE,
                 ("safety first", "client visits"), SITES),
)  # fmt: skip
