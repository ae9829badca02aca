"""Invented people and the towns they live in. Telephone numbers 555-01xx and addresses in .example belong to nobody."""

from typing import NamedTuple


class SampleTown(NamedTuple):
    """A town with its area code and time zone."""

    name: str
    area_code: str
    time_zone: str


TOWNS = (
    SampleTown("Austin, TX", "512", "America/Chicago"),
    SampleTown("Dallas, TX", "214", "America/Chicago"),
    SampleTown("Columbus, OH", "614", "America/New_York"),
    SampleTown("Charlotte, NC", "704", "America/New_York"),
)

RECRUITERS = (
    "Sam Okafor", "Jo Lindqvist", "Priya Raman", "Dana Whitfield", "Luis Ortega", "Renée Marchand", "Tom Kowalczyk",
    "Aisha Bello", "Megan O'Hara", "Victor Huang", "Carmen Delgado", "Ines Fonseca", "Noah Feldman", "Grace Tran",
    "Marcus Bell", "Hannah Sorensen",
)  # fmt: skip

GIVEN = (
    "Maria", "James", "Aaliyah", "Wei", "José", "Emily", "Andre", "Fatima", "Chloë", "Daniel", "Keisha", "Ravi", "Hannah",
    "Mateo", "Linh", "Tyrone", "Sofia", "Zoë", "Omar", "Rachel", "Diego", "Mei", "Patrick", "Imani", "Viktor", "Nadia",
    "Marcus", "Elena", "Samuel", "Yuki", "Renata", "Caleb", "Amara", "Ben", "Lucía", "Kevin", "Anh", "Gloria", "Tomás",
    "Siobhán",
)  # fmt: skip

FAMILY_NAMES = (
    "Lopez", "O'Brien", "Nguyen", "Johnson", "Peña", "D'Angelo", "Kim", "Washington", "Ito", "García", "Schmidt", "Okonkwo",
    "Patel", "Smith", "Núñez", "Chen", "Kowalski", "Brown", "O'Neill", "Haddad", "Ramírez", "Jackson", "Müller", "Sato",
    "Williams", "Petrov", "St. Clair", "Rivera", "Ahmed", "Davis", "Lindholm", "Mensah", "Torres", "Walker", "Costa", "Singh",
    "Björk", "Freeman", "Wu", "Vance-Ortiz",
)  # fmt: skip
