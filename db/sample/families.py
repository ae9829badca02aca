"""Families of work that the sample agency fills. Pay is in dollars an hour, as such work is paid in its towns."""

from typing import NamedTuple

from db.vocabulary import WorkMode

_OFFICE = (WorkMode.HYBRID, WorkMode.HYBRID, WorkMode.ON_SITE, WorkMode.REMOTE)
_DESK = (WorkMode.HYBRID, WorkMode.REMOTE, WorkMode.HYBRID)
_FLOOR = (WorkMode.ON_SITE,)


class Family(NamedTuple):
    """Work of one kind: what it is called, takes and pays, where it is done, what people do. The last core skill is rare."""

    titles: tuple[str, ...]
    core: tuple[str, ...]
    more: tuple[str, ...]
    pay: tuple[int, int]
    modes: tuple[WorkMode, ...]
    duties: tuple[str, ...]


FAMILIES: dict[str, Family] = {
    "data": Family(
        ("Data Engineer", "Senior Data Engineer", "Data Engineer II", "Cloud Data Engineer"),
        ("Python", "SQL", "Airflow", "AWS", "Snowflake"),
        ("dbt", "Spark", "Kafka", "Terraform", "BigQuery"),
        (58, 78),
        _DESK,
        (
            "Build the pipelines that feed finance and operations.",
            "Move reports off a server that nobody dares to restart.",
        ),
    ),
    "software": Family(
        ("Java Developer", "Senior Java Developer", "Java Software Engineer", "Java Engineer"),
        ("Java", "Spring Boot", "REST APIs", "PostgreSQL", "Docker"),
        ("Kafka", "Kubernetes", "React", "Jenkins", "AWS"),
        (55, 75),
        _DESK,
        ("Own two services of the ordering platform.", "Split a large application into parts that ship by themselves."),
    ),
    "platform": Family(
        ("DevOps Engineer", "Senior DevOps Engineer", "DevOps Engineer II"),
        ("Kubernetes", "Terraform", "AWS", "CI/CD", "Linux"),
        ("Python", "Ansible", "Docker", "Azure", "Jenkins"),
        (60, 80),
        _DESK,
        ("Keep releases boring.", "Help six teams to run what they write."),
    ),
    "testing": Family(
        ("QA Analyst", "QA Automation Engineer", "Senior QA Analyst", "Quality Assurance Analyst"),
        ("Test Automation", "Selenium", "SQL", "Jira", "REST APIs"),
        ("Cypress", "Java", "Python", "Jenkins"),
        (38, 54),
        _DESK,
        ("Write the checks that run before each release.", "Sit with the developers and ask what could go wrong."),
    ),
    "support": Family(
        ("Help Desk Technician", "Help Desk Specialist", "Help Desk Technician II"),
        ("Active Directory", "Microsoft 365", "ServiceNow", "Windows 11"),
        ("Networking", "PowerShell", "Intune", "Okta"),
        (22, 31),
        _OFFICE,
        ("Answer the line that 600 people call.", "Set up laptops for whoever starts on Monday."),
    ),
    "mechanical": Family(
        ("Mechanical Engineer", "Mechanical Design Engineer", "Senior Mechanical Engineer", "Mechanical Engineer II"),
        ("SolidWorks", "GD&T", "FEA", "Tolerance Analysis"),
        ("AutoCAD", "Lean Manufacturing", "Sheet Metal", "PDM"),
        (42, 58),
        _OFFICE,
        ("Design housings and fixtures for pumps.", "Take a part from the drawing to the first hundred."),
    ),
    "controls": Family(
        ("Controls Engineer", "Senior Controls Engineer", "Automation Controls Engineer"),
        ("PLC Programming", "HMI", "Ladder Logic", "AutoCAD Electrical"),
        ("SCADA", "Servo Drives", "Robotics", "SQL"),
        (46, 62),
        _FLOOR,
        ("Commission the new packaging line.", "Find out why station four stops at every shift change."),
    ),
    "civil": Family(
        ("Civil Designer", "Civil CAD Designer", "Senior Civil Designer"),
        ("Civil 3D", "AutoCAD", "Grading", "Storm Drainage"),
        ("ArcGIS", "Site Plans", "Permitting"),
        (34, 46),
        _OFFICE,
        ("Draw sites for schools and clinics.", "Answer the comments that come back from the city."),
    ),
    "coding": Family(
        ("Medical Coder", "Inpatient Medical Coder", "Medical Coding Specialist", "Certified Medical Coder"),
        ("ICD-10", "CPT", "HIPAA", "Medical Terminology"),
        ("Epic", "HCPCS", "Chart Audits", "3M Encoder"),
        (26, 36),
        _DESK,
        ("Code outpatient charts within two days.", "Explain to physicians what a note must say."),
    ),
    "billing": Family(
        ("Medical Biller", "Medical Billing Specialist", "Senior Medical Biller"),
        ("Medical Billing", "Insurance Verification", "Claims Follow-Up", "HIPAA"),
        ("Epic", "CPT", "Denials", "Payment Posting"),
        (21, 28),
        _OFFICE,
        ("Work the claims that came back.", "Call payers until there is an answer."),
    ),
    "patient access": Family(
        ("Patient Access Representative", "Patient Access Specialist", "Patient Access Coordinator"),
        ("Insurance Verification", "Scheduling", "HIPAA", "Medical Terminology"),
        ("Epic", "Prior Authorization", "Bilingual Spanish"),
        (18, 24),
        _FLOOR,
        ("Register patients and find out who pays.", "Be the first face that people see."),
    ),
    "accounting": Family(
        ("Staff Accountant", "Accountant", "Senior Accountant", "Staff Accountant II"),
        ("GAAP", "Month-End Close", "Reconciliations", "NetSuite"),
        ("QuickBooks", "Excel", "Fixed Assets", "Sales Tax"),
        (30, 42),
        _OFFICE,
        ("Close the month in five days.", "Reconcile what three systems say about one warehouse."),
    ),
    "payables": Family(
        ("Accounts Payable Specialist", "AP Specialist", "Accounts Payable Clerk", "Accounts Payable Coordinator"),
        ("Accounts Payable", "Invoice Processing", "Three-Way Match", "Vendor Management"),
        ("SAP", "Excel", "NetSuite", "1099 Filing"),
        (22, 30),
        _OFFICE,
        ("Pay 900 invoices a month on time.", "Find the invoice that the vendor swears was sent."),
    ),
    "analysis": Family(
        ("Financial Analyst", "Senior Financial Analyst", "Financial Planning Analyst"),
        ("Financial Modeling", "Forecasting", "Budgeting", "Variance Analysis"),
        ("Power BI", "SQL", "Excel", "SAP"),
        (36, 50),
        _DESK,
        ("Explain the month to people who run plants.", "Build the budget with twelve cost centers."),
    ),
    "payroll": Family(
        ("Payroll Specialist", "Payroll Coordinator", "Senior Payroll Specialist"),
        ("Payroll", "ADP", "Multi-State Taxes", "Garnishments"),
        ("Timekeeping", "Excel", "Benefits"),
        (25, 34),
        _OFFICE,
        ("Pay 1,400 people in nine states.", "Answer the question about the last pay slip."),
    ),
    "forklift": Family(
        ("Forklift Operator", "Forklift Driver", "Forklift Operator II"),
        ("Forklift", "RF Scanner", "Shipping and Receiving", "Reach Truck"),
        ("Inventory Control", "Order Picking", "OSHA 10"),
        (18, 24),
        _FLOOR,
        ("Unload trucks and put pallets away.", "Keep the docks clear."),
    ),
    "machining": Family(
        ("CNC Machinist", "CNC Mill Machinist", "CNC Lathe Machinist", "Senior CNC Machinist"),
        ("CNC", "G-code", "Blueprint Reading", "Micrometers"),
        ("GD&T", "Mastercam", "Fanuc Controls", "Swiss Lathe"),
        (25, 36),
        _FLOOR,
        ("Set up and run two mills.", "Hold tenths on parts for valves."),
    ),
    "warehouse": Family(
        ("Warehouse Associate", "Shipping & Receiving Clerk", "Warehouse Worker", "Shipping & Receiving Associate"),
        ("Shipping and Receiving", "Order Picking", "RF Scanner", "Inventory Control"),
        ("Packing", "Forklift", "Palletizing"),
        (17, 21),
        _FLOOR,
        ("Pick, pack and check orders.", "Count a row of bins each day."),
    ),
}
