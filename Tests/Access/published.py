"""What nobody in particular sees of a register: the last snapshot, and nothing besides."""

import re

from client import Client
from leaks import difference, shape
from people import OWN, Everybody
from merkle import root
from report import Report
from routes import EXPORTS, PAGES

# Words that stand in what nobody published: in a reason, in a new record, in one that was changed.
UNPUBLISHED = "numbat"
AUTHOR = "Rana Haddad"


class Published:
    """Changes a register and looks at it as nobody in particular, before and after publishing."""

    def __init__(self, report: Report, everybody: Everybody):
        self.report = report
        self.everybody = everybody
        self.nobody = Client(everybody.origin)
        self.by = everybody.administrator

    def whole(self):
        before = dict(self.seen())
        self.change()
        after = dict(self.seen())
        changed = [f"{path}: {difference(before[path], after[path])}"
                   for path in before if before[path] != after[path]]
        self.report.check("what nobody published changes nothing that everybody sees", not changed,
                          "\n          ".join(["", *changed[:6], f"of {len(changed)}"]))
        self.needs_two()
        self.publishes()
        self.keeps_history()

    def seen(self):
        """All pages, lists and answers of the API, as nobody in particular gets them."""
        paths = [path for method, path, _ in [*PAGES, *EXPORTS] if method == "GET"]
        paths += [f"search?q={UNPUBLISHED}", "organization/units/NEW-1", "results/trace/NEW-1"]
        for path in paths:
            address = f"/en/{OWN}/{path}".rstrip("/")
            yield address, shape(self.nobody.get(address))
        for path in ("", "/units", "/units/SED", "/units/NEW-1", "/changes", "/mandates?limit=1",
                     "/units?changed_since=20"):
            yield path, shape(self.nobody.get(f"/api/v1/{OWN}{path}"))

    def change(self):
        """A new record, and new words in one that is published."""
        page, why = f"/en/{OWN}/organization/units", f"{UNPUBLISHED} reason"
        for path, values in (
                ("new", {"code": "NEW-1", "name.en": f"{UNPUBLISHED} unit", "parent": "TSB"}),
                ("SED/edit", {"name.en": f"{UNPUBLISHED} department"})):
            answer = self.by.post(f"{page}/{path}", {**values, "why": why})
            self.report.check(f"the administrator changes {path}", "done=" in answer.location,
                              answer.status)

    def needs_two(self):
        """Who alone wrote what is new publishes it by no way."""
        program = self.everybody.programs["administrator's token to write"]
        journal = program.get(f"/api/v1/{OWN}/changes?limit=10000").body.splitlines()
        position, proof = len(journal), root(journal)
        values = {"code": "SELF-1", "position": position, "root": proof}
        edit = {"do": "create", "type": "snapshot", "id": "f" * 32, "previous": 0, "set": values}
        ways = {
            "the form": lambda: self.by.post(
                f"/en/{OWN}/documents/snapshots/new", {"code": "SELF-0", "why": "x"}),
            "the API": lambda: program.send(
                "POST", f"/api/v1/{OWN}/snapshots", {"why": "x", "values": values}),
            "taking records in": lambda: program.ask(
                "POST", f"/api/v1/{OWN}/snapshots:import?why=x",
                f"code,position,root\nSELF-2,{position},{proof}\n".encode()),
            "a change of the journal": lambda: program.send(
                "POST", f"/api/v1/{OWN}/changes",
                {"why": "x", "edits": [{**edit, "set": {**values, "code": "SELF-3"}}]}),
        }
        for way, ask in ways.items():
            answer = ask()
            self.report.check(
                f"who alone wrote what is new does not publish it by {way}",
                answer.status == 403 and UNPUBLISHED not in self.nobody.get(
                    f"/en/{OWN}/organization/units/SED").text, (answer.status, answer.text[:200]))

    def publishes(self):
        """An approver publishes; then everybody sees it."""
        answer = self.everybody.people["approver"].post(
            f"/en/{OWN}/documents/snapshots/new",
            {"code": "NEXT-1", "acknowledged": "Illustrative", "why": "For all"})
        self.report.check("an approver publishes what others wrote", "done=" in answer.location,
                          (answer.status, answer.location))
        page = self.nobody.get(f"/en/{OWN}/organization/units/SED").text
        self.report.check("then everybody sees it", UNPUBLISHED in page)

    def keeps_history(self):
        """Names and reasons are history, which is for those with a role."""
        found = [path for path, (_, _, text) in self.seen()
                 if AUTHOR in text or f"{UNPUBLISHED} reason" in text]
        self.report.check("nobody in particular is told who changed something, and why", not found,
                          found[:8])
        findings = [path for path, (_, _, text) in self.seen() if "/results/findings" in text
                    and re.search(r'class="finding', text)]
        self.report.check("nobody in particular is told what is broken", not findings,
                          f"{len(findings)} pages such as {findings[:3]}")
