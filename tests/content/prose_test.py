#!/usr/bin/env python3
"""Prose lint: what the house style forbids and a machine can see.

Front matter: a title, and a description of 50 to 220 characters on every page. Body: no heading of level 1,
no skipped level, sentence case; no doubled word, no filler, no British turn, straight quotes, amounts in
full; a sum of money is one of the roles' data and has its source beside it. Every diagram has a title and
a description, every term of the vocabulary a definition.
"""
import calendar
import re
import sys

import yaml

import guide

DOUBLED = re.compile(r"\b([A-Za-z]+)[ \t]*\n?[ \t]+\1\b(?!-)|\b([A-Za-z]+)\n\2\b", re.I)
RIGHTLY_DOUBLED = {"that", "had"}
FILLER = re.compile(
    r"\b(very|simply|just|basically|actually|really|obviously|of course|in order to|leverag\w+|utiliz\w+|"
    r"cutting[- ]edge|seamless\w*|game[- ]chang\w+|delv\w+|robust|crucial\w*|landscape|unlock\w*)\b(?! an advanced)", re.I)
# What hunspell's en_US lets pass and an American reader would trip over.
BRITISH = re.compile(
    r"\b(towards|upwards|downwards|backwards|whilst|amongst|learnt|cancelled|labelled|licence|for ever|half way|"
    r"per cent|at the weekend|CV)\b")
FORM = {"curly quote": re.compile("[\u2018\u2019\u201c\u201d]"), "three dots for an ellipsis": re.compile(r"\.\.\."),
        "amount not in full": re.compile(r"\$\d+K\b")}
AMOUNT = re.compile(r"\$(\d[\d,]*)")
PUBLISHED = re.compile(r"\[\^(?!editors\])[a-z0-9-]+\]")
HEADING = re.compile(r"^(#{1,6}) +(.+)$", re.M)


def named_words():
    """Words that keep their capital inside a heading: names of roles and of products, acronyms."""
    terms = yaml.safe_load((guide.CONTENT / "terms.yaml").read_text())
    roles = [yaml.safe_load(path.read_text()) for path in guide.CONTENT.glob("roles/*.yaml")]
    products = [term for term in terms if "technology" in term["kinds"] and term["name"].istitle()]
    names = [name for named in roles + products for name in (named["name"], *named.get("aliases", []))]
    acronyms = {word for term in terms for name in (term["name"], *term.get("aliases", []))
                for word in name.split() if not word[1:].islower()}
    return acronyms | {word for name in names for word in re.findall(r"[\w/]+", name)} | {
        "Engineers", "I", *calendar.day_name, *calendar.month_name}


def line_of(text, offset):
    return text.count("\n", 0, offset) + 1


def front_matter_problems(text):
    head = yaml.safe_load(guide.front_matter(text)) or {}
    if not head.get("title"):
        yield 1, "no title"
    if not 50 <= len(head.get("description", "").strip()) <= 220:
        yield 1, f"description of {len(head.get('description', '').strip())} characters, wanted 50 to 220"


def heading_problems(text, names):
    level = 1
    for match in HEADING.finditer(text):
        line, here, title = line_of(text, match.start()), len(match[1]), match[2]
        if here == 1:
            yield line, "heading of level 1: the title comes from the front matter"
        if here > level + 1:
            yield line, f"heading skips from level {level} to {here}"
        level = here
        words = re.findall(r"[\w/']+", re.sub(r"(^|[.:?!\"] )\"?\w+", " ", title))
        capital = [w for w in words if w[0].isupper() and w not in names and not w.isupper()]
        if capital:
            yield line, f"heading not in sentence case: '{capital[0]}' in '{title}'"


def word_problems(text):
    for match in DOUBLED.finditer(text):
        if match[0].split()[0].lower() not in RIGHTLY_DOUBLED:
            yield line_of(text, match.start()), f"doubled word: {match[0]!r}"
    for match in FILLER.finditer(text):
        yield line_of(text, match.start()), f"filler: {match[0]!r}"
    for match in BRITISH.finditer(text):
        yield line_of(text, match.start()), f"not American: {match[0]!r}"
    for what, form in FORM.items():
        for match in form.finditer(text):
            yield line_of(text, match.start()), f"{what}: {match[0]!r}"


def known_amounts():
    """The ends of the salary ranges that the roles state."""
    roles = [yaml.safe_load(path.read_text()) for path in guide.CONTENT.glob("roles/*.yaml")]
    ranges = [r for role in roles for r in role.get("salary", [])]
    return {r[end] for r in ranges for end in ("low", "high") if end in r}


def amount_problems(prose, known):
    """Looks at paragraphs, and at each row of a table by itself."""
    for part in re.finditer(r"^\|.*$|(?:^(?!\|).+\n?)+", prose, re.M):
        for amount in AMOUNT.finditer(part[0]):
            line = line_of(prose, part.start() + amount.start())
            if int(amount[1].replace(",", "")) not in known:
                yield line, f"no role's data has the amount {amount[0]!r}"
            if not PUBLISHED.search(part[0]):
                yield line, f"no source beside the amount {amount[0]!r}"


def diagram_problems(text):
    for match in guide.FENCE.finditer(text):
        if match[2] == "mermaid" and not ("accTitle:" in match[3] and "accDescr:" in match[3]):
            yield line_of(text, match.start()), "diagram without accTitle and accDescr"


def term_problems():
    for term in yaml.safe_load((guide.CONTENT / "terms.yaml").read_text()):
        if not term.get("definition"):
            yield f"content/terms.yaml: '{term['id']}' has no definition"


def problems_of(path, names, amounts):
    text = path.read_text()
    prose = guide.without_fences(guide.body(text))
    yield from front_matter_problems(text)
    yield from heading_problems(prose, names)
    yield from word_problems(re.sub(r"\]\([^)]*\)|\[\^[^\]]*\]", "", guide.without_code(guide.body(text))))
    yield from amount_problems(prose, amounts)
    yield from diagram_problems(text)


def main():
    names, amounts, diagrams, problems = named_words(), known_amounts(), 0, []
    for path in guide.articles():
        diagrams += len(guide.fences(path.read_text(), "mermaid"))
        problems += [f"{path.relative_to(guide.ROOT)}:{line}: {what}"
                     for line, what in sorted(problems_of(path, names, amounts))]
    for path in sorted(guide.CONTENT.rglob("*.yaml")):
        problems += [f"{path.relative_to(guide.ROOT)}:{line}: {what}" for line, what in word_problems(path.read_text())]
    problems += term_problems()
    if diagrams < 15:
        problems.append(f"the guide has {diagrams} diagrams, wanted at least 15")
    print("\n".join(problems) or f"prose is clean; {diagrams} diagrams")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
