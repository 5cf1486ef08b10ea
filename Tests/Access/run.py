"""Tests who may see and do what, over HTTP: each address, each role, own, others' and no object."""

import argparse
import time
from pathlib import Path

from leaks import Leaks
from matrix import Matrix
from people import Everybody, Secrets
from programs import Programs
from published import Published
from report import Report
from server import Installation


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--program", required=True)
    options.add_argument("--folder", required=True, type=Path, help="the caller removes it")
    options.add_argument("--only", choices=["pages", "programs", "leaks", "published"])
    chosen = options.parse_args()
    start = time.monotonic()
    report = Report(chosen.folder / "pictures")
    with Installation(chosen.program, chosen.folder).server("en") as server:
        everybody = Everybody(server)
        secrets = Secrets(everybody.administrator)
        parts = {"pages": Matrix(report, everybody), "programs": Programs(report, everybody),
                 "leaks": Leaks(report, everybody, secrets),
                 "published": Published(report, everybody)}
        for name, part in parts.items():
            if chosen.only in (None, name):
                print(f"== {name} ({time.monotonic() - start:.0f} s)", flush=True)
                part.whole()
    print(f"{time.monotonic() - start:.0f} s")
    raise SystemExit(0 if report.summary() else 1)


if __name__ == "__main__":
    main()
