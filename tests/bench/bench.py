#!/usr/bin/env python3
"""Measures builds: a floor that only parses and renders Markdown, fieldguide, and Hugo where it is installed.

    bench.py --fieldguide PATH --floor PATH [--pages 10000] [--runs 3] [--large] [--json FILE] [--svg FILE] [--page FILE]

The runs of all cases are interleaved, so that what else the machine does falls on all of them; medians are taken
over the runs, and ratios within one series. Whole processes are measured. Outputs lie in /dev/shm where there is
one, and are removed before each run, outside the measurement.
"""
import argparse
import dataclasses
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

import corpus
import report

HERE = pathlib.Path(__file__).parent
ROOT = HERE.parent.parent


@dataclasses.dataclass
class Case:
    """A command to measure; `prepare` is called before each run, with the number of the run."""
    name: str
    command: list
    prepare: callable
    pages: int
    runs: list = dataclasses.field(default_factory=list)


@dataclasses.dataclass
class Run:
    cpu: float  # seconds, user and system
    wall: float  # seconds
    memory: float  # MiB, at most


def measure(command):
    begin = time.perf_counter()
    process = subprocess.Popen([str(part) for part in command], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    said = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - begin
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"{' '.join(map(str, command))} failed:\n{said.decode(errors='replace')}")
    return Run(usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss / 1024)


def remove(*folders):
    for folder in folders:
        shutil.rmtree(folder, ignore_errors=True)


class Bench:
    def __init__(self, arguments, folder):
        self.arguments, self.folder, self.cases = arguments, folder, []

    def add(self, name, command, prepare, pages):
        self.cases.append(Case(name, command, prepare, pages))

    def floor(self, name, site, pages, threads):
        output = self.folder / "floor-output"
        self.add(name, [self.arguments.floor, site, output, threads], lambda run: remove(output), pages)

    def clean(self, name, site, pages, threads):
        output = self.folder / "clean-output"
        self.add(name, [self.arguments.fieldguide, "build", "-q", "-C", site, "-o", output, "-j", threads],
                 lambda run: remove(output, site / ".fieldguide"), pages)

    def rebuild(self, name, site, pages, edit=lambda site, run: None):
        """Builds again after `edit`, over an output and a memo of its own."""
        own = self.folder / f"site-{len(self.cases)}"
        output = own / "public"
        shutil.copytree(site, own, ignore=shutil.ignore_patterns("public", ".fieldguide"))
        command = [self.arguments.fieldguide, "build", "-q", "-C", own, "-o", output]

        def prepare(run):
            measure(command)  # Brings the output and the memo up to date.
            time.sleep(0.02)
            edit(own, run)

        self.add(name, command, prepare, pages)

    def hugo(self, plain, pages):
        program = shutil.which("hugo")
        if program is None or self.arguments.smoke:
            return
        site, output = self.folder / "hugo", self.folder / "hugo-output"
        shutil.copytree(HERE / "hugo", site)
        corpus.copy_for_hugo(plain, site)
        self.add("Hugo", [program, "--quiet", "-s", site, "-d", output],
                 lambda run: remove(output, site / "resources"), pages)

    def run(self):
        for run in range(self.arguments.runs):
            for case in self.cases:
                case.prepare(run)
                case.runs.append(measure(case.command))
                print(f"run {run + 1}: {case.name}: {case.runs[-1].cpu:.2f} s CPU", file=sys.stderr, flush=True)


def edit_article(site, run):
    with open(site / "content" / "part-0000" / "page-000000.md", "a") as file:
        file.write(f"\nEdited {run}.\n")


def edit_role(site, run):
    path = site / "content" / "roles" / "role-00.yaml"
    path.write_text(path.read_text().replace("is one of many", "is one of many and more"))


