"""The values that all cases see, and how they reach both programs."""

from markupsafe import Markup

CONTEXT = {
    "title": "Data & <b>Engineers</b>",
    "name": "ann",
    "quote": "it's \"so\"",
    "empty": "",
    "zero": 0,
    "one": 1,
    "two": 2,
    "five": 5,
    "minus": -3,
    "pi": 3.14159,
    "half": 0.5,
    "big": 12345678901234,
    "tiny": 1e-7,
    "huge": 1e20,
    "yes": True,
    "no": False,
    "nothing": None,
    "html": {"$html": "<em>hi</em> & bye"},
    "numbers": [3, 1, 2],
    "floats": [2.5, -1.0, 0.25],
    "words": ["pear", "Apple", "fig", "apple"],
    "mixed": [1, "a", None, 2.5, True],
    "nested": [[1, 2], [3, 4], [5]],
    "pairs": [["a", 1], ["b", 2]],
    "nobody": [],
    "people": [
        {"name": "Ann", "age": 30, "city": "Oslo", "address": {"zip": "0150"}, "active": True},
        {"name": "bob", "age": 25, "city": "Bern", "address": {"zip": "3000"}, "active": False},
        {"name": "Cid", "age": 30, "city": "oslo", "address": {"zip": "0151"}, "active": True},
        {"name": "Dee & Co", "age": 41, "city": "Bern", "address": {"zip": "3001"}, "active": False},
    ],
    "partial": [{"n": 1}, {"m": 2}],
    "map": {"b": 1, "a": 2, "C": 3},
    "deep": {"x": {"y": {"z": 42}}},
    "unicode": "naïve café — Ωmega ß",
    "emoji": "a🦊b",
    "lines": "one\ntwo\n\nthree",
    "spaced": "  padded\t",
    "long": "The quick brown fox jumps over the lazy dog",
    "tree": [
        {"t": "a", "c": [{"t": "b", "c": []}, {"t": "c", "c": [{"t": "d", "c": []}]}]},
        {"t": "e", "c": []},
    ],
}


def for_jinja2(value):
    """The context with {"$html": …} as Markup, the way render_cases makes it markup."""
    if isinstance(value, dict):
        if list(value) == ["$html"]:
            return Markup(value["$html"])
        return {key: for_jinja2(item) for key, item in value.items()}
    if isinstance(value, list):
        return [for_jinja2(item) for item in value]
    return value
