"""A disk that is full."""

import os
import shutil
from pathlib import Path

from person import Person, planner
from processes import is_alive, verified
from report import Report
from server import Installation
from surroundings import full_disk, may
from writers import make, missing

ENOUGH = 400


def disks(report: Report, installation: Installation, is_long: bool):
    """Fills a small file system of the server's own, then makes room again."""
    if not may("-m"):
        return report.skip("a full disk is told and recovered from", "needs root and mount")
    for size in (3, 8) if is_long else (3,):
        fills(report, installation, size)


def fills(report: Report, installation: Installation, size: int):
    data = installation.data()
    with installation.over(data, within=full_disk(data, size)) as server:
        inside = Path(f"/proc/{server.process.pid}/root{data}")
        person = planner(server)
        made = [code for code in ("A-1", "A-2") if make(person, "register", code).status == 201]
        ballast = fill(inside)
        more, refusal = until_refused(person)
        made += more
        tells(report, server, person, refusal)
        ballast.unlink()
        recovers(report, person, made)
        copy = installation.data()
        for file in inside.iterdir():
            shutil.copy(file, copy / file.name)
    report.check("full disk: the journal verifies", *verified(installation.program, copy))


def fill(folder: Path) -> Path:
    """Takes all the room that is left."""
    ballast = folder / "ballast"
    with ballast.open("wb") as file:
        try:
            while True:
                os.write(file.fileno(), b"x" * 4_096)
        except OSError:
            return ballast


def until_refused(person: Person):
    """Makes records until one is refused; the codes of those before, and the refusal."""
    made = []
    for number in range(ENOUGH):
        answer = make(person, "register", f"D-{number}", size=4_000)
        if answer.status != 201:
            return made, answer
        made.append(f"D-{number}")
    return made, None


def tells(report: Report, server, person: Person, refusal):
    """What others get while nothing can be written."""
    report.check("full disk: a change is refused with 503 or 507, in words",
                 refusal is not None and refusal.status in (503, 507) and len(refusal.words) > 60,
                 refusal and refusal.words)
    again = make(person, "demo", "E-1", size=4_000)
    report.check("full disk: so is one in another register", again.status in (503, 507),
                 again.words)
    stranger = Person(server.origin)
    reads = [person.get("/api/v1/register/units"), person.get("/api/v1/demo/mandates?limit=5"),
             person.get("/api/v1/demo/changes"), stranger.get("/en"), stranger.get("/en/demo"),
             stranger.get("/en/sign-in"), stranger.get("/healthz")]
    report.check("full disk: reading goes on", {read.status for read in reads} == {200},
                 [read.words[:80] for read in reads if read.status != 200])
    signing = stranger.fill("/en/sign-in", {"login": "rana@example.org",
                                            "password": "a long sentence for a test"})
    report.check("full disk: who signs in gets in, or is told",
                 signing.status in (303, 503, 507), signing.words)
    report.check("full disk: the process goes on", is_alive(server.process))


def recovers(report: Report, person: Person, made: list[str]):
    answer = make(person, "register", "F-1", size=4_000)
    report.check("full disk: with room again, changes are taken at once", answer.status == 201,
                 answer.words)
    report.check("full disk: /readyz says that all is well",
                 person.get("/readyz").status == 200, person.get("/readyz").words)
    lost = missing(person, "register", made)
    report.check("full disk: nothing acknowledged is lost", not lost, lost)
