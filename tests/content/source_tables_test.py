#!/usr/bin/env python3
"""Proves that the tables of the five sources are in the built guide's tables, row by row.

    source_tables_test.py [public]

source_tables.yaml lists the cells of each table. For each, the page of the role must have the
dimension's row, in it a statement with these words, and beside the statement a citation whose note
names the source. The same statement must be in the page's data.json with the source's id.
"""
import html.parser
import json
import pathlib
import sys

import yaml

import guide

PUBLIC = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else guide.ROOT / "public")
HERE = pathlib.Path(__file__).parent
VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}


class Element:
    def __init__(self, tag, attributes, parent):
        self.tag, self.attributes, self.parent, self.children = tag, dict(attributes), parent, []

    def all(self, tag):
        for child in self.children:
            if isinstance(child, Element):
                if child.tag == tag:
                    yield child
                yield from child.all(tag)

    def text(self):
        if self.tag == "sup":
            return ""
        return "".join(c if isinstance(c, str) else c.text() for c in self.children)


class Tree(html.parser.HTMLParser):
    """The elements of a page; the generator closes every one that it opens."""

    def __init__(self, source):
        super().__init__()
        self.root = self.here = Element("", {}, None)
        self.feed(source)

    def handle_starttag(self, tag, attributes):
        element = Element(tag, attributes, self.here)
        self.here.children.append(element)
        if tag not in VOID:
            self.here = element

    def handle_endtag(self, tag):
        while self.here.parent is not None and self.here.tag != tag:
            self.here = self.here.parent
        self.here = self.here.parent or self.here

    def handle_data(self, data):
        self.here.children.append(data)


def plain(text):
    return " ".join(text.replace("–", "-").replace("’", "'").split()).lower()


def role_page(role, known={}):
    if role not in known:
        folder = PUBLIC / "roles" / role
        data = json.loads((folder / "data.json").read_text())
        known[role] = Tree((folder / "index.html").read_text()).root, data
    return known[role]


def statements(page, dimension):
    """Items of the dimension's row; the whole cell where it holds no list."""
    for row in page.all("tr"):
        if row.attributes.get("data-row") == dimension:
            for cell in row.all("td"):
                yield from list(cell.all("li")) or [cell]


def titles_cited(page, statement):
    notes = {note.attributes.get("id"): note for note in page.all("li")}
    for link in statement.all("a"):
        note = notes.get(link.attributes.get("href", "").removeprefix("#"))
        if note is not None:
            yield plain(note.text())


def facts(data, dimension):
    value = data["dimensions"].get(dimension, {})
    return value.get("statements", []) + value.get("claims", []) + value.get("ranges", [])


def missing(cell, source, title):
    page, data = role_page(cell["role"])
    for words in cell["says"]:
        found = [s for s in statements(page, cell["dimension"]) if plain(words) in plain(s.text())]
        if not any(plain(title) in note for s in found for note in titles_cited(page, s)):
            yield f"the page does not say '{words}' with its source"
        if not any(source in fact.get("sources", []) for fact in facts(data, cell["dimension"])):
            yield f"data.json does not name the source for '{cell['dimension']}'"


def main():
    titles = {s["id"]: s["title"] for s in yaml.safe_load((guide.ROOT / "content/sources.yaml").read_text())}
    tables = yaml.safe_load((HERE / "source_tables.yaml").read_text())
    cells, mistakes = 0, []
    for table in tables:
        for row in table["rows"]:
            for cell in row["cells"]:
                cells += 1
                for problem in missing(cell, table["source"], titles[table["source"]]):
                    mistakes.append(f"{table['source']}, {table['table']}, {row['row']}: {cell['role']}: {problem}")
    print("\n".join(mistakes) or f"{cells} cells of {len(tables)} tables are in the guide")
    sys.exit(bool(mistakes))


main()
