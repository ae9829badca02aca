"""Other names of licences and certifications, and which hold which. The tables grow as agencies' records show more."""

OTHER_NAMES = {
    "acls": ("advanced cardiac life support", "advanced cardiovascular life support"),
    "bls": ("basic life support",),
    "cdl a": ("class a cdl", "cdl class a"),
    "cdl b": ("class b cdl", "cdl class b"),
    "cdl c": ("class c cdl", "cdl class c"),
    "cissp": ("information systems security professional",),
    "cna": ("nursing assistant", "nurse aide", "nurse assistant"),
    "cpa": ("public accountant",),
    "dbs basic": ("basic dbs",),
    "dbs enhanced": ("enhanced dbs",),
    "dbs standard": ("standard dbs",),
    "eit": ("engineer in training", "engineering intern"),
    "emt": ("emergency medical technician",),
    "hgv c": ("hgv class 2", "lgv class 2", "hgv 2", "cat c"),
    "hgv ce": ("hgv class 1", "lgv class 1", "hgv 1", "lgv 1", "cat c e", "cat ce", "category c e", "category ce"),
    "lpn": ("practical nurse", "lvn", "vocational nurse"),
    "np": ("nurse practitioner",),
    "pals": ("pediatric advanced life support", "paediatric advanced life support"),
    "pe": ("professional engineer",),
    "peng": ("p eng",),
    "pmp": ("project management professional",),
    "rn": ("registered nurse",),
    "security+": ("comptia security+ ce", "comptia security+", "security+ ce"),
    "staplerschein": ("gabelstaplerschein", "flurforderschein", "flurforderzeugschein"),
}
"""By the words that are compared: small letters, no signs but +, no fillers."""

HOLDS = {
    "cdl a": ("cdl b", "cdl c"),
    "cdl b": ("cdl c",),
    "ccie": ("ccnp", "ccna"),
    "ccnp": ("ccna",),
    "dbs enhanced": ("dbs standard", "dbs basic"),
    "dbs standard": ("dbs basic",),
    "hgv ce": ("hgv c",),
    "master electrician": ("journeyman electrician",),
    "master plumber": ("journeyman plumber",),
    "osha 30": ("osha 10",),
    "pe": ("eit",),
    "rn": ("lpn", "cna"),
    "lpn": ("cna",),
    "servsafe manager": ("servsafe food handler",),
}
"""Who holds the one may do what the others allow."""

FILLERS = frozenset(
    {"active", "aha", "card", "cert", "certificate", "certification", "certified", "current", "endorsement", "full"}
    | {
        "holder",
        "licence",
        "licensed",
        "license",
        "licensure",
        "number",
        "pin",
        "qualified",
        "registration",
        "registered",
    }
    | {"required", "state", "ticket", "unencumbered", "unrestricted", "valid", "driver", "drivers"}
)
UNFINISHED = frozenset(
    {"apprentice", "candidate", "eligible", "part", "pending", "progress", "student", "studying", "trainee"}
)
"""One such word, and it is not held yet."""
LAPSED = frozenset({"expired", "inactive", "lapsed", "former", "previous", "previously"})
"""One such word, and it was held: whether it is again is asked."""
SOFT = frozenset({"desirable", "desired", "optional", "plus", "preferable", "preferably", "preferred"})
"""One such word, and it is wished for, not demanded."""

COMPACT = frozenset({"compact", "multistate"})
COMPACT_NURSES = frozenset({"rn", "lpn"})
COMPACT_STATES = frozenset(
    {"al", "az", "ar", "co", "de", "fl", "ga", "id", "in", "ia", "ks", "ky", "la", "me", "md", "ms", "mo", "mt", "ne"}
    | {"nh", "nj", "nm", "nc", "nd", "oh", "ok", "ri", "sc", "sd", "tn", "tx", "ut", "vt", "va", "wa", "wv", "wi", "wy"}
)
OUTSIDE_THE_COMPACT = frozenset({"ak", "ca", "dc", "hi", "il", "mi", "mn", "nv", "ny", "or"})
"""States in which a nurse's compact licence is good, and in which it is not, in 2026; of the others it is asked."""
