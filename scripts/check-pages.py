#!/usr/bin/env python3
"""Looks at pages as people see them, in a real browser.

    scripts/check-pages.py FOLDER PAGE...

Each page is opened at 1280, 768 and 390 pixels. It fails where axe finds a fault of access, where a
page is wider than its window, or where it asks for anything from elsewhere. Pictures of each width and
a PDF of each page are left in FOLDER, for a person to look at.

Needs Chromium (Debian's chromium) and, from PyPI, playwright and axe-playwright-python.
"""

import pathlib
import sys

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

WIDTHS = (1280, 768, 390)


def look(browser, page_file, width, folder):
    """Opens a page at a width and returns what is wrong."""
    # axe is a script, which the policy of the page would keep out.
    page = browser.new_page(viewport={"width": width, "height": 900}, bypass_csp=True)
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(page_file.resolve().as_uri())
    faults = [
        f"asks for {url}" for url in asked if not url.startswith(("file:", "data:"))
    ]
    if page.evaluate("document.documentElement.scrollWidth") > width:
        faults.append("is wider than its window")
    for fault in Axe().run(page).response["violations"]:
        faults.append(f"{fault['id']}: {fault['nodes'][0]['html'][:120]}")
    page.screenshot(path=folder / f"{page_file.stem}-{width}.png", full_page=True)
    if width == WIDTHS[0]:
        page.pdf(path=folder / f"{page_file.stem}.pdf", prefer_css_page_size=True)
    page.close()
    return faults


def main():
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    folder = pathlib.Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    failed = False
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path="/usr/bin/chromium", args=["--no-sandbox"]
        )
        for name in sys.argv[2:]:
            for width in WIDTHS:
                for fault in look(browser, pathlib.Path(name), width, folder):
                    failed = True
                    print(f"{name} at {width}: {fault}")
        browser.close()
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
