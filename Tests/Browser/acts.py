"""Looks for anything in answers that would act: in pages, in heads, in tables."""

import csv
import io
import re
from pathlib import Path
from urllib.parse import quote

from playwright.sync_api import Page

from client import Answer
from files import faults

LIVE = (Path(__file__).parent / "live.js").read_text(encoding="utf-8")
# What begins a formula in a program for tables.
GUARDED = ("=", "+", "-", "@", "\t", "\r")
# A figure below zero is one, and stays one.
NUMBER = re.compile(r"-\d+(?:\.\d+)?(?:e-?\d+)?")
# What only pages have that something was typed into wrongly or changed, or that lack a language.
SELDOM = ["pre", "code", "ins", "del", "@datetime", "@aria-invalid", "@autofocus", "@size", "@title"]


class Acts:
    """Collects answers, and what in them would act, by its kind."""

    def __init__(self, page: Page, origin: str):
        self.page = page
        self.origin = origin
        self.known: list[str] = []
        self.pages: dict[str, str] = {}
        self.faults: dict[str, list[str]] = {}

    def learn(self, pages: list[list[str]]) -> list[str]:
        """Takes what stands in these pages for harmless; their elements and attributes."""
        self.known = self.page.evaluate(LIVE, [pages, None, self.origin])["shapes"] + SELDOM
        return self.known

    def keep(self, place: str, answer: Answer):
        """Checks the head of an answer, and keeps its page for the parser."""
        if answer.status >= 500:
            self.fault(f"status {answer.status}", place)
        for name, value in answer.fields:
            if name == "x-injected" or re.search(r"[\r\n\0<>]", value):
                self.fault(f"header {name} with what was typed", place)
        if answer.location and not is_within(answer.location):
            self.fault("leads elsewhere", f"{place} {answer.location}")
        kind_of = answer.field("content-type")
        if answer.is_page:
            self.pages[f"{place} {len(self.pages)}"] = answer.text
        elif kind_of.startswith("text/csv"):
            self.table(place, answer.text)
        elif kind_of and "json" not in kind_of and "octet-stream" not in kind_of:
            for fault in faults(kind_of, answer.body, self.origin):
                self.fault(fault, place)

    def table(self, place: str, text: str):
        """No cell of a table may be taken for a formula."""
        for row in csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline="")):
            for cell in row:
                if cell.startswith(GUARDED) and not NUMBER.fullmatch(cell):
                    self.fault("cell that may be a formula", f"{place} {cell[:40]!r}")

    def fault(self, what: str, place: str):
        self.faults.setdefault(what, []).append(place)

    def parse(self):
        """Has the browser parse all pages, some at a time."""
        pages = [["/en/demo/?" + quote(name), text] for name, text in self.pages.items()]
        for index in range(0, len(pages), 40):
            found = self.page.evaluate(LIVE, [pages[index:index + 40], self.known, self.origin])
            for what, path, element in found["found"]:
                self.fault(what, f"{path[:90]} {element}")


def is_within(location: str) -> bool:
    """Whether a browser that follows stays on the site."""
    return bool(re.fullmatch(r"/(?![/\\])[\x21-\x7e]*", location)) and "\\" not in location
