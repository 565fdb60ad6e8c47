#!/usr/bin/env python3
"""Runs every code example of the guide: Python and SQL are executed, YAML and JSON are read.

No line of an example or of a text to copy is longer than a page is wide."""
import json
import sqlite3
import subprocess
import sys

import yaml

import guide

WIDTH = 76
LANGUAGES = ("sql", "python", "yaml", "json")
# What a page says its queries print. A query without an entry only has to run.
PRINTED = {
    "series/01-evolution-of-data-architecture.md": [[("Leeds", 36.5), ("York", 8.9)]],
    "series/02-data-engineer.md": [[("2026-03-02", 12)], [("clicks_by_hour", 12.5)]],
    "series/03-data-architect.md": [[("Hull", 9.9), ("Leeds", 24.5)]],
}


def run_sql(database, code):
    """The rows of the last statement that returns any."""
    rows = []
    for statement in (s for s in code.split(";") if s.strip()):
        cursor = database.execute(statement)
        rows = cursor.fetchall() if cursor.description else rows
    return rows


def sql_problems(page, text):
    database = sqlite3.connect(":memory:")
    results = []
    try:
        results = [run_sql(database, code) for code in guide.fences(text, "sql")]
    except sqlite3.Error as error:
        return [f"{page}: SQL: {error}"]
    expected = PRINTED.get(page, results)
    return [] if results == expected else [f"{page}: SQL printed {results}, the page says {expected}"]


def python_problems(page, text):
    runs = (subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
            for code in guide.fences(text, "python"))
    return [f"{page}: Python: {run.stderr.strip().splitlines()[-1]}" for run in runs if run.returncode]


def data_problems(page, text):
    problems = []
    for language, read in (("yaml", yaml.safe_load), ("json", json.loads)):
        for code in guide.fences(text, language):
            try:
                read(code)
            except (yaml.YAMLError, ValueError) as error:
                problems.append(f"{page}: {language}: {error}")
    return problems


def long_lines(page, text):
    for language in (*LANGUAGES, "markdown"):
        for line in "\n".join(guide.fences(text, language)).split("\n"):
            if len(line) > WIDTH:
                yield f"{page}: {language}: more than {WIDTH} characters: {line[:40]}…"


def main():
    problems, examples = [], 0
    for path in guide.articles():
        text, page = path.read_text(), guide.name(path)
        examples += sum(len(guide.fences(text, x)) for x in LANGUAGES)
        problems += sql_problems(page, text) + python_problems(page, text) + data_problems(page, text)
        problems += long_lines(page, text)
    print("\n".join(problems) or f"{examples} examples work")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
