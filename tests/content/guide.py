"""What the content tests share: where the guide is, and its Markdown files cut into parts."""
import pathlib
import re

ROOT = pathlib.Path(__file__).resolve().parents[2]
CONTENT = ROOT / "content"
FENCE = re.compile(r"^(```+)([^\n]*)\n(.*?)^\1[ \t]*$", re.M | re.S)


def articles():
    """Every Markdown file of the guide, sorted."""
    return sorted(CONTENT.rglob("*.md"))


def name(path):
    """The path as people say it: relative to content/."""
    return path.relative_to(CONTENT).as_posix()


def front_matter(text):
    """The YAML at the head of a Markdown text, without its rules."""
    return text.split("---\n", 2)[1] if text.startswith("---\n") else ""


def body(text):
    """A Markdown text without its front matter, line numbers kept by blank lines."""
    if not text.startswith("---\n"):
        return text
    head, rest = text.split("---\n", 2)[1:]
    return "\n" * (head.count("\n") + 2) + rest


def fences(text, language):
    """The code of each fence whose info string begins with `language`."""
    return [m[3] for m in FENCE.finditer(text) if m[2].split(" ")[0] == language]


def words_of_diagram(source):
    """What a flowchart says: its title, its description and its labels, line by line."""
    return "\n".join(" ".join(re.findall(r"(?<=accTitle:).*|(?<=accDescr:).*|\"[^\"]*\"", line)).replace("\\n", " ")
                     for line in source.split("\n"))


def without_code(text):
    """The text without code, line numbers kept. Blocks, diagrams and texts to copy are prose and stay."""
    def prose(fence):
        if fence[2] == "mermaid":
            return "\n" + words_of_diagram(fence[3])
        return "\n" + (fence[3] if fence[2].startswith(("{", "markdown")) else re.sub("[^\n]", "", fence[3]))
    return FENCE.sub(prose, text)


def without_fences(text):
    """The text with each fence blanked out, line numbers kept."""
    return FENCE.sub(lambda m: "\n" * m[0].count("\n"), text)
