"""Cases from a grammar, by a fixed seed: expressions, filters and statements put together at random."""

import random

SEED = 20261120
COUNT = 600

INTEGERS = ["zero", "one", "two", "five", "minus", "1", "7", "-2", "numbers|length", "numbers[0]", "loop_free"]
FLOATS = ["pi", "half", "1.5", "-0.25", "floats[0]", "2.0"]
STRINGS = ["name", "title", "empty", "unicode", "'<x>'", '"it\'s"', "words[1]", "html", "long", "emoji", "people[3].name"]
LISTS = ["numbers", "words", "nobody", "[1, 2, 3]", "floats", "['b', 'A', '<']", "range(4)|list", "words|sort"]
BOOLEANS = ["yes", "no", "true", "(one is odd)", "(name is string)", "(missing is defined)",
            "(nothing is none)"]

STRING_FILTERS = [
    "upper", "lower", "title", "capitalize", "trim", "reverse", "e", "safe", "string", "indent(2)", "truncate(6)",
    "truncate(7, true)", "truncate(5, true, '<')", "replace('a', 'o')", "replace('<', '&')", "urlencode",
    "replace('e', '<b>'|safe)", "forceescape", "trim('a<')", "indent(1, true)",
]
LIST_FILTERS = ["sort", "reverse|list", "unique|list", "list", "sort(reverse=true)", "batch(2)|map('first')|list",
                "slice(2)|map('length')|list", "map('string')|list", "select|list"]
NUMBER_FILTERS = ["abs", "round", "int", "float", "round(1)", "round(0, 'floor')", "string|int"]


