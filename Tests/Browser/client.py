"""Somebody who asks a server over HTTP, without a browser."""

import http.client
import json
import re
from html.parser import HTMLParser
from urllib.parse import urlencode, urlsplit

PASSWORD = "a long sentence for a test"
COOKIE = re.compile(r"__Host-session=([^;]*)")


class Answer:
    """What came back: status, headers by their names in lower case, and the body."""

    def __init__(self, response: http.client.HTTPResponse):
        self.status = response.status
        self.fields = [(name.lower(), value) for name, value in response.getheaders()]
        self.body = response.read()

    @property
    def text(self) -> str:
        return self.body.decode("utf-8", "replace")

    @property
    def location(self) -> str:
        return self.field("location")

    @property
    def is_page(self) -> bool:
        return self.field("content-type").startswith("text/html")

    def field(self, name: str) -> str:
        """A header, empty where there is none."""
        return next((value for key, value in self.fields if key == name), "")

    def json(self):
        return json.loads(self.body or b"null")


class Client:
    """One person or program: keeps the connection, the session and the token of its forms."""

    def __init__(self, origin: str, bearer: str = ""):
        self.origin = origin
        self.bearer = bearer
        self.session = ""
        self.form_token = ""
        self.line = http.client.HTTPConnection(urlsplit(origin).netloc, timeout=30)

    def ask(self, method: str, path: str, body: bytes | None = None, fields=None) -> Answer:
        """Sends a request; a session that is set on the way is kept."""
        fields = {"Accept-Language": "en", **(fields or {})}
        if self.session:
            fields["Cookie"] = f"__Host-session={self.session}"
        if self.bearer:
            fields["Authorization"] = f"Bearer {self.bearer}"
        try:
            self.line.request(method, path, body, fields)
            answer = Answer(self.line.getresponse())
        except (http.client.RemoteDisconnected, BrokenPipeError):
            self.line.close()
            self.line.request(method, path, body, fields)
            answer = Answer(self.line.getresponse())
        found = COOKIE.search(answer.field("set-cookie"))
        if found:
            self.session, self.form_token = found.group(1), ""
        return answer

    def get(self, path: str, fields=None) -> Answer:
        return self.ask("GET", path, fields=fields)

    def post(self, path: str, values, files=None) -> Answer:
        """Sends a form, with the token of the session unless the values have one."""
        values = list(values.items() if isinstance(values, dict) else values)
        if self.session and not any(name == "token" for name, _ in values):
            values.append(("token", self.token()))
        if files:
            kind, body = multipart(values, files)
        else:
            kind, body = "application/x-www-form-urlencoded", urlencode(values).encode()
        return self.ask("POST", path, body, {"Content-Type": kind})

    def send(self, method: str, path: str, content=None, fields=None) -> Answer:
        """Asks the API, with content as JSON."""
        body = None if content is None else json.dumps(content).encode()
        return self.ask(
            method, path, body, {"Content-Type": "application/json", **(fields or {})})

    def token(self) -> str:
        """What forms of this session send back."""
        if not self.form_token:
            found = re.search(r'name="token" value="([^"]*)"', self.get("/en/account").text)
            self.form_token = found.group(1) if found else ""
        return self.form_token


def multipart(values, files) -> tuple[str, bytes]:
    """A form with files, each as field, name and content; names go out as they are."""
    mark = "mark-of-a-part"
    parts = [(f'form-data; name="{name}"', value.encode()) for name, value in values]
    parts += [(f'form-data; name="{field}"; filename="{name}"', content)
              for field, name, content in files]
    body = b"".join(
        f"--{mark}\r\nContent-Disposition: {head}\r\n\r\n".encode() + content + b"\r\n"
        for head, content in parts)
    return f"multipart/form-data; boundary={mark}", body + f"--{mark}--\r\n".encode()


def begun(server, name: str = "Rana Haddad") -> Client:
    """The first administrator of a server, with a name."""
    client = Client(server.origin)
    address = urlsplit(server.first_run)
    client.post(f"{address.path}?{address.query}", {
        "name": name, "login": "rana@example.org", "password": PASSWORD})
    return client


class Form:
    """A form of a page: where it goes, and its fields by name with what stands in them."""

    def __init__(self, action: str, method: str):
        self.action = action
        self.method = method
        self.values: list[tuple[str, str]] = []
        self.typed: set[str] = set()
        self.chosen: set[str] = set()
        self.files: list[str] = []


class PageReader(HTMLParser):
    """Collects links and forms of a page."""

    def __init__(self, path: str):
        super().__init__()
        self.path = path
        self.links: list[str] = []
        self.forms: list[Form] = []
        self.form: Form | None = None
        self.area: list[str] | None = None
        self.select = ""

    def handle_starttag(self, tag: str, attributes):
        found = {name: value or "" for name, value in attributes}
        if tag == "a":
            self.links.append(found.get("href", ""))
        elif tag == "form":
            self.form = Form(found.get("action") or self.path, found.get("method", "get"))
            self.forms.append(self.form)
        elif self.form:
            self.take(tag, found)

    def take(self, tag: str, found: dict):
        """A field of the form that is open."""
        name = found.get("name", "")
        if tag == "select":
            self.select = name
            self.form.chosen.add(name)
        elif tag == "option" and self.select:
            self.form.values = [one for one in self.form.values if one[0] != self.select
                                or "selected" not in found]
            if self.select not in dict(self.form.values):
                self.form.values.append((self.select, found.get("value", "")))
        elif tag == "textarea":
            self.area = [name]
        elif tag == "input" and found.get("type") == "file":
            self.form.files.append(name)
        elif tag == "input" and name and found.get("type") not in ("checkbox", "radio"):
            self.form.values.append((name, found.get("value", "")))
            if found.get("type") != "hidden":
                self.form.typed.add(name)

    def handle_data(self, data: str):
        if self.area is not None:
            self.area.append(data)

    def handle_endtag(self, tag: str):
        if tag == "textarea" and self.area and self.form:
            self.form.values.append((self.area[0], "".join(self.area[1:])))
            self.form.typed.add(self.area[0])
            self.area = None
        elif tag == "select":
            self.select = ""
        elif tag == "form":
            self.form = None


def read_page(path: str, text: str) -> PageReader:
    """The links and forms of a page at a path."""
    reader = PageReader(path)
    reader.feed(text)
    return reader
