"""Connections that don't behave as clients do."""

import socket
import struct
import threading
import time
from urllib.parse import urlsplit


class Wire:
    """A connection on which any bytes can be sent, at any pace."""

    def __init__(self, origin: str, seconds=60):
        place = urlsplit(origin)
        self.host = place.netloc
        self.socket = socket.create_connection((place.hostname, place.port), timeout=seconds)

    def send(self, data: bytes) -> bool:
        """Whether the other end still took it."""
        try:
            self.socket.sendall(data)
            return True
        except OSError:
            return False

    def head(self, method="GET", path="/healthz", **headers) -> bytes:
        lines = [f"{method} {path} HTTP/1.1", f"Host: {self.host}"]
        lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
        return "\r\n".join([*lines, "", ""]).encode()

    def answer(self, seconds=20.0) -> bytes:
        """What comes until the connection ends, or until nothing more comes in time."""
        self.socket.settimeout(seconds)
        found = b""
        try:
            while part := self.socket.recv(65_536):
                found += part
        except OSError:
            pass
        return found

    def is_closed(self) -> bool:
        """Whether the other end has ended the connection."""
        self.socket.settimeout(0.01)
        try:
            return self.socket.recv(65_536) == b""
        except TimeoutError:
            return False
        except OSError:
            return True

    def close(self, is_abrupt=False):
        if is_abrupt:
            self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.socket.close()


class Drip:
    """A request that comes byte by byte; tells when the server ended it, and what it said."""

    def __init__(self, origin: str, prompt: bytes, slow: bytes, pause: float, most: float):
        self.wire = Wire(origin)
        self.prompt, self.slow, self.pause, self.most = prompt, slow, pause, most
        self.lasted: float | None = None
        self.said = b""
        self.thread = threading.Thread(target=self.run, daemon=True)
        self.thread.start()

    def run(self):
        start = time.monotonic()
        self.wire.send(self.prompt)
        for byte in self.slow:
            if self.ended(start) or time.monotonic() - start > self.most:
                break
            if not self.wire.send(bytes([byte])):
                self.lasted = self.lasted or time.monotonic() - start
                break
            time.sleep(self.pause)
        self.wire.close()

    def ended(self, start: float) -> bool:
        """Whether the server has answered or ended the connection."""
        self.wire.socket.settimeout(0.001)
        try:
            part = self.wire.socket.recv(65_536)
        except TimeoutError:
            return False
        except OSError:
            part = b""
        finally:
            self.wire.socket.settimeout(20)
        self.said += part
        self.lasted = time.monotonic() - start
        return True


def status(answer: bytes) -> int:
    """The status of the first answer among bytes, or 0."""
    parts = answer.split(b" ", 2)
    return int(parts[1]) if len(parts) > 1 and parts[0].startswith(b"HTTP/") else 0
