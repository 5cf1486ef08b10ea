"""Puts tricks into all fields and addresses, then looks for anything on any page that would act."""

import re
from urllib.parse import quote

from playwright.sync_api import Page

from acts import Acts, is_within
from client import PASSWORD, Client, begun
from crawl import crawl, kind
from inputs import Inputs, posted_forms
from report import Report

TEXT = """RESOLUTION 9 (Lisbon, 2027)
{0}
The World Telecommunication Standardization Assembly (Lisbon, 2027),
instructs the Director of the Telecommunication Standardization Bureau, {1},
1 to publish {2} every year;
"""
# Forms that take no tricks at all: names of registers, texts that are none, own work.
STRICT = ("/rights", "/registers/new", "/plan/import", "/snapshots/new", "/account/token",
          "/installation/restore", "/results/collect", "/results/import", "/alignments/new", "/successions/new",
          "/targets/new", "/periods/new", "/submissions/M-2026.2/edit", "/move", "/preview", "/text",
          "/translations/import?language=en", "/papers/new", "/passages/new", "/headings/new", "/lines/new",
          "/unit-changes/new", "/job-points/new", "/qualifications/new", "/allocations/new",
          "/structures/TSB-2024/edit", "/assessments/new")
# Pages of records that were made here, and of the text that was brought in.
SHOWN = r"/ZQ-[^/?]*$|WTSA-9-2027[^/?]*$"
QUERIES = ["as_of", "sort", "q", "text", "to", "status", "owner", "code", "done", "page", "token",
           "anything"]
PLACES = ["", "/sign-in", "/code", "/begin", "/invitation", "/demo", "/demo/search",
          "/demo/plan/mandates", "/demo/plan/mandates.csv", "/demo/results/findings",
          "/demo/plan/mandates/WTSA-108-2024.op.4/history", "/demo/results/changes"]
PATHS = ["/{}", "/en/{}", "/en/demo/{}", "/en/demo/plan/{}", "/en/demo/plan/mandates/{}",
         "/en/demo/plan/mandates/{}.csv", "/en/demo/plan/mandates/{}/history",
         "/en/demo/plan/mandates/{}/edit", "/en/demo/files/{}", "/en/demo/results/trace/{}",
         "/en/demo/plan/texts/{}/compare/{}", "/en/people/{}", "/en/account/{}", "/api/v1/{}",
         "/api/v1/demo/units/{}", "/static/{}"]
ELSEWHERE = ["//evil.example", "https://evil.example", "/\\evil.example", "en//evil.example",
             "en/..//evil.example", "en/%2f%2fevil.example", "\t//evil.example",
             "en/\r\nX-Injected: 1", "javascript:alert(1)", "en/@evil.example", "http:evil.example",
             "en\\..\\evil.example"]


