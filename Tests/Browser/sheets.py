"""Tables that are taken away, opened in a program for tables: no cell is a formula."""

import csv
import io
import shutil
import subprocess
import tempfile
from pathlib import Path
from xml.etree import ElementTree

from client import Client
from report import Report

TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
STARTS = ["=1+1", "+1+1", "-1+1", "@SUM(1)", "\t=1+1", "=cmd|' /C calc'!A0", "=HYPERLINK(\"//x\")",
          "＝1+1", "'=1+1", "\"=1+1\"", " =1+1", "=1+1,2", "x\n=1+1", "%0A=1+1"]
# As somebody opens a table who clicks on it, and as one who says that it is in UTF-8.
MANNERS = {"as it comes": [],
           "as UTF-8": ["--infilter=CSV:44,34,76,1,,0,false,true,false,false,false,0"]}
# Longer cells than this may be cut.
LONGEST = 30_000
LISTS = {"elements": "plan/elements", "units": "organization/units",
         "history": "plan/mandates/WTSA-108-2024.op.4/history", "search": "search?q=executed",
         "findings": "results/findings", "mandates": "plan/mandates"}


class Sheets:
    """Converts tables by LibreOffice, where it is there."""

    def __init__(self, report: Report, by: Client, attacks: list[str]):
        self.report = report
        self.by = by
        self.attacks = attacks
        self.folder = Path(tempfile.mkdtemp())

    def whole(self):
        program = shutil.which("soffice")
        if not program or not Path("/usr/lib/libreoffice/program/libsclo.so").exists():
            print("  skip  tables: libreoffice-calc-nogui is not installed", flush=True)
            return
        try:
            self.put_in()
            self.fetch()
            for manner, options in MANNERS.items():
                self.convert(program, options)
                for name in LISTS:
                    self.compare(name, manner)
        finally:
            shutil.rmtree(self.folder)

    def put_in(self):
        """Formulas in all forms, as names and reasons."""
        for number, start in enumerate(STARTS):
            self.by.post("/en/demo/plan/elements/new", {
                "code": f"F-{number:02}", "name.en": start, "why": start})

    def fetch(self):
        for name, path in LISTS.items():
            head, _, query = path.partition("?")
            answer = self.by.get(f"/en/demo/{head}.csv?{query}")
            (self.folder / f"{name}.csv").write_bytes(answer.body)
        # Without it Excel takes the bytes for those of the machine's own code page.
        self.report.check("a table says by its first signs that it is in UTF-8",
                          answer.body.startswith(b"\xef\xbb\xbf"), answer.body[:12])

    def convert(self, program: str, options: list[str]):
        """All tables at once, in a profile of its own."""
        subprocess.run(
            [program, f"-env:UserInstallation=file://{self.folder}/profile", "--headless", *options,
             "--convert-to", "fods", "--outdir", str(self.folder),
             *[str(file) for file in self.folder.glob("*.csv")]],
            check=True, timeout=180, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def compare(self, name: str, manner: str):
        """No formula in a table, and each cell has the words that were taken away."""
        rows = list(csv.reader(io.StringIO(
            (self.folder / f"{name}.csv").read_text(encoding="utf-8-sig"), newline="")))
        root = ElementTree.parse(self.folder / f"{name}.fods").getroot()
        formulas = [cell.get(f"{TABLE}formula") for cell in root.iter(f"{TABLE}table-cell")
                    if cell.get(f"{TABLE}formula")]
        told = f"{name} {manner}"
        self.report.check(f"{told}: no cell of {len(rows)} rows is a formula", not formulas,
                          formulas[:5])
        if manner != "as UTF-8":
            return
        there = {plain("\n".join(words(part) for part in cell.iter(f"{TEXT}p")))
                 for cell in root.iter(f"{TABLE}table-cell")}
        lost = [cell[:80] for row in rows for cell in row if "executed" in cell
                and len(cell) < LONGEST and plain(cell) not in there]
        self.report.check(f"{told}: what was typed stands in the table as it was typed", not lost,
                          lost[:3])


def words(part: ElementTree.Element) -> str:
    """The text of a paragraph, with its spaces and tabs."""
    text = part.text or ""
    for one in part:
        text += " " * int(one.get(f"{TEXT}c", "1")) if one.tag == f"{TEXT}s" else (
            "\t" if one.tag == f"{TEXT}tab" else words(one))
        text += one.tail or ""
    return text


def plain(text: str) -> str:
    """Line ends of one kind."""
    return text.replace("\r\n", "\n").replace("\r", "\n")
