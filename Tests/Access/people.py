"""Two registers and everybody who may ask: each role in one of them, nobody, and programs."""

import re

from client import PASSWORD, Client, begun

# The post whose mandates are a contributor's own.
POST = "TSB-DIR"
# The roles of docs/web.md; the administrator has the installation.
ROLES = ["reader", "contributor", "editor", "reviewer", "approver", "translator", "analyst",
         "auditor", "administrator"]
OWN = "demo"
# The register that only the administrator may read, and one that does not exist: as long a name.
OTHER, ABSENT = "hidden-1", "hidden-2"
# A word that stands in every field of the other register, and in nothing else.
CANARY = "quokka"
TEXT = f"""RESOLUTION 9 (Lisbon, 2027)
Sharing of {CANARY} plans
The World Telecommunication Standardization Assembly (Lisbon, 2027),
instructs the Director of the Telecommunication Standardization Bureau
1 to publish the {CANARY} plan every year;
"""


class Everybody:
    """Those who ask a server, by their role; programs by role and scope."""

    def __init__(self, server):
        self.origin = server.origin
        self.administrator = begun(server)
        self.people = {"nobody": Client(self.origin), "administrator": self.administrator}
        for role in ROLES[:-1]:
            self.people[role] = self.invited(role, [role])
        maker = self.invited("maker", ["editor", "analyst"])
        self.programs = {
            f"{name}'s token to {scope}": self.program(person, scope)
            for name, person in [("analyst", self.people["analyst"]), ("maker", maker),
                                 ("administrator", self.administrator)]
            for scope in ["read", "write"]
        }

    def invited(self, name: str, roles: list[str]) -> Client:
        """A person with roles in one register, who came in by an invitation."""
        values = [("name", name), ("login", f"{name}@example.org")]
        if "contributor" in roles:
            values.append((f"posts.{OWN}", POST))
        answer = self.administrator.post(
            "/en/people/new", values + [(f"roles.{OWN}", role) for role in roles])
        link = re.search(r"/en/invitation\?token=[\w-]+", answer.text).group()
        client = Client(self.origin)
        client.post(link, {"password": PASSWORD})
        return client

    def program(self, person: Client, scope: str) -> Client:
        """A program with a token of a person."""
        answer = person.post("/en/account/token", {"name": scope, "scope": scope, "days": "9"})
        return Client(self.origin, re.search(r"tl_[\w-]+", answer.text).group())


class Secrets:
    """The register that nobody but the administrator may read, with the canary in all of it."""

    def __init__(self, administrator: Client):
        self.by = administrator
        self.by.post("/en/registers/new", {"name": OTHER})
        self.digest = ""
        self.codes = {
            "units": self.make("organization/units", "UNIT-1"),
            "posts": self.make("organization/posts", "POST-1"),
            "elements": self.make("plan/elements", "ELEM-1"),
        }
        self.takes_text()

    def make(self, section: str, code: str) -> str:
        """Makes a record by its form."""
        self.by.post(f"/en/{OTHER}/{section}/new", {
            "code": code, "name.en": f"{CANARY} {code}", "why": f"{CANARY} reason"})
        return code

    def takes_text(self):
        """Imports a text, confirms its mandates, closes one with evidence."""
        position = self.by.get(f"/api/v1/{OTHER}").json()["position"]
        self.by.post(f"/en/{OTHER}/plan/import", {
            "text": TEXT, "confirmed": "1", "from": str(position), "why": f"{CANARY} text"})
        self.by.post(f"/en/{OTHER}/plan/texts/WTSA-9-2027/confirm", {})
        self.codes |= {"texts": "WTSA-9-2027", "mandates": "WTSA-9-2027.op.1.1",
                       "paragraphs": "WTSA-9-2027.op.1.1"}
        page = f"/en/{OTHER}/plan/mandates/{self.codes['mandates']}"
        self.by.post(
            page + "/status", {"status": "completed", "note": CANARY, "why": CANARY},
            [("file", f"{CANARY}.txt", CANARY.encode())])
        self.digest = re.search(r"/files/([0-9a-f]{64})", self.by.get(page).text).group(1)
