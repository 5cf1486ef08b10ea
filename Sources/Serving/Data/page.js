// What makes pages quicker for those whose browser runs it; everything works without it.
// Shortcuts can be switched off, and never count while somebody types or composes signs.
(() => {
  const off = "shortcuts-off";
  const isOff = () => { try { return localStorage.getItem(off) === "1"; } catch { return false; } };
  const typing = (target) => target.closest("input, textarea, select, [contenteditable]");
  const rows = () => [...document.querySelectorAll("main tbody tr, main .feed > li, main .outline li")]
    .map((row) => row.querySelector("a")).filter(Boolean);
  const step = (by) => {
    const links = rows();
    const index = links.indexOf(document.activeElement);
    links[Math.max(0, Math.min(links.length - 1, index + by))]?.focus();
  };
  const follow = (keys) => {
    const link = document.querySelector(`[data-keys="${keys}"]`);
    if (link) link.click();
    return Boolean(link);
  };
  let before = "";
  document.addEventListener("keydown", (event) => {
    if (event.isComposing || event.altKey) return;
    if ((event.ctrlKey || event.metaKey) && event.key === "Enter") {
      event.target.closest("form")?.requestSubmit();
      return;
    }
    if ((event.ctrlKey || event.metaKey) && event.key === "k") {
      document.querySelector("[type=search]")?.focus();
      event.preventDefault();
      return;
    }
    if (event.ctrlKey || event.metaKey || isOff() || typing(event.target)) return;
    const keys = before ? `${before} ${event.key}` : event.key;
    before = !before && event.key === "g" ? "g" : "";
    if (before) return;
    if (keys === "/") document.querySelector("[type=search]")?.focus();
    else if (keys === "j") step(1);
    else if (keys === "k") step(-1);
    else if (!follow(keys)) return;
    event.preventDefault();
  });
  for (const box of document.querySelectorAll("[data-keys-off]")) {
    box.hidden = false;
    box.checked = isOff();
    box.addEventListener("change", () => {
      try { localStorage.setItem(off, box.checked ? "1" : "0"); } catch { /* Nothing is kept then. */ }
    });
  }
  // Work that goes on is asked for again, and shown in its place.
  const look = async () => {
    const live = document.querySelector("#progress[aria-live]");
    if (!live) return;
    try {
      const answer = await fetch(location.href);
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const next = page.getElementById("progress");
      if (!answer.ok || !next) return;
      if (!next.hasAttribute("aria-live")) { location.reload(); return; }
      if (next.textContent !== live.textContent) live.replaceChildren(...next.childNodes);
    } catch { /* The server is away for a moment; the next look may find it. */ }
    setTimeout(look, 2000);
  };
  setTimeout(look, 1000);
})();
