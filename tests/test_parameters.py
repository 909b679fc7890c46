"""The table is whole: every row can be shown, set and asked."""

import pytest
from oscine.daemon.coercion import coerce, coerce_argument
from oscine.daemon.parameters import (
    PARAMETERS,
    ROWS,
    STATUS_FIELDS,
    TABLE,
    Kind,
    Parameter,
    Shorthand,
    Trigger,
)


def as_arguments(value):
    return list(value) if isinstance(value, tuple) else [value]


@pytest.mark.parametrize("row", PARAMETERS.values(), ids=lambda row: row.address)
def test_default_is_a_value_the_row_accepts_unchanged(row):
    if row.arguments[0].unit == "dB" and row.stream:
        return  # meters have no range
    value, note, glide_seconds = coerce(row, as_arguments(row.default))
    assert (value, note, glide_seconds) == (row.default, "", 0.0)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.address)
def test_every_row_speaks_in_a_sentence(row):
    assert row.doc[0].isupper()
    assert row.doc.endswith((".", "?"))


def test_slots_are_written_out():
    assert "/prompt/1/weight" in PARAMETERS
    assert "/prompt/16/weight" in PARAMETERS
    assert "/prompt/17/weight" not in TABLE
    assert not any("{" in address for address in TABLE)


def test_what_rows_set_exists():
    for row in TABLE.values():
        if isinstance(row, Trigger):
            for address, value in row.sets.items():
                coerced, note, _ = coerce(PARAMETERS[address], as_arguments(value))
                assert (coerced, note) == (value, "")
        if isinstance(row, Shorthand):
            assert row.text in PARAMETERS
            assert row.number in PARAMETERS
    assert set(STATUS_FIELDS) <= set(PARAMETERS)


def test_gliding_rows_hold_one_float():
    for row in PARAMETERS.values():
        if row.glides:
            assert [a.kind for a in row.arguments] == [Kind.FLOAT]


@pytest.mark.parametrize(
    ("address", "raw", "value"),
    [
        ("/bpm", [122], 122.0),
        ("/bpm", ["122.5"], 122.5),
        ("/bpm", [0], 0.0),
        ("/mute", [True], True),
        ("/mute", [2.5], True),
        ("/mute", ["0"], False),
        ("/top_k", [12.6], 13),
        ("/seed", [-1.0], -1),
        ("/key", ["a minor"], "A minor"),
        ("/key", ["A", "minor"], "A minor"),
        ("/key", ["c#m"], "Db minor"),
        ("/key", ["F# major"], "Gb major"),
        ("/key", [1], "C major"),
        ("/key", ["auto"], "auto"),
        ("/prompt/3/text", ["lo-fi", "hip", "hop"], "lo-fi hip hop"),
        ("/prompt/3/text", [808.0, "bass"], "808 bass"),
        ("/prompt/3/text", ["dub\x1b]0;owned\x07\r\ntechno"], "dub ]0;owned techno"),
    ],
    ids=str,
)
def test_hosts_manners_are_understood(address, raw, value):
    coerced, note, _ = coerce(PARAMETERS[address], raw)
    assert (coerced, note) == (value, "")
    assert type(coerced) is type(value)


@pytest.mark.parametrize(
    ("address", "raw", "value", "said"),
    [
        ("/bpm", [999], 300.0, "clipped to 300"),
        ("/bpm", [3], 20.0, "clipped to 20"),
        ("/volume", [99], 12.0, "clipped to 12"),
        ("/key", [40], "B minor", "from 0 to 24, got 40; clipped to 24 (B minor)"),
        ("/seed", [2**40], 2**31 - 1, "clipped to 2147483647"),
        (
            "/prompt/1/text",
            ["dub " * 200],
            ("dub " * 125).strip(),
            "got 799; cut after 500",
        ),
        ("/prompt/1/weight", [1, 1e9], 1.0, "got 1000000000; clipped to 600"),
    ],
    ids=str,
)
def test_out_of_range_is_clipped_and_said(address, raw, value, said):
    coerced, note, _ = coerce(PARAMETERS[address], raw)
    assert coerced == value
    assert said in note


@pytest.mark.parametrize(
    ("address", "raw"),
    [
        ("/bpm", [float("nan")]),
        ("/bpm", ["inf"]),
        ("/bpm", ["fast"]),
        ("/bpm", [None]),
        ("/bpm", [b"122"]),
        ("/bpm", [1, 2]),
        ("/key", ["H minor"]),
        ("/prompt/1/weight", [0.5, "soon"]),
        ("/prompt/1/weight", [0.5, -1]),
        ("/prompt/1/text", [None]),
        ("/mute", [[]]),
    ],
    ids=str,
)
def test_what_cannot_be_meant_is_refused_with_expected_and_got(address, raw):
    from oscine.daemon.coercion import RefusedError

    with pytest.raises(RefusedError, match=r"expected .*got"):
        coerce(PARAMETERS[address], raw)


def test_every_argument_has_words_for_what_it_expects():
    from oscine.daemon.coercion import expectation

    for row in TABLE.values():
        for argument in getattr(row, "arguments", ()):
            assert expectation(argument)


def test_a_parameter_never_has_an_unknown_kind_of_argument():
    for row in PARAMETERS.values():
        assert isinstance(row, Parameter)
        for argument in row.arguments:
            if argument.kind is Kind.CHOICE:
                assert coerce_argument(argument, argument.choices[-1])[1] == ""
