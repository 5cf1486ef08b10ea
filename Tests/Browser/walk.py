"""The walk of a new user, from the first address to signing out."""

import json
import os
import re
import subprocess
import tempfile
import time
from pathlib import Path
from urllib.parse import quote

from playwright.sync_api import BrowserContext, Page

from pages import LANGUAGES, SAMPLES
from report import Report

NAME = {"ar": "رنا حداد", "zh": "李明", "ru": "Рана Хаддад"}
PASSWORD = "a long sentence for a test"
LOGIN = "rana@example.org"


def founding_text() -> Path | None:
    """The Chinese text of Resolution 108, where it is at hand."""
    project = Path(__file__).resolve().parents[2]
    shared = Path(os.environ.get("THROUGHLINE_SHARED", project.parent / "shared"))
    for file in sorted((shared / "seeds").glob("*.txt")):
        if "第108号决议" in file.read_text(encoding="utf-8")[:2000]:
            return file
    return None


def scanned(picture: bytes) -> str:
    """The text of the QR code in a picture."""
    with tempfile.NamedTemporaryFile(suffix=".png") as file:
        file.write(picture)
        file.flush()
        told = subprocess.run(["zbarimg", "--quiet", "--nodbus", "--raw", "--oneshot", file.name],
                              capture_output=True, text=True)
    return told.stdout.strip()


