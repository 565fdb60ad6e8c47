#!/usr/bin/env python3
"""Proves that the guide is written afresh: no run of ten words stands word for word in a source.

Skipped, with a message, when the source texts are not at hand (they are not part of this repository).
The guide's own source, its landing page, may be quoted: its title, promise, labels and topic names.
So may names, lists of names and questions of the FAQ; ALLOWED says which runs these are.
"""
import os
import pathlib
import re
import sys

import yaml

import guide

SOURCES = pathlib.Path(os.environ.get("FIELDGUIDE_SOURCES", guide.ROOT.parent / "shared" / "sources"))
RUN = 10
# Lines of the landing page that may stand as they are: title, promise, diagram, legend, topic names.
OWN_LINES = [*range(1, 3), *range(8, 30), *range(39, 47)]
# Names, lists of names and questions that may be repeated: pieces of the sources.
ALLOWED = [
    "What is the main difference between a Data Engineer and a Machine Learning Engineer?",
    "Is a Machine Learning Engineer just an advanced data scientist?",
    "AI Engineer vs Data Engineer: Key Differences, Skills, Salaries, and Career Paths in 2026",
    "Is a data architect the same as a data engineer?",
]
JOINING = {"and", "or", "for", "data", "ai", "ml", "engineer", "engineers", "frameworks", "platforms"}


def words(text):
    text = re.sub(r"\[\^[^\]]*\]|\]\([^)]*\)", " ", text)
    return re.findall(r"[a-z0-9]+", text.lower().replace("’", "'").replace("'", ""))


def runs(text):
    all_words = words(text)
    return {tuple(all_words[i:i + RUN]) for i in range(len(all_words) - RUN + 1)}


def allowed():
    own = (SOURCES / "modern-data-ecosystem.txt").read_text().splitlines()
    free = runs(" ".join(own[i - 1] for i in OWN_LINES if i <= len(own)))
    return free.union(*(runs(text) for text in ALLOWED))


def name_words():
    """Words of the vocabulary's names: a run of nothing else is a list of names."""
    terms = yaml.safe_load((guide.CONTENT / "terms.yaml").read_text())
    names = (" ".join([t["name"], t.get("category", ""), *t.get("aliases", [])]) for t in terms)
    return JOINING.union(*(words(name) for name in names))


def guide_files():
    for pattern in ("*.md", "*.yaml"):
        yield from sorted(guide.CONTENT.rglob(pattern))
    yield guide.ROOT / "site.yaml"


def main():
    if not SOURCES.is_dir():
        print(f"skipped: no source texts at {SOURCES}")
        return 0
    taken = {run: path.name for path in SOURCES.glob("*.txt") for run in runs(path.read_text())}
    free, names, problems = allowed(), name_words(), []
    for path in guide_files():
        for run in runs(path.read_text()):
            if run in taken and run not in free and not names.issuperset(run):
                problems.append(f"{path.relative_to(guide.ROOT)}: as in {taken[run]}: {' '.join(run)}")
    print("\n".join(sorted(problems)) or "no run of ten words stands in a source")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
