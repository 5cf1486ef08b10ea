"""The API asked with each operation by each role and token."""

from people import ABSENT, OTHER, OWN, Everybody
from report import Report
from routes import DIGEST, EVERYBODY, RECORDS, holders

CODES = {name.split("/")[1]: code for name, code in RECORDS.items()}
# Who writes records of a type; snapshots and reviews belong to a role.
WRITERS = {"snapshots": "publish", "library": "publish", "reviews": "review"}
# What the tokens of the test may do, as the roles of their owners.
TOKENS = {
    "analyst's token to read": set(), "analyst's token to write": set(),
    "maker's token to read": set(), "maker's token to write": {"editor"},
    "administrator's token to read": set(), "administrator's token to write": {"administrator"},
}
# What a snapshot hides from whoever reads only what it shows: itself.
HIDDEN = f"/api/v1/{OWN}/snapshots/DEMO-1"
# Requests that are complete but for a reason, so that nothing comes of them.
VALUES = {"values": {"code": "NEW-1"}}
EDIT = {"do": "create", "type": "element", "id": "0" * 32, "previous": 0, "set": {"code": "NEW-1"}}


class Programs:
    """Asks for all operations that /openapi.json lists."""

    def __init__(self, report: Report, everybody: Everybody):
        self.report = report
        self.everybody = everybody
        self.paths = everybody.people["nobody"].get("/openapi.json").json()["paths"]
        self.count = 0

    def whole(self):
        self.report.check("/openapi.json lists each type with its operations",
                          len(self.paths) >= 2 + 3 * len(CODES), len(self.paths))
        for path, operations in self.paths.items():
            for method in operations:
                if method in ("get", "post", "patch", "delete"):
                    self.operation(method.upper(), path)
        self.cookies_write_nothing()
        self.asks_even_for_nothing()
        self.report.check(f"{self.count} requests were made for it", self.count > 500, self.count)

    def operation(self, method: str, path: str):
        """One operation on the register of one's own, on the other one and on none."""
        section = path.split("/")[2].split(":")[0] if path.count("/") > 1 else ""
        address = "/api/v1" + path.replace("{code}", CODES.get(section, "")).replace(
            "{digest}", DIGEST).rstrip("/")
        self.of_own(method, address.replace("{register}", OWN), section)
        if "{register}" in path:
            for register in (OTHER, ABSENT):
                self.elsewhere(method, address.replace("{register}", register), register)

    def of_own(self, method: str, address: str, section: str):
        """Who is answered in a register where one has a role."""
        wrong = []
        for name, client in {**self.everybody.people, **self.everybody.programs}.items():
            answer = self.ask(client, method, address)
            refused = answer.status in (401, 403) or (name == "nobody" and answer.status == 404)
            if answer.status >= 500 or refused == self.may(name, method, section, address):
                wrong.append(f"{name} {answer.status}")
        self.report.check(f"{method} {address} answers who may, and nobody else", not wrong, wrong)

    def may(self, name: str, method: str, section: str, address: str) -> bool:
        """Whether somebody is answered: sessions read, tokens read and write within their scope."""
        if method == "GET":
            return name != "nobody" or address not in (
                HIDDEN, f"/api/v1/{OWN}/changes", f"/api/v1/{OWN}/files/{DIGEST}")
        if name in EVERYBODY:
            return False
        writers = holders(WRITERS.get(section, "make"))
        return bool(TOKENS[name] & writers)

    def elsewhere(self, method: str, address: str, register: str):
        """Nobody but the administrator is answered of a register without a role in it."""
        wrong = []
        for name, client in {**self.everybody.people, **self.everybody.programs}.items():
            if name.startswith("administrator"):
                continue
            answer = self.ask(client, method, address)
            if answer.status not in (401, 403, 404):
                wrong.append(f"{name} {answer.status}")
        self.report.check(f"{method} {address} answers nobody without a role in it", not wrong,
                          wrong)

    def ask(self, client, method: str, address: str):
        """A whole request but for the reason."""
        self.count += 1
        if method == "GET":
            return client.get(address)
        if address.endswith("/changes"):
            return client.send(method, address, {"edits": [EDIT]})
        if address.endswith(":import"):
            return client.ask(method, address, b"code\nNEW-1\n")
        return client.send(method, address, VALUES, {"If-Match": '"1"'})

    def cookies_write_nothing(self):
        """A session of a browser can't be used to write by the API, as no form stands behind it."""
        administrator = self.everybody.administrator
        answer = administrator.send("POST", f"/api/v1/{OWN}/units", {
            "why": "x", "values": {"code": "COOKIE-1", "name.en": "x"}})
        there = administrator.get(f"/api/v1/{OWN}/units/COOKIE-1").status
        self.report.check("a cookie writes nothing by the API",
                          answer.status in (401, 403) and there == 404, (answer.status, there))

    def asks_even_for_nothing(self):
        """Whoever may not write is refused before it is looked at what there is to write."""
        nobody, reader = self.everybody.people["nobody"], self.everybody.programs[
            "analyst's token to read"]
        wrong = []
        for name, client in (("nobody", nobody), ("a token to read", reader)):
            for register in (OWN, OTHER):
                address = f"/api/v1/{register}"
                for told, answer in (
                        ("no records", client.ask("POST", f"{address}/units:import?why=x", b"")),
                        ("no edits", client.send("POST", f"{address}/changes", {"edits": []})),
                        ("no JSON", client.ask("POST", f"{address}/units", b"["))):
                    if answer.status not in (401, 403, 404):
                        wrong.append(f"{name} with {told} for {register}: {answer.status}")
        self.report.check("who may not write is refused before anything else", not wrong, wrong)
