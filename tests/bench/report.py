"""What the measurements say: medians, ratios, which bars are met; as a table, as JSON and as a chart."""
import dataclasses
import datetime
import json
import os
import platform
import statistics

BEGIN, END = "<!-- measured -->\n", "<!-- end -->\n"


@dataclasses.dataclass
class Bar:
    """What must not be exceeded: a measure of one case, alone or over that of another."""
    what: str
    case: str
    measure: str  # "cpu", "wall" or "memory"
    most: float
    over: str = ""
    over_measure: str = ""
    per_page: bool = False


BARS = [
    Bar("Clean build, CPU over the floor's", "clean", "cpu", 2.0, "floor"),
    Bar("Clean build with search, CPU over the floor's", "clean, search", "cpu", 3.5, "floor"),
    Bar("Clean build, CPU over Hugo's", "clean", "cpu", 1 / 8, "Hugo"),
    Bar("Clean build, wall over Hugo's", "clean", "wall", 1 / 8, "Hugo"),
    Bar("Peak memory, MiB", "clean", "memory", 200),
    Bar("Peak memory with search, MiB", "clean, search", "memory", 500),
    Bar("Peak memory at 100,000 pages, MiB", "clean, 100,000 pages", "memory", 1638.4),
    Bar("CPU of a page at 100,000 pages over that at 1,000", "clean, 100,000 pages", "cpu", 1.15,
        "clean, 1,000 pages", per_page=True),
    Bar("Nothing changed, wall over the floor's", "nothing changed", "wall", 0.12, "floor"),
    Bar("Nothing changed with search, wall over the floor's", "nothing changed, search", "wall", 0.15, "floor"),
    Bar("One article edited, wall over the floor's", "one article edited", "wall", 0.16, "floor"),
    Bar("One article edited with search, wall over the floor's", "one article edited, search", "wall", 0.5, "floor"),
    Bar("The guide, clean, wall in seconds", "the guide, clean", "wall", 0.35),
    Bar("Start-up, wall in seconds", "start-up", "wall", 0.010),
]


def machine():
    model = platform.processor() or platform.machine()
    try:
        with open("/proc/cpuinfo") as info:
            model = next(line.split(":", 1)[1].strip() for line in info if line.startswith("model name"))
    except (OSError, StopIteration):
        pass
    return f"{model}, {os.cpu_count()} threads, {platform.system()} {platform.release()}"


def table(header, rows):
    """A Markdown table whose first column is text."""
    lines = [header, ["---"] + ["--:"] * (len(header) - 1), *rows]
    return "\n".join("| " + " | ".join(cells) + " |" for cells in lines) + "\n"


def escaped(text):
    return text.replace("&", "&amp;").replace("<", "&lt;")


@dataclasses.dataclass
class Result:
    date: str
    machine: str
    runs: int
    cases: dict  # name -> {"pages", "cpu", "wall", "memory"}: medians
    parts: dict  # program -> what it printed

    @staticmethod
    def of(cases, parts, runs):
        medians = {}
        for case in cases:
            medians[case.name] = {"pages": case.pages}
            for measure in ["cpu", "wall", "memory"]:
                medians[case.name][measure] = statistics.median(getattr(run, measure) for run in case.runs)
        return Result(datetime.date.today().isoformat(), machine(), runs, medians, parts)

    def value(self, bar):
        """What a bar is about; nothing when a case was not measured."""
        if bar.case not in self.cases or (bar.over and bar.over not in self.cases):
            return None
        value, over = self.cases[bar.case], self.cases.get(bar.over)
        result = value[bar.measure]
        if over:
            result /= over[bar.measure]
        return result * over["pages"] / value["pages"] if bar.per_page else result

    def bars(self):
        rows = []
        for bar in BARS:
            value = self.value(bar)
            if value is not None:
                rows.append((bar.what, value, bar.most, value <= bar.most))
        return rows

    def as_table(self):
        floor = self.cases["floor"]
        cases = [[name, f"{case['pages']:,}" if case["pages"] else "", f"{case['cpu']:.2f} s", f"{case['wall']:.2f} s",
                  f"{case['memory']:.0f} MiB", f"{case['cpu'] / floor['cpu']:.2f}", f"{case['wall'] / floor['wall']:.2f}"]
                 for name, case in self.cases.items()]
        bars = [[what, f"{value:.3g}", f"{most:.4g}", "met" if met else "**not met**"]
                for what, value, most, met in self.bars()]
        return (f"Measured on {self.date} ({self.machine}); medians of {self.runs}.\n\n" +
                table(["Case", "Pages", "CPU", "Wall", "Memory", "CPU over the floor's", "Wall over the floor's"], cases) +
                "\n" + table(["Bar", "Measured", "At most", "Result"], bars) +
                "".join(f"\n{name}:\n\n```text\n{output}```\n" for name, output in self.parts.items()))

    def as_json(self):
        bars = [{"what": what, "value": value, "most": most, "met": met} for what, value, most, met in self.bars()]
        return json.dumps({**dataclasses.asdict(self), "bars": bars}, indent=2) + "\n"

    def as_svg(self):
        """CPU seconds of each case as bars."""
        longest = max(case["cpu"] for case in self.cases.values())
        height, width, left = 24, 720, 230
        rows = []
        for i, (name, case) in enumerate(self.cases.items()):
            y, length = 30 + i * height, (width - left - 90) * case["cpu"] / longest
            rows.append(f'<text x="{left - 8}" y="{y + 13}" text-anchor="end">{escaped(name)}</text>'
                        f'<rect x="{left}" y="{y}" width="{max(length, 1):.1f}" height="17"/>'
                        f'<text x="{left + length + 6:.1f}" y="{y + 13}">{case["cpu"]:.2f} s</text>')
        total = 40 + height * len(self.cases)
        return (f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {total}" width="{width}" height="{total}" '
                'font-family="sans-serif" font-size="13" fill="#1f2937">\n'
                f'<title>CPU seconds of each case, {self.date}</title>\n'
                f'<rect width="{width}" height="{total}" fill="#ffffff"/>\n'
                '<text x="8" y="18" font-weight="bold">CPU seconds</text>\n<g fill="#2563eb">\n' +
                "\n".join(rows).replace("<text", '<text fill="#1f2937"') + "\n</g>\n</svg>\n")

    def write_into(self, page):
        """Puts the tables between the two marks of a page of the handbook."""
        text = page.read_text()
        begin, end = text.index(BEGIN) + len(BEGIN), text.index(END)
        page.write_text(text[:begin] + "\n" + self.as_table() + "\n" + text[end:])
