"""Clients that are slow, silent, broken off, or send far too much."""

import time

from person import Person
from processes import is_alive, open_files, peak_megabytes
from report import Report
from server import Installation
from wires import Drip, Wire, status

TIMEOUT = 3
LARGE = 100 << 20


def connections(report: Report, installation: Installation, is_long: bool):
    """Each kind of bad client, with others beside it."""
    options = ["--idle-timeout", str(TIMEOUT)]
    with installation.over(installation.data(), options=options) as server:
        slow_clients(report, server, 60 if is_long else 20)
        half_requests(report, server, 2_000 if is_long else 200)
    with installation.over(installation.data()) as server:
        large_bodies(report, server)
    with installation.over(installation.data(), options=options) as server:
        idle_connections(report, server, 1_000)


def worst(origin: str, count: int) -> float:
    """The longest time for which one of several requests waits, one after the other."""
    person, longest = Person(origin), 0.0
    for number in range(count):
        start = time.monotonic()
        answer = person.get("/en" if number % 2 else "/healthz")
        longest = max(longest, time.monotonic() - start if answer.status == 200 else 99)
    return longest


def slow_clients(report: Report, server, count: int):
    """Heads and bodies that come byte by byte."""
    wire = Wire(server.origin)
    head = wire.head("GET", "/en", X_Slow="s" * 500)
    post = wire.head("POST", "/en/sign-in", Content_Length=5_000,
                     Content_Type="application/x-www-form-urlencoded")
    most = TIMEOUT * 4
    heads = [Drip(server.origin, b"", head, 0.2, most) for _ in range(count)]
    bodies = [Drip(server.origin, post, b"l" * 5_000, 0.2, most) for _ in range(count)]
    longest = worst(server.origin, 40)
    report.check(f"others are answered at once beside {2 * count} slow clients", longest < 1,
                 f"{longest:.2f} s")
    for drip in heads + bodies:
        drip.thread.join()
    for name, drips in (("head", heads), ("body", bodies)):
        lasted = [drip.lasted or 99 for drip in drips]
        report.check(f"a {name} that drips is ended after the time limit",
                     max(lasted) < TIMEOUT + 2.5, f"{min(lasted):.1f} to {max(lasted):.1f} s "
                     f"where the limit is {TIMEOUT} s (99 is never)")
    report.check("a body that drips is told why", {status(drip.said) for drip in bodies} == {408},
                 {status(drip.said) for drip in bodies})
    wire.close()


def half_requests(report: Report, server, count: int):
    """Connections that end in the middle of a head or a body, also without goodbye."""
    worst(server.origin, 4)
    before = open_files(server.process)
    for number in range(count):
        wire = Wire(server.origin)
        post = wire.head("POST", "/en/sign-in", Content_Length=1_000)
        wire.send([b"GET /en HT", wire.head()[:-2], post, post + b"login=", b"\x16\x03\x01\0\xff",
                   wire.head() * 3][number % 6])
        wire.close(is_abrupt=number % 2 == 0)
    deadline = time.monotonic() + TIMEOUT + 3
    while open_files(server.process) > before + 3 and time.monotonic() < deadline:
        time.sleep(0.1)
    report.check(f"{count} requests that break off leave nothing behind",
                 open_files(server.process) <= before + 3,
                 f"{open_files(server.process)} files open, {before} before")
    report.check("and the server goes on", is_alive(server.process) and worst(server.origin, 4) < 2)


def large_bodies(report: Report, server):
    """Bodies of 100 MB."""
    for path in ("/en/sign-in", "/api/v1/demo/units"):
        wire, before = Wire(server.origin), peak_megabytes(server.process)
        start = time.monotonic()
        wire.send(wire.head("POST", path, Content_Length=LARGE, Content_Type="application/json"))
        answer = wire.answer(5)
        took, grown = time.monotonic() - start, peak_megabytes(server.process) - before
        report.check(f"100 MB that a head announces to {path} are refused before they come",
                     status(answer) == 413 and took < 4, f"{status(answer)} after {took:.1f} s")
        report.check("and cost no memory", grown < 16, f"{grown:.0f} MB")
        is_problem = b"application/problem+json" in answer
        report.check(f"and {path} is told so in its own form", is_problem == ("api" in path),
                     answer[:60] + b"..." + answer.split(b"\r\n\r\n")[-1][:120])
        wire.close()
        chunked(report, server, path)


def chunked(report: Report, server, path: str):
    """A body that doesn't say how long it is."""
    wire, before = Wire(server.origin), peak_megabytes(server.process)
    wire.send(wire.head("POST", path, Transfer_Encoding="chunked"))
    sent, piece = 0, b"10000\r\n" + b"x" * 65_536 + b"\r\n"
    while sent < LARGE and wire.send(piece):
        sent += 65_536
    answer = wire.answer(5)
    grown = peak_megabytes(server.process) - before
    report.check(f"100 MB in pieces to {path} are refused before they all came",
                 status(answer) == 413 or sent < LARGE, f"{status(answer)} after {sent >> 20} MB")
    report.check("and cost no more than what is held of a body", grown < 80, f"{grown:.0f} MB")
    wire.close()


def idle_connections(report: Report, server, count: int):
    """Connections on which nothing comes."""
    worst(server.origin, 4)
    before = open_files(server.process)
    wires = [Wire(server.origin) for _ in range(count)]
    longest = worst(server.origin, 10)
    report.check(f"others are answered at once beside {count} silent connections", longest < 1,
                 f"{longest:.1f} s")
    deadline = time.monotonic() + TIMEOUT + 8
    while open_files(server.process) > before + 3 and time.monotonic() < deadline:
        time.sleep(0.2)
    report.check("silent connections are ended", open_files(server.process) <= before + 3,
                 f"{open_files(server.process) - before} are left")
    for wire in wires:
        wire.close()
