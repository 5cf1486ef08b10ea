"""The pages that are looked at, each by a name, and how each is reached."""

from pathlib import Path

from playwright.sync_api import Page

SAMPLES = Path(__file__).resolve().parents[2] / "Examples" / "texts"
LANGUAGES = ["ar", "en", "es", "fr", "ru", "zh"]
RIGHT_TO_LEFT = {"ar"}

MANDATE = "plan/mandates/WTSA-108-2024.op.3.1"

# Of the demo workspace, for whoever may see everything.
WORKSPACE = {
    "home": "",
    "mandates": "plan/mandates",
    "mandate": MANDATE,
    "mandate without owner": "plan/mandates/WTSA-108-2024.op.4",
    "texts": "plan/texts",
    "text": "plan/texts/WTSA-108-2024",
    "paragraph": "plan/paragraphs/WTSA-108-2024.op.3.1",
    "paragraphs": "plan/paragraphs",
    "duties": "plan/duties",
    "duty": "plan/duties/WTSA-108-2024.op.3.1",
    "reviews": "plan/reviews",
    "review": "plan/reviews/WTSA-108-2024.op.2.3.R1",
    "elements": "plan/elements",
    "element": "plan/elements/O1.3",
    "map": "plan/map",
    "map of the Union": "plan/map?plan=SP-2024",
    "framework": "plan/framework?at=SP1",
    "operations": "plan/operations",
    "alignment": "plan/alignment?plan=SP-2020",
    "crosswalk": "plan/crosswalk",
    "propositions": "plan/propositions",
    "proposition": "plan/propositions/VP-IND",
    "processes": "plan/processes",
    "process": "plan/processes/MP1",
    "plans": "plan/plans",
    "plan": "plan/plans/OP-T",
    "activities": "plan/activities",
    "activity": "plan/activities/OP-T.1",
    "milestones": "plan/milestones",
    "indicators": "results/indicators",
    "indicator": "results/indicators/2024.TP5-b.1",
    "values of an indicator": "results/indicators/2024.TP5-b.1/values",
    "indicator by region": "results/indicators/2024.TP3-a.1",
    "indicator in words": "results/indicators/O1.1.1",
    "targets": "results/targets",
    "collect": "results/collect",
    "table to hand in": "results/import",
    "submissions": "results/submissions",
    "submission": "results/submissions/M-2025",
    "thread to a goal": "results/trace/G1",
    "risks": "risks/register",
    "risk": "risks/register/R4",
    "treatments": "risks/treatments",
    "assessments": "risks/assessments",
    "appetites": "risks/appetites",
    "structure": "organization/structure",
    "units": "organization/units",
    "posts": "organization/posts",
    "post": "organization/posts/ST02-D1-579",
    "profile": "organization/posts/ST02-D1-579/check",
    "check of a profile": "organization/posts/ST02-D1-579/check?degree=first&experience-years=20&internal=yes",
    "jobs": "organization/jobs",
    "papers": "documents/papers",
    "paper": "documents/papers/TSB-2024",
    "preview of a council contribution": "documents/papers/TSB-2024/preview",
    "changes of a council contribution": "documents/papers/TSB-2024/preview?since=DEMO-1",
    "preview of a report": "documents/papers/R108-2027/preview",
    "job": "organization/jobs/OPD-PLN.J1",
    "text of a job": "organization/jobs/ST02-D1-579.J1/text?language=fr",
    "competences": "organization/competences",
    "calendar": "documents/calendar",
    "meeting": "documents/meetings/TSAG-2027-03",
    "budget": "organization/budget",
    "budget as published": "organization/budget?budget=B-2020",
    "drivers": "organization/budget/B-2026/drivers",
    "budget record": "organization/budgets/B-2026",
    "translations": "documents/translations?language=ar&kind=passage",
    "snapshots": "documents/snapshots",
    "findings": "results/findings",
    "changes": "results/changes",
    "goals": "results/goals",
    "goals of the Union": "results/goals?plan=SP-2024",
    "differences": "results/differences?from=30",
    "thread": "results/trace/WTSA-108-2024.op.3.1",
    "history": MANDATE + "/history",
    "search": "search?q=TSAG",
    "nothing found": "search?q=ZZZZ",
    "the past": MANDATE + "?as_of=20",
    "comparison": "plan/texts/PP-71-2022/compare/PP-151-2022",
    "import": "plan/import",
    "edit form": MANDATE + "/edit",
    "new form": "plan/elements/new",
    "levels": "plan/levels",
    "alignments": "plan/alignments",
    "successions": "plan/successions",
    "periods": "results/periods",
    "scales": "risks/scales",
    "mappings": "results/mappings",
    "library": "documents/library",
    "grades": "organization/grades",
    "qualifications": "organization/qualifications",
    "structures": "organization/structures",
    "budgets": "organization/budgets",
    "lines of budgets": "organization/lines",
    "allocations": "organization/allocations",
    "meetings": "documents/meetings",
    "passages": "documents/passages",
    "headings": "documents/headings",
    "published document": "documents/library/TSB-2024-ar.1",
    "new snapshot": "documents/snapshots/new",
    "decision on values": "results/submissions/M-2026.2",
    "no such page": "plan/mandates/NOTHING-1",
    "no such time": "plan/mandates?as_of=2026-99",
}
# Of the installation, for the administrator.
INSTALLATION = {
    "start": "", "account": "account", "people": "people", "copies": "installation", "shortcuts": "shortcuts",
    "trail": "trail",
    "no such register": "NOWHERE",
}
# For somebody who is not signed in.
OUTSIDE = {"sign-in": "sign-in", "begin": "begin?token=none", "start without account": ""}
# Reached by sending a form.
SENT = ["import preview", "import without document", "edit form with errors", "sign-in refused",
        "begin refused", "account refused", "people refused"]

