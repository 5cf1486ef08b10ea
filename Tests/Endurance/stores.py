"""Files of a register that are taken away or spoilt while they are served."""

import shutil

from person import Person, planner
from processes import is_alive, verified
from report import Report
from server import Installation
from writers import make, missing

ENDINGS = ["", "-wal", "-shm"]


def stores(report: Report, installation: Installation, is_long: bool):
    """Each harm to the files of one register, while another one is used."""
    for name, harm in HARMS.items():
        suffers(report, installation, name, harm)


def taken(files):
    """The file and those beside it are renamed."""
    for file in files:
        file.rename(file.with_name(file.name + ".away"))


def put_back(files):
    for file in files:
        shutil.move(file.with_name(file.name + ".away"), file)


def truncated(files):
    """All that was in the file is gone."""
    keep(files[:1])
    with files[0].open("r+b") as file:
        file.truncate(0)


def garbage(files):
    """Every page of the file is written over, in place."""
    keep(files[:1])
    with files[0].open("r+b") as file:
        file.write(b"\xa5garbage" * (files[0].stat().st_size // 8))


def replaced(files):
    """Another file of the same name takes its place, as a careless restore does."""
    keep(files)
    for file in files:
        file.unlink()
    files[0].write_bytes(b"no register at all\n" * 500)


def keep(files):
    for file in files:
        shutil.copy(file, file.with_name(file.name + ".kept"))


def restored(files):
    """The bytes of before, in the same file where there is one."""
    for file in files:
        if not file.with_name(file.name + ".kept").exists():
            continue
        with file.open("r+b" if file.exists() else "wb") as out:
            out.write(file.with_name(file.name + ".kept").read_bytes())
            out.truncate()


HARMS = {"renamed": (taken, put_back), "truncated": (truncated, restored),
         "overwritten": (garbage, restored), "replaced": (replaced, restored)}


def suffers(report: Report, installation: Installation, name: str, harm):
    data, (hurt, heal) = installation.data(), harm
    with installation.over(data) as server:
        person = planner(server)
        made = [code for code in ("A-1", "A-2") if make(person, "demo", code).status == 201]
        files = [file for file in (data / f"demo.sqlite{end}" for end in ENDINGS) if file.exists()]
        hurt(files)
        taken, refused = asks(report, server, person, name)
        heal(files)
        made += [] if name == "replaced" else taken
        returns(report, person, name)
    with installation.over(data) as server:
        person = Person(server.origin, person.token)
        lost = missing(person, "demo", made)
        report.check(f"{name}: nothing acknowledged is lost after a restart", not lost, lost)
        there = sorted(set(refused) - set(missing(person, "demo", refused)))
        report.check(f"{name}: nothing is there of which it was said that it was not written",
                     not there, there)
        again = make(person, "demo", "B-2")
        report.check(f"{name}: the register is healthy after a restart", again.status == 201,
                     again.words)
    report.check(f"{name}: the journal verifies", *verified(installation.program, data, "demo"))


def asks(report: Report, server, person: Person, name: str) -> tuple[list[str], list[str]]:
    """Reads and writes while the file is harmed; the codes of what was taken and refused."""
    made, refused, unclear = [], [], []
    for turn in range(6):
        read = person.get(["/api/v1/demo/units", "/en/demo", "/api/v1/demo/changes"][turn % 3])
        write = make(person, "demo", f"H-{turn}")
        (made if write.status == 201 else refused).append(f"H-{turn}")
        unclear += [told.words[:200] for told in (read, write) if not is_clear(told)]
    report.check(f"{name}: each request is carried out or refused in words", not unclear,
                 unclear[:3])
    report.check(f"{name}: nothing is acknowledged that only stands in a lost file",
                 name == "renamed" or not made, made)
    ready = person.get("/readyz")
    report.check(f"{name}: /readyz names the register", ready.status == 503 and "demo" in ready.text,
                 ready.words)
    others = [person.get("/api/v1/register/units"), make(person, "register", "R-1"),
              person.get("/en/sign-in")]
    report.check(f"{name}: the other register and the pages are unharmed",
                 [other.status for other in others] == [200, 201, 200],
                 [other.words[:120] for other in others])
    report.check(f"{name}: the process goes on", is_alive(server.process))
    return made, refused


def is_clear(answer) -> bool:
    """Whether something was done, or a fault is told in more words than its status."""
    return answer.status < 400 or answer.status in (500, 503) and len(answer.words) > 40


def returns(report: Report, person: Person, name: str):
    """The file is as it was; what was spoilt in place may need a restart, but no guessing."""
    answer, write = person.get("/api/v1/demo/units"), make(person, "demo", "B-1")
    is_well = answer.status == 200 and write.status == 201
    may_wait = name in ("truncated", "overwritten") and is_clear(answer) and is_clear(write)
    report.check(f"{name}: when the file is back the register is healthy, or says what it lacks",
                 is_well or may_wait, f"{answer.words[:150]} | {write.words[:150]}")
