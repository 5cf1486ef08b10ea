"""Tests the program in a browser: a new user's walk, all pages, the keyboard."""

import argparse
import time
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from canary import Canary
from keyboard import shortcuts, walk_by_keyboard
from looks import Looks
from payloads import Payloads
from planning import Planning
from report import Report
from server import Installation
from walk import LOGIN, PASSWORD, Walk

# Debian's Chromium; as root it runs without its sandbox only.
CHROMIUM = {"executable_path": "/usr/bin/chromium", "args": ["--no-sandbox"]}


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--program", required=True)
    options.add_argument("--folder", required=True, type=Path, help="the caller removes it")
    options.add_argument("--pictures", required=True, type=Path)
    options.add_argument("--long", action="store_true", help="each page in each manner")
    options.add_argument("--only", choices=[*PARTS])
    chosen = options.parse_args()
    start = time.monotonic()
    report = Report(chosen.pictures)
    installation = Installation(chosen.program, chosen.folder)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(**CHROMIUM)
        for name, part in PARTS.items():
            if chosen.only in (None, name):
                print(f"== {name} ({time.monotonic() - start:.0f} s)", flush=True)
                part(report, browser, installation, chosen.long)
        browser.close()
    raise SystemExit(0 if report.summary() else 1)


def walks(report: Report, browser: Browser, installation: Installation, is_long: bool):
    """The walk with scripts in three languages, and without in one that changes by the day."""
    turn = ["ar", "en", "zh"]
    without = turn if is_long else [turn[time.localtime().tm_yday % 3]]
    for language, has_scripts in [(one, True) for one in turn] + [(one, False) for one in without]:
        with installation.server(language) as server:
            context = browser.new_context(locale=language, java_script_enabled=has_scripts)
            manner = "" if has_scripts else " without scripts"
            Walk(report, context, server, language, manner).whole()
            context.close()


def emptiness(report: Report, browser: Browser, installation: Installation, is_long: bool):
    """An installation in which nobody made a register or the demo."""
    with installation.server("en", is_empty=True) as server:
        context = browser.new_context(storage_state=administrator(browser, server))
        page = context.new_page()
        page.goto(f"{server.origin}/en")
        report.check("the administrator of an empty installation can go on from the start page",
                     page.locator("main a, main button").count() > 0, page.inner_text("main"), page)
        context.close()


def keyboard(report: Report, browser: Browser, installation: Installation, is_long: bool):
    """Home, a mandate and a form by keyboard, in both directions of writing."""
    with installation.server("en") as server:
        context = browser.new_context(
            storage_state=administrator(browser, server), viewport={"width": 1280, "height": 900})
        page = context.new_page()
        for language in ["ar", "en"]:
            for name in ["home", "mandate", "edit form"]:
                walk_by_keyboard(report, page, server.origin, language, name)
        shortcuts(report, page, server.origin)
        context.close()


def looks(report: Report, browser: Browser, installation: Installation, is_long: bool):
    """All pages."""
    with installation.server("en") as server:
        Looks(report, browser, server.origin, administrator(browser, server)).whole(is_long)


def planning(report: Report, browser: Browser, installation: Installation, is_long: bool):
    """Values handed in, in three languages, in one of them without scripts."""
    for language, has_scripts in [("ar", True), ("en", False), ("zh", True)]:
        with installation.server("en") as server:
            context = browser.new_context(
                storage_state=administrator(browser, server), locale=language,
                java_script_enabled=has_scripts)
            manner = "" if has_scripts else " without scripts"
            Planning(report, context, server.origin, language, manner).whole()
            context.close()


def payloads(report: Report, browser: Browser, installation: Installation, is_long: bool):
    """Tricks in all fields and addresses, and what becomes of them on all pages."""
    with installation.server("en") as server:
        context = browser.new_context()
        Payloads(report, context.new_page(), server).whole()
        context.close()


def attacks(report: Report, browser: Browser, installation: Installation, is_long: bool):
    """Two hundred attacks, in the long run only."""
    if is_long:
        with installation.server("en") as server:
            Canary(report, browser, server).whole()


def administrator(browser: Browser, server) -> dict:
    """Makes the first account; the session that its browser keeps."""
    context = browser.new_context()
    page = context.new_page()
    page.goto(server.first_run)
    page.fill("#name", "Rana Haddad")
    page.fill("#login", LOGIN)
    page.fill("#password", PASSWORD)
    with page.expect_navigation():
        page.click("main button")
    state = context.storage_state()
    context.close()
    return state


PARTS = {"walk": walks, "emptiness": emptiness, "keyboard": keyboard, "planning": planning, "looks": looks,
         "payloads": payloads, "attacks": attacks}

if __name__ == "__main__":
    main()
