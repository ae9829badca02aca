"""What the columns of an ATS export are called, and which of our fields each one is.

Names are compared without case, spaces, underscores and other signs. The lists follow the export and field names of
Bullhorn, JobDiva and OpenCATS; where one field has several columns, the first that holds something counts.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

Headers = Mapping[str, tuple[str, ...]]

_OWNER = ("owneremail", "owneruseremail", "recruiteremail", "primaryrecruiteremail", "primaryrecruiter")
_OWNER_ANYHOW = (*_OWNER, "ownerid", "owneruserid", "recruiterid", "recruiter", "owner")

_TERMS: Headers = {
    "hours": ("hours", "hoursperweek", "hoursweek", "weeklyhours", "desiredhours"),
    "credentials": (
        *("credentials", "credential", "licenses", "license", "licences", "licence", "certifications"),
        *("certification", "certificationlist", "certificates", "securityclearance", "clearance"),
    ),
    "tax_terms": ("taxterms", "taxterm", "taxstatus"),
}
"""What candidates and job orders state alike."""

RECRUITERS: Headers = {
    "external_id": ("id", "userid", "corporateuserid", "recruiterid", "employeeid"),
    "name": ("name", "fullname", "username", "recruiter", "recruitername"),
    "first_name": ("firstname",),
    "last_name": ("lastname",),
    "email": ("email", "emailaddress", "email1", "useremail", "workemail"),
    "time_zone": ("timezone",),
    "is_lead": ("islead", "lead", "manager", "ismanager"),
    "is_active": ("isactive", "active", "enabled", "isenabled"),
}
CLIENTS: Headers = {
    "external_id": ("id", "clientcorporationid", "companyid", "clientid", "customerid"),
    "name": ("name", "company", "companyname", "clientcorporation", "clientcorporationname", "client", "customer"),
    "industry": ("industry", "industrylist", "businesssector", "businesssectorlist"),
    "size": ("size", "numemployees", "numberofemployees", "employees", "companysize"),
    "pace": ("pace",),
    "work_mode": ("workmode", "onsite", "workplacetype", "remote"),
    "traits": ("traits", "culture", "companyculture"),
    "owner": (*_OWNER_ANYHOW, "salesrep", "primarysales"),
}
CANDIDATES: Headers = {
    "external_id": ("id", "candidateid", "jobdivaid", "candidatejobdivaid"),
    "name": ("name", "fullname", "candidate", "candidatename"),
    "first_name": ("firstname",),
    "last_name": ("lastname",),
    "title": ("title", "occupation", "currenttitle", "jobtitle", "currentjobtitle", "headline"),
    "town": ("town", "city", "addresscity", "primaryaddresscity", "currentcity"),
    "email": ("email", "email1", "emailaddress", "primaryemail", "email2", "alternateemail"),
    "phone": ("mobile", "mobilephone", "cellphone", "phonecell", "phone", "phonehome", "homephone", "phonework"),
    "skills": ("skills", "keyskills", "skilllist", "primaryskills", "skillset", "skillsetlist"),
    "pay": ("paywanted", "desiredpay", "desiredpayrate", "hourlyrate", "hourlyratelow", "payrate", "desiredrate"),
    "salary": ("salary", "desiredsalary", "salarylow", "dayratelow"),
    "pay_unit": ("payunit", "salaryunit", "payrateunit", "payratetype"),
    "pay_currency": ("paycurrency", "currency", "currencyunit"),
    "work_mode": ("workmode", "onsite", "workplacetype", "workpreference"),
    "employment_type": ("employmenttype", "employmentpreference", "employeetype", "positiontype"),
    "available_on": ("availableon", "dateavailable", "availabledate", "availabilitydate", "availablefrom"),
    "needs_sponsorship": ("needssponsorship", "requiressponsorship", "sponsorshiprequired", "sponsorship"),
    **_TERMS,
    "status": ("status", "candidatestatus", "availability"),
    "owner": _OWNER_ANYHOW,
}
JOB_ORDERS: Headers = {
    "external_id": ("id", "jobid", "joborderid", "jobdivaid", "jobdiva", "jobdivaref", "jobnumber"),
    "client": ("clientcorporationid", "companyid", "clientid", "customerid"),
    "client_name": ("clientcorporation", "clientcorporationname", "company", "companyname", "client", "customer"),
    "title": ("title", "jobtitle", "name", "position", "positiontitle"),
    "town": ("town", "city", "addresscity", "jobcity", "worksitecity"),
    "skills": ("skills", "skilllist", "keyskills", "requiredskills", "skillset"),
    "description": ("description", "publicdescription", "publisheddescription", "jobdescription"),
    "pay": ("pay", "payrate", "payrange", "hourlyrate", "payratemin", "minpayrate", "paylow"),
    "pay_high": ("payhigh", "payratemax", "maxpayrate", "ratemax"),
    "salary": ("salary", "salaryrange", "salarylow", "salarymin", "minsalary"),
    "salary_high": ("salaryhigh", "salarymax", "maxsalary"),
    "pay_unit": ("payunit", "salaryunit", "payrateunit", "payratetype", "payrateper"),
    "pay_currency": ("paycurrency", "currency", "currencyunit"),
    "work_mode": ("workmode", "onsite", "workplacetype", "remote"),
    "employment_type": ("employmenttype", "positiontype", "type", "jobtype"),
    "starts_on": ("startson", "startdate", "datestart", "start"),
    "can_sponsor": ("cansponsor", "willsponsor", "sponsorshipavailable", "sponsorship"),
    **_TERMS,
    "status": ("status", "jobstatus", "joborderstatus"),
    "is_open": ("isopen", "openclosed", "open"),
    "opened_on": ("openedon", "dateadded", "dateopened", "issuedate", "datecreated", "created", "dateposted"),
    "closed_at": ("closedat", "dateclosed", "closeddate"),
    "contact_name": (
        "contactname",
        "clientcontact",
        "clientcontactname",
        "contact",
        "hiringmanager",
        "hiringmanagername",
    ),
    "contact_email": ("contactemail", "clientcontactemail", "hiringmanageremail"),
    "owner": _OWNER_ANYHOW,
}
SUBMISSIONS: Headers = {
    "external_id": ("id", "submissionid", "jobsubmissionid", "candidatejoborderid", "activityid"),
    "candidate": ("candidateid", "candidatejobdivaid", "candidate"),
    "candidate_email": ("candidateemail", "candidateemailaddress"),
    "job_order": ("joborderid", "jobid", "joborder", "job", "jobdivaref"),
    "submitted_by": (
        "submittedby",
        "submittedbyemail",
        "sendinguseremail",
        "sendinguserid",
        "sendinguser",
        *_OWNER_ANYHOW,
        "addedby",
    ),
    "submitted_at": ("submittedat", "datesubmitted", "submitdate", "submissiondate", "dateadded", "datecreated"),
    "stage": ("stage", "substatus", "interviewstage"),
    "stage_at": ("stageat", "dateinterview", "interviewdate"),
    "status": ("status", "submissionstatus", "pipelinestatus"),
}
_BILLING = re.compile(r"bill|margin|markup|spread|grossprofit|placementfee|feepercent|feearrangement")
_SIGNS = re.compile(r"[\W_]+")


class ColumnsWrong(Exception):
    """The columns of a file cannot be understood; the text says which, and what to do."""


@dataclass(frozen=True)
class Columns:
    """Where the fields of a file are: for each field the positions of its columns, best first; and what is not read."""

    positions: Mapping[str, tuple[int, ...]]
    left_out: tuple[str, ...]
    """Bill rates and margins."""
    ignored: tuple[str, ...]


def plain(name: str) -> str:
    """Give a column's name as it is compared."""
    return _SIGNS.sub("", name).lower()


