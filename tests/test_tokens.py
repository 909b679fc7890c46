"""The numbering of codes, tokens and conditioning."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from oscine.engine import tokens
from oscine.engine.depthformer import locate

NEUTRAL = {"guidance": 3.0, "guidance_notes": 1.0, "guidance_drums": 1.0}
ENDS = np.cumsum(tokens.CHANNEL_ROWS)


def test_what_is_not_said_is_masked():
    vector = tokens.conditioning_vector(**NEUTRAL)
    assert vector.shape == (144,)
    assert vector.dtype == np.int32
    assert vector.tolist() == [6] * 141 + [27, 17, 9]


def test_style_notes_and_drums_have_their_places():
    notes = np.full(128, tokens.NOTE_OFF)
    notes[60] = tokens.NOTE_ONSET
    vector = tokens.conditioning_vector([5, 1023], notes, tokens.DRUMS_ON, **NEUTRAL)
    assert vector[:3].tolist() == [12, 1030, 6]
    assert vector[12 + 59 : 12 + 62].tolist() == [7, 9, 7]
    assert vector[140] == 8


@pytest.mark.parametrize(
    ("guidance", "expected"),
    [(-1, 0), (-9, 0), (0, 5), (3, 20), (5, 30), (-0.9, 0), (-0.7, 2), (6.8, 39)],
)
def test_guidance_is_binned_as_the_original_bins_it(guidance, expected):
    assert tokens.guidance_bin(guidance) == expected


def test_guidance_in_the_original_agrees_wherever_the_table_has_a_row():
    from mrt2_original import discretize_cfg

    for hundredth in range(-150, 681):
        value = hundredth / 100
        assert tokens.guidance_bin(value) == min(discretize_cfg(value, 0.2, 40), 39)
        assert tokens.drum_guidance_bin(value) == min(discretize_cfg(value, 1.0, 8), 7)


@settings(deadline=None)
@given(
    st.floats(allow_nan=False, allow_infinity=False),
    st.floats(allow_nan=False, allow_infinity=False),
)
def test_no_guidance_reaches_the_rows_of_another_channel(guidance, drums):
    vector = tokens.conditioning_vector(
        guidance=guidance, guidance_notes=guidance, guidance_drums=drums
    )
    _, rows = locate(vector)
    assert (np.asarray(rows) < ENDS).all()
    assert (np.asarray(rows) >= tokens.channel_offsets()).all()


@pytest.mark.parametrize("wild", [-(2**31), -1, 2**31 - 1])
def test_ids_from_nowhere_stay_in_their_channel(wild):
    style, rows = locate(np.full(144, wild, np.int32))
    levels = np.asarray(style) // tokens.STYLE_ROWS
    assert levels.tolist() == list(range(12))
    assert (np.asarray(rows) < ENDS).all()
    assert (np.asarray(rows) >= tokens.channel_offsets()).all()


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ({"style_tokens": [1024]}, "style tokens must be -1 to 1023"),
        ({"notes": np.full(128, 4)}, "notes must be -1 to 3"),
        ({"drums": 2}, "drums must be -1 to 1"),
        ({"guidance": float("nan")}, "finite number"),
    ],
)
def test_wrong_conditioning_is_refused_with_a_sentence(wrong, message):
    with pytest.raises(ValueError, match=message):
        tokens.conditioning_vector(**{**NEUTRAL, **wrong})
