"""Runs the program over a data folder of its own."""

import re
import shutil
import socket
import subprocess
import time
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
        with self.over(self.data(is_empty), language) as server:
            yield server

    def data(self, is_empty: bool = False) -> Path:
        """A data folder of its own, with what the pattern holds or nothing."""
        self.count += 1
        data = self.folder / f"data-{self.count}"
        if is_empty:
            data.mkdir()
        else:
            shutil.copytree(self.pattern, data)
        return data

    @contextmanager
    def over(self, data: Path, language: str = "en", options=(), within=()):
        """A server over a data folder, which ends with the block.

        `within` is a command that runs another one in surroundings of its own, in its own place.
        """
        self.count += 1
        port = free_port()
        log = self.folder / f"server-{self.count}.log"
        command = [*within, self.program, "serve", "--data", str(data), "--port", str(port),
                   "--interface-language", language, *options]
        with log.open("w") as output:
            process = subprocess.Popen(command, stdout=output, stderr=subprocess.STDOUT)
        # The script that calls ends servers of which such a file is left.
        note = self.folder / f"server-{self.count}.pid"
        note.write_text(str(process.pid))
        try:
            first = first_address(log, process)
            yield Server(f"http://127.0.0.1:{port}", first, process, log, data)
        finally:
            process.terminate()
            try:
                process.wait(timeout=20)
            finally:
                process.kill()
                process.wait()
                note.unlink()


class Server:
    """Where a server is, the address that it prints first, and what it runs as."""

    def __init__(
        self, origin: str, first_run: str, process: subprocess.Popen, log: Path, data: Path
    ):
        self.origin = origin
        self.first_run = first_run
        self.process = process
        self.log = log
        self.data = data


def free_port() -> int:
    """A port that nobody uses."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def first_address(log: Path, process: subprocess.Popen) -> str:
    """The address that a server prints; it makes the first administrator, while there is none."""
    for _ in range(300):
        found = re.search(r"http://[!-~]+(?=[^!-~])", log.read_text())
        if found:
            return found.group().strip()
        if process.poll() is not None:
            break
        time.sleep(0.1)
    raise SystemExit(f"The server printed no address:\n{log.read_text()}")
