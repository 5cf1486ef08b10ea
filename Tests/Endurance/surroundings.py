"""Commands that run the server in surroundings of its own."""

import os
import shutil
import subprocess
from pathlib import Path

NOBODY = 65_534


def may(*kinds: str) -> bool:
    """Whether this process may make surroundings of these kinds."""
    if os.getuid() != 0 or not shutil.which("unshare"):
        return False
    tried = subprocess.run(
        ["unshare", *kinds, "sh", "-c", "mount -t tmpfs none /mnt"], capture_output=True)
    return tried.returncode == 0


def full_disk(data: Path, megabytes: int) -> list[str]:
    """The data folder is a small file system of its own, with what the folder held."""
    script = ('cp -a "$0" "$0.before" && mount -t tmpfs -o mode=700,size="$1" none "$0" && '
              'cp -a "$0.before/." "$0" && shift && exec "$@"')
    return ["unshare", "-m", "sh", "-c", script, str(data), f"{megabytes}m"]


def read_only(data: Path, program: Path) -> list[str]:
    """Nothing but the data folder can be written to, by a user without any right.

    The program stands in the data folder, since that user may not be let into the one where it is.
    """
    script = ('mount --bind "$0" "$0" && touch "$0/program" && mount --bind "$1" "$0/program" && '
              'mount -o remount,bind,ro / && shift && exec setpriv --reuid=65534 --regid=65534 '
              '--clear-groups --no-new-privs --inh-caps=-all --bounding-set=-all "$@"')
    return ["unshare", "-m", "sh", "-c", script, str(data), str(program)]


def traced(file: Path) -> list[str]:
    """Every connection that is made and every program that is started is written to a file."""
    return ["strace", "-D", "-f", "-qq", "-e", "trace=connect,execve,sendto,sendmsg",
            "-e", "signal=none", "-o", str(file)]
