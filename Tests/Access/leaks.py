"""What must not be told: whether something is there that one may not read, and what it holds."""

import re

from client import Client, read_page
from people import ABSENT, CANARY, OTHER, OWN, Everybody, Secrets
from report import Report
from routes import EXPORTS, PAGES, pattern

# Headers that differ from answer to answer by themselves.
PASSING = {"date", "x-request-id", "content-length", "set-cookie"}
# The first code is there in the other register; the second is nowhere, and as long.
TWINS = {"units": ("UNIT-1", "UNIT-2"), "posts": ("POST-1", "POST-2"),
         "elements": ("ELEM-1", "ELEM-2"), "texts": ("WTSA-9-2027", "WTSA-7-2027"),
         "mandates": ("WTSA-9-2027.op.1.1", "WTSA-7-2027.op.1.1"),
         "paragraphs": ("WTSA-9-2027.op.1.1", "WTSA-7-2027.op.1.1")}
AREAS = {"units": "organization", "posts": "organization"}


def shape(answer, *names: str) -> tuple:
    """An answer with what tells only what was asked for taken out, to compare two."""
    def plain(text: str) -> str:
        for name in sorted(names, key=len, reverse=True):
            text = text.replace(name, "*")
        text = re.sub(r'name="token" value="[^"]*"', "", text)
        return re.sub(r"\b[0-9A-Fa-f]{8}-?[0-9A-Fa-f-]{8,}\b", "#", text)
    fields = sorted((name, plain(value)) for name, value in answer.fields if name not in PASSING)
    return answer.status, tuple(fields), plain(answer.text)


def difference(one: tuple, other: tuple) -> str:
    """Where two shapes differ, in a few words."""
    if one[0] != other[0]:
        return f"status {one[0]} and {other[0]}"
    if one[1] != other[1]:
        return f"headers {set(one[1]) ^ set(other[1])}"
    at = next((index for index, (left, right) in enumerate(zip(one[2], other[2]))
               if left != right), 0)
    return f"«{one[2][at - 20:at + 60]}» and «{other[2][at - 20:at + 60]}»"


