#!/usr/bin/env python3
"""Proves that the built guide says what its five sources say.

    coverage_test.py [public]

coverage.yaml maps each line of each source to a page of the guide and words that stand on it, or
gives the reason for which it was left out. When the source texts are at hand, every line of theirs
that says something must be on the list.
"""
import html.parser
import os
import pathlib
import sys

import yaml

import guide

PUBLIC = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else guide.ROOT / "public")
SOURCES = pathlib.Path(os.environ.get("FIELDGUIDE_SOURCES", guide.ROOT.parent / "shared" / "sources"))
INLINE = {"a", "abbr", "b", "code", "dfn", "em", "i", "kbd", "span", "strong", "tspan"}
UNREAD = {"script", "style", "sup"}
PLAIN = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "\u00a0": " ", "\u00ad": None,
                       "\u200b": None})


class Text(html.parser.HTMLParser):
    """The words of a page as a reader meets them, without note numbers."""

    def __init__(self):
        super().__init__()
        self.parts, self.unread = [], 0

    def handle_starttag(self, tag, attrs):
        self.unread += tag in UNREAD
        if tag not in INLINE and tag != "sup":
            self.parts.append(" ")

    def handle_endtag(self, tag):
        self.unread -= tag in UNREAD
        if tag not in INLINE and tag != "sup":
            self.parts.append(" ")

    def handle_data(self, data):
        if not self.unread:
            self.parts.append(data)


def plain(text):
    return " ".join(text.translate(PLAIN).split()).replace(" .", ".").replace(" ,", ",").lower()


def page_text(page, known={}):
    if page not in known:
        file = PUBLIC / page.strip("/") / "index.html"
        parser = Text()
        parser.feed(file.read_text() if file.is_file() else "")
        known[page] = plain("".join(parser.parts))
    return known[page]


def numbers(lines):
    """The line numbers that `lines` means: 7, "7-9" or "7, 9-11"."""
    for part in str(lines).split(","):
        first, _, last = part.strip().partition("-")
        yield from range(int(first), int(last or first) + 1)


def unsaid(source, entries):
    for entry in entries:
        if "left_out" in entry:
            continue
        for words in [entry["says"]] if isinstance(entry["says"], str) else entry["says"]:
            if plain(words) not in page_text(entry["page"]):
                yield f"{source}, line {entry['lines']}: {entry['page']} does not say '{words}'"


def uncovered(source, entries):
    file = SOURCES / f"{source}.txt"
    if not file.is_file():
        return
    covered = {n for entry in entries for n in numbers(entry["lines"])}
    for number, line in enumerate(file.read_text().splitlines(), 1):
        if line.strip() and number not in covered:
            yield f"{source}, line {number} is not on the list: {line.strip()[:60]}"


def main():
    coverage = yaml.safe_load((guide.ROOT / "tests/content/coverage.yaml").read_text())
    problems = [p for source, entries in coverage.items()
                for p in (*unsaid(source, entries), *uncovered(source, entries))]
    total = sum(len(entries) for entries in coverage.values())
    print("\n".join(problems) or f"{total} entries of the coverage list hold")
    if not SOURCES.is_dir():
        print(f"skipped: whether every line is on the list (no source texts at {SOURCES})")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
