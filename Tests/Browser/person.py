"""Somebody who uses the site over HTTP alone, with a session, forms and tokens."""

import html
import http.client
import json
import re
from urllib.parse import quote, urlencode, urlsplit

PASSWORD = "a long sentence for a test"
COOKIE = "__Host-session"


class Answer:
    """What the server answered."""

    def __init__(self, status: int, headers, body: bytes):
        self.status = status
        self.headers = headers
        self.body = body

    @property
    def text(self) -> str:
        return self.body.decode("utf-8", "replace")

    @property
    def json(self):
        return json.loads(self.body)

    @property
    def words(self) -> str:
        """What people read of it, in one line."""
        text = re.sub(r"<(head|style|header|footer).*?</\1>|<[^>]+>", " ", self.text, flags=re.S)
        return f"{self.status} {html.unescape(' '.join(text.split()))[:300]}"


class Person:
    """A client with a session of its own, or with a token."""

    def __init__(self, origin: str, token: str = ""):
        self.place = urlsplit(origin).netloc
        self.token = token
        self.session = ""

    def ask(self, method: str, path: str, body: bytes | None = None, seconds=30, **headers) -> Answer:
        """Sends one request; names of headers have `_` for `-`."""
        connection = http.client.HTTPConnection(self.place, timeout=seconds)
        head = {name.replace("_", "-"): value for name, value in headers.items()}
        if self.session:
            head["Cookie"] = f"{COOKIE}={self.session}"
        if self.token:
            head["Authorization"] = f"Bearer {self.token}"
        try:
            connection.request(method, quote(path, safe="/?&=%:.,-_~+"), body, head)
            response = connection.getresponse()
            answer = Answer(response.status, response.headers, response.read())
        finally:
            connection.close()
        found = re.search(rf"{COOKIE}=([^;]*)", answer.headers.get("Set-Cookie", ""))
        if found:
            self.session = found.group(1)
        return answer

    def get(self, path: str, **headers) -> Answer:
        return self.ask("GET", path, **headers)

    def send(self, method: str, path: str, value, **headers) -> Answer:
        """Sends JSON to the API of version 1."""
        body = json.dumps(value).encode()
        return self.ask(
            method, f"/api/v1{path}", body, Content_Type="application/json", **headers)

    def fill(self, path: str, values, page: str = "") -> Answer:
        """Sends a form, with the token that a page has for it where the visitor has a session."""
        pairs = list(values.items() if isinstance(values, dict) else values)
        if self.session and page:
            found = re.search(r'name="token" value="([^"]+)"', self.get(page).text)
            pairs.append(("token", found.group(1) if found else ""))
        return self.ask("POST", path, urlencode(pairs).encode(),
                        Content_Type="application/x-www-form-urlencoded")

    # MARK: Accounts

    def becomes_administrator(self, address: str, name="Rana Haddad", login="rana@example.org"):
        """Takes the first address that a server prints."""
        begin = urlsplit(address)
        self.fill(f"{begin.path}?{begin.query}",
                  {"name": name, "login": login, "password": PASSWORD})
        assert self.session, "The first address made no administrator"

    def invites(self, name: str, login: str, roles=()) -> "Person":
        """Makes an account with roles such as `demo:editor`, or with all; its owner signs in."""
        page = self.get("/en/people").text
        offered = re.findall(r'name="roles\.([^"]+)" value="([^"]+)"', page)
        chosen = [(f"roles.{register}", role) for register, role in offered
                  if not roles or f"{register}:{role}" in roles]
        answer = self.fill(
            "/en/people/new", [("name", name), ("login", login), *chosen], "/en/people")
        link = re.search(r"/en/invitation\?token=[\w-]+", answer.text)
        assert link, f"no invitation: {answer.words}"
        invited = Person(f"http://{self.place}")
        invited.fill(link.group(), {"password": PASSWORD})
        assert invited.session, "The invitation led nowhere"
        return invited

    def makes_token(self, scope="write") -> str:
        """A token of the account."""
        values = {"name": "Tests", "scope": scope, "days": "2"}
        answer = self.fill("/en/account/token", values, "/en/account")
        found = re.search(r"tl_[\w-]+", answer.text)
        assert found, f"no token: {answer.words}"
        return found.group()


def planner(server) -> Person:
    """A client with the token of an account that has every role but administrator."""
    administrator = Person(server.origin)
    administrator.becomes_administrator(server.first_run)
    token = administrator.invites("Planner", "planner@example.org").makes_token()
    return Person(server.origin, token)
