"""Says of each check whether it holds, in one line, and counts."""

import re
from pathlib import Path


class Report:
    """What was checked, and what of it does not hold."""

    def __init__(self, pictures: Path | None = None):
        self.pictures = pictures
        self.passed = 0
        self.skipped = 0
        self.failures: list[str] = []
        if pictures:
            pictures.mkdir(parents=True, exist_ok=True)

    def check(self, sentence: str, holds: bool, found="", page=None, picture="") -> bool:
        """Tells whether a sentence holds; where it does not, what was found, with a picture."""
        if holds:
            self.passed += 1
            print(f"  ok    {sentence}", flush=True)
        else:
            self.failures.append(f"{sentence}: {found}" if found else sentence)
            print(f"  FAIL  {sentence}: {found}" if found else f"  FAIL  {sentence}", flush=True)
            if page is not None:
                self.photograph(page, picture or sentence)
        return holds

    def skip(self, sentence: str, reason: str):
        """Tells that a sentence was not looked at, and why."""
        self.skipped += 1
        print(f"  skip  {sentence}: {reason}", flush=True)

    def photograph(self, page, name: str):
        """Keeps a picture under a name, unless there is one already."""
        file = self.pictures / (re.sub(r"\W+", "-", name).strip("-")[:100] + ".png")
        if file.exists():
            return
        try:
            page.screenshot(path=file, full_page=True)
        except Exception as problem:  # A page that is gone leaves no picture, only its failure.
            print(f"        no picture: {str(problem).splitlines()[0]}", flush=True)

    def summary(self) -> bool:
        """Prints what failed and how many; whether all holds."""
        if self.failures:
            told = f" (pictures are in {self.pictures})" if self.pictures else ""
            print(f"\nWhat failed{told}:")
            for failure in self.failures:
                print(f"  {failure}")
        skipped = f", {self.skipped} skipped" if self.skipped else ""
        print(f"\n{self.passed} passed, {len(self.failures)} failed{skipped}")
        return not self.failures
