#!/usr/bin/python3
"""Walks a published site and tells what is wrong with it.

    scripts/check-site.py FOLDER

Every link within the site has to lead to a file and to a place in it. Pages may ask for nothing from
elsewhere, run no script but one that their policy allows by its hash, and have each element closed.
The feed, the sitemap and the data for programs have to be well-formed, and the list of what was
published has to name every file with its hash.
"""

import base64
import hashlib
import html.parser
import json
import pathlib
import posixpath
import sys
import xml.etree.ElementTree as xml

VOID = {"br", "col", "hr", "img", "input", "link", "meta", "wbr"}
LOADING = {"audio", "embed", "iframe", "img", "object", "script", "source", "track", "video"}
LIST = "heritage-publication.json"


class Page(html.parser.HTMLParser):
    """A page as far as a browser has to trust it."""

    def __init__(self, text):
        super().__init__()
        self.faults = []
        self.ids = set()
        self.links = []
        self.policy = ""
        self.open = []
        self.raw = None
        self.headings = 0
        self.feed(text)
        self.close()
        self.faults += [f"<{name}> is not closed" for name in self.open]
        if self.headings != 1:
            self.faults.append(f"has {self.headings} headings of the first level")
        if not self.policy.startswith("default-src 'none'; "):
            self.faults.append("has no policy that allows nothing")

    def handle_starttag(self, tag, attrs):
        attributes = dict(attrs)
        if tag not in VOID:
            self.open.append(tag)
        self.headings += tag == "h1"
        name = attributes.get("id")
        if name in self.ids:
            self.faults.append(f"names two places '{name}'")
        if name:
            self.ids.add(name)
        if tag in ("a", "link") and "href" in attributes:
            self.links.append((tag, attributes))
        if tag in LOADING and not attributes.get("src", "data:").startswith("data:"):
            self.faults.append(f"<{tag}> asks for {attributes['src']}")
        for attribute in attributes:
            if attribute.startswith("on") or attribute == "style":
                self.faults.append(f"<{tag}> has {attribute}=")
        if tag == "meta" and attributes.get("http-equiv") == "Content-Security-Policy":
            self.policy = attributes["content"]
        if tag in ("script", "style"):
            self.raw = (attributes.get("type", tag), "")

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.faults.append(f"</{tag}> closes another element")
        if tag in ("script", "style"):
            self.check(*self.raw)
            self.raw = None

    def handle_data(self, data):
        if self.raw:
            self.raw = (self.raw[0], self.raw[1] + data)

    def check(self, kind, text):
        """Checks what stands in a script or style."""
        if kind == "application/ld+json":
            try:
                json.loads(text)
            except ValueError as error:
                self.faults.append(f"has data that is no JSON: {error}")
            return
        digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
        if f"{kind}-src 'sha256-{digest}'" not in self.policy:
            self.faults.append(f"has a {kind} that its policy does not allow")


def is_outside(address):
    return address.startswith(("http://", "https://"))


def walk(folder):
    """Returns what is wrong with a site, a line each, and the number of its pages."""
    faults = []
    files = {
        path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()
    }
    pages = {
        name: Page((folder / name).read_text("utf-8"))
        for name in sorted(files)
        if name.endswith(".html")
    }

    def follow(name, address):
        path, _, place = address.partition("#")
        target = posixpath.normpath(posixpath.join(posixpath.dirname(name), path)) if path else name
        if target not in files:
            faults.append(f"{name}: {address} leads nowhere")
        elif place and place not in pages[target].ids:
            faults.append(f"{name}: {address} leads to no place of the page")

    for name, page in pages.items():
        faults += [f"{name}: {fault}" for fault in page.faults]
        for tag, attributes in page.links:
            address = attributes["href"]
            if not is_outside(address):
                follow(name, address)
            elif tag == "a" and attributes.get("rel") != "noreferrer noopener external":
                faults.append(f"{name}: {address} is told who sent the reader")
    for name in sorted(files):
        if name.endswith(".xml"):
            try:
                tree = xml.parse(folder / name)
            except xml.ParseError as error:
                faults.append(f"{name}: {error}")
                continue
            for link in tree.iter("{http://www.w3.org/2005/Atom}link"):
                if not is_outside(link.get("href")):
                    follow(name, link.get("href"))
    listed = json.loads((folder / LIST).read_text("utf-8"))["files"]
    for name, digest in listed.items():
        if name not in files:
            faults.append(f"{LIST}: {name} is not there")
        elif hashlib.sha256((folder / name).read_bytes()).hexdigest() != digest:
            faults.append(f"{LIST}: {name} has other bytes")
    return faults, len(pages)


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    faults, count = walk(pathlib.Path(sys.argv[1]))
    for fault in faults:
        print(fault)
    if not count:
        sys.exit("error: there is no page")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
