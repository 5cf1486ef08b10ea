"""Runs the program over a data folder of its own."""

import re
import shutil
import socket
import subprocess
import time
import urllib.request
from contextlib import contextmanager
from pathlib import Path


class Installation:
    """A program with a demo workspace and an empty register, ready to be copied for each server."""

    def __init__(self, program: str, folder: Path):
        self.program = program
        self.folder = folder
        self.pattern = folder / "pattern"
        self.count = 0
        for command in (["demo"], ["init", "--origin", "example.org/plan"]):
            subprocess.run(
                [program, *command, "--data", str(self.pattern)], check=True,
                stdout=subprocess.DEVNULL)

    @contextmanager
    def server(self, language: str, is_empty: bool = False):
        """A server over a fresh copy of the data, or over none, which ends with the block."""
        self.count += 1
        data = self.folder / f"data-{self.count}"
        if is_empty:
            data.mkdir()
        else:
            shutil.copytree(self.pattern, data)
        port = free_port()
        log = self.folder / f"server-{self.count}.log"
        with log.open("w") as output:
            process = subprocess.Popen(
                [self.program, "serve", "--data", str(data), "--port", str(port),
                 "--interface-language", language], stdout=output, stderr=subprocess.STDOUT)
        # The script that calls ends servers of which such a file is left.
        note = self.folder / f"server-{self.count}.pid"
        note.write_text(str(process.pid))
        try:
            yield Server(f"http://127.0.0.1:{port}", first_run_address(log, process))
        finally:
            process.terminate()
            process.wait(timeout=20)
            note.unlink()


class Server:
    """Where a server is, and the address that is good once."""

    def __init__(self, origin: str, first_run: str):
        self.origin = origin
        self.first_run = first_run


def free_port() -> int:
    """A port that nobody uses."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def first_run_address(log: Path, process: subprocess.Popen) -> str:
    """The address for the first administrator, out of what the server prints."""
    for _ in range(300):
        found = re.search(r"http://\S+/begin\?token=[\w-]+", log.read_text())
        if found:
            return found.group()
        if process.poll() is not None:
            break
        time.sleep(0.1)
    raise SystemExit(f"The server printed no first-run address:\n{log.read_text()}")
