"""Every address of the program, and who may ask for it as docs/web.md says."""

from people import ROLES

EVERYBODY = ["nobody", *ROLES]
# Who may do what, role by role; the administrator may do all.
MAY = {
    "see": set(EVERYBODY),
    "read": set(ROLES),
    "make": {"editor"},
    "word": {"editor", "translator"},
    "measure": {"editor", "contributor", "translator"},
    "decide": {"editor", "approver", "translator"},
    "review": {"reviewer"},
    "change review": {"reviewer"},
    "progress": {"editor", "contributor"},
    "publish": {"approver"},
    "administer": set(),
    "audit": {"auditor"},
    "own account": set(ROLES),
    "come in": set(EVERYBODY),
}
MANDATE = "WTSA-108-2024.op.3.1"
DIGEST = "0" * 64
RECORDS = {
    "plan/mandates": MANDATE, "plan/texts": "PP-71-2022", "plan/paragraphs": MANDATE,
    "plan/duties": MANDATE, "plan/reviews": "WTSA-108-2024.op.2.3.R1", "plan/elements": "O1.3",
    "plan/plans": "SP-2024", "plan/levels": "2024.goal", "plan/activities": "OP-T.1",
    "plan/milestones": "OP-T.1.M1", "plan/propositions": "VP-IND", "plan/processes": "MP1",
    "plan/alignments": "2020.T.1%3E2020.G1", "plan/successions": "2020%3E2024.1",
    "results/indicators": "2024.TP5-b.1", "results/targets": "2024.TP5-b.1@2027",
    "results/submissions": "M-2025", "results/periods": "2025", "results/mappings": "LONG",
    "risks/register": "R1", "risks/treatments": "RT1", "risks/assessments": "R1@2026-03-31",
    "risks/appetites": "RA-DELIVERY", "risks/scales": "RS-5",
    "organization/units": "TSB", "organization/posts": "OPD-H",
    "organization/grades": "D1", "organization/jobs": "OPD-PLN.J1",
    "organization/job-points": "OPD-PLN.J1.d.1", "organization/qualifications": "OPD-PLN.J1.R1",
    "organization/competences": "SED.C1", "documents/meetings": "TSAG-2027-03",
    "organization/structures": "TSB-2024", "organization/unit-changes": "TSB-2024.SED",
    "documents/library": "TSB-2024-en.1", "documents/papers": "TSB-2024", "documents/passages": "TSB-2024.body.1",
    "documents/headings": "VN-PURPOSE",
    "organization/budgets": "B-2026", "organization/lines": "B-2026.IT",
    "organization/allocations": "B-2026.IT%3EO1.1", "documents/snapshots": "DEMO-1",
}
# Pages that show several records.
DRAWN = ["plan/map", "plan/framework", "plan/operations", "plan/alignment", "plan/crosswalk",
         "organization/budget", "organization/structure", "documents/calendar",
         "results/differences", "results/goals", "results/indicators/2024.TP5-b.1/values"]
TAKEN = ["results/findings", "documents/translations"]
# Kinds of which people make records by a form.
MADE = ["plan/texts", "plan/duties", "plan/elements", "organization/units", "organization/posts",
        "plan/plans", "plan/levels", "plan/activities", "plan/milestones", "plan/propositions",
        "plan/processes", "plan/alignments", "plan/successions", "results/indicators",
        "results/targets", "results/submissions", "results/periods", "results/mappings",
        *[f"organization/{name}" for name in (
            "allocations", "budgets", "competences", "grades", "job-points", "jobs", "lines",
            "qualifications", "structures", "unit-changes")],
        *[f"risks/{name}" for name in ("register", "treatments", "assessments", "appetites", "scales")],
        *[f"documents/{name}" for name in ("meetings", "papers", "passages", "headings")]]
# Of which kinds contributors change something, and others that are worded in languages.
MEASURED = ["plan/mandates", "plan/duties"]
# What approvers decide on.
DECIDED = ["results/submissions", "results/periods"]
WORDED = [name for name in RECORDS
          if name not in ("documents/snapshots", "documents/library", "plan/reviews", *MEASURED, *DECIDED)]
# What the last snapshot shows; it does not hold itself.
SEEN = [name for name in RECORDS if name != "documents/snapshots"]

