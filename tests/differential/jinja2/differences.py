"""Wilful differences from Jinja2: each a case, what fieldguide gives (None: an error), and the reason."""

DIFFERENCES = []


def _differs(reason, fieldguide, main, **templates):
    DIFFERENCES.append({"templates": {"main": main, **templates}, "fieldguide": fieldguide, "reason": reason})


REASON = "Only 'defined' and 'default' may ask about an undefined name: a misspelt one must not pass as 'not none'."
_differs(REASON, None, "{{ missing is none }}")
_differs(REASON, None, "{{ missing is string }}")
_differs(REASON, None, "{{ map.missing is mapping }}")
_differs(REASON, None, "{{ partial|map(attribute='n')|map('default', '-')|join if missing is number }}")

REASON = "A dot always means a key: no key of the data is hidden by a method of Python's types."
_differs(REASON, "keys", "{% set m = {'items': 'keys'} %}{{ m.items }}")
_differs(REASON, "1", "{{ {'get': 1}.get }}")
_differs(REASON, None, "{{ map.items()|list }}")
_differs(REASON, None, "{{ name.upper() }}")
_differs(REASON, None, "{{ numbers.index(1) }}")
_differs(REASON, None, "{{ '{}'.format(1) }}")
_differs(REASON, "False", "{{ name.upper is defined }}")

REASON = "Whole numbers have 64 bits: a page that needs more has a mistake."
_differs(REASON, None, "{{ 2 ** 64 }}")
_differs(REASON, None, "{{ 9223372036854775807 + 1 }}")
_differs(REASON, None, "{{ 9223372036854775808 }}")
_differs(REASON, None, "{{ 1e30|int }}")

REASON = "There are no complex numbers."
_differs(REASON, None, "{{ (-1) ** 0.5 }}")

REASON = "Filters give lists, never generators: they can be counted, indexed and shown."
_differs(REASON, "3", "{{ words|map('upper')|unique|length }}")
_differs(REASON, "[&#39;ANN&#39;]", "{{ ['ann']|map('upper') }}")
_differs(REASON, "b", "{{ ['a', 'b']|map('string')|last }}")
_differs(REASON, "[2, 1, 3]", "{{ numbers|reverse }}")
_differs(REASON, "[0, 1, 2]", "{{ range(3) }}")
_differs(REASON, "True", "{{ range(2) == [0, 1] }}")
_differs(REASON, "[[3, 1], [2]]", "{{ numbers|batch(2) }}")
_differs(REASON, None, "{{ numbers|batch(0)|list }}")

REASON = "A filter that is given the wrong type says so, even when the value is empty or zero."
_differs(REASON, None, "{{ zero|map('upper')|list }}")
_differs(REASON, None, "{{ none|select|list }}")
_differs(REASON, None, "{{ 0|selectattr('x')|list }}")

REASON = "Functions, macros, loops and modules are not texts."
_differs(REASON, None, "{{ range }}")
_differs(REASON, None, "{% macro m() %}{% endmacro %}{{ m }}")
_differs(REASON, None, "{% for n in numbers %}{{ loop }}{% endfor %}")
_differs(REASON, None, "{{ namespace(a=1) }}")
_differs(REASON, None, "{% import 'lib' as l %}{{ l }}", lib="text")

REASON = "'%' is arithmetic only; texts are joined with '~'."
_differs(REASON, None, "{{ '%s!' % name }}")

REASON = "Arguments are written out: nothing is spread."
_differs(REASON, None, "{{ range(*[1, 3])|list }}")
_differs(REASON, None, "{{ dict(**map) }}")

REASON = "Words of the language are no names, so that 'is odd in …' and 'is odd if …' mean what they say."
_differs(REASON, "True", "{{ one is odd in [true] }}")
_differs(REASON, "1", "{{ 1 if one is odd if yes else 2 }}")

REASON = "Python's colon at the end of a tag is noise."
_differs(REASON, None, "{% if yes: %}x{% endif %}")

REASON = "An unknown filter or test is reported wherever it stands, not only when it is reached."
_differs(REASON, None, "{% if no %}{{ name|nosuch }}{% endif %}")
_differs(REASON, None, "{{ (name is nosuch) if no else 1 }}")

REASON = "Behind 'extends' nothing is shown but blocks, whatever the tag."
BASE = "[{% block a %}{% endblock %}]"
_differs(REASON, "[]", "{% extends 'base' %}{% include 'x' %}", base=BASE, x="X")
_differs(REASON, "[]", "{% extends 'base' %}{% macro m() %}{{ caller() }}{% endmacro %}{% call m() %}x{% endcall %}", base=BASE)

REASON = "'loop' belongs to loops, and cannot be set."
_differs(REASON, None, "{% set loop = 1 %}{{ loop }}")

REASON = "Tags of Jinja2 that a theme has no use for are left out."
_differs(REASON, None, "{% autoescape false %}{{ title }}{% endautoescape %}")
_differs(REASON, None, "{% print name %}")

REASON = "Filters, tests and functions that a theme has no use for are left out."
_differs(REASON, None, "{{ 'a'|center(5) }}")
_differs(REASON, None, "{{ 1000|filesizeformat }}")
_differs(REASON, None, "{{ '%s'|format(1) }}")
_differs(REASON, None, "{{ '<b>'|striptags }}")
_differs(REASON, None, "{{ cycler('a', 'b').next() }}")
_differs(REASON, None, "{% set j = joiner() %}{{ j() }}")
_differs(REASON, None, "{{ 'upper' is filter }}")
_differs(REASON, None, "{{ one is sameas one }}")

REASON = "Characters are not written by name, and a half of a surrogate pair is no character."
_differs(REASON, None, r"{{ '\N{BULLET}' }}")
_differs(REASON, None, r"{{ '\ud83e'|length }}")

REASON = "JSON has no keys but strings."
_differs(REASON, None, "{{ {1: 2}|tojson }}")

REASON = "Letter case follows Unicode's simple mappings, without regard to neighbours."
_differs(REASON, "ας|ασ", "{{ 'ας' }}|{{ 'ΑΣ'|lower }}")
