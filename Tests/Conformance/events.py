"""What schemathesis tells of a run: which checks each request passed, and which it did not."""

import base64
import json
import shlex
from collections import Counter
from pathlib import Path


class Failure:
    """A request whose answer is not what the document says."""

    def __init__(self, check: str, info: dict, interaction: dict | None):
        self.check = check
        self.operation = info.get("operation") or "?"
        self.title = info.get("title", "")
        self.message = " ".join(info.get("message", "").split("\n\nSchema")[0].split())
        self.interaction = interaction or {}

    @property
    def curl(self) -> str:
        """The request as somebody can send it again, with `$TOKEN` for the token."""
        request = self.interaction.get("request", {})
        parts = ["curl", "-X", request.get("method", "GET")]
        for name, values in request.get("headers", {}).items():
            if name.lower() in SENT:
                value = "Bearer $TOKEN" if name.lower() == "authorization" else values[0]
                parts += ["-H", f'"{name}: {value}"' if "$" in value
                          else shlex.quote(f"{name}: {value}")]
        body = content(request)
        if body:
            parts += ["--data-binary", shlex.quote(body.decode("utf-8", "backslashreplace"))]
        return " ".join([*parts, shlex.quote(request.get("uri", ""))])

    @property
    def answer(self) -> str:
        """The status and the beginning of the body."""
        response = self.interaction.get("response") or {}
        body = content(response).decode("utf-8", "backslashreplace")
        return f"{response.get('status_code', 'no answer')} {body[:200]}"

    @property
    def told(self) -> str:
        return f"{self.title}: {self.message[:200]}\n          {self.curl[:1000]}" \
               f"\n          found {self.answer}"


# The headers that make a request what it is; the others are those of any client.
SENT = {"authorization", "content-type", "if-match", "if-none-match", "idempotency-key"}


class Run:
    """All that was asked, and what of it failed."""

    def __init__(self, events: Path):
        self.cases = 0
        self.passed: Counter[str] = Counter()
        self.operations: Counter[str] = Counter()
        self.statuses: Counter[int] = Counter()
        self.failures: list[Failure] = []
        self.faults: list[str] = []
        self.stop = "nothing told how it ended"
        for line in events.read_text(encoding="utf-8").splitlines():
            kind, event = next(iter(json.loads(line).items()))
            self.take(kind, event)

    def take(self, kind: str, event: dict):
        """Takes one event in."""
        if kind == "ScenarioFinished":
            self.take_scenario(event["recorder"])
        elif kind in ("NonFatalError", "FatalError"):
            self.faults.append(json.dumps(event)[:600])
        elif kind == "EngineFinished":
            self.stop = event["stop_reason"]

    def take_scenario(self, recorder: dict):
        for case, checks in recorder.get("checks", {}).items():
            interaction = recorder["interactions"].get(case)
            self.cases += 1
            self.operations[recorder["label"]] += 1
            self.statuses[((interaction or {}).get("response") or {}).get("status_code", 0)] += 1
            for check in checks:
                self.take_check(check, interaction)

    def take_check(self, check: dict, interaction: dict | None):
        if check["status"] == "failure":
            info = check["failure_info"]["failure"]
            self.failures.append(Failure(check["name"], info, interaction))
        else:
            self.passed[check["name"]] += 1

    def failed(self, check: str) -> list[tuple[Failure, int]]:
        """The first failure of a check for each operation, with how many there are."""
        found: dict[tuple, list[Failure]] = {}
        for failure in self.failures:
            if failure.check == check:
                found.setdefault((failure.operation, failure.title), []).append(failure)
        return [(several[0], len(several)) for several in found.values()]


def content(message: dict) -> bytes:
    """The bytes of a request or an answer."""
    found = message.get("body") or message.get("content") or {}
    return base64.b64decode(found.get("$base64", "")) if isinstance(found, dict) else b""
