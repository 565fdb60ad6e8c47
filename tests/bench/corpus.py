"""Writes sites to measure: always the same for the same size, as different in their words as real texts.

A page has about 1,000 words: headings, a list, a table, code, a footnote, a link to its neighbour. Sections have
50 pages. `plain` sites hold nothing else, so that any generator can build them; `varied` ones have pictures,
alerts, blocks, flowcharts, roles and code in six languages as well.
"""
import itertools
import random
import shutil
import struct
import zlib

SECTION = 50
COMMON = """data pipeline warehouse lake table column partition batch stream event topic schema query index join model
feature training serving drift monitor metric dashboard quality contract lineage catalog policy owner domain
product platform team engineer architect analyst cost budget access role audit key store file format row cache
cluster task stage retry snapshot merge schedule trigger graph registry review design strategy standard service
the a of to and in for with on by from as is are when that this each every one""".split()
SYLLABLES = "ba be bi co cu da de di fa ga ge ho in ka la le li ma me mo na no or pa pe ra re ri sa se ta te ti va ve".split()
TAGS = ["pipelines", "governance", "mlops", "streaming", "modelling", "costs", "quality", "careers"]
CODE = {
    "sql": "select {0}, sum(amount) as total\nfrom {1}\nwhere created_at >= date '2026-01-01'\ngroup by {0}\norder by total desc;",
    "python": "def {0}(batch, {1}):\n    rows = [normalise(r) for r in batch if r]\n    {1}.append(rows)  # one commit\n    return len(rows)",
    "yaml": "pipeline:\n  name: {0}\n  schedule: '@hourly'\n  target: {1}",
}
MORE_CODE = {
    "bash": "set -e\nfor file in {0}/*.csv; do\n  load \"$file\" | tee -a {1}.log\ndone",
    "json": '{{"{0}": {{"retries": 3, "owner": "{1}"}}, "active": true}}',
    "rust": "fn {0}(rows: &[Row]) -> Result<usize, Error> {{\n    let {1} = rows.iter().filter(|r| r.ok()).count();\n    Ok({1})\n}}",
}
FEATURES = ["search", "feed", "cards", "twins"]


def vocabulary(size=20_000):
    """The common words, then invented ones, commonest first."""
    rng, words = random.Random(0), dict.fromkeys(COMMON)
    while len(words) < size:
        words["".join(rng.choice(SYLLABLES) for _ in range(rng.randint(2, 5)))] = None
    return list(words)


VOCABULARY = vocabulary()
#: Zipf's law: the nth word is n times as rare as the first.
WEIGHTS = list(itertools.accumulate(1 / (rank + 10) for rank in range(len(VOCABULARY))))


class Writer:
    """Writes one page from its own random numbers."""

    def __init__(self, index, kind):
        self.rng, self.index, self.kind = random.Random(1_000_003 + index), index, kind
        self.lines = []

    def words(self, count):
        return self.rng.choices(VOCABULARY, cum_weights=WEIGHTS, k=count)

    def sentence(self):
        words = self.words(self.rng.randint(8, 22))
        for i, word in enumerate(words):
            mark = self.rng.choices(["", "**", "*", "`"], [95, 2, 1.5, 1.5])[0]
            words[i] = mark + word + mark
        return " ".join(words).capitalize() + "."

    def paragraph(self):
        return " ".join(self.sentence() for _ in range(self.rng.randint(3, 6)))

    def add(self, *lines):
        self.lines += [*lines, ""]

    def code(self):
        language = self.rng.choice(sorted({**CODE, **(MORE_CODE if self.kind == "varied" else {})}))
        self.add(f"```{language}", {**CODE, **MORE_CODE}[language].format(*self.words(2)), "```")

    def table(self):
        row = lambda: "| " + " | ".join([self.words(1)[0], " ".join(self.words(5)), " ".join(self.words(5))]) + " |"
        self.add("| Dimension | Data Engineer | ML Engineer |", "|---|---|---|", *[row() for _ in range(6)])

    def link(self, total):
        first = self.index // SECTION * SECTION
        target = first + (self.index + 1) % SECTION
        if target < total and target != self.index:
            self.add(f"See [the next one](page-{target:06d}.md) for more.[^1]")
            self.add(f"[^1]: {self.sentence()}")

    def variety(self):
        self.add("![A square in one colour](square.png)")
        if self.index % 3 == 0:
            self.add("> [!TIP]", f"> {self.sentence()}")
        if self.index % 4 == 0:
            self.add("```{steps}", *[f"- title: {self.words(1)[0]}\n  text: {self.words(1)[0]}" for _ in range(3)], "```")
        if self.index % 5 == 0:
            a, b = self.rng.sample(range(ROLES), 2)
            self.add("```{shared}", f"roles: [role-{a:02}, role-{b:02}]", "```")
        if self.index % 10 == 0:
            a, b, c = self.words(3)
            self.add("```mermaid", "flowchart LR", f'  A["{a}"] -->|"{b}"| B[("{c}")]', "  B --> C{check}",
                     "  C -->|yes| D[done]", "  C -.->|no| A", "```")

    def page(self, total):
        title = " ".join(self.words(2)).capitalize()
        self.add("---", f'title: "{title} {self.index}"', f'description: "{" ".join(self.words(14))}"',
                 f"weight: {self.index % SECTION + 1}", f"tags: [{', '.join(sorted(self.rng.sample(TAGS, 2)))}]", "---")
        self.add(self.paragraph())
        for section in range(5):
            self.add(f"## {' '.join(self.words(2)).capitalize()} {section}")
            self.add(self.paragraph())
            if section == 0:
                self.add(*[f"- {self.sentence()}" for _ in range(5)])
            if section == 1:
                self.table()
            if section == 2:
                self.code()
            if section == 3:
                self.link(total)
                self.add(f"### {self.words(1)[0].capitalize()} detail")
                self.add(self.paragraph())
            self.add(self.paragraph())
        if self.kind == "varied":
            self.variety()
        return "\n".join(self.lines)


