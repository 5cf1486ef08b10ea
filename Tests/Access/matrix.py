"""Each address asked by each role: who is answered, and who is refused."""

from client import Client, read_page
from people import ABSENT, OTHER, OWN, Everybody
from report import Report
from routes import EXPORTS, INSTALLATION, PAGES, PATTERNS, holders, pattern

SECTIONS = ["mandates", "texts", "paragraphs", "duties", "reviews", "elements", "units", "posts",
            "snapshots", "plans", "levels", "alignments", "successions", "activities", "milestones",
            "propositions", "processes", "indicators", "targets", "submissions", "periods",
            "mappings"]


class Matrix:
    """Asks for everything as everybody; each sentence is of one address and all who ask."""

    def __init__(self, report: Report, everybody: Everybody):
        self.report = report
        self.everybody = everybody
        self.count = 0

    def whole(self):
        for method, path, action in PAGES:
            self.route(method, f"/en/{OWN}/{path}".rstrip("/"), action)
        self.exports()
        for method, path, action in INSTALLATION:
            self.route(method, f"/en/{path}".rstrip("/"), action)
        for register in (OTHER, ABSENT):
            self.elsewhere(register)
        self.covers_links()
        self.report.check(f"{self.count} requests were made for it", self.count > 1500, self.count)

    def ask(self, client: Client, method: str, path: str):
        self.count += 1
        return client.post(path, {}) if method == "POST" else client.get(path)

    def is_refused(self, answer) -> bool:
        return answer.status in (401, 403) or "/sign-in?" in answer.location

    def is_hidden(self, answer, name: str) -> bool:
        """Whether nobody in particular is told that there is no such thing."""
        return name == "nobody" and answer.status == 404

    def faults(self, method: str, path: str, allowed: set[str]) -> list[str]:
        """Whoever is answered and should not be, or is refused and should not be."""
        faults = []
        for name, client in self.everybody.people.items():
            answer = self.ask(client, method, path)
            refused = self.is_refused(answer) or self.is_hidden(answer, name)
            if answer.status >= 500 or refused == (name in allowed):
                faults.append(f"{name} {answer.status}")
        return faults

    def route(self, method: str, path: str, action: str):
        faults = self.faults(method, path, holders(action))
        self.report.check(
            f"{method} {path} answers who may {action}, and nobody else", not faults, faults)

    def exports(self):
        """Data is taken away by whoever may see it; told of all lists in one sentence."""
        wrong: dict[str, list[str]] = {}
        for method, path, action in EXPORTS:
            for fault in self.faults(method, f"/en/{OWN}/{path}", holders(action)):
                wrong.setdefault(fault, []).append(path)
        self.report.check("CSV and JSON go to those who may see the page, and nobody else",
                          not wrong, "; ".join(f"{fault}: {len(paths)} addresses such as {paths[0]}"
                                               for fault, paths in wrong.items()))

    def elsewhere(self, register: str):
        """A register in which one has no role answers nobody but the administrator."""
        faults = []
        for method, path, _ in [*PAGES, *EXPORTS]:
            for name, client in self.everybody.people.items():
                if name == "administrator":
                    continue
                answer = self.ask(client, method, f"/en/{register}/{path}".rstrip("/"))
                if not self.is_refused(answer) and answer.status != 404:
                    faults.append(f"{name} {method} {path} {answer.status}")
        self.report.check(f"{register} answers none of those without a role in it", not faults,
                          faults[:5])

    def covers_links(self):
        """Whatever the administrator can go to has a line in the table."""
        client, seen, kinds = self.everybody.administrator, set(), set()
        todo = [f"/en/{OWN}"]
        while todo:
            path = todo.pop()
            kind = pattern(path)
            seen.add(path)
            if kind in kinds and kind != "":
                continue
            kinds.add(kind)
            answer = client.get(path)
            found = read_page(path, answer.text).links if answer.is_page else [answer.location]
            links = {link.split("#")[0] for link in found}
            todo += [link for link in links if link.startswith(f"/en/{OWN}") and link not in seen]
        self.report.check(f"each of {len(kinds)} kinds of address has a line in the table",
                          kinds <= PATTERNS, sorted(kinds - PATTERNS))
