"""The end of the process, asked for or not, while requests are on their way."""

import signal
import time

from person import Person, planner
from processes import verified
from report import Report
from server import Installation
from wires import Wire, status
from writers import Writers, missing


def stopping(report: Report, installation: Installation, is_long: bool):
    """SIGTERM, then kill -9, several times with --long."""
    for _ in range(5 if is_long else 1):
        ends_in_order(report, installation)
        is_killed(report, installation)


def ends_in_order(report: Report, installation: Installation):
    """SIGTERM while bodies are still coming."""
    data = installation.data()
    with installation.over(data) as server:
        token = planner(server).token
        posts = [begun(server, token, number) for number in range(10)]
        time.sleep(0.3)
        server.process.send_signal(signal.SIGTERM)
        time.sleep(0.3)
        for wire, rest in posts:
            wire.send(rest)
        told = [status(wire.answer(11)) for wire, _ in posts]
        report.check("requests that were on their way when SIGTERM came are answered",
                     told == [201] * len(told), told)
        ends(report, server)
    with installation.over(data) as server:
        lost = missing(Person(server.origin, token), "register", [f"T-{n}" for n, answered in
                       enumerate(told) if answered == 201])
        report.check("and what they made is there afterwards", not lost, lost)


def begun(server, token: str, number: int) -> tuple[Wire, bytes]:
    """A request of which half has been sent, and the other half."""
    wire = Wire(server.origin)
    body = (f'{{"why":"On its way","values":{{"code":"T-{number}","kind":"unit",'
            '"name":{"source":"en","en":"Unit"}}}').encode()
    head = wire.head("POST", "/api/v1/register/units", Authorization=f"Bearer {token}",
                     Content_Type="application/json", Content_Length=len(body))
    wire.send(head + body[:20])
    return wire, body[20:]


def ends(report: Report, server):
    """Waits for the end, which has to come soon and be a good one."""
    start = time.monotonic()
    try:
        code = server.process.wait(timeout=15)
    except Exception:
        code = "none"
    took = time.monotonic() - start
    report.check("then the server ends by itself, with exit code 0", code == 0 and took < 12,
                 f"code {code} after {took:.0f} s")


def is_killed(report: Report, installation: Installation):
    """kill -9 in the midst of 200 records that are made."""
    data = installation.data()
    with installation.over(data) as server:
        token = planner(server).token
        with Writers(server.origin, token, "register") as writers:
            while len(writers.acknowledged) < 80 and not writers.refused:
                time.sleep(0.002)
            server.process.kill()
            server.process.wait()
    report.check("kill -9 comes in the midst of 200 records that are made",
                 80 <= len(writers.acknowledged) < 200 and writers.broken > 0,
                 f"{len(writers.acknowledged)} acknowledged, {writers.refused[:1]}")
    with installation.over(data) as server:
        lost = missing(Person(server.origin, token), "register", writers.acknowledged)
        report.check("all that was acknowledged is there after a restart", not lost, lost)
    report.check("and the journal verifies", *verified(installation.program, data))
