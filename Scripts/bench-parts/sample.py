"""The registers that are served: 10,000 plan elements, and the mandates of twenty resolutions; and 2,000 indicators
of a plan."""

import csv
import json
import re
import subprocess
from pathlib import Path

LANGUAGES = ["ar", "en", "es", "fr", "ru", "zh"]
TEXT = Path("Examples/texts/resolution-7.en.txt")


def fill(data: Path):
    """Makes the register."""
    run("init", "--origin", "example.org/bench", data=data)
    for number in range(1, 21):
        name = data.parent / f"resolution-{number}.txt"
        name.write_text(TEXT.read_text().replace("RESOLUTION 7", f"RESOLUTION {number}"))
        run("import", str(name), "--why", "bench", data=data)
    for text in json.loads(run("text", "list", "--format", "json", data=data)):
        run("mandate", "confirm", text["code"], "--why", "bench", data=data)
    table = data.parent / "elements.csv"
    table.write_text("code,kind,name.source,name.en,name.fr,name.zh\n" + "".join(
        ",".join([one["code"], one["kind"], "en", *one["name"].values()]) + "\n" for one in elements()))
    run("import", "--type", "element", str(table), "--why", "bench", data=data)
    mandates = json.loads(run("mandate", "list", "--format", "json", data=data))
    (data.parent / "codes.json").write_text(json.dumps([one["code"] for one in mandates]))
    (data.parent / "files").mkdir()
    (data.parent / "files/list.json").write_text(
        json.dumps({"records": elements()[:100]}, ensure_ascii=False))


def fill_measured(data: Path, indicators: int = 2_000):
    """Makes a register of a plan whose indicators each have baseline, milestone, target and three values."""
    run("init", "--origin", "example.org/measured", data=data)
    outcomes = [{"code": f"C{number}", "kind": "outcome", "name.source": "en", "name.en": f"Outcome {number}",
                 "name.fr": f"Résultat {number}"} for number in range(40)]
    measured = [{
        "code": f"C{number % 40}-I{number // 40}", "element": f"C{number % 40}", "name.source": "en",
        "name.en": f"Members that apply the guidance on subject {number}",
        "name.fr": f"Membres qui appliquent les orientations au sujet {number}",
        "measure": "number", "direction": "rising", "overTime": "latest", "overUnits": "sum",
        "baseline": json.dumps({"value": number % 7, "date": "2023-12-31"}),
    } for number in range(indicators)]
    targets = [{"code": f"{one['code']}@{year}", "indicator": one["code"], "period": f"{year}-01-01/{year}-12-31",
                "role": role, "value": value}
               for one in measured for year, role, value in [(2025, "milestone", 40), (2027, "target", 80)]]
    values = [{"indicator": one["code"], "period": year, "value": 10 + (7 * place + 11 * (year - 2023)) % 75}
              for place, one in enumerate(measured) for year in (2023, 2024, 2025)]
    for kind, rows in [("element", outcomes), ("indicator", measured), ("target", targets)]:
        run("import", "--type", kind, table(data, kind, rows), "--why", "bench", data=data)
    columns = [part for name in ("indicator", "period", "value") for part in ("--column", f"{name}={name}")]
    run("indicator", "import", table(data, "values", values), *columns, "--state", "approved", "--why", "bench",
        data=data)


def table(data: Path, name: str, rows: list[dict]) -> str:
    """Rows as a file of comma-separated values, and where it is."""
    path = data.parent / f"{name}.csv"
    with path.open("w", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
    return str(path)


def run(*command: str, data: Path) -> str:
    return subprocess.run(
        [".build/release/throughline", *command, "--data", str(data), "--interface-language", "en"],
        check=True, capture_output=True, text=True).stdout


def elements() -> list[dict]:
    """Plan elements."""
    return [{
        "code": f"O{number // 100}.{number % 100}", "kind": "output",
        "name": {"en": f"Guidance training and tools for members on subject {number}",
                 "fr": f"Orientations et outils pour les membres au sujet {number}",
                 "zh": f"关于主题{number}的成员指南和培训"},
    } for number in range(10_000)]


def addresses(server) -> dict[str, list[str]]:
    """What is asked for, by name; no address comes again before all others of its kind came."""
    codes = json.loads((server.folder / "codes.json").read_text())
    return {
        "list of 100 as JSON": lists(server),
        "register page": [
            f"/{language}/register/plan/mandates?page={page}{sort}" for language in LANGUAGES
            for page in (1, 2) for sort in ("", "&sort=status", "&sort=-code")],
        "record page": [
            f"/{language}/register/plan/mandates/{code}" for language in LANGUAGES for code in codes],
        "page of elements": [
            f"/{language}/register/plan/elements?page={page}" for language in LANGUAGES
            for page in range(1, 101)],
        "home": [f"/{language}/register" for language in LANGUAGES],
    }


def asked_once(server) -> dict[str, list[str]]:
    """Lists that nobody can have asked for in the same turn, so that each is written anew."""
    return {"the same, each asked once": [f"{path}&turn={turn}" for turn in range(500) for path in lists(server)]}


def measured_addresses() -> dict[str, list[str]]:
    """What is asked for of the register of indicators."""
    return {"page of 2,000 indicators": [
        f"/{language}/register/results/indicators?page={page}{sort}" for language in LANGUAGES
        for page in (1, 2) for sort in ("", "&sort=standing", "&sort=-progress")]}


def lists(server) -> list[str]:
    """The pages of the list, as each one names the next."""
    if not hasattr(server, "lists"):
        path = "/api/v1/register/elements?limit=100"
        server.lists = [path]
        while len(server.lists) < 100 and (next := json.loads(server.get(path)).get("next")):
            path = f"/api/v1/register/elements?limit=100&cursor={next}"
            server.lists.append(path)
    return server.lists
