"""Tests whether the API does what its description says, with thousands of generated requests."""

import argparse
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

from openapi_spec_validator import OpenAPIV31SpecValidator

from events import Run
from person import Person, planner
from promises import promises
from refusals import refuses
from report import Report
from server import Installation

HERE = Path(__file__).resolve().parent
# How many requests of each kind an operation gets, how many that must be, and how long they may
# take: seconds after which schemathesis ends.
NORMAL, LONG = (4, 2_000, 150), (200, 20_000, 1_800)
SENTENCES = {
    "not_a_server_error": "no request makes the server fail",
    "status_code_conformance": "each status is one that the description names",
    "content_type_conformance": "each answer is of the type that the description names",
    "response_headers_conformance": "headers are as the description has them",
    "response_schema_conformance": "bodies are as the description has them",
    "negative_data_rejection": "what the description forbids is refused",
    "positive_data_acceptance": "what the description allows is understood",
    "missing_required_header": "a request without a header that it needs is refused",
    "unsupported_method": "methods that the description lacks are answered 405 with Allow",
    "allow_header_conformance": "Allow names the methods that the description has",
    "use_after_free": "what was removed is gone",
    "ensure_resource_availability": "what was made is there",
    "ignored_auth": "what needs a token is not done without it",
    "object_level_authorization": "what belongs to others is out of reach",
}


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--program", required=True)
    options.add_argument("--folder", required=True, type=Path, help="the caller removes it")
    options.add_argument("--long", action="store_true", help="ten times as many requests")
    options.add_argument("--seed", type=int, default=20260901)
    chosen = options.parse_args()
    report = Report()
    installation = Installation(chosen.program, chosen.folder)
    data = installation.data()
    with installation.over(data) as server:
        conforms(report, server, chosen)
    with installation.over(data) as server:
        survives(report, chosen.program, server)
    print(f"seed {chosen.seed}: Scripts/conform {chosen.program} --seed {chosen.seed}")
    raise SystemExit(0 if report.summary() else 1)


def conforms(report: Report, server, chosen):
    """The description itself, what is always refused, then all operations."""
    person = planner(server)
    document = person.get("/openapi.json").json
    print("== description", flush=True)
    problems = [problem.message for problem in OpenAPIV31SpecValidator(document).iter_errors()]
    report.check("the description is valid OpenAPI 3.1", not problems, problems[:5])
    print("== refusals", flush=True)
    refuses(report, server.origin, document)
    print("== promises", flush=True)
    promises(report, person, server.origin)
    print(f"== generated requests, seed {chosen.seed}", flush=True)
    start = time.monotonic()
    run = asked(server, person.token, chosen)
    print(f"  {run.cases} requests in {time.monotonic() - start:.0f} s, answered "
          + ", ".join(f"{status}: {count}" for status, count in sorted(run.statuses.items())))
    tell(report, run, (LONG if chosen.long else NORMAL)[1])


def asked(server, token: str, chosen) -> Run:
    """Has schemathesis ask; what it tells."""
    events = chosen.folder / "events.ndjson"
    count, _, seconds = LONG if chosen.long else NORMAL
    command = [
        sys.executable, "-B", "-m", "schemathesis.cli",
        "--config-file", str(HERE / "schemathesis.toml"), "run", f"{server.origin}/openapi.json",
        "--seed", str(chosen.seed), "--max-examples", str(count), "--max-time", str(seconds),
        "--report", "ndjson", "--report-ndjson-path", str(events)]
    environment = os.environ | {"TOKEN": token, "ORIGIN": server.origin,
                                "SCHEMATHESIS_HOOKS": "hooks"}
    with (chosen.folder / "schemathesis.log").open("w") as log:
        subprocess.run(command, env=environment, cwd=HERE, stdout=log, stderr=log,
                       timeout=seconds + 60)
    if not events.exists():
        raise SystemExit((chosen.folder / "schemathesis.log").read_text()[-4000:])
    return Run(events)


def tell(report: Report, run: Run, least: int):
    """A line for each check that holds, and one for each operation for which it does not."""
    report.check("schemathesis itself made no mistake", not run.faults, run.faults)
    report.check(f"at least {least:,} requests were made", run.cases >= least,
                 f"{run.cases}, then {run.stop}")
    for check, sentence in SENTENCES.items():
        failed = run.failed(check)
        for failure, count in failed:
            report.check(f"{failure.operation}: {sentence} ({count} times)", False, failure.told)
        if not failed:
            report.check(f"{sentence} ({run.passed[check]} answers)", True)


def survives(report: Report, program: str, server):
    """The same data after a restart: what the API took in can still be read."""
    print("== after a restart", flush=True)
    ready = Person(server.origin).get("/readyz")
    report.check("every register can be read", ready.status == 200, ready.words)
    folder = server.data / "verified"
    folder.mkdir()
    shutil.copy(server.data / "demo.sqlite", folder / "register.sqlite")
    verified = subprocess.run([program, "journal", "verify", "--data", str(folder)],
                              capture_output=True, text=True, timeout=60)
    report.check("the journal of the demo verifies", verified.returncode == 0,
                 (verified.stdout + verified.stderr)[-400:])


if __name__ == "__main__":
    main()