class Walk:
    """One person's way through the program, in one language."""

    def __init__(self, report: Report, context: BrowserContext, server, language: str, manner: str):
        self.report = report
        self.server = server
        self.language = language
        self.manner = manner
        self.context = context
        self.page: Page = context.new_page()
        self.page.set_default_timeout(15_000)

    def check(self, sentence: str, holds, found=""):
        return self.report.check(
            f"{self.language}{self.manner}: {sentence}", bool(holds), found, self.page)

    # MARK: Going

    def go(self, path: str) -> int:
        return self.page.goto(f"{self.server.origin}/{self.language}{path}").status

    def press(self, selector: str) -> int:
        """Presses a button or link that leads on; the status of what comes."""
        with self.page.expect_navigation() as navigation:
            self.page.locator(selector).first.click()
        return navigation.value.status

    def text(self, selector: str) -> str:
        found = self.page.locator(selector)
        return found.first.inner_text() if found.count() else ""

    # MARK: The steps

    def whole(self):
        """All steps in order."""
        steps = [
            self.becomes_administrator, self.chooses_language, self.opens_demo, self.imports_text,
            self.confirms_mandates, self.makes_posts, self.gives_owner, self.closes_mandate,
            self.looks_back, self.reads_history, self.takes_data, self.keeps_copy,
            self.scans_key, self.chooses_colours, self.signs_out,
        ]
        for step in steps:
            try:
                step()
            except Exception as problem:
                name = step.__name__.replace("_", " ")
                self.check(f"a new user {name}", False, str(problem).split("Call log")[0].strip())
                break
        self.page.close()

    def becomes_administrator(self):
        self.page.goto(self.server.first_run)
        self.check("the first address leads to a page in the language of the server",
                   self.page.url.split("/")[3] == self.language, self.page.url)
        begin = self.page.url
        self.page.fill("#name", NAME.get(self.language, "Rana Haddad"))
        self.page.fill("#login", LOGIN)
        self.page.fill("#password", "short")
        status = self.press("main button")
        self.check("a short password is refused, and what was typed stays",
                   status == 422 and self.page.input_value("#login") == LOGIN
                   and self.page.locator(".problems").count() == 1, status)
        self.page.fill("#password", PASSWORD)
        self.press("main button")
        self.check("an account leads to the start page with both registers",
                   self.page.locator(".tiles a").count() == 2, self.page.url)
        self.page.goto(begin)
        self.page.fill("#name", "Somebody else")
        self.page.fill("#login", "else@example.org")
        self.page.fill("#password", PASSWORD)
        status = self.press("main button")
        self.check("the first address is good once", status >= 400, status)

    def chooses_language(self):
        self.page.goto(self.server.origin)
        other = next(code for code in LANGUAGES if code != self.page.url.split("/")[3])
        self.press(f"header nav a[hreflang={other}]")
        self.check("the start page can be read in another language",
                   self.page.locator("html").get_attribute("lang") == other, self.page.url)
        self.press(f"header nav a[hreflang={self.language}]")
        self.check("and again in one's own",
                   self.page.locator("html").get_attribute("lang") == self.language, self.page.url)

    def opens_demo(self):
        status = self.press(".tiles a[href$='/demo']")
        self.check("the demo opens", status == 200 and self.page.locator(".banner").count(), status)
        self.check("the demo shows its coverage", self.page.locator("svg.bar").count() == 1)
        self.page.locator(".head .mark").click()
        self.page.goto(f"{self.server.origin}/{self.language}")
        status = self.press(".tiles a[href$='/register']")
        self.check("an empty register says what to do first",
                   self.page.locator("main a.button.main").count() == 1, self.text("main"))

    def imports_text(self):
        self.press("main a.button.main")
        file = founding_text() or SAMPLES / f"resolution-7.{self.language}.txt"
        self.page.set_input_files("#file", file)
        self.press("main form.form button.main")
        self.check("a preview shows the paragraphs before anything is saved",
                   self.page.locator(".paragraphs > li").count() > 10,
                   self.page.locator(".paragraphs > li").count())
        self.check("the reason is proposed", self.page.input_value("[name=why]") != "")
        self.press("main form.form button.main")
        self.code = self.page.url.split("?")[0].rsplit("/", 1)[-1]
        self.check("importing leads to the text and says so",
                   "/plan/texts/" in self.page.url and self.page.locator(".notice").count() == 1,
                   self.page.url)

    def confirms_mandates(self):
        self.press("form[action$='/confirm'] button")
        self.check("what the text asks is confirmed as mandates",
                   self.page.locator(".notice").count() == 1
                   and self.page.locator(".facts a[href*='/mandates/']").count() > 3,
                   self.page.url)
        self.check("nothing is left to confirm",
                   self.page.locator("form[action$='/confirm']").count() == 0)
        self.go("/register/plan/mandates")
        self.mandate = self.page.locator("main td.code a").first.inner_text()
        self.coverage = self.text(".lead")
        self.check("the register lists them", self.page.locator("main tbody tr").count() > 3)

    def makes_posts(self):
        for code in ("A-1", "A-2"):
            self.go("/register/organization/posts/new")
            self.page.fill("#code", code)
            self.page.locator(f"[id='name.{self.language}']").fill(
                NAME.get(self.language, "Planning officer"))
            self.page.fill("#why", "…")
            status = self.press("main form.form button.main")
            self.check(f"the post {code} is made by its form",
                       status == 200 and self.page.locator(".notice").count() == 1,
                       self.text(".problems") or status)

    def gives_owner(self):
        address = f"/register/plan/mandates/{quote(self.mandate)}"
        self.go(address)
        before = self.page.locator(".thread .gap").count()
        faults = self.page.locator(".thread .fault").count()
        self.check("a mandate without owner shows a gap in its thread", before > 0, before)
        self.press("aside a.button.main")
        self.page.fill("#owner", "NOBODY")
        self.page.fill("#why", "…")
        status = self.press("main form.form button.main")
        self.check("a post that does not exist is refused, with the words beside the field",
                   status == 422 and self.page.locator("#owner-error").count() == 1
                   and self.page.input_value("#owner") == "NOBODY", status)
        self.check("what is wrong has the focus, and each line of it leads to its field",
                   self.page.locator(".problems:focus, .problems :focus").count() == 1
                   and self.page.locator(".problems a[href='#owner']").count() == 1,
                   self.page.evaluate("document.activeElement.localName + ' has the focus'"))
        self.page.fill("#owner", "A-1")
        self.page.fill("#deputy", "A-2")
        status = self.press("main form.form button.main")
        self.check("owner and deputy are saved by the form",
                   status == 200 and self.page.locator(".notice").count() == 1,
                   self.text(".problems") or status)
        after = self.page.locator(".thread .fault").count()
        self.check("the gap closes in the thread", after < faults, f"{faults} before, {after} now")

    def closes_mandate(self):
        self.page.locator("main details summary").first.click()
        self.page.select_option("#status", "completed")
        self.page.fill("#note", "…")
        self.page.set_input_files("#file", SAMPLES / f"resolution-7.{self.language}.txt")
        self.page.locator("form[action$='/status'] [name=why]").fill("…")
        status = self.press("form[action$='/status'] button.main")
        self.check("a mandate is closed with evidence",
                   status == 200 and self.page.locator(".notice").count() == 1, status)
        self.entry = int(re.search(r"done=(\d+)", self.page.url).group(1))
        self.check("the evidence stands on its page",
                   self.page.locator("main table a[href*='/files/']").count() == 1)
        with self.page.expect_download() as download:
            self.page.locator("main table a[href*='/files/']").click()
        sample = SAMPLES / f"resolution-7.{self.language}.txt"
        self.check("the evidence comes back as it was given",
                   Path(download.value.path()).read_bytes() == sample.read_bytes())
        self.go("/register/plan/mandates")
        self.check("the words of the coverage bar change",
                   self.text(".lead") != self.coverage, self.text(".lead"))
        self.check("and the picture says the same as the sentence",
                   self.page.get_attribute("svg.bar", "aria-label") == self.text(".lead"))

    def looks_back(self):
        self.go(f"/register/plan/mandates?as_of={self.entry - 2}")
        self.check("the page as of an earlier entry shows the words of then",
                   self.text(".lead") == self.coverage, self.text(".lead"))
        self.check("it says that this is the past",
                   self.page.locator(".banner[role=status] a").count() == 1)
        self.go(f"/register/plan/mandates/{quote(self.mandate)}?as_of={self.entry - 2}")
        self.check("nothing can be changed in the past",
                   self.page.locator("main a.button, main form[method=post]").count() == 0)
        self.press(".banner[role=status] a")
        self.check("one link leads back to today", "as_of" not in self.page.url, self.page.url)

    def reads_history(self):
        self.press("aside dl a[href$='/history']")
        rows = self.page.locator("main tbody tr").count()
        self.check("the history tells each change", rows >= 3, rows)
        self.check("and by whom",
                   NAME.get(self.language, "Rana Haddad") in self.text("main tbody"))

    def takes_data(self):
        self.go("/register/plan/mandates")
        with self.page.expect_download() as download:
            self.page.locator(".foot a[href*='.csv']").click()
        table = Path(download.value.path()).read_text(encoding="utf-8-sig")
        self.check("the mandates can be taken away as CSV",
                   table.startswith("code,") and self.mandate in table, table[:80])
        self.go("/register/plan/mandates")
        self.press(".foot a[href*='.json']")
        self.page.go_back()
        data = self.context.request.get(
            f"{self.server.origin}/{self.language}/register/plan/mandates.json")
        self.check("and as JSON", data.ok and self.mandate in json.dumps(data.json()), data.status)

    def keeps_copy(self):
        self.go("/installation")
        self.press("form[action$='/backup/register'] button")
        self.wait_for_job()
        with self.page.expect_download() as download:
            self.page.locator("main a.button.main").click()
        self.restore(download.value.path(), "again")
        self.press("main a.button.main")
        self.go(f"/again/plan/mandates/{quote(self.mandate)}")
        self.check("a copy that was taken away and brought back has the mandate",
                   self.mandate in self.text("main"), self.page.url)
        self.restore(Path(__file__), "none")
        self.check("a file that is no copy is refused by its name",
                   Path(__file__).name in self.text(".problems"), self.text("main"))

    def restore(self, file: Path, name: str):
        self.go("/installation")
        self.page.set_input_files("#file", file)
        self.page.fill("#name", name)
        self.press("form[action$='/restore'] button")
        self.wait_for_job()

    def wait_for_job(self):
        """Waits for work that goes on; without a script, by looking again."""
        for _ in range(60):
            if self.page.locator("form[action$='/cancel']").count() == 0:
                return
            time.sleep(0.5)
            self.page.reload()
        self.check("work ends", False, self.text("main"))

    def scans_key(self):
        for scheme in ["light", "dark"]:
            self.page.emulate_media(color_scheme=scheme)
            self.go("/account")
            self.page.fill("#on-current", PASSWORD)
            self.press("form[action$='/account/factor'] button")
            address = self.text("main pre")
            picture = self.page.locator("svg.qr")
            self.check(f"another program reads the key of a second factor from its picture, {scheme}",
                       address.startswith("otpauth://") and scanned(picture.screenshot()) == address)
            self.check(f"the picture is large enough and has a name, {scheme}",
                       picture.bounding_box()["width"] >= 200 and picture.get_attribute("aria-label"))
            key = self.text("main dd code").replace(" ", "")
            self.check(f"the key stands below the picture as text, {scheme}",
                       key and f"secret={key}&" in address)
        self.page.emulate_media(color_scheme="light")

    def chooses_colours(self):
        self.go("/register?as_of=1")
        ground = "getComputedStyle(document.body).backgroundColor"
        seen = {}
        for scheme in ["dark", "light"]:
            self.press(f"form[action$='/colours'] button[value={scheme}]")
            self.check(f"choosing {scheme} leads back to the page, as of the same time",
                       self.page.url.endswith("/register?as_of=1"), self.page.url)
            seen[scheme] = self.page.evaluate(ground)
        self.check("dark and light differ", len(set(seen.values())) == 2, seen)

    def signs_out(self):
        self.page.locator(".tools details").last.locator("summary").click()
        self.press("form[action$='/sign-out'] button")
        self.check("signing out leads to the start",
                   self.page.url.rstrip("/").endswith(f"/{self.language}"), self.page.url)
        self.go(f"/register/plan/mandates/{quote(self.mandate)}")
        self.check("without an account the register is not shown",
                   "/sign-in" in self.page.url, self.page.url)
        self.page.fill("#login", LOGIN)
        self.page.fill("#password", PASSWORD)
        self.press("main button")
        self.check("signing in leads back to what was wanted",
                   self.page.url.endswith(quote(self.mandate)), self.page.url)