class Grammar:
    def __init__(self, seed):
        self.random = random.Random(seed)

    def pick(self, *choices):
        return self.random.choice(choices)

    def integer(self, depth):
        if depth <= 0:
            return self.random.choice(INTEGERS).replace("loop_free", "two")
        return self.pick(
            lambda: f"({self.integer(depth - 1)} {self.pick('+', '-', '*', '//', '%')} {self.integer(depth - 1)})",
            lambda: f"{self.string(depth - 1)}|length",
            lambda: f"{self.list(depth - 1)}|length",
            lambda: f"({self.number(depth - 1)})|int",
            lambda: f"({self.integer(depth - 1)} if {self.boolean(depth - 1)} else {self.integer(depth - 1)})",
            lambda: f"({self.string(depth - 1)})|wordcount",
            lambda: f"-{self.integer(0)}",
        )()

    def number(self, depth):
        if depth <= 0:
            return self.random.choice(FLOATS + INTEGERS[:8])
        return self.pick(
            lambda: self.integer(depth),
            lambda: f"({self.number(depth - 1)} {self.pick('+', '-', '*', '/', '//', '%')} {self.number(depth - 1)})",
            lambda: f"({self.number(depth - 1)})|{self.random.choice(NUMBER_FILTERS)}",
            lambda: f"[{self.number(depth - 1)}, {self.number(depth - 1)}]|{self.pick('max', 'min', 'sum', 'first', 'last')}",
            lambda: f"({self.number(0)})|abs ** {self.pick('0', '1', '2', '0.5', '-1')}",
        )()

    def string(self, depth):
        if depth <= 0:
            return self.random.choice(STRINGS)
        return self.pick(
            lambda: f"({self.string(depth - 1)})|{self.random.choice(STRING_FILTERS)}",
            lambda: f"({self.string(depth - 1)} ~ {self.any(depth - 1)})",
            lambda: f"({self.string(depth - 1)} + {self.string(depth - 1)})",
            lambda: f"({self.string(depth - 1)})[{self.bound()}:{self.bound()}]",
            lambda: f"({self.string(depth - 1)})[{self.bound()}:{self.bound()}:{self.pick('2', '-1', '-2', '1')}]",
            lambda: f"({self.list(depth - 1)})|join({self.pick('', repr(','), repr('<'), 'html', repr('&')+'|safe')})",
            lambda: f"({self.string(depth - 1)} if {self.boolean(depth - 1)} else {self.string(depth - 1)})",
            lambda: f"({self.string(depth - 1)} * {self.pick('0', '2', 'two')})",
            lambda: f"({self.any(depth - 1)})|string",
            lambda: f"({self.any(depth - 1)})|tojson",
            lambda: f"(missing|default({self.string(depth - 1)}))",
        )()

    def bound(self):
        return self.pick("", "0", "1", "2", "-1", "-2", "9", "one")

    def list(self, depth):
        if depth <= 0:
            return self.random.choice(LISTS)
        return self.pick(
            lambda: f"({self.list(depth - 1)})|{self.random.choice(LIST_FILTERS)}",
            lambda: f"({self.list(depth - 1)})[{self.bound()}:{self.bound()}]",
            lambda: f"[{self.any(depth - 1)}, {self.any(depth - 1)}]",
            lambda: f"({self.list(depth - 1)} + {self.list(depth - 1)})",
            lambda: f"({self.string(depth - 1)})|list",
            lambda: f"people|map(attribute={self.pick(repr('name'), repr('age'), repr('address.zip'))})|list",
            lambda: f"people|selectattr('age', '{self.pick('gt', 'lt', 'eq')}', {self.integer(0)} + 30)|map(attribute='name')|list",
            lambda: f"({self.list(depth - 1)})|map('{self.pick('string', 'upper', 'e', 'list', 'abs')}')|list",
        )()

    def boolean(self, depth):
        if depth <= 0:
            return self.random.choice(BOOLEANS)
        return self.pick(
            lambda: f"({self.number(depth - 1)} {self.comparison()} {self.number(depth - 1)})",
            lambda: f"({self.string(depth - 1)} {self.comparison()} {self.string(depth - 1)})",
            lambda: f"({self.any(depth - 1)} {self.pick('==', '!=')} {self.any(depth - 1)})",
            lambda: f"({self.any(depth - 1)} {self.pick('in', 'not in')} {self.list(depth - 1)})",
            lambda: f"({self.string(depth - 1)} in {self.string(depth - 1)})",
            lambda: f"({self.boolean(depth - 1)} {self.pick('and', 'or')} {self.boolean(depth - 1)})",
            lambda: f"(not {self.boolean(depth - 1)})",
            lambda: f"({self.any(depth - 1)} is {self.pick('', 'not ')}{self.pick('string', 'number', 'mapping', 'sequence', 'none', 'escaped', 'iterable', 'float', 'integer', 'boolean')})",
            lambda: f"({self.number(depth - 1)} {self.comparison()} {self.number(depth - 1)} {self.comparison()} {self.number(depth - 1)})",
            lambda: f"({self.any(depth - 1)} < {self.any(depth - 1)})",
        )()

    def comparison(self):
        return self.pick("<", "<=", ">", ">=", "==", "!=")

    def any(self, depth):
        return self.pick(self.integer, self.number, self.string, self.string, self.list, self.boolean, self.map)(depth)

    def map(self, depth):
        if depth <= 0:
            return self.pick("map", "deep.x", "people[0].address", "{}")
        return f"{{'k': {self.any(depth - 1)}, 'l<': {self.any(depth - 1)}}}"

    # Statements

    def dash(self):
        return self.pick("", "", "", "-")

    def tag(self, text):
        return f"{{%{self.dash()} {text} {self.dash()}%}}"

    def statement(self, depth):
        if depth <= 0:
            return self.pick(lambda: f"{{{{{self.dash()} {self.any(2)} {self.dash()}}}}}", lambda: self.pick(" text ", "\n", "<i>", "a\n  b "))()
        inner = lambda: self.body(depth - 1)
        return self.pick(
            lambda: self.tag(f"if {self.boolean(2)}") + inner() + self.tag("endif"),
            lambda: self.tag(f"if {self.boolean(2)}") + inner() + self.tag(f"elif {self.any(1)}") + inner() + self.tag("else") + inner() + self.tag("endif"),
            lambda: self.tag(f"for x in {self.list(2)}") + inner() + "{{ x }}" + self.tag("endfor"),
            lambda: self.tag(f"for x in {self.list(1)} if x is {self.pick('string', 'number', 'defined')}") + "{{ loop.index }}{{ x }}" + inner() + self.tag("else") + inner() + self.tag("endfor"),
            lambda: self.tag(f"for k, v in {self.map(1)}|dictsort") + "{{ k }}{{ v }}{{ loop.last }}" + self.tag("endfor"),
            lambda: self.tag(f"set y = {self.any(2)}") + "{{ y }}" + inner(),
            lambda: self.tag("set z") + inner() + self.tag("endset") + "{{ z }}{{ z|length }}",
            lambda: self.tag(f"with w = {self.any(2)}") + inner() + "{{ w }}" + self.tag("endwith"),
            lambda: self.tag(f"filter {self.pick('upper', 'trim', 'e', 'title', 'indent', 'forceescape')}") + inner() + self.tag("endfilter"),
            lambda: self.tag("macro m(a, b=" + self.any(1) + ")") + "{{ a }}" + inner() + "{{ b }}" + self.tag("endmacro") + f"{{{{ m({self.any(2)}) }}}}{{{{ m({self.any(1)}, b={self.any(1)})|length }}}}",
            lambda: self.tag("block b" + str(self.random.randrange(10**9))) + inner() + self.tag("endblock"),
            lambda: "{#" + self.dash() + " note " + self.dash() + "#}" + inner(),
        )()

    def body(self, depth):
        return "".join(self.statement(self.pick(0, depth)) for _ in range(self.random.randint(1, 3)))


def generated_cases():
    cases = []
    for number in range(COUNT):
        grammar = Grammar(f"{SEED}/{number}")
        if number % 2 == 0:
            text = "".join("{{ " + grammar.any(3) + " }}|" for _ in range(2))
        else:
            text = grammar.body(3)
        cases.append({"templates": {"main": text}})
    return cases
