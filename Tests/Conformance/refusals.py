"""What every operation refuses, whatever it is asked: strangers, and registers that aren't there."""

import json

from person import Person
from report import Report

METHODS = ["get", "post", "patch", "delete"]


def refuses(report: Report, origin: str, document: dict):
    """Asks each operation without a token, with a wrong one, and of a register that isn't there."""
    nobody, forger = Person(origin), Person(origin, "tl_" + "A" * 43)
    for path, operations in document["paths"].items():
        for method in filter(operations.__contains__, METHODS):
            told = f"{method.upper()} {path}"
            address = "/api/v1" + path.replace("{code}", "O1").replace("{register}", "demo")
            answer = ask(forger, method, address)
            report.check(f"{told} refuses a token that nobody has",
                         is_problem(answer, 401), answer.words)
            if method != "get":
                answer = ask(nobody, method, address)
                report.check(f"{told} changes nothing for a stranger",
                             is_problem(answer, 401, 403), answer.words)
    answer = nobody.get("/api/v1/nowhere/units")
    report.check("a register that isn't there is told as such", is_problem(answer, 404),
                 answer.words)


def ask(person: Person, method: str, address: str):
    """Sends a request that is complete, so that only who asks can be wrong."""
    body = json.dumps({"why": "Tests", "values": {}}).encode() if method != "get" else None
    return person.ask(method.upper(), address, body, Content_Type="application/json", If_Match='"1"')


def is_problem(answer, *statuses: int) -> bool:
    """Whether an answer is a problem as RFC 9457 has it, with one of the statuses."""
    if answer.headers.get("Content-Type") != "application/problem+json":
        return False
    return answer.status in statuses and answer.json["status"] == answer.status
