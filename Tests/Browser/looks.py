"""How pages look and whether everybody can use them, in languages, schemes and widths."""

import re
from itertools import product
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page

import pages
from report import Report

MEASURES = (Path(__file__).parent / "measures.js").read_text(encoding="utf-8")
STANDARD = {"runOnly": {"type": "tag", "values": [
    "wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}, "resultTypes": ["violations"]}

# Words that are written alike in Spanish and French.
SAME = {"examen"}
SCHEMES = ["light", "dark"]
WIDTHS = [320, 1280]
SCRIPTS = [True, False]
MANNERS = list(product(SCHEMES, WIDTHS, SCRIPTS))


def sample(is_long: bool) -> list[tuple[str, str, tuple]]:
    """Page, language and manner: all of them, or so many that each two values meet somewhere."""
    if is_long:
        return list(product(pages.ALL, pages.LANGUAGES, MANNERS))
    # Each page in every other language; the manner goes round by three of eight with the language and by
    # one with two pages, so each language meets each manner, and each page both schemes, both widths,
    # and scripts on and off.
    return [
        (name, language, MANNERS[(row // 2 + 3 * turn) % len(MANNERS)])
        for row, name in enumerate(pages.ALL)
        for turn, language in enumerate(pages.LANGUAGES[row % 2::2])
    ]


class Looks:
    """Looks at pages of one server, as its administrator and as somebody unknown."""

    def __init__(self, report: Report, browser: Browser, origin: str, state: dict):
        self.report = report
        self.browser = browser
        self.origin = origin
        self.state = state
        self.opened: dict[tuple, Page] = {}
        self.strays: list[str] = []
        self.phrases: dict[tuple[str, str], set[str]] = {}

    def whole(self, is_long: bool):
        """All pages of the sample, and then what only all of them together can tell."""
        for name, language, manner in sample(is_long):
            self.look(name, language, manner)
        self.compares_wording()

    def page(self, manner: tuple, isKnown: bool) -> Page:
        """A page of a browser of that manner, kept for the next one."""
        key = (manner, isKnown)
        if key not in self.opened:
            scheme, width, has_scripts = manner
            context = self.browser.new_context(
                color_scheme=scheme, viewport={"width": width, "height": 900}, locale="en",
                storage_state=self.state if isKnown else None)
            if not has_scripts:
                # axe is a script itself, so the browser runs scripts, and those of the pages are empty.
                context.route("**/*.js", lambda route: route.fulfill(
                    body="", content_type="text/javascript"))
            page = context.new_page()
            page.set_default_timeout(20_000)
            self.watch(context, page)
            self.opened[key] = page
        return self.opened[key]

    def watch(self, context: BrowserContext, page: Page):
        """Notes requests to elsewhere and what the console complains of."""
        context.on("request", lambda request: None if request.url.startswith(
            (self.origin, "data:")) else self.strays.append("asks " + request.url))
        page.on("pageerror", lambda error: self.strays.append(str(error)))
        page.on("console", lambda message: self.strays.append(message.text)
                if message.type in ("error", "warning")
                and "the server responded with a status of 4" not in message.text else None)

    # MARK: One page

    def look(self, name: str, language: str, manner: tuple):
        scheme, width, has_scripts = manner
        page = self.page(manner, pages.needs_account(name))
        self.strays.clear()
        told = f"{name}: {language}, {scheme}, {width} px" + ("" if has_scripts else ", no script")
        try:
            status = pages.open_page(page, self.origin, language, name)
            faults = self.faults(page, name, language, status, width)
        except Exception as problem:
            faults = [str(problem).split("Call log")[0].strip()]
        self.report.check(told, not faults, "\n          ".join(["", *faults]), page, picture=name)

    def faults(
        self, page: Page, name: str, language: str, status: int, width: int
    ) -> list[str]:
        """Everything that is wrong with a page."""
        faults = []
        wanted = pages.STATUS.get(name, 200)
        if status not in (wanted, 429):
            faults.append(f"status {status} where {wanted} is due")
        page.evaluate(OPENED)
        faults += self.measured(page, name, language, width)
        faults += violations(page)
        faults += self.strays
        if width == min(WIDTHS):
            faults += page.evaluate(MENUS)
        return faults

    def measured(self, page: Page, name: str, language: str, width: int) -> list[str]:
        """What the measures tell, in sentences."""
        found = page.evaluate(MEASURES)
        self.phrases.setdefault((name, language), set()).update(found["phrases"])
        direction = "rtl" if language in pages.RIGHT_TO_LEFT else "ltr"
        faults = []
        if (found["language"], found["direction"]) != (language, direction):
            faults.append(f"html is lang {found['language']} dir {found['direction']}")
        if found["width"] > found["space"]:
            faults.append(f"scrolls sideways: {found['width']} px in {found['space']} px")
        if (found["h1"], found["main"]) != (1, 1):
            faults.append(f"{found['h1']} first headings, {found['main']} main parts")
        if not found["title"].strip():
            faults.append("no title")
        if found["scripts"]:
            faults.append(f"{found['scripts']} scripts or styles within the page")
        if name in pages.LISTS and found["rowsWithoutLink"]:
            faults.append(f"{found['rowsWithoutLink']} rows lead to no record")
        told = {
            "small": "smaller than 13 px", "targets": "smaller than 24 px",
            "foreign": "words of another language", "labels": "no label",
            "undeclared": "quoted words of another language that do not say which",
            "outside": "words of a picture lead out of their box",
            "headings": "heading out of order", "identifiers": "identifier used twice",
        }
        for key, words in told.items():
            faults += [f"{words}: {item}" for item in found[key][:6]]
        return faults

    # MARK: All pages

    def compares_wording(self):
        """No phrase of a page is the same in two languages of one script."""
        for one, other, name in product(["es", "fr"], ["en", "fr"], pages.ALL):
            if one == other or not {(name, one), (name, other)} <= self.phrases.keys():
                continue
            # Such a word by itself, with the code of a record behind it.
            same = {phrase for phrase in self.phrases[name, one] & self.phrases[name, other]
                    if not re.fullmatch(rf"({'|'.join(SAME)}) [A-Z][\w.-]*", phrase)}
            self.report.check(f"{name}: no phrase is the same in {one} and {other}", not same,
                              " | ".join(sorted(same)[:5]))


def violations(page: Page) -> list[str]:
    """What axe finds against WCAG 2.2, levels A and AA."""
    found = Axe().run(page, options=STANDARD).response["violations"]
    return [
        f"axe {rule['id']}: {' '.join(map(str, node['target']))}: "
        + "; ".join(check["message"] for check in node["any"] + node["all"] + node["none"])[:200]
        for rule in found for node in rule["nodes"][:4]
    ]


# Opens what is folded within the page.
OPENED = """() => document.querySelectorAll("main details").forEach((one) => { one.open = true })"""
# Opens one menu of the head after the other, and tells those that lead out of the page or have
# targets that are too small.
MENUS = """() => [...document.querySelectorAll("header details")].flatMap((menu) => {
  menu.open = true;
  const root = document.documentElement, box = menu.lastElementChild.getBoundingClientRect();
  const name = menu.innerText.split("\\n").slice(0, 2).join(" ");
  const small = [...menu.querySelectorAll("a, button, input:not([type=hidden])")].filter((target) =>
    target.getBoundingClientRect().height < 24);
  const isOut = root.scrollWidth > root.clientWidth || box.left < 0 || box.right > root.clientWidth;
  menu.open = false;
  return [
    ...(isOut ? [`open menu «${name}» stands from ${Math.round(box.left)} to `
      + `${Math.round(box.right)} of ${root.clientWidth} px`] : []),
    ...(small.length ? [`menu «${name}» has ${small.length} targets below 24 px`] : []),
  ];
})"""