ROLES, DIMENSIONS = 12, 10
TYPES = ["text", "list", "terms", "range", "list"]


def role(index):
    rng = random.Random(index)
    lines = [f"name: Role {index}", "kind: pillar", f"summary: Role {index} is one of many."]
    for i in range(DIMENSIONS):
        kind = TYPES[i % len(TYPES)]
        if kind == "text":
            lines.append(f"dimension-{i}: {' '.join(rng.sample(COMMON, 6))} [^source]")
        elif kind == "range":
            lines.append(f"dimension-{i}: {{low: {rng.randint(60, 90)}, high: {rng.randint(100, 150)}, unit: USD, source: source}}")
        else:
            values = rng.sample(range(40), 5)
            text = (lambda v: f"term-{v}") if kind == "terms" else (lambda v: f"Does {COMMON[v]} well [^source]")
            lines.append(f"dimension-{i}:" + "".join(f"\n  - {text(v)}" for v in values))
    return "\n".join(lines) + "\n"


def png(colour):
    """A picture of 64 by 64 pixels in one colour."""
    chunk = lambda name, data: struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
    row = b"\0" + bytes(colour) * 64
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 64, 64, 8, 2, 0, 0, 0)) +
            chunk(b"IDAT", zlib.compress(row * 64)) + chunk(b"IEND", b""))


def write_pages(content, pages, kind):
    for i in range(pages):
        folder = content / f"part-{i // SECTION:04d}"
        if i % SECTION == 0:
            folder.mkdir(parents=True)
            (folder / "index.md").write_text(
                f'---\ntitle: "Part {i // SECTION}"\ndescription: One of many.\nweight: {i // SECTION + 1}\n---\n\nFifty pages.\n')
            if kind == "varied":
                (folder / "square.png").write_bytes(png((i % 256, 90, 160)))
        (folder / f"page-{i:06d}.md").write_text(Writer(i, kind).page(pages))
    (content / "index.md").write_text('---\ntitle: "Corpus"\ndescription: To be measured.\n---\n\nMany pages.\n')


def write_data(content):
    (content / "roles").mkdir()
    (content / "roles" / "index.md").write_text("---\ntitle: Roles\ndescription: All of them.\n---\n\nRoles.\n")
    for i in range(ROLES):
        (content / "roles" / f"role-{i:02}.yaml").write_text(role(i))
    (content / "dimensions.yaml").write_text("".join(
        f"- {{id: dimension-{i}, label: Dimension {i}, type: {TYPES[i % len(TYPES)]}, group: work}}\n" for i in range(DIMENSIONS)))
    (content / "terms.yaml").write_text("".join(
        f"- {{id: term-{i}, name: Term {i}, kinds: [technology], category: Category {i % 5}}}\n" for i in range(40)))
    (content / "sources.yaml").write_text("- {id: source, title: A source}\n")


def write_site(folder, pages, kind="plain", features=()):
    """A site for fieldguide; all optional features but the named ones are off."""
    (folder / "content").mkdir(parents=True)
    write_config(folder, features)
    write_pages(folder / "content", pages, kind)
    if kind == "varied":
        write_data(folder / "content")


def write_config(folder, features):
    switches = ", ".join(f"{name}: {str(name in features).lower()}" for name in FEATURES)
    (folder / "site.yaml").write_text(
        f"title: Corpus\nlanguage: en\nbase_url: https://example.org/\nfeatures: {{{switches}}}\n")


def copy_with_features(site, folder, features):
    """The same pages with other features."""
    shutil.copytree(site, folder)
    write_config(folder, features)


def copy_for_hugo(site, folder):
    """The same pages as Hugo expects them, in content/ of `folder`."""
    shutil.copytree(site / "content", folder / "content")
    for index in (folder / "content").rglob("index.md"):
        index.rename(index.with_name("_index.md"))
