"""Requests by wrk, and what they cost."""

import json
import re
import subprocess

# Asks for one address after the other; an address with a sign behind it makes records.
SCRIPT = """
local paths = %s
local count = 0
local thread = 0
function setup(it) it:set("seed", os.time()) end
function request()
  count = count + 1
  local path = paths[count %% #paths + 1]
  local place, turn = path:match("^(.-)#(.+)$")
  if not place then return wrk.format("GET", path) end
  local code = "B" .. seed .. "." .. turn .. "." .. count
  local body = '{"why":"bench","values":{"code":"' .. code .. '","kind":"output","name":{"source":"en","en":"Guidance, ' ..
    'training and tools for members on subject ' .. count .. ', kept up to date"}}}'
  local headers = {["Content-Type"] = "application/json"}
  for name, value in pairs(wrk.headers) do headers[name] = value end
  return wrk.format("POST", place, headers, body)
end
function response(status) if status >= 300 then print("status " .. status) end end
function done(summary, latency)
  print(string.format("figures %%d %%d %%d %%d", summary.requests, latency:percentile(50), latency:percentile(99),
    summary.duration))
end
"""


class Load:
    """A number of connections that ask for addresses as fast as they are answered."""

    def __init__(self, server, paths: list[str], connections: int = 16):
        self.server = server
        self.connections = connections
        self.paths = paths
        self.script = server.folder / "load.lua"
        listed = ", ".join(json.dumps(path, ensure_ascii=False) for path in paths)
        self.script.write_text(SCRIPT % ("{" + listed + "}"))

    def run(self, seconds: float) -> "Load":
        before = self.server.processor()
        headers = [part for name, value in self.server.headers.items()
                   for part in ("-H", f"{name}: {value}")]
        out = subprocess.run(
            ["wrk", "-t1", f"-c{self.connections}", f"-d{max(1, round(seconds))}s", "-s",
             str(self.script), *headers, self.server.address("/")],
            capture_output=True, text=True, check=True).stdout
        if wrong := re.findall(r"status \d+", out):
            raise SystemExit(f"{len(wrong)} answers were {wrong[0]}, of such as {self.paths[0]}")
        figures = re.search(r"figures (\d+) (\d+) (\d+) (\d+)", out)
        self.requests = int(figures.group(1))
        self.processor = (self.server.processor() - before) / self.requests
        self.middle = int(figures.group(2)) / 1000
        self.slowest = int(figures.group(3)) / 1000
        self.each = int(figures.group(4)) / 1000 / self.requests
        return self
