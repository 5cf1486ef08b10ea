"""What the log must never tell: secrets, names, and anything else that somebody typed."""

import re
import urllib.parse
from base64 import b64encode

from person import PASSWORD, Person
from report import Report
from server import Installation
from wires import Wire

NAME, LOGIN = "Zenobia Quarrington", "zenobia.quarrington@example.org"
WRONG = "canary wrong password 4711"
WORDS = ["canary-search", "canary-reason", "canary-path", "canary-agent", "canary-cookie",
         "canary-bearer", "canary-body", "canary-field", "canary-tag", "canary-host"]


def logs(report: Report, installation: Installation, is_long: bool):
    """Everything that people and programs may type, with the log at its most talkative."""
    for form in ("text", "json"):
        options = ["--log-level", "debug", "--log-form", form]
        with installation.over(installation.data(), options=options) as server:
            secrets = comes_in(server) | {"wrong password": WRONG, "name": NAME, "login": LOGIN,
                                          "password": PASSWORD}
            goes_wrong(server, secrets["token"])
        written = "\n".join(server.log.read_text().splitlines()[1:])
        report.check(f"the log as {form} tells of requests", written.count("status") > 20,
                     written[:300])
        found = [name for name, secret in secrets.items() if leaks(secret, written)]
        report.check(f"no secret and no name stands in the log as {form}", not found, found)
        found = [word for word in WORDS if word in written.lower()]
        report.check(f"no word that somebody typed stands in the log as {form}", not found,
                     [line for line in written.splitlines() if any(w in line for w in found)][:3])
        lines = [line for line in written.splitlines() if not is_line(line, form)]
        report.check(f"each line of the log as {form} is one of ours", not lines, lines[:3])


def is_line(line: str, form: str) -> bool:
    """Whether a line begins as the log's lines do, so that nobody else can write one."""
    return line.startswith('{"' if form == "json" else "20") or not line.strip()


def leaks(secret: str, written: str) -> bool:
    """Whether a secret stands in a text, as it is or in a usual wrapping."""
    wrappings = [secret, urllib.parse.quote(secret), urllib.parse.quote_plus(secret),
                 b64encode(secret.encode()).decode().rstrip("="), *secret.split("  ")]
    return any(wrapped.lower() in written.lower() for wrapped in wrappings)


def comes_in(server) -> dict[str, str]:
    """An account with all that is secret about it."""
    first = re.search(r"token=([\w-]+)", server.first_run).group(1)
    person = Person(server.origin)
    person.becomes_administrator(server.first_run, NAME, LOGIN)
    page = person.fill("/en/account/factor", {"current": PASSWORD}, "/en/account").text
    secret = re.search(r"secret=([A-Z2-7]+)", page)
    person.fill("/en/account/factor-on", {"code": "918273"}, "/en/account")
    invited = person.invites("Ottoline Featherstone", "ottoline@example.org")
    return {"first address": first, "session": person.session, "token": person.makes_token(),
            "second factor": secret.group(1) if secret else "no secret was shown",
            "invited session": invited.session, "invited name": "Ottoline Featherstone",
            "invited login": "ottoline@example.org"}


def goes_wrong(server, token: str):
    """Sign-ins, forms, requests to the API and raw bytes, most of them wrong."""
    nobody, program = Person(server.origin), Person(server.origin, token)
    for login in (LOGIN, "canary-field@example.org", "\r\n2026 error canary-field"):
        nobody.fill("/en/sign-in", {"login": login, "password": WRONG})
    nobody.fill("/en/begin?token=canary-path", {"name": NAME, "login": LOGIN, "password": WRONG})
    nobody.fill("/en/code", {"code": "canary-field"})
    nobody.fill("/en/people/new", {"name": NAME, "login": LOGIN, "token": "canary-field"})
    for path in ("/en/canary-path", "/canary-path", "/api/v1/canary-path", "/en/demo/canary-path",
                 "/en/demo/search?q=canary-search", "/en/invitation?token=canary-search",
                 "/api/v1/demo/units?limit=canary-search", "/api/v1/demo/units/canary-path"):
        for person in (nobody, program):
            person.get(path, User_Agent="canary-agent", Referer="canary-agent",
                       Accept_Language="canary-agent", X_Forwarded_For="canary-agent")
    nobody.get("/en", Cookie="__Host-session=canary-cookie")
    Person(server.origin, "tl_canary-bearer").get("/api/v1/demo/units")
    for body in (b"canary-body", b'{"why":"canary-reason","values":{"canary-field":1}}',
                 b'{"why":"canary-reason","values":{"code":"canary-field","parent":"canary-field"}}'):
        program.ask("POST", "/api/v1/demo/units", body, Idempotency_Key="canary-tag")
        program.ask("PATCH", "/api/v1/demo/units/SPD", body, If_Match='"canary-tag"')
    raw(server)


def raw(server):
    """Bytes that are no HTTP, or HTTP of another kind."""
    for sent in (b"canary-path\r\n\r\n", b"CANARY-PATH / HTTP/1.1\r\nHost: canary-host\r\n\r\n",
                 b"GET /canary-path HTTP/9.9\r\n\r\n", b"GET / HTTP/1.1\r\ncanary-host\r\n\r\n",
                 b"POST / HTTP/1.1\r\nContent-Length: canary-body\r\n\r\n",
                 b"GET /" + b"canary-path" * 20_000 + b" HTTP/1.1\r\n\r\n"):
        wire = Wire(server.origin)
        wire.send(sent)
        wire.answer(0.5)
        wire.close()
