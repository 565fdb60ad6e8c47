#!/usr/bin/env python3
"""Checks the spelling of the guide and of the theme's English with hunspell, en_US, and words.txt."""
import re
import shutil
import subprocess
import sys

import guide

WORDS = guide.ROOT / "tests/content/words.txt"


def prose(text):
    """What a reader reads: no code, addresses, citations or ids."""
    text = guide.without_code(text)
    text = re.sub(r"^ *- [a-z0-9-]+(?= \[\^)", " ", text, flags=re.M)
    text = re.sub(r"`[^`]*`|\]\([^)]*\)|\[\^[^\]]*\]|\((?:term|compare):[^)]*\)", " ", text)
    text = re.sub(r"^ *-? *(id|kind|kinds|term|role|roles|link|source|sources|colour|specialises|tags|url|page|template):.*$",
                  " ", text, flags=re.M)
    text = re.sub(r"\b(?:role|page|owner|stands_in|source|link): [\w./-]+|#\w+", " ", text)
    return re.sub(r"^\s*-?\s*[\w-]+:", " ", text, flags=re.M)


def unknown_words(text):
    run = subprocess.run(["hunspell", "-d", "en_US", "-p", str(WORDS), "-l"], input=text, text=True,
                         capture_output=True, check=True)
    return sorted(set(run.stdout.split()))


def files():
    yield from guide.articles()
    yield from sorted(guide.CONTENT.rglob("*.yaml"))
    yield guide.ROOT / "site.yaml"
    yield guide.ROOT / "theme/i18n/en.yaml"


def main():
    if not shutil.which("hunspell"):
        print("hunspell is missing: install the packages hunspell and hunspell-en-us")
        return 1
    texts = {path: prose(path.read_text()) for path in files()}
    unknown = unknown_words("\n".join(texts.values()))  # one run: the dictionary takes longer than the words
    problems = [f"{path.relative_to(guide.ROOT)}: {word}"
                for path, text in texts.items() for word in unknown if re.search(rf"\b{re.escape(word)}\b", text)]
    print("\n".join(problems) or "no misspelled word")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
