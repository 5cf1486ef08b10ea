"""A planning officer hands in values: a table, lines from a spreadsheet, and what is wrong with them."""

from pathlib import Path

from playwright.sync_api import BrowserContext, Page

from report import Report

TABLES = Path(__file__).resolve().parents[2] / "Examples" / "tables"
BAD = "Quarter,Region,Members\n2026-Q4,Mars,7\n2026-Q4,Africa,seven\n2026-02,Africa,7\n"


class Planning:
    """One person's way through the values of the demo workspace, in one language."""

    def __init__(self, report: Report, context: BrowserContext, origin: str, language: str, manner: str):
        self.report = report
        self.language = language
        self.manner = manner
        self.base = f"{origin}/{language}/demo"
        self.page: Page = context.new_page()
        self.page.set_default_timeout(15_000)

    def check(self, sentence: str, holds, found=""):
        return self.report.check(
            f"{self.language}{self.manner}: {sentence}", bool(holds), found, self.page)

    def press(self, selector: str) -> int:
        with self.page.expect_navigation() as navigation:
            self.page.locator(selector).first.click()
        return navigation.value.status

    def whole(self):
        """All steps in order."""
        for step in [self.hands_in_table, self.hands_in_once, self.sees_faults, self.pastes]:
            try:
                step()
            except Exception as problem:
                name = step.__name__.replace("_", " ")
                self.check(f"who {name}", False, str(problem).split("Call log")[0].strip())
                break
        self.page.close()

    def sends(self, file):
        """Sends a table for the members from industry."""
        self.page.goto(f"{self.base}/results/collect")
        self.press("main a[href$='/results/import']")
        self.page.set_input_files("#file", file)
        self.page.fill("#indicator", "KE1.1")
        return self.press("main form.form button.main")

    def hands_in_table(self):
        self.sends(TABLES / "members-2026.csv")
        held = [self.page.input_value(f"[name='role.{index}']") for index in range(3)]
        self.check("what the columns of a table hold is guessed",
                   held == ["period", "dimension", "value"], held)
        self.page.fill("[name='what.1']", "region")
        self.page.fill("#save", "MEMBERS")
        self.press("main form.form button.main")
        self.check("what would be handed in is counted before anything is saved",
                   self.page.locator("main table tbody td").nth(1).inner_text() in ("6", "٦"),
                   self.page.inner_text("main"))
        self.page.fill("#why", "…")
        status = self.press("main form.form button.main")
        self.check("handing in leads to the submission with its values",
                   status == 200 and "/results/submissions/MEMBERS.1" in self.page.url
                   and self.page.locator("main tbody tr").count() >= 6, self.page.url)
        states = self.page.locator("form[action$='/decide'] option")
        values = [one.get_attribute("value") for one in states.all()]
        self.check("who handed in can take it back, but not approve it", values == ["returned"], values)

    def hands_in_once(self):
        self.page.goto(f"{self.base}/results/import")
        self.page.set_input_files("#file", TABLES / "members-2026.csv")
        self.page.select_option("#mapping", "MEMBERS")
        status = self.press("main form.form button.main")
        self.check("the same file is not handed in twice",
                   status >= 400 and "MEMBERS.1" in self.page.inner_text(".problems"), status)

    def sees_faults(self):
        self.page.goto(f"{self.base}/results/import")
        self.page.set_input_files(
            "#file", {"name": "bad.csv", "mimeType": "text/csv", "buffer": BAD.encode()})
        self.page.select_option("#mapping", "MEMBERS")
        status = self.press("main form.form button.main")
        self.check("all that is wrong with a table is said at once", status == 422
                   and all(word in self.page.inner_text(".problems") for word in ["Mars", "seven", "2026-02"]),
                   self.page.inner_text("main"))
        with self.page.expect_download() as download:
            self.page.locator("button[name=faults]").click()
        lines = Path(download.value.path()).read_text(encoding="utf-8-sig").splitlines()
        self.check("and can be taken away as a table", len(lines) == 4, lines)

    def pastes(self):
        self.page.goto(f"{self.base}/results/collect?period=2026")
        self.page.fill("#pasted", "KE6.1\t24")
        self.page.fill("#why", "…")
        status = self.press("main form.form button.main")
        if self.page.locator("#sure").count():
            self.page.check("#sure")
            status = self.press("main form.form button.main")
        self.check("lines from a spreadsheet are handed in by pasting them",
                   status == 200 and "/results/submissions/" in self.page.url, self.page.url)
