#!/usr/bin/env python3
"""Writes the site that search_bench.mjs searches: pages of corpus.py, and one in 25 in Chinese characters.

usage: search_site.py FOLDER PAGES
"""
import itertools
import pathlib
import random
import sys

import corpus

rng = random.Random(2)
#: Invented words of two characters each, commonest first, drawn by Zipf's law as those of corpus.py are.
HAN = ["".join(chr(0x4E00 + rng.randrange(3000)) for _ in range(2)) for _ in range(5000)]
HAN[:3] = ["数据", "基盤", "模型"]
WEIGHTS = list(itertools.accumulate(1 / (rank + 10) for rank in range(len(HAN))))


def han_page(number):
    words = lambda count: "".join(rng.choices(HAN, cum_weights=WEIGHTS, k=count))
    sections = "\n\n".join(f"## {words(3)}\n\n{words(80)}。{words(80)}。" for _ in range(5))
    return f'---\ntitle: "{words(2)} {number}"\ndescription: "{words(10)}"\n---\n\n{words(60)}。\n\n{sections}\n'


def main():
    folder, pages = pathlib.Path(sys.argv[1]), int(sys.argv[2])
    han = pages // 25
    corpus.write_site(folder, pages - han, "plain", ["search"])
    part = folder / "content" / "han"
    part.mkdir()
    (part / "index.md").write_text('---\ntitle: "漢字"\ndescription: "漢字"\n---\n\n漢字。\n')
    for number in range(han):
        (part / f"page-{number:06d}.md").write_text(han_page(number))


main()
