#!/usr/bin/python3
"""Renders every case with Jinja2 and with fieldguide, and demands equal bytes or an error from both.

    compare.py RENDER_CASES [--show N]

Cases are written (written.py), generated from a grammar with a fixed seed (generated.py), or wilful
differences, each with its reason (differences.py): those must differ exactly as stated.
"""

import json
import subprocess
import sys

from jinja2 import DictLoader, Environment, StrictUndefined

from context import CONTEXT, for_jinja2
from differences import DIFFERENCES
from generated import generated_cases
from written import written_cases

ERROR = object()


def render_with_jinja2(case):
    environment = Environment(
        autoescape=True,
        undefined=StrictUndefined,
        keep_trailing_newline=True,
        loader=DictLoader(case["templates"]),
    )
    try:
        return environment.get_template("main").render(**for_jinja2(case["context"])), None
    except (Exception, RecursionError) as error:  # Jinja2 lets any exception of Python through
        return ERROR, f"{type(error).__name__}: {error}"


def render_with_fieldguide(program, cases):
    done = subprocess.run([program], input=json.dumps(cases).encode(), stdout=subprocess.PIPE, check=True)
    results = json.loads(done.stdout)
    assert len(results) == len(cases)
    return [
        (result["output"], None) if "output" in result else (ERROR, "; ".join(result["errors"]))
        for result in results
    ]


def show(value, error):
    return f"error ({error})" if value is ERROR else repr(value)


def check_equal(cases, ours):
    failures = []
    for case, (our_value, our_error) in zip(cases, ours):
        their_value, their_error = render_with_jinja2(case)
        if our_value != their_value or our_value is ERROR and not our_error:
            failures.append(
                f"{case['templates']!r}\n"
                f"  jinja2:     {show(their_value, their_error)}\n"
                f"  fieldguide: {show(our_value, our_error)}"
            )
    return failures


def check_difference(difference, ours):
    """A listed difference must still be one, and as it is described."""
    theirs = render_with_jinja2(difference)
    wanted = ERROR if difference["fieldguide"] is None else difference["fieldguide"]
    if ours[0] == wanted and ours[0] != theirs[0]:
        return []
    return [
        f"{difference['templates']!r} (listed as a difference)\n"
        f"  jinja2:     {show(*theirs)}\n"
        f"  fieldguide: {show(*ours)}\n"
        f"  listed:     {'error' if wanted is ERROR else repr(wanted)}"
    ]


def with_context(cases):
    return [{"context": CONTEXT, **case} for case in cases]


def main():
    program = sys.argv[1]
    shown = int(sys.argv[3]) if "--show" in sys.argv else 20
    cases = with_context(written_cases() + generated_cases())
    differences = with_context(DIFFERENCES)
    results = render_with_fieldguide(
        program, [{key: case[key] for key in ("templates", "context")} for case in cases + differences]
    )
    failures = check_equal(cases, results)
    for difference, ours in zip(differences, results[len(cases) :]):
        failures += check_difference(difference, ours)
    errors = sum(value is ERROR for value, _ in results[: len(cases)])
    print("\n".join(failures[:shown]))
    print(
        f"{len(cases)} cases ({errors} of them errors in both), {len(differences)} listed differences, "
        f"{len(failures)} failures"
    )
    return 1 if failures or len(cases) < 400 else 0


if __name__ == "__main__":
    sys.exit(main())
