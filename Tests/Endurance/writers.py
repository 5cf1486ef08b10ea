"""Clients that make records as fast as they can, and remember what was acknowledged."""

import threading

from person import Person

UNIT = {"kind": "unit", "name": {"source": "en", "en": "Unit"}}


class Writers:
    """Several clients at once; each makes units of its own until it is told to stop or has enough."""

    def __init__(self, origin: str, token: str, register: str, count=8, each=25):
        self.origin, self.token, self.register = origin, token, register
        self.acknowledged: list[str] = []
        self.refused: list[str] = []
        self.broken = 0
        self.is_over = threading.Event()
        self.threads = [threading.Thread(target=self.write, args=(number, each), daemon=True)
                        for number in range(count)]

    def __enter__(self):
        for thread in self.threads:
            thread.start()
        return self

    def __exit__(self, *_):
        self.is_over.set()
        self.wait()

    def wait(self, seconds=60):
        for thread in self.threads:
            thread.join(seconds)

    def write(self, number: int, each: int):
        person = Person(self.origin, self.token)
        for turn in range(each):
            if self.is_over.is_set():
                break
            code = f"W-{number}-{turn}"
            try:
                answer = make(person, self.register, code)
            except OSError:
                self.broken += 1
                continue
            if answer.status == 201:
                self.acknowledged.append(code)
            else:
                self.refused.append(answer.words)


def make(person: Person, register: str, code: str, size=0):
    """Makes a unit; with a reason of some size."""
    value = {"why": "Made " + "x" * size, "values": UNIT | {"code": code}}
    return person.send("POST", f"/{register}/units", value)


def missing(person: Person, register: str, codes: list[str]) -> list[str]:
    """Which of the codes the register does not have."""
    found, cursor = set(), ""
    while True:
        page = person.get(f"/api/v1/{register}/units?limit=1000{cursor}").json
        found |= {record["code"] for record in page["records"]}
        if "next" not in page:
            return [code for code in codes if code not in found]
        cursor = f"&cursor={page['next']}"