# Pages and forms within a register: method, path, what one must be allowed.
PAGES = [
    *[("GET", path, "see") for path in (
        "", "plan", "results", "risks", "organization", "documents", "search?q=TSB", "search?q=bureau",
        f"results/trace/{MANDATE}", "plan/texts/PP-71-2022/compare/PP-151-2022",
        "search?q=type:risk")],
    ("GET", "results/changes", "read"), ("GET", f"files/{DIGEST}", "read"),
    *[("GET", name, "see") for name in RECORDS],
    *[("GET", name, "read") for name in TAKEN],
    *[("GET", f"{name}/{RECORDS[name]}", "see") for name in SEEN],
    ("GET", "documents/snapshots/DEMO-1", "read"),
    *[("GET", f"{name}/{code}/history", "read") for name, code in RECORDS.items()],
    *[("GET", name, "see") for name in DRAWN],
    ("GET", "organization/posts/ST02-D1-579/check", "see"),
    ("GET", "documents/papers/TSB-2024/preview", "see"),
    ("POST", "documents/papers/TSB-2024/preview", "publish"),
    ("POST", "organization/structure/TSB-2024/adopt", "make"),
    *[(method, "organization/budget/B-2026/drivers", "make") for method in ("GET", "POST")],
    *[(method, "organization/jobs/OPD-PLN.J1/text", "word") for method in ("GET", "POST")],
    ("GET", "results/collect", "read"), ("POST", "results/collect", "progress"),
    ("GET", "results/import", "progress"), ("POST", "results/import", "progress"),
    ("POST", "results/submissions/M-2026.2/decide", "publish"),
    ("GET", "plan/import", "make"), ("POST", "plan/import", "make"),
    ("POST", "documents/translations", "word"), ("POST", "documents/translations/import", "word"),
    ("POST", "plan/texts/WTSA-108-2024/confirm", "make"),
    ("POST", f"plan/mandates/{MANDATE}/status", "progress"),
    ("POST", "plan/framework/O1.3/move", "make"),
    *[("POST", f"{name}/{RECORDS[name]}/remove", "make") for name in (*MEASURED, *WORDED, *DECIDED)],
    ("POST", f"plan/reviews/{RECORDS['plan/reviews']}/remove", "review"),
    ("GET", "documents/snapshots/new", "publish"), ("POST", "documents/snapshots/new", "publish"),
    *[(method, f"{name}/new", "make") for name in MADE for method in ("GET", "POST")],
    *[(method, "plan/reviews/new", "review") for method in ("GET", "POST")],
    *[(method, f"{name}/{RECORDS[name]}/edit", action)
      for names, action in ((MEASURED, "measure"), (WORDED, "word"), (DECIDED, "decide"))
      for name in names for method in ("GET", "POST")],
    *[(method, f"plan/reviews/{RECORDS['plan/reviews']}/edit", "change review")
      for method in ("GET", "POST")],
]
# The same lists and records as data, for whoever may see them as pages.
DATA = [
    *[(name, "see") for name in DRAWN],
    *[(name, "see") for name in RECORDS], *[(name, "read") for name in TAKEN],
    *[(f"{name}/{RECORDS[name]}", "see") for name in SEEN],
    ("documents/snapshots/DEMO-1", "read"),
    *[(f"{name}/{code}/history", "read") for name, code in RECORDS.items()],
]
EXPORTS = [("GET", f"{path}.{form}", action) for form in ("csv", "json") for path, action in DATA]
EXPORTS += [("GET", "documents/calendar.ics", "see"),
            ("GET", "documents/translations.xlf", "read")]
EXPORTS += [("GET", f"documents/papers/TSB-2024/preview.{form}", "see")
            for form in ("docx", "html", "json", "pdf")]
EXPORTS += [("GET", "documents/papers/TSB-2024/preview.html?since=DEMO-1", "see"),
            ("GET", "organization/structure.csv?table=posts", "see"),
            ("GET", "organization/budget.csv?table=years", "see"),
            ("GET", "organization/budget.svg?picture=years", "see")]
EXPORTS += [("GET", f"{path}.svg", "see") for path in (
    "plan/map", "organization/structure", "organization/budget", "documents/calendar", "organization/budgets/B-2026", "results/indicators/2024.TP5-b.1", f"results/trace/{MANDATE}")]
# Pages of the installation; forms are sent empty, so that nothing comes of them.
INSTALLATION = [
    ("GET", "", "come in"), ("GET", "begin", "come in"), ("GET", "sign-in", "come in"),
    ("GET", "code", "come in"), ("GET", "account", "own account"), ("GET", "people", "administer"),
    ("POST", "account/password", "own account"), ("POST", "account/factor", "own account"),
    ("POST", "account/factor-on", "own account"), ("POST", "account/factor-off", "own account"),
    ("POST", "account/token-end", "own account"), ("POST", "account/factor-codes", "own account"),
    ("GET", "installation", "administer"),
    *[("GET", f"trail{form}", "audit") for form in ("", ".csv", ".json", "?before=2")],
    ("POST", "people/new", "administer"),
    ("POST", "registers/new", "administer"), ("POST", "registers/demo", "administer"),
    *[("POST", f"people/{'0' * 32}/{what}", "administer")
      for what in ("invite", "disable", "enable", "reset-factor", "rights", "erase")],
]


def holders(action: str) -> set[str]:
    """Who may do something."""
    return MAY[action] | {"administrator"}


def pattern(path: str) -> str:
    """An address without language, register and codes, to know its kind by."""
    parts = path.split("?")[0].strip("/").split("/")[2:]
    known = {part for route in [*PAGES, *EXPORTS] for part in route[1].split("?")[0].split("/")
             if part.replace(".", "").replace("-", "").isalpha() and part.islower()}
    return "/".join(
        part if part in known else ":code" + (part[part.rfind("."):] if part.endswith(
            (".csv", ".json", ".svg", ".docx", ".html", ".pdf")) else "") for part in parts)


PATTERNS = {pattern(f"/en/demo/{path}") for _, path, _ in [*PAGES, *EXPORTS]}
