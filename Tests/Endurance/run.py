"""Tests what the served program does under harsh conditions, over HTTP."""

import argparse
import resource
import time
from pathlib import Path

from confinement import confinement
from connections import connections
from disks import disks
from logs import logs
from report import Report
from server import Installation
from stopping import stopping
from stores import stores
from values import values

PARTS = {
    "connections": connections, "values": values, "stopping": stopping, "stores": stores,
    "disks": disks, "confinement": confinement, "logs": logs,
}


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--program", required=True)
    options.add_argument("--folder", required=True, type=Path, help="the caller removes it")
    options.add_argument("--long", action="store_true", help="more of each, and longer")
    options.add_argument("--only", choices=PARTS)
    chosen = options.parse_args()
    raise_limit()
    start = time.monotonic()
    report = Report()
    installation = Installation(str(Path(chosen.program).resolve()), chosen.folder)
    for name, part in PARTS.items():
        if chosen.only in (None, name):
            print(f"== {name} ({time.monotonic() - start:.0f} s)", flush=True)
            carry_out(report, name, part, installation, chosen.long)
    print(f"\n{time.monotonic() - start:.0f} s")
    raise SystemExit(0 if report.summary() else 1)


def carry_out(report: Report, name: str, part, installation: Installation, is_long: bool):
    """One part; what ends it early is a failure too, and the others go on."""
    try:
        part(report, installation, is_long)
    except Exception as problem:
        place = problem.__traceback__
        while place.tb_next:
            place = place.tb_next
        told = f"{Path(place.tb_frame.f_code.co_filename).name}:{place.tb_lineno}"
        report.check(f"the part «{name}» comes to its end", False, f"{told}: {problem!r}")


def raise_limit():
    """Lets this process have as many connections as the tests open."""
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))


if __name__ == "__main__":
    main()
