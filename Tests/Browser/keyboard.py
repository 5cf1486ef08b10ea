"""What the keyboard reaches, and whether one sees where it is."""

from playwright.sync_api import Page

import pages
from report import Report

# The focus as a person sees it: what has it, how wide its outline is, and whether it is in view.
FOCUS = """() => {
  const element = document.activeElement, style = getComputedStyle(element);
  const box = element.getBoundingClientRect();
  return {
    name: `${element.localName}.${element.className} ${(element.innerText || "").slice(0, 30)}`,
    isSkip: element.classList.contains("skip"), isBody: element === document.body,
    isCalendar: element.type === "date",
    outline: style.outlineStyle === "none" ? 0 : parseFloat(style.outlineWidth),
    isInView: box.width > 0 && box.height > 0 && box.right > 0 && box.left < innerWidth
      && box.bottom > 0 && box.top < innerHeight,
  };
}"""
MOST = 300


def shortcuts(report: Report, page: Page, origin: str):
    """Keys that lead somewhere, unless somebody types or has switched them off."""
    pages.open_page(page, origin, "en", "home")
    page.keyboard.type("gp")
    page.wait_for_url("**/plan/**")
    report.check("g and p lead to the plan", "/plan" in page.url, page.url)
    pages.open_page(page, origin, "en", "mandates")
    links = "[...document.querySelectorAll('main tbody tr')].map((row) => row.querySelector('a'))"
    page.keyboard.type("jjk")
    report.check("j and k go through the rows",
                 page.evaluate(f"document.activeElement === {links}[0]"), "", page)
    page.keyboard.type("/")
    page.keyboard.type("gpj")
    report.check("keys are letters to who types them",
                 page.evaluate("document.activeElement.value") == "gpj", page.url)
    page.goto(f"{origin}/en/shortcuts")
    page.check("#keys-off")
    pages.open_page(page, origin, "en", "home")
    before = page.url
    page.keyboard.type("gp")
    page.wait_for_timeout(300)
    report.check("who has switched them off is not led away", page.url == before, page.url)


def walk_by_keyboard(report: Report, page: Page, origin: str, language: str, name: str):
    """Goes through a page by the tabulator from its beginning to its end."""
    pages.open_page(page, origin, language, name)
    page.keyboard.press("Tab")
    first = page.evaluate(FOCUS)
    told = f"{name}, {language}, by keyboard"
    report.check(f"{told}: the first stop is the link to the content", first["isSkip"],
                 first["name"], page)
    page.keyboard.press("Enter")
    report.check(f"{told}: that link leads to the content",
                 page.evaluate("document.activeElement.id") == "main")
    pages.open_page(page, origin, language, name)
    hidden, stops = [], 0
    for _ in range(MOST):
        page.keyboard.press("Tab")
        focus = page.evaluate(FOCUS)
        if focus["isBody"]:
            break
        stops += 1
        # The button for the calendar in a field of a date is the browser's own, and marked by it.
        if (focus["outline"] < 2 and not focus["isCalendar"]) or not focus["isInView"]:
            hidden.append(focus["name"] + f" (outline {focus['outline']})")
    report.check(f"{told}: focus is seen at each of {stops} stops", not hidden and stops > 5,
                 " | ".join(hidden[:5]), page)
