"""Values of the wrong type, versions that are old, and records that nobody has."""

import json

from person import Person
from report import Report
from server import Installation

NOT_TEXTS = [5, -1, 1e300, True, None, [], {}, ["a"], {"en": 5}, [[[[[[]]]]]], "\0", "𝒳" * 10_000]
BODIES = [b"", b"{", b"[]", b"null", b"5", b'"text"', b"\xff\xfe", b'{"why":1}', b"[" * 100_000,
          b'{"why":"w","values":5}', b'{"why":"w","values":[]}', b'{"why":"w","values":null}',
          b'{"why":"w"}', b'{"values":{},"values":{},"why":"w"}', b'{"why":"w","values":{"x":1}}']
WRONG_FORMS = [{"limit": "x"}, {"limit": "-1"}, {"limit": "9" * 40}, {"changed_since": "1.5"},
               {"as_of": "2026-13-99"}, {"as_of": "-1"}, {"as_of": "9" * 40}]
FIELDS = {"owner": "NOBODY-1", "status": "no-such-status", "due": "2026-02-30", "priority": "x"}


def values(report: Report, installation: Installation, is_long: bool):
    """What the API and the forms say to each."""
    data = installation.data()
    with installation.over(data) as server:
        administrator = Person(server.origin)
        administrator.becomes_administrator(server.first_run)
        person = Person(server.origin, administrator.makes_token())
        bodies(report, person)
        fields(report, person)
        addresses(report, person)
        versions(report, person)
        references(report, person)
        forms(report, administrator)
    with installation.over(data) as server:
        ready = Person(server.origin).get("/readyz")
        report.check("after all that every register can be read by a new server",
                     ready.status == 200, ready.words)


def is_refusal(answer, *statuses: int) -> bool:
    """Whether an answer says in words what is wrong with the request."""
    if answer.status not in (statuses or range(400, 500)):
        return False
    return bool(answer.body) and len(answer.json["title"]) > 10 and bool(answer.json["errors"])


def bodies(report: Report, person: Person):
    for body in BODIES:
        for method, path, tag in (("POST", "units", {}), ("PATCH", "units/SPD", {"If_Match": '"1"'})):
            answer = person.ask(method, f"/api/v1/demo/{path}", body,
                                Content_Type="application/json", **tag)
            report.check(f"{method} with the body {body[:30]!r} is refused in words",
                         is_refusal(answer), answer.words[:160])


def fields(report: Report, person: Person):
    """Every field of a unit with every wrong type."""
    accepted, failed = [], []
    for name in ("code", "kind", "name", "parent", "name.en"):
        for value in NOT_TEXTS:
            if value is None:
                continue
            answer = person.send("PATCH", "/demo/units/SPD", {"why": "w", "values": {name: value}},
                                 If_Match='"9"')
            told = f"{name}={json.dumps(value)[:20]}: {answer.words[:100]}"
            if answer.status >= 500:
                failed.append(told)
            elif answer.status == 200 and not isinstance(value, str):
                accepted.append(told)
    report.check("no value of a wrong type makes the server fail", not failed, failed[:4])
    report.check("no value of a wrong type is taken for a field", not accepted, accepted[:4])


def addresses(report: Report, person: Person):
    for values in WRONG_FORMS:
        (name, value), = values.items()
        answer = person.get(f"/api/v1/demo/units?{name}={value}")
        report.check(f"{name}={value[:12]} in an address is refused in words",
                     is_refusal(answer, 400, 404), answer.words[:160])
    for path in ("/en/demo/plan/mandates/%00", "/en/demo/..%2f..%2fserver", "/en/demo/plan/%ff",
                 "/api/v1/demo/units/%00", "/api/v1/server/units", "/en/server", "/en/%2e%2e"):
        answer = person.get(path)
        report.check(f"the address {path} leads nowhere and says so",
                     400 <= answer.status < 500 and len(answer.words) > 20, answer.words[:160])


def versions(report: Report, person: Person):
    """Who saw an older version, or none, or one that isn't there yet."""
    path, seen = "/demo/units/OPD", person.get("/api/v1/demo/units/OPD").headers["ETag"]
    change = {"why": "Renamed", "values": {"name.en": "First"}}
    answer = person.send("PATCH", path, change, If_Match=seen)
    report.check("who saw the last version may change it", answer.status == 200, answer.words)
    change["values"]["name.en"] = "Second"
    answer = person.send("PATCH", path, change, If_Match=seen)
    report.check("who saw an older version is told that another was faster",
                 is_refusal(answer, 412), answer.words)
    answer = person.send("PATCH", path, change)
    report.check("who names no version is asked for it", is_refusal(answer, 428), answer.words)
    now = person.get("/api/v1/demo/units/OPD").headers["ETag"].strip('"')
    for tag in ('"99999999"', "*", '"x"', "'1'", f'"{now}', f"{now}kI", now):
        answer = person.send("PATCH", path, change, If_Match=tag)
        report.check(f"If-Match: {tag} is no version that was seen, and refused",
                     is_refusal(answer, 400, 412, 428), answer.words[:160])
    answer = person.ask("DELETE", "/api/v1/demo/units/OPD?why=w", If_Match='"1"')
    report.check("nor is an older version removed", is_refusal(answer, 412, 409, 422), answer.words)
    answer = person.send("POST", "/demo/changes", {"why": "w", "from": 10 ** 9, "edits": [
        {"do": "set", "type": "unit", "id": person.get(f"/api/v1{path}").json["id"],
         "previous": 1, "set": {"code": "OPD-X"}}]})
    report.check("nor does a change count that was made from an entry to come",
                 is_refusal(answer, 400, 409, 412, 422), answer.words[:200])


def references(report: Report, person: Person):
    """References to records that aren't there."""
    for kind, values in (("posts", {"code": "P-9", "name": {"source": "en", "en": "Post"},
                                    "parent": "NOBODY-1"}),
                         ("mandates", {"owner": "NOBODY-1"})):
        answer = person.send("POST", f"/demo/{kind}", {"why": "w", "values": values})
        report.check(f"a reference to nobody in {kind} is refused and named",
                     is_refusal(answer, 422) and "NOBODY-1" in answer.text, answer.words)
    answer = person.send("PATCH", "/demo/units/NOBODY-1", {"why": "w", "values": {}},
                         If_Match='"1"')
    report.check("a record that isn't there is told as such", is_refusal(answer, 404), answer.words)


def forms(report: Report, person: Person):
    """Forms of pages with wrong values, old versions, and no token."""
    page = "/en/demo/plan/mandates/WTSA-108-2024.op.3.1/edit"
    for name, value in FIELDS.items():
        answer = person.fill(page, {name: value, "why": "w", "from": "1"}, page)
        report.check(f"a form with {name}={value} is no fault of the server's",
                     answer.status in (303, 409, 422), answer.words[:160])
    answer = person.fill(page, {"why": "w"})
    report.check("a form without its token is refused", answer.status == 403, answer.words[:160])
    for position in ("x", "-1", "9" * 40, "99999"):
        answer = person.fill(page, {"owner": "OPD-H", "why": "w", "from": position}, page)
        report.check(f"a form that was made at «{position[:8]}» is no fault of the server's",
                     answer.status in (303, 400, 409, 422), answer.words[:160])
