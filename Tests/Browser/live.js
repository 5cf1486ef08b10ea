// What in pages would act, found by the parser of the browser; a function that the tests evaluate.
// Pages come as [address, text]; `known` has elements and attributes of pages nobody typed into.
([pages, known, origin]) => {
  const addresses = ["href", "src", "action", "formaction", "xlink:href", "data", "poster",
    "srcdoc", "srcset", "background", "cite", "ping", "manifest"];
  const blocks = "p,div,li,td,th,h1,h2,h3,h4,dd,dt,caption,legend,label,title,option,textarea,pre,"
    + "summary,button,main,section,aside,body,small.remedy,figcaption";
  const steering = /[\u202a-\u202e\u2066-\u2069]/;
  const found = [], shapes = new Set();
  const leads = (element, name, value, base) => {
    let address;
    try { address = new URL(value, base); } catch { return "address that is none"; }
    if (!["http:", "https:"].includes(address.protocol)) return `${address.protocol} address`;
    if (address.origin === origin) return null;
    const isPlain = element.rel && element.rel.includes("noreferrer");
    return element.localName === "a" && name === "href" && isPlain ? null : "address elsewhere";
  };
  const reach = (element) => {
    for (let one = element; one; one = one.parentElement) {
      if (one.localName === "bdi" || one.hasAttribute("dir")) return null;
      if (one.matches(blocks)) return one;
    }
    return null;
  };
  for (const [path, text] of pages) {
    const told = (what, element) =>
      found.push([what, path, element ? element.outerHTML.slice(0, 160) : ""]);
    const page = new DOMParser().parseFromString(text, "text/html");
    const base = new URL(path, origin);
    // The one script that the pages have themselves; any other one, or a second, is a fault.
    const own = page.head.querySelector(":scope > script[src='/static/page.js'][defer]:empty");
    own?.remove();
    // A paper stands alone: its one stylesheet is in its head, and has no word that was typed.
    const sheet = page.head.querySelector(":scope > style");
    if (sheet && !/zq\d+zq|@import|url\(|<|expression/.test(sheet.textContent)) sheet.remove();
    if (/[\0-\x08\x0b\x0c\x0e-\x1f]/.test(text)) told("a control sign as it is");
    for (const element of page.querySelectorAll("*")) {
      const tag = element.localName;
      shapes.add(tag);
      if (known && !known.includes(tag)) told(`element ${tag}`, element);
      if (["script", "style", "iframe", "object", "embed", "base", "foreignobject"].includes(tag)) {
        told(`element ${tag}`, element);
      }
      if (tag === "meta" && element.httpEquiv) told("meta that acts", element);
      for (const { name, value } of element.attributes) {
        shapes.add("@" + name);
        if (known && !known.includes("@" + name)) told(`attribute ${name}`, element);
        if (/^on|^style$/i.test(name)) told(`attribute ${name}`, element);
        const fault = addresses.includes(name) && leads(element, name, value, base);
        if (fault) told(`${tag} with ${fault}`, element);
      }
    }
    const walker = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!steering.test(node.data)) continue;
      const block = reach(node.parentElement);
      if (block && block.textContent.trim() !== node.data.trim()) {
        told("words that may turn round what stands beside them", node.parentElement);
      }
    }
  }
  return { found, shapes: [...shapes] };
}