def edit_template(site, run):
    (site / "templates" / "partials").mkdir(parents=True, exist_ok=True)
    footer = (ROOT / "templates" / "partials" / "footer.html").read_text()
    (site / "templates" / "partials" / "footer.html").write_text(footer + f"<!-- {run} -->\n")


def add_guide(bench):
    """This repository's guide, without the images for social media."""
    site = bench.folder / "guide"
    for part in ["content", "templates", "theme"]:
        shutil.copytree(ROOT / part, site / part)
    config = (ROOT / "site.yaml").read_text()
    (site / "site.yaml").write_text(config.replace("cards: true", "cards: false"))
    bench.clean("the guide, clean", site, 0, bench.arguments.threads)
    bench.add("start-up", [bench.arguments.fieldguide, "version"], lambda run: None, 0)


def add_cases(bench):
    a, folder = bench.arguments, bench.folder
    pages, varied_pages = a.pages, max(corpus.SECTION, a.pages // 5)
    plain, search, varied = folder / "plain", folder / "search", folder / "varied"
    corpus.write_site(plain, pages)
    corpus.copy_with_features(plain, search, ["search"])
    corpus.write_site(varied, varied_pages, "varied", ["search"])
    bench.floor("floor", plain, pages, a.threads)
    bench.clean("clean", plain, pages, a.threads)
    bench.clean("clean, search", search, pages, a.threads)
    bench.floor("floor, one thread", plain, pages, 1)
    bench.clean("clean, one thread", plain, pages, 1)
    bench.hugo(plain, pages)
    bench.rebuild("nothing changed", plain, pages)
    bench.rebuild("nothing changed, search", search, pages)
    bench.rebuild("one article edited", plain, pages, edit_article)
    bench.rebuild("one article edited, search", search, pages, edit_article)
    bench.floor("varied: floor", varied, varied_pages, a.threads)
    bench.clean("varied: clean", varied, varied_pages, a.threads)
    bench.rebuild("varied: one role edited", varied, varied_pages, edit_role)
    bench.rebuild("varied: a template edited", varied, varied_pages, edit_template)
    add_guide(bench)
    for size in [1_000, 100_000] if a.large else []:
        site = folder / f"plain-{size}"
        corpus.write_site(site, size)
        bench.clean(f"clean, {size:,} pages", site, size, a.threads)


def read_arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--fieldguide", type=pathlib.Path, required=True)
    parser.add_argument("--floor", type=pathlib.Path, required=True)
    parser.add_argument("--pages", type=int, default=10_000)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--threads", type=int, default=os.cpu_count())
    parser.add_argument("--large", action="store_true", help="also 1,000 and 100,000 pages")
    parser.add_argument("--program", type=pathlib.Path, action="append", default=[],
                        help="a program that measures a part and prints what it found; its output is kept")
    parser.add_argument("--json", type=pathlib.Path)
    parser.add_argument("--svg", type=pathlib.Path)
    parser.add_argument("--page", type=pathlib.Path, help="the page of the handbook that shows the table")
    parser.add_argument("--smoke", action="store_true", help="few pages, once: only to see that all of it works")
    arguments = parser.parse_args()
    if arguments.smoke:
        arguments.pages, arguments.runs = corpus.SECTION, 1
    return arguments


def main():
    arguments = read_arguments()
    memory = pathlib.Path("/dev/shm")
    with tempfile.TemporaryDirectory(dir=memory if memory.is_dir() else None) as folder:
        bench = Bench(arguments, pathlib.Path(folder))
        add_cases(bench)
        bench.run()
    parts = {program.name: subprocess.run([program.resolve()], check=True, capture_output=True, text=True).stdout
             for program in arguments.program}
    result = report.Result.of(bench.cases, parts, arguments.runs)
    print(result.as_table())
    if arguments.json:
        arguments.json.write_text(result.as_json())
    if arguments.svg:
        arguments.svg.write_text(result.as_svg())
    if arguments.page:
        result.write_into(arguments.page)


if __name__ == "__main__":
    main()
