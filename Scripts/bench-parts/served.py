"""The servers that are measured: ours, Hummingbird's least, nginx. Each ends with its block."""

import getpass
import http.client
import os
import re
import socket
import subprocess
import time
import urllib.parse
import urllib.request
from pathlib import Path

TICKS = os.sysconf("SC_CLK_TCK")


class Served:
    """A server at a port of this machine, with what the system counts about it."""

    def __init__(self, folder: Path):
        self.folder = folder
        self.port = free_port()
        self.log = (folder / f"{type(self).__name__}.log").open("w+")
        self.headers = {}

    def __enter__(self):
        start = time.perf_counter()
        self.process = subprocess.Popen(self.command(), stdout=self.log, stderr=self.log)
        self.wait_for(self.first)
        self.started = time.perf_counter() - start
        return self

    def __exit__(self, *reason):
        self.process.terminate()
        self.process.wait(timeout=20)

    def wait_for(self, path: str):
        """Waits until there is any answer."""
        for _ in range(20_000):
            try:
                connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
                connection.request("GET", path)
                return connection.getresponse().read()
            except ConnectionError:
                time.sleep(0.0005)
        raise SystemExit(f"{type(self).__name__} doesn't answer")

    def get(self, path: str) -> bytes:
        request = urllib.request.Request(self.address(path), headers=self.headers)
        with urllib.request.urlopen(request) as answer:
            return answer.read()

    def address(self, path: str) -> str:
        return f"http://127.0.0.1:{self.port}{path}"

    def processor(self) -> float:
        """Processor seconds so far."""
        return sum(self.ticks(pid) for pid in self.processes()) / TICKS

    def processes(self) -> list[int]:
        children = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children").read_text()
        return [self.process.pid, *map(int, children.split())]

    @staticmethod
    def ticks(pid: int) -> int:
        fields = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
        return int(fields[11]) + int(fields[12])

    def resident(self) -> float:
        """Megabytes in memory."""
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        return int(re.search(r"VmRSS:\s+(\d+)", status).group(1)) / 1024


class Hello(Served):
    first = "/hello"

    def command(self):
        return [".build/release/hello", str(self.port)]


class Nginx(Served):
    """nginx with one worker and the same list in a file."""
    first = "/list.json"

    def command(self):
        settings = self.folder / "nginx.conf"
        settings.write_text(
            f"user {getpass.getuser()}; daemon off; worker_processes 1; pid {self.folder}/nginx.pid; error_log /dev/null;\n"
            "events { worker_connections 64; }\n"
            f"http {{ access_log off; keepalive_requests 1000000; server {{ listen 127.0.0.1:{self.port};"
            f" root {self.folder}/files; }} }}\n")
        return ["nginx", "-p", str(self.folder), "-c", str(settings)]


class Throughline(Served):
    """Ours, over a data folder with 10,000 records, without a line of log for each request."""
    first = "/api/v1/register/elements?limit=1"

    def command(self):
        return [".build/release/throughline", "serve", "--data", str(self.folder / "data"),
                "--port", str(self.port), "--log-level", "warning"]

    def come_in(self):
        """Makes the first administrator and a token, which go with all requests from then on."""
        self.log.seek(0)
        first_run = re.search(r"http://\S+/begin\?token=[\w-]+", self.log.read()).group()
        visitor = Visitor()
        visitor.post(first_run, login="bench", name="Bench", password="a long sentence of words, 47")
        page = visitor.get(self.address("/en/account"))
        form = re.search(r'name="token" value="([^"]+)"', page).group(1)
        page = visitor.post(self.address("/en/account/token"), token=form, name="bench",
                            scope="write", days="9")
        token = re.search(r"tl_[\w-]+", page).group()
        self.headers = {"Authorization": f"Bearer {token}", "Cookie": visitor.cookie}


class Visitor:
    """A browser, as far as signing in needs one."""
    cookie = ""

    def get(self, address: str) -> str:
        return self.send(urllib.request.Request(address))

    def post(self, address: str, **values: str) -> str:
        return self.send(urllib.request.Request(
            address, data=urllib.parse.urlencode(values).encode()))

    def send(self, request: urllib.request.Request) -> str:
        if self.cookie:
            request.add_header("Cookie", self.cookie)
        opener = urllib.request.build_opener(Staying)
        with opener.open(request) as answer:
            if found := answer.headers["Set-Cookie"]:
                self.cookie = found.split(";")[0]
            return answer.read().decode()


class Staying(urllib.request.HTTPErrorProcessor):
    """Takes what comes, wherever it would lead."""

    def http_response(self, request, response):
        return response


def free_port() -> int:
    """A port that nobody uses."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]
