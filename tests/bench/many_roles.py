#!/usr/bin/env python3
"""Measures sites of many roles: 60 roles of 30 dimensions are 1,770 pairs, each with a page of its own.

    many_roles.py FIELDGUIDE [folder]

Builds sites of 15, 30 and 60 roles and prints what each took and wrote. The cost must stay in
proportion to the output: a megabyte of the largest site may cost at most 1.5 times a megabyte of the
smallest. With a folder, the sites are left there.
"""
import pathlib
import random
import subprocess
import sys
import tempfile
import time

DIMENSIONS = 30
SIZES = [15, 30, 60]
MOST_GROWTH = 1.5
TYPES = ["text", "list", "terms", "list", "terms", "range"]
VERBS = ["Builds", "Plans", "Tests", "Mends", "Draws", "Counts", "Moves", "Keeps"]
THINGS = ["pipelines", "models", "tables", "contracts", "dashboards", "queues", "schemas", "forecasts"]


def statement(rng):
    return f"{rng.choice(VERBS)} {rng.choice(THINGS)} and {rng.choice(THINGS)} [^source-{rng.randrange(5)}]"


def value(kind, rng):
    if kind == "text":
        return f" {statement(rng)}"
    if kind == "list":
        return "".join(f"\n  - {statement(rng)}" for _ in range(rng.randint(2, 6)))
    if kind == "terms":
        terms = rng.sample(range(80), rng.randint(3, 12))
        return "".join(f"\n  - term-{t} [^source-{rng.randrange(5)}]" for t in terms)
    low = rng.randrange(60, 180) * 1000
    return f" {{low: {low}, high: {low + rng.randrange(10, 60) * 1000}, per: year, source: source-0}}"


def write_site(folder, roles):
    rng = random.Random(roles)
    content = folder / "content"
    (content / "roles").mkdir(parents=True)
    (folder / "site.yaml").write_text(
        "title: Many roles\nbase_url: https://example.org/\ncomparisons: {minimum_shared: 3}\n")
    (content / "index.md").write_text("---\ntitle: Many roles\ndescription: A site to be measured.\n---\n\nRoles.\n")
    kinds = [TYPES[i % len(TYPES)] for i in range(DIMENSIONS)]
    (content / "dimensions.yaml").write_text("".join(
        f"- {{id: dimension-{i}, label: Dimension {i}, type: {kind}, group: Group {i // 6}{', unit: USD' if kind == 'range' else ''}}}\n"
        for i, kind in enumerate(kinds)))
    (content / "terms.yaml").write_text("".join(
        f"- {{id: term-{i}, name: Term {i}, kinds: [technology], category: Category {i % 8}}}\n" for i in range(80)))
    (content / "sources.yaml").write_text("".join(
        f"- {{id: source-{i}, title: Source {i}}}\n" for i in range(5)))
    for role in range(roles):
        lines = [f"name: Role {role}\n"]
        lines += [f"dimension-{i}:{value(kind, rng)}\n" for i, kind in enumerate(kinds)]
        (content / "roles" / f"role-{role:02}.yaml").write_text("".join(lines))


def measure(fieldguide, folder, roles):
    site = folder / f"{roles}-roles"
    write_site(site, roles)
    start = time.perf_counter()
    subprocess.run([fieldguide, "build", "-C", site, "-o", site / "public", "-q"], check=True)
    seconds = time.perf_counter() - start
    files = [file for file in (site / "public").rglob("*") if file.is_file()]
    megabytes = sum(file.stat().st_size for file in files) / 1e6
    print(f"{roles} roles, {roles * (roles - 1) // 2} pairs: {seconds:.2f} s, {len(files)} files, "
          f"{megabytes:.1f} MB, {1000 * seconds / megabytes:.1f} ms per MB", flush=True)
    return seconds / megabytes


def main():
    fieldguide = pathlib.Path(sys.argv[1]).resolve()
    with tempfile.TemporaryDirectory() as scratch:
        folder = pathlib.Path(sys.argv[2] if len(sys.argv) > 2 else scratch)
        costs = [measure(fieldguide, folder, roles) for roles in SIZES]
    growth = costs[-1] / costs[0]
    print(f"A megabyte of {SIZES[-1]} roles costs {growth:.2f} times one of {SIZES[0]} (at most {MOST_GROWTH})")
    sys.exit(growth > MOST_GROWTH)


main()
