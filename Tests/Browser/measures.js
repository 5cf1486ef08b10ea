// What a page looks like, measured in the page itself; a function that the tests evaluate.
() => {
  const found = {
    small: [], targets: [], foreign: [], undeclared: [], labels: [], headings: [], outside: [],
  };
  const root = document.documentElement;
  const shown = (element) => element.checkVisibility({ visibilityProperty: true });
  const apart = ".apart, .skip, script, style, title, noscript";
  const quoted = "bdi, code, pre, .code, textarea, datalist, option, [translate=no]";
  const name = (element) => (element.localName + (element.className ? "." + element.className : "")
    + ` «${(element.innerText || element.value || element.name || "").trim().slice(0, 40)}»`);
  const letters = {
    ar: /\p{Script=Arabic}/u, zh: /\p{Script=Han}/u, ru: /\p{Script=Cyrillic}/u,
    en: /\p{Script=Latin}/u, es: /\p{Script=Latin}/u, fr: /\p{Script=Latin}/u,
  };
  const others = /\p{Script=Arabic}|\p{Script=Han}|\p{Script=Cyrillic}/u;
  // Names that are the same in all languages; words in capitals are abbreviations of them.
  const names = /^(Throughline|HTML|Akoma|Ntoso|Word|Ctrl|ITU-T|Unicode|xlsx)$/;
  // What the tests typed, names of files, accounts and registers, and digests are in nobody's language.
  const typed = /^([0-9a-f]{12}…|Rana Haddad|demo|register|[\w.-]+@[\w.-]+|[\w-]+(\.[\w-]+)+)$/i;
  // Codes of findings are no words.
  const codes = /\b[a-z-]+\.[a-z-]+(?= [\w>-]+\.?\d)/g;
  const strange = (text, language) => {
    const own = letters[language];
    const words = text.replace(codes, "").match(/[\p{Script=Latin}'’-]+|[^\p{Script=Latin}\P{L}]+/gu) || [];
    return words.filter((word) => {
      if (own.test(word)) return false;
      if (others.test(word)) return true;
      return word.length >= 4 && !names.test(word) && word !== word.toUpperCase();
    });
  };
  const language = (element) => element.closest("[lang]").lang;
  const told = (text, element, into) => {
    // An empty language says that nobody knows it.
    if (!language(element)) return;
    const words = typed.test(text) ? [] : strange(text, language(element));
    if (words.length) into.push(words.slice(0, 6).join(" ") + " in " + name(element));
  };

  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    const text = node.data.trim();
    if (!text || element.closest(apart) || !shown(element)) continue;
    const size = parseFloat(getComputedStyle(element).fontSize);
    if (size < 13) found.small.push(size + " px: " + name(element));
    if (!element.closest(".code, code, pre, datalist")) {
      told(text, element, element.closest(quoted) ? found.undeclared : found.foreign);
    }
  }
  for (const element of document.querySelectorAll("[aria-label], [title], [placeholder], [alt]")) {
    for (const attribute of ["aria-label", "title", "placeholder", "alt"]) {
      told(element.getAttribute(attribute) || "", element, found.foreign);
    }
  }
  told(document.title.split(" · ")[0].replace(/\S*[\d@.]\S*/g, ""), document.body, found.foreign);

  // Words of a picture stand within their box.
  for (const box of document.querySelectorAll("svg g > rect.box")) {
    const space = box.getBoundingClientRect();
    for (const words of box.parentElement.querySelectorAll("text")) {
      const { left, right, bottom } = words.getBoundingClientRect();
      const least = Math.min(left - space.left, space.right - right, space.bottom - bottom);
      if (least < -1) found.outside.push(`${Math.round(-least)} px: «${words.textContent}»`);
    }
  }

  for (const element of document.querySelectorAll(
    "button, input:not([type=hidden]), select, textarea, summary, nav a, .tools a, .button")) {
    if (!shown(element) || element.closest(".apart")) continue;
    const box = element.getBoundingClientRect();
    if (box.width < 24 || box.height < 24) {
      found.targets.push(`${Math.round(box.width)}×${Math.round(box.height)} ${name(element)}`);
    }
  }
  for (const field of document.querySelectorAll("input:not([type=hidden]), select, textarea")) {
    if (!field.labels.length && !field.ariaLabel) found.labels.push(name(field));
  }
  let last = 0;
  for (const heading of document.querySelectorAll("h1, h2, h3, h4, h5, h6")) {
    const level = Number(heading.localName[1]);
    if (level > last + 1 || (level === 1 && last > 0)) found.headings.push(name(heading));
    last = level;
  }
  return {
    ...found,
    language: root.lang, direction: root.dir, title: document.title,
    h1: document.querySelectorAll("h1").length, main: document.querySelectorAll("main").length,
    rowsWithoutLink: [...document.querySelectorAll("main tbody tr")]
      .filter((row) => !row.querySelector("a")).length,
    scripts: document.querySelectorAll(
      "script:not([src='/static/page.js']:empty), [style], [onclick]").length,
    identifiers: [...document.querySelectorAll("[id]")].map((element) => element.id)
      .filter((id, index, all) => all.indexOf(id) !== index),
    width: document.scrollingElement.scrollWidth, space: root.clientWidth,
    phrases: [...document.querySelectorAll("main *, header *, footer *, .banner")]
      .filter((element) => shown(element) && language(element) === root.lang)
      .filter((element) => !element.closest(quoted)
        && [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim()))
      .map((element) => [...element.childNodes].filter((node) => node.nodeType === 3)
        .map((node) => node.data.trim()).join(" ").trim())
      // Lists of codes are in no language.
      .filter((text) => !/^([\p{Lu}\d.-]+; )+[\p{Lu}\d.-]+$/u.test(text))
      .filter((text) => (text.match(/\p{L}{2,}/gu) || []).length >= 3 && !typed.test(text)),
  };
}