class Leaks:
    """Asks for what is there and for what is not, as those who may not know which is which."""

    def __init__(self, report: Report, everybody: Everybody, secrets: Secrets):
        self.report = report
        self.everybody = everybody
        self.secrets = secrets
        self.outsiders = {name: client for name, client
                          in {**everybody.people, **everybody.programs}.items()
                          if not name.startswith("administrator")}

        self.strangers = {name: client for name, client in everybody.people.items()
                          if name != "administrator"}

    def whole(self):
        self.hides_registers()
        self.hides_records()
        self.hides_codes_from_writers()
        self.hides_codes_from_filters()
        self.keeps_words_apart()
        self.hides_accounts()

    def compare(self, sentence: str, asks: list, names: tuple, clients=None):
        """Asks each pair of questions; holds where both answers of each look the same."""
        found: dict[str, list[str]] = {}
        for name, client in (clients or self.outsiders).items():
            for told, one, other in asks:
                shapes = [shape(ask(client), *names) for ask in (one, other)]
                if shapes[0] != shapes[1]:
                    found.setdefault(f"{told}: {difference(*shapes)}", []).append(name)
        self.report.check(sentence, not found, "\n          ".join(
            ["", *[f"{told} ({', '.join(who)})" for told, who in list(found.items())[:6]],
             f"and {max(0, len(found) - 6)} more"]))

    def hides_registers(self):
        """A register that one may not read answers as one that is not there."""
        def ask(method: str, path: str, register: str):
            address = f"/en/{register}/{path}".rstrip("/")
            return lambda client: (
                client.post(address, {}) if method == "POST" else client.get(address))

        few = [route for route in PAGES
               if not route[1].startswith("plan") or "mandates" in route[1]]
        self.compare("pages of a register that one may not read look as if there were none",
                     [(f"{method} {path}", ask(method, path, OTHER), ask(method, path, ABSENT))
                      for method, path, _ in few], (OTHER, ABSENT), self.strangers)
        sent = [("GET", ""), ("GET", "/units"), ("GET", "/changes"), ("POST", "/units"),
                ("PATCH", "/units/UNIT-1"), ("DELETE", "/units/UNIT-1"), ("POST", "/units:import")]
        self.compare("the API of a register that one may not read answers as if there were none", [
            (f"{method} {path}", self.sending(method, f"/api/v1/{OTHER}{path}"),
             self.sending(method, f"/api/v1/{ABSENT}{path}")) for method, path in sent],
            (OTHER, ABSENT))

    def sending(self, method: str, path: str):
        return lambda client: client.send(
            method, path, None if method == "GET" else {"values": {}}, {"If-Match": '"1"'})

    def hides_records(self):
        """Within a register that one may not read, what is there answers as what is not."""
        pages, calls = [], []
        for section, codes in TWINS.items():
            area = AREAS.get(section, "plan")
            for end in ("", "/history", "/edit", ".csv", ".json", "/history.csv"):
                path = [f"/en/{OTHER}/{area}/{section}/{code}{end}" for code in codes]
                pages.append((f"GET {section}{end}", *map(self.getting, path)))
            for method in ("GET", "PATCH", "DELETE"):
                path = [f"/api/v1/{OTHER}/{section}/{code}" for code in codes]
                calls.append((f"{method} {section}", *[self.sending(method, one) for one in path]))
        pages.append(("GET trace", *[self.getting(f"/en/{OTHER}/results/trace/{one}")
                                     for one in TWINS["units"]]))
        pages.append(("GET file", *[self.getting(f"/en/{OTHER}/files/{digest}")
                                    for digest in (self.secrets.digest, "0" * 64)]))
        names = (*{code for codes in TWINS.values() for code in codes}, self.secrets.digest,
                 "0" * 64)
        self.compare("records that one may not read look as if they were not there", pages, names,
                     self.strangers)
        self.compare("the API tells nothing of records that one may not read", calls, names)
        self.compare("no tag of an entity tells how far a register is that one may not read", [
            (f"tag {number}", self.tagged(f"/api/v1/{OTHER}/units", number),
             self.tagged(f"/api/v1/{OTHER}/units", 999)) for number in range(12)], names)

    def getting(self, path: str):
        return lambda client: client.get(path)

    def tagged(self, path: str, number: int):
        return lambda client: client.get(path, {"If-None-Match": f'"{number}"'})

    def hides_codes_from_writers(self):
        """Whoever may not write learns nothing of codes by trying to."""
        there, absent = TWINS["units"]

        def making(code: str):
            return lambda client: client.send("POST", f"/api/v1/{OTHER}/posts", {
                "why": "x", "values": {"code": "NEW-1", "parent": code}})

        def taking(code: str):
            return lambda client: client.ask(
                "POST", f"/api/v1/{OTHER}/posts:import?dry_run=1",
                f"code,parent\nNEW-1,{code}\n".encode())

        self.compare("making a record tells nothing of codes that one may not read",
                     [("POST posts", making(there), making(absent))], (there, absent))
        self.compare("taking records in tells nothing of codes that one may not read",
                     [("POST posts:import", taking(there), taking(absent))], (there, absent))

    def hides_codes_from_filters(self):
        """Codes and times of another register mean nothing in one's own."""
        pairs = {"plan/mandates?text=": TWINS["texts"], "plan/mandates?owner=": TWINS["posts"],
                 "plan/mandates?to=": TWINS["units"], "search?q=": (CANARY, "quagga"),
                 "results/trace/": TWINS["elements"], "files/": (self.secrets.digest, "0" * 64)}
        asks = [(path, *[self.getting(f"/en/{OWN}/{path}{code}") for code in codes])
                for path, codes in pairs.items()]
        names = tuple(code for codes in pairs.values() for code in codes)
        self.compare("codes of another register mean nothing in one's own", asks, names)

    def keeps_words_apart(self):
        """Nothing that anybody else sees has a word of the other register, or its name."""
        for name, client in self.strangers.items():
            found = [path for path, text in everything(client)
                     if CANARY in text.lower() or OTHER in text]
            self.report.check(f"nothing that is shown to a {name} has words of another register"
                              .replace("a nobody", "nobody in particular"), not found, found[:5])

    def hides_accounts(self):
        """Accounts and tokens of others look as if there were none."""
        page = self.everybody.administrator.get("/en/people").text
        key = re.search(r"/people/([0-9a-f]{32})/disable", page).group(1)
        asks = [(what, *[lambda client, one=one, what=what: client.post(
            f"/en/people/{one}/{what}", {}) for one in (key, "0" * 32)])
            for what in ("invite", "disable", "enable", "erase")]
        self.compare("accounts of others look as if there were none", asks, (key, "0" * 32),
                     self.everybody.people | {"administrator": Client(self.everybody.origin)})
        asks = [("sign-in", *[lambda client, login=login: client.post(
            "/en/sign-in", {"login": login, "password": "not the password at all"})
            for login in ("reader@example.org", "nobody@example.org")])]
        self.compare("signing in does not tell whether there is an account", asks,
                     ("reader@example.org", "nobody@example.org"),
                     {"nobody": Client(self.everybody.origin)})


def everything(client: Client):
    """One page of each kind that a client can go to, each list as data, and the API's."""
    seen, kinds, todo = set(), set(), ["/en", "/en/account", f"/en/{OWN}"]
    todo += [f"/en/{OWN}/{path}" for _, path, action in [*PAGES, *EXPORTS] if _ == "GET"]
    todo += ["/api/v1", f"/api/v1/{OWN}/changes?limit=10000"]
    todo += [f"/api/v1/{OWN}/{section}?limit=1000" for section in TWINS]
    while todo:
        path = todo.pop()
        if path in seen:
            continue
        seen.add(path)
        answer = client.get(path)
        yield path, answer.text
        kind = pattern(path)
        if answer.is_page and kind not in kinds:
            kinds.add(kind)
            todo += [link.split("#")[0] for link in read_page(path, answer.text).links
                     if link.startswith(f"/en/{OWN}") and pattern(link) not in kinds]
