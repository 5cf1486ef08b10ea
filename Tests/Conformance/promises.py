"""What the API promises beyond the shape of requests and answers."""

import json
import re

from person import Person
from report import Report

TABLE = b"code,kind,name.en\nI-1,unit,Unit\n"


def promises(report: Report, person: Person, origin: str):
    repeats(report, person)
    pages(report, person)
    formats(report, person)
    keeps_silent(report, Person(origin))


def unit(code: str) -> dict:
    values = {"code": code, "kind": "unit", "name": {"source": "en", "en": "Unit"}}
    return {"why": "Tests", "values": values}


def repeats(report: Report, person: Person):
    """One `Idempotency-Key` carries one request out once, and no other one."""
    first = person.send("POST", "/demo/units", unit("K-1"), Idempotency_Key="one")
    again = person.send("POST", "/demo/units", unit("K-1"), Idempotency_Key="one")
    report.check("a request that is repeated with its key is carried out once",
                 first.status == again.status == 201 and first.body == again.body, again.words)
    report.check("and is answered with the same ETag and Location",
                 [again.headers.get(name) for name in ("ETag", "Location", "Journal-Entry")] ==
                 [first.headers.get(name) for name in ("ETag", "Location", "Journal-Entry")],
                 dict(again.headers))
    other = person.send("POST", "/demo/units", unit("K-2"), Idempotency_Key="one")
    report.check("another body with the same key is refused", other.status in (409, 422),
                 other.words)
    path = "/api/v1/demo/units:import?why=Tests"
    person.ask("POST", path + "&dry_run=1", TABLE, Idempotency_Key="two")
    real = person.ask("POST", path, TABLE, Idempotency_Key="two")
    there = person.get("/api/v1/demo/units/I-1").status == 200
    report.check("an import that follows its own trial with the same key is done or refused",
                 there if real.status == 200 else real.status in (409, 422), real.words)


def pages(report: Report, person: Person):
    """Going from page to page asks the same question all the way."""
    for question in ("changed_since=20", "as_of=20"):
        answer = person.get(f"/api/v1/demo/mandates?{question}&limit=1")
        link = re.search("<([^>]+)>", answer.headers.get("Link") or "")
        report.check(f"the link to the next page keeps {question}",
                     link is None or question in link.group(1), link and link.group(1))
    answer = person.get("/api/v1/demo/mandates?cursor=nonsense")
    report.check("a cursor that nobody gave is refused, not read as the beginning",
                 answer.status == 400, answer.words[:160])
    tag = person.get("/api/v1/demo/mandates").headers["ETag"]
    answer = person.get("/api/v1/demo/mandates", If_None_Match=tag)
    report.check("who has a list already is told so", answer.status == 304 and not answer.body,
                 answer.words[:100])


def formats(report: Report, person: Person):
    """A body of another type than JSON is told as such; a text that says nothing is none."""
    body = json.dumps(unit("X-1")).encode()
    answer = person.ask("POST", "/api/v1/demo/units", body, Content_Type="application/xml")
    report.check("a body that is said to be XML is refused with 415", answer.status == 415,
                 answer.words[:160])
    empty = unit("X-2")
    empty["values"]["name"] = {"source": "en"}
    answer = person.send("POST", "/demo/units", empty)
    told = answer.status >= 400 or answer.json.get("name", {}).get("source", "") is not None
    report.check("a text without any wording is refused, or absent afterwards", told,
                 answer.words[:200])


def keeps_silent(report: Report, nobody: Person):
    """Who may not write learns nothing by trying."""
    answers = [nobody.send("POST", "/register/posts", {"why": "Tests", "values": {"parent": code}})
               for code in ("SECRET-1", "SECRET-2")]
    answers += [nobody.send("POST", "/demo/posts", {"why": "Tests", "values": {"parent": code}})
                for code in ("OPD", "SECRET-2")]
    statuses = [answer.status for answer in answers]
    report.check("a stranger isn't told which records are there by writing references",
                 len(set(statuses[:2])) == len(set(statuses[2:])) == 1 and min(statuses) >= 401, statuses)
    empty = nobody.ask("POST", "/api/v1/demo/units:import", b"")
    report.check("nor is an empty import of a stranger answered as done", empty.status in (401, 403),
                 empty.words)
