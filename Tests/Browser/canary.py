"""Two hundred attacks in the main pages of a browser that has no policy to protect it."""

import json
from urllib.parse import quote

from playwright.sync_api import Browser, Page

from attacks import attacks
from client import begun
from report import Report
from sheets import Sheets

# Does what a person could do by accident: points at everything, opens everything, follows nothing.
TOUCHED = """() => {
  for (const one of document.querySelectorAll("*")) {
    for (const name of ["mouseover", "mouseenter", "focus", "click"]) {
      if (name !== "click" || one.localName === "summary") one.dispatchEvent(new Event(name));
    }
  }
  const odd = [...document.links].filter((link) => !/^https?:$/.test(link.protocol));
  return { executed: window.__executed === 1, odd: odd.map((link) => link.href) };
}"""
# Places that words stand in, with nothing escaped.
CONTROL = ("<!doctype html><title>x</title><p>{0}</p><input value=\"{0}\"><input value='{0}'>"
           "<a href=\"{0}\">x</a><textarea>{0}</textarea>")
LISTS = ["", "/plan/elements", "/plan/elements?page=2", "/plan/mandates", "/organization/units",
         "/organization/units?page=2", "/results/changes", "/results/findings",
         "/plan/mandates/WTSA-108-2024.op.4", "/plan/mandates/WTSA-108-2024.op.4/history",
         "/plan/mandates/WTSA-108-2024.op.4/edit", "/plan/elements/new", "/search?q=executed",
         "/documents/snapshots", "/documents/translations"]


class Canary:
    """A register full of attacks, and browsers that look at it with and without a policy."""

    def __init__(self, report: Report, browser: Browser, server):
        self.report = report
        self.browser = browser
        self.server = server
        self.attacks = attacks()
        self.by = begun(server)
        self.faults: list[str] = []
        self.count = 0

    def whole(self):
        self.put_in()
        for has_policy in (False, True):
            context = self.browser.new_context(bypass_csp=not has_policy)
            context.add_cookies([{"name": "__Host-session", "value": self.by.session,
                                  "url": self.server.origin.replace("http:", "https:"),
                                  "secure": True}])
            page = self.watched(context.new_page())
            if not has_policy:
                self.notices(page)
            self.visits(page, has_policy)
            context.close()
        Sheets(self.report, self.by, self.attacks).whole()

    def put_in(self):
        """Each attack as a name, a reason, a note, and the words of a text."""
        self.report.check("there are 200 different attacks", len(set(self.attacks)) == 200,
                          len(set(self.attacks)))
        status = "/en/demo/plan/mandates/WTSA-108-2024.op.4/status"
        wrong = []
        for number, attack in enumerate(self.attacks):
            for section, values in (("plan/elements", {"name.en": attack}),
                                    ("organization/units", {"name.ar": attack})):
                answer = self.by.post(f"/en/demo/{section}/new", {
                    "code": f"X-{number:03}", "why": attack, **values})
                wrong += [] if "done=" in answer.location else [attack]
            if number % 4 == 0:
                for values in ({"note": attack}, {"link": "https://example.org/" + attack}):
                    self.by.post(status, {"status": "in-progress", "why": attack, **values})
        self.report.check("all attacks are taken in as words", not wrong, wrong[:3])

    # MARK: Looking

    def watched(self, page: Page) -> Page:
        """Notes what opens, asks elsewhere or goes away."""
        page.on("dialog", lambda dialog: (self.faults.append("a dialog opens"), dialog.dismiss()))
        page.on("request", lambda request: None if request.url.startswith(
            (self.server.origin, "data:,")) else self.faults.append("asks " + request.url[:80]))
        page.route("**/evil.example/**", lambda route: route.abort())
        return page

    def notices(self, page: Page):
        """The test itself is tested: raw attacks do act where nothing is escaped."""
        acted = 0
        address = f"{self.server.origin}/en/control"
        for attack in self.attacks[:30]:
            self.faults.clear()
            body = CONTROL.format(attack)
            # Each in a page of its own, as one that goes away would take the next one with it.
            one = self.watched(page.context.new_page())
            one.route(address, lambda route: route.fulfill(content_type="text/html", body=body))
            try:
                one.goto(address)
                one.wait_for_timeout(30)
                found = one.evaluate(TOUCHED)
                acted += bool(found["executed"] or found["odd"] or self.faults)
            except Exception:  # The page went away, which is what the attack wanted.
                acted += 1
            one.close()
        self.report.check(f"{acted} of 30 attacks act in a page that does not escape them",
                          acted >= 20, acted)
        self.faults.clear()

    def visits(self, page: Page, has_policy: bool):
        """All lists; without a policy also a search, a record and no page for each attack."""
        paths = [f"/{language}/demo{path}" for language in ("en", "ar") for path in LISTS]
        paths += ["/en", "/en/people", "/en/account"]
        for number, attack in enumerate([] if has_policy else self.attacks):
            told = quote(attack, safe="")
            paths += [f"/en/demo/search?q={told}", f"/en/demo/plan/elements/X-{number:03}",
                      f"/ar/demo/plan/{told}?as_of={told}"]
        acted: dict[str, str] = {}
        for path in paths:
            for fault in self.visit(page, path):
                acted.setdefault(fault, path)
        manner = "with" if has_policy else "without"
        self.report.check(f"nothing acts on {len(paths)} pages {manner} a policy of the browser",
                          not acted, json.dumps(acted, indent=1, ensure_ascii=False)[:900], page)

    def visit(self, page: Page, path: str) -> list[str]:
        """What one page does that it should not."""
        self.faults.clear()
        page.goto(self.server.origin + path, wait_until="load")
        self.count += 1
        found = page.evaluate(TOUCHED)
        faults = list(self.faults) + [f"link {odd[:60]}" for odd in found["odd"]]
        return faults + (["a script runs"] if found["executed"] else [])
