"""What the system tells of a server's process."""

import os
import re
import subprocess
from pathlib import Path


def peak_megabytes(process: subprocess.Popen) -> float:
    """The most memory that a process has held."""
    told = Path(f"/proc/{process.pid}/status").read_text()
    return int(re.search(r"VmHWM:\s+(\d+)", told).group(1)) / 1024


def open_files(process: subprocess.Popen) -> int:
    """How many files and connections a process has open."""
    return len(os.listdir(f"/proc/{process.pid}/fd"))


def is_alive(process: subprocess.Popen) -> bool:
    return process.poll() is None


def verified(program: str, data: Path, register: str = "register") -> tuple[bool, str]:
    """Whether a register's journal is whole, by the program itself; what it says."""
    folder = data.parent / f"{data.name}-verified"
    folder.mkdir(exist_ok=True)
    for ending in ("", "-wal", "-shm"):
        file, copy = data / f"{register}.sqlite{ending}", folder / f"register.sqlite{ending}"
        copy.unlink(missing_ok=True)
        if file.exists():
            copy.write_bytes(file.read_bytes())
    told = subprocess.run([program, "journal", "verify", "--data", str(folder)],
                          capture_output=True, text=True, timeout=60)
    return told.returncode == 0, (told.stdout + told.stderr).strip()[-300:]