STATUS = {
    "no such page": 404, "no such time": 400, "no such register": 404,
    "import without document": 422, "edit form with errors": 422, "sign-in refused": 403,
    "begin refused": 422, "account refused": 422, "people refused": 422,
}
# Lists of which each row leads to its record.
LISTS = {
    "mandates", "texts", "duties", "reviews", "elements", "units", "posts", "snapshots", "search",
    "propositions", "processes", "plans", "activities", "milestones", "indicators", "targets",
    "submissions", "risks", "treatments", "assessments", "appetites",
}

ALL = [*WORKSPACE, *INSTALLATION, *OUTSIDE, *SENT]


def needs_account(name: str) -> bool:
    """Whether a page is one that the administrator looks at."""
    return name not in OUTSIDE and name not in ("sign-in refused", "begin refused")


def open_page(page: Page, origin: str, language: str, name: str) -> int:
    """Goes to a page by its name; the status with which it came."""
    base = f"{origin}/{language}"
    if name in WORKSPACE:
        return page.goto(f"{base}/demo/{WORKSPACE[name]}".rstrip("/")).status
    if name in SENT:
        return send(page, base, name)
    path = INSTALLATION.get(name, OUTSIDE.get(name, ""))
    return page.goto(f"{base}/{path}".rstrip("/")).status


def send(page: Page, base: str, name: str) -> int:
    """Fills a form in and sends it."""
    if name == "import preview":
        page.goto(f"{base}/demo/plan/import")
        page.set_input_files("#file", SAMPLES / f"resolution-7.{base[-2:]}.txt")
    elif name == "import without document":
        page.goto(f"{base}/demo/plan/import")
    elif name == "edit form with errors":
        page.goto(f"{base}/demo/{MANDATE}/edit")
        page.fill("#owner", "NOBODY-1")
        page.fill("#why", "…")
    elif name == "people refused":
        page.goto(f"{base}/people")
        page.fill("#name", "Rana")
        page.fill("#login", "RANA@EXAMPLE.ORG")
    elif name == "account refused":
        page.goto(f"{base}/account")
        page.fill("form[action$='/password'] [name=current]", "not the password at all")
        page.fill("form[action$='/password'] [name=new]", "another long sentence")
    else:
        page.goto(f"{base}/{'sign-in' if name == 'sign-in refused' else 'begin?token=none'}")
        if page.locator("#name").count():
            page.fill("#name", "Nobody")
        page.fill("#login", "nobody@example.org")
        page.fill("#password", "not the password at all")
    return send_form(page)


def send_form(page: Page) -> int:
    """Presses the button of the page's own form; the status of what comes."""
    button = page.locator("main form.form").filter(
        has=page.locator("input:not([type=hidden]), select, textarea")).first.locator("button")
    if page.url.endswith("/people"):
        button = page.locator("form[action$='/people/new'] button")
    with page.expect_navigation() as navigation:
        button.first.click()
    return navigation.value.status

