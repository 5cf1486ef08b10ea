"""A server that may hardly do anything, and what it never does."""

import re
import subprocess
from pathlib import Path

from person import Person
from processes import is_alive
from report import Report
from server import Installation
from surroundings import NOBODY, may, read_only, traced

PAGES = [
    "", "/account", "/people", "/demo", "/demo/plan/mandates", "/demo/plan/mandates.csv",
    "/demo/plan/mandates/WTSA-108-2024.op.3.1", "/demo/plan/mandates/WTSA-108-2024.op.3.1/edit",
    "/demo/plan/texts/WTSA-108-2024", "/demo/plan/import", "/demo/results/findings",
    "/demo/results/changes", "/demo/results/trace/WTSA-108-2024.op.3.1", "/demo/search?q=TSAG",
    "/demo/documents/snapshots", "/demo/plan/mandates?as_of=20", "/register", "/nowhere",
]
SAMPLES = Path(__file__).resolve().parents[2] / "Examples" / "texts"


def confinement(report: Report, installation: Installation, is_long: bool):
    """Rights taken away, then a look at what the server asks of the system."""
    is_confined(report, installation)
    stays_at_home(report, installation, ["ar", "zh", "en", "fr"] if is_long else ["en"])


def is_confined(report: Report, installation: Installation):
    """A file system that can't be written to, and a user without rights."""
    told = "an ordinary user serves from a file system that is read-only but for the data folder"
    if not may("-m"):
        return report.skip(told, "needs root and mount")
    data = installation.data()
    installation.folder.chmod(0o711)
    subprocess.run(["chown", "-R", f"{NOBODY}:{NOBODY}", str(data)], check=True)
    within = read_only(data, Path(installation.program))
    confined = Confined(installation, data / "program")
    with confined.over(data, within=within) as server:
        user = Path(f"/proc/{server.process.pid}/status").read_text()
        report.check("the server is that of an ordinary user without capabilities",
                     f"Uid:\t{NOBODY}" in user and re.search(r"CapEff:\s+0+\n", user), user[:400])
        report.check(told, not visits(server, "en"), visits(server, "en")[:3])
        report.check("and takes what is written", imports(server), "the import failed")


class Confined(Installation):
    """The same installation with the program under another name."""

    def __init__(self, installation: Installation, program: Path):
        self.program = str(program)
        self.folder = installation.folder
        self.count = installation.count + 1_000


def stays_at_home(report: Report, installation: Installation, languages: list[str]):
    """No connection goes out, no other program is started."""
    trace = installation.folder / "trace"
    within = traced(trace)
    with installation.over(installation.data(), within=within) as server:
        faults = [fault for language in languages for fault in visits(server, language)]
        report.check("documents are read while the system is watched", imports(server))
        report.check("all main pages come while the system is watched",
                     not faults and is_alive(server.process), faults[:3])
    calls = trace.read_text().splitlines()
    outward = [call for call in calls if "connect(" in call and "sa_family=AF_UNIX" not in call
               and not re.search(r'inet_addr\("127\.|"::1"', call)]
    report.check("the server connects to nobody", not outward, outward[:3])
    datagrams = [call for call in calls if re.search(r"send(to|msg)\(.*sin6?_addr", call)]
    report.check("and sends nobody a datagram", not datagrams, datagrams[:3])
    started = [call for call in calls if "execve(" in call]
    # PDF alone is read by another program: `pdftotext`, with bounds.
    strange = [call for call in started[1:] if '"pdftotext"' not in call]
    report.check("and starts no program but pdftotext, which reads PDF", not strange, strange[:3])


def visits(server, language: str) -> list[str]:
    """Goes to all main pages as the administrator; those that failed."""
    person = administrator(server)
    answers = {page: person.get(f"/{language}{page}") for page in PAGES}
    return [f"{page}: {answer.words[:100]}" for page, answer in answers.items()
            if answer.status != (404 if page == "/nowhere" else 200)]


def administrator(server) -> Person:
    """The administrator, who is made by the first visit."""
    if not hasattr(server, "administrator"):
        server.administrator = Person(server.origin)
        server.administrator.becomes_administrator(server.first_run)
    return server.administrator


def imports(server) -> bool:
    """Has a text of each format read; whether all were."""
    person, page = administrator(server), "/en/register/plan/import"
    token = re.search(r'name="token" value="([^"]+)"', person.get(page).text).group(1)
    text = (SAMPLES / "resolution-7.en.txt").read_bytes()
    answers = [sent(person, page, token, name, text) for name in ("a.txt", "a.pdf", "a.html")]
    return answers[0].status == 200 and all(answer.status < 500 for answer in answers)


def sent(person: Person, page: str, token: str, name: str, text: bytes):
    """Sends a document as a browser does."""
    begin = b"%PDF-1.4\n" if name.endswith("pdf") else b"<html>" if name.endswith("html") else b""
    body = (f'--edge\r\nContent-Disposition: form-data; name="token"\r\n\r\n{token}\r\n'
            f'--edge\r\nContent-Disposition: form-data; name="file"; filename="{name}"\r\n\r\n'
            ).encode() + begin + text + b"\r\n--edge--\r\n"
    return person.ask("POST", page, body, Content_Type="multipart/form-data; boundary=edge")