class Payloads:
    """One server that hostile people use."""

    def __init__(self, report: Report, page: Page, server):
        self.report = report
        self.server = server
        self.inputs = Inputs()
        self.acts = Acts(page, server.origin)
        self.by = Client(server.origin)
        self.reader = Client(server.origin)
        self.nobody = Client(server.origin)

    def whole(self):
        self.begin()
        self.learn()
        self.choose_wrongly()
        self.fill_forms()
        self.import_text()
        self.publish()
        self.ask_addresses()
        self.look_everywhere()
        self.acts.parse()
        self.redirects()
        self.tell()

    # MARK: Putting in

    def begin(self):
        """The first administrator has a name with all tricks."""
        self.by = begun(self.server, self.inputs.trick("name of the administrator"))
        self.report.check("a name with all tricks is one that an account may have",
                          self.by.get("/en/people").status == 200)
        self.reader = self.invited("reader")
        self.by.post("/en/account/token", {
            "name": "=1 \"><script>window.__executed=1</script>", "scope": "read", "days": "9"})

    def invited(self, role: str) -> Client:
        """Somebody with a role, whose name has all tricks."""
        answer = self.by.post("/en/people/new", {
            "name": self.inputs.trick(f"name of the {role}"), "login": f"{role}@example.org",
            "roles.demo": role})
        link = re.search(r"/en/invitation\?token=[\w-]+", answer.text).group()
        client = Client(self.server.origin)
        client.post(link, {"password": PASSWORD})
        return client

    def learn(self):
        """Elements and attributes of pages before anything was typed into records."""
        pages = [[path, answer.text] for path, answer in
                 crawl(self.by, ["/en", "/en/demo", "/en/account", "/en/people"]) if answer.is_page]
        signed_out = Client(self.server.origin).post("/en/demo/plan/processes/MP1/edit", {"why": "a b"})
        pages.append(["what somebody sent who was signed out", signed_out.text])
        refused = self.by.post("/en/registers/new", {"name": "No Name"})
        pages.append(["a register with a name that none can have", refused.text])
        self.report.check("pages have no script but the one that stands in their head",
                          "script" not in self.acts.learn(pages))

    def fill_forms(self):
        """Each form of each kind, from the first of its pages."""
        seen = set()
        for path, _ in list(crawl(self.by, ["/en", "/en/demo", "/en/account", "/en/people"], 1)):
            if path.startswith("/en/register/") or "?" in path:
                continue
            for form in posted_forms(self.by, path):
                # Removing takes away what other forms and pages are looked at with.
                if kind(form.action) not in seen and not form.action.endswith("/remove"):
                    seen.add(kind(form.action))
                    self.inputs.fill(self.by, form)
        self.report.check(
            f"{len(self.inputs.taken)} of {len(seen)} kinds of forms are taken with tricks in them",
            all(one.split(":")[0].endswith(STRICT) for one in self.inputs.refused),
            self.inputs.refused)

    def choose_wrongly(self):
        """A choice that a form does not offer is refused, and takes nothing away."""
        mandate = "/en/demo/plan/mandates/WTSA-108-2024.op.2.3"
        answer = self.by.post(f"{mandate}/status", {"status": "nonsense", "why": "x"})
        now = self.by.get("/api/v1/demo/mandates/WTSA-108-2024.op.2.3").json().get("status")
        self.report.check("a status that there is not is refused, and the old one stays",
                          answer.status == 422 and now == "completed", (answer.status, now))

    def import_text(self):
        """A text with tricks in title, addressees and words, from a file of such a name."""
        words = [re.sub(r"[\r\n\0\x0b\u2028]", " ", self.inputs.trick(f"text {part}"))
                 for part in ("title", "addressee", "words")]
        position = self.by.get("/api/v1/demo").json()["position"]
        for step in ({}, {"confirmed": "1", "from": str(position)}):
            answer = self.by.post(
                "/en/demo/plan/import", {"why": self.inputs.trick("why"), **step},
                [("file", words[0].replace('"', ""), TEXT.format(*words).encode())])
            self.acts.keep("import", answer)
        self.report.check("a text with tricks is taken in", "done=" in answer.location,
                          answer.status)
        gone = self.by.post("/en/demo/plan/processes/MP1/remove", {"why": self.inputs.trick("removal")})
        self.report.check("a record is removed for a reason with tricks", "done=" in gone.location, gone.status)
        self.acts.keep("confirm", self.by.post(answer.location.split("?")[0] + "/confirm", {}))
        mandate = "/en/demo/plan/mandates/WTSA-108-2024.op.4/status"
        for link in ("javascript:window.__executed=1", self.inputs.trick("link"),
                     "https://evil.example/\"><script>window.__executed=1</script>"):
            self.acts.keep("status", self.by.post(mandate, {
                "status": "in-progress", "link": link, "note": self.inputs.trick("note"),
                "why": "x"}))

    def publish(self):
        """Everybody is to see it, in a snapshot whose title has tricks."""
        answer = self.invited("approver").post("/en/demo/documents/snapshots/new", {
            "code": "ZQ-1", "name": self.inputs.trick("title of a snapshot"),
            "acknowledged": self.inputs.trick("reason of a snapshot"), "why": "x"})
        self.report.check("a snapshot with tricks is published", "done=" in answer.location,
                          answer.status)

    # MARK: Asking

    def ask_addresses(self):
        """Tricks in each part of an address and in the head of a request, known and unknown."""
        trick = quote(self.inputs.trick("address"), safe="")
        for client, language in ((self.by, "en"), (self.nobody, "ar")):
            for place in PLACES:
                for name in QUERIES:
                    path = f"/{language}{place}?{name}={trick}&{trick}={trick}"
                    self.acts.keep(f"{language}{place} {name}", client.get(path))
            for path in PATHS:
                self.acts.keep(path, client.get(path.replace("{}", trick)))
                self.acts.keep(path, client.post(path.replace("{}", trick), {"why": "x"}))
        head = re.sub(r"[\r\n\0\x0b]|[^\x00-\x7f]", "", self.inputs.trick("head"))
        for name in ("Host", "Accept-Language", "X-Forwarded-Host", "Referer", "Cookie", "Origin"):
            self.acts.keep(f"head {name}", self.nobody.get("/en/sign-in", {name: head}))

    def look_everywhere(self):
        """All that shows what was typed, as three people in two languages."""
        for name, client in (("administrator", self.by), ("reader", self.reader),
                             ("nobody", self.nobody)):
            for language in ("en", "ar"):
                starts = [f"/{language}", f"/{language}/demo", f"/{language}/account",
                          f"/{language}/people", f"/{language}/demo/search?q=executed"]
                most = 2 if language == "en" else 1
                for path, answer in crawl(client, starts, most, SHOWN):
                    self.acts.keep(f"{path} {name}", answer)
        for action, answer in self.inputs.answers:
            self.acts.keep(action, answer)

    # MARK: Looking

    def redirects(self):
        """Signing in leads within the site, whatever the address says."""
        answered = 0
        for to in ELSEWHERE:
            client = Client(self.server.origin)
            answer = client.post(f"/en/sign-in?to={quote(to, safe='')}", {
                "login": "reader@example.org", "password": PASSWORD})
            answered += answer.status == 303
            if answer.location and not is_within(answer.location) or answer.field("x-injected"):
                self.acts.fault("signing in leads elsewhere", f"{to!r} {answer.location}")
        self.report.check(f"{answered} of {len(ELSEWHERE)} addresses elsewhere were tried before "
                          "signing in was slowed down", answered >= 8)

    def tell(self):
        """One sentence for each kind of fault, and how much was looked at."""
        pages = self.acts.pages
        shown = {mark for mark in self.inputs.marks
                 if any(mark in text for text in pages.values())}
        self.report.check(f"{len(shown)} of {len(self.inputs.marks)} tricks are seen on "
                          f"{len(pages)} pages", len(shown) > 100 and len(pages) > 500)
        for what, places in self.acts.faults.items():
            self.report.check(f"nothing that was typed becomes: {what}", False,
                              f"{len(places)} times, such as\n          "
                              + "\n          ".join(places[:4]))
        self.report.check("nothing that was typed acts, in pages, heads or tables",
                          not self.acts.faults, sorted(self.acts.faults))