def recognise(header: Sequence[str], known: Headers, told: Mapping[str, str]) -> Columns:
    """Find our fields in a file's header row; `told` maps column names to fields and goes before all that is known.

    Raises:
        ColumnsWrong: a column that was told is not there, or a field that was told is unknown.
    """
    by_name: dict[str, list[int]] = {}
    for position, name in enumerate(header):
        by_name.setdefault(plain(name), []).append(position)
    mapped = _told_positions(header, by_name, known, told)
    taken = {position for positions in mapped.values() for position in positions}
    found = dict(mapped)
    for field, names in known.items():
        if field not in mapped:
            positions = [
                position
                for name in names
                for position in by_name.get(name, ())
                if position not in taken and not _is_billing(header[position])
            ]
            if positions:
                found[field] = tuple(positions)
    read = {position for positions in found.values() for position in positions}
    unread = [(name, position) for position, name in enumerate(header) if position not in read and name.strip()]
    return Columns(
        positions=found,
        left_out=tuple(name for name, _ in unread if _is_billing(name)),
        ignored=tuple(name for name, _ in unread if not _is_billing(name)),
    )


def _told_positions(
    header: Sequence[str], by_name: Mapping[str, Sequence[int]], known: Headers, told: Mapping[str, str]
) -> dict[str, tuple[int, ...]]:
    mapped: dict[str, tuple[int, ...]] = {}
    for column, field in told.items():
        if field not in known:
            raise ColumnsWrong(f"--map {column}={field}: there is no field {field}. The fields are {', '.join(known)}.")
        positions = by_name.get(plain(column))
        if not positions:
            raise ColumnsWrong(f"--map {column}={field}: the file has no such column. It has {', '.join(header)}.")
        if _is_billing(column):
            raise ColumnsWrong(f"--map {column}={field}: bill rates and margins are not taken in.")
        mapped[field] = (*mapped.get(field, ()), *positions)
    return mapped


def _is_billing(name: str) -> bool:
    return bool(_BILLING.search(plain(name)))
