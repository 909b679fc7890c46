"""Lyria's words as the table's and back: which slot, which value, what is told."""

import re
from pathlib import Path

import pytest
from oscine.daemon.parameters import PARAMETERS, SLOTS
from oscine.daemon.state import Change, State
from oscine.routes.lyria_messages import Prompt
from oscine.routes.lyria_values import (
    FIELDS,
    SCALES,
    config_now,
    config_wishes,
    prompt_wishes,
    sounding_prompts,
)


def prompted(state, *prompts):
    """Give a state prompts; returns what the sender is told."""
    pairs = [Prompt(*prompt) for prompt in prompts]
    wishes = prompt_wishes(state, pairs, "lyria")
    state.apply(wishes.changes)
    return "; ".join(wishes.faults)


def configured(state, **config):
    """Give a state a config, nothing waiting; returns what the sender is told."""
    wishes = config_wishes(state, config, "lyria")
    waited = [change for change in wishes.waiting.values() if change]
    state.apply(wishes.changes + waited)
    return "; ".join(wishes.faults)


def slots(state):
    """Texts and weights of the slots that are not empty."""
    found = {
        slot: tuple(
            state.value(f"/prompt/{slot}/{what}") for what in ("text", "weight")
        )
        for slot in SLOTS
    }
    return {slot: pair for slot, pair in found.items() if pair != ("", 0.0)}


def test_the_table_names_every_field_of_a_config_once():
    assert set(FIELDS) == {
        "temperature", "topK", "seed", "guidance", "bpm", "density", "brightness",
        "scale", "muteBass", "muteDrums", "onlyBassAndDrums",
    }  # fmt: skip
    named = [row for row in PARAMETERS.values() if row.lyria]
    assert len(named) == len(FIELDS)


def test_the_page_has_the_fields_of_the_table():
    page = (Path(__file__).parent.parent / "docs" / "lyria.md").read_text("utf-8")
    told = re.findall(r"(?m)^\| `(\w+)` \| `([\w/]+)` \|", page)
    assert dict(told) == {name: row.address for name, row in FIELDS.items()}


def test_prompts_take_the_slots_in_order_and_replace_all_there_were():
    state = State()
    prompted(state, ("a", 1.0), ("b", 0.5), ("c", 2.0))
    assert slots(state) == {1: ("a", 1.0), 2: ("b", 0.5), 3: ("c", 2.0)}
    prompted(state, ("d", 1.0))
    assert slots(state) == {1: ("d", 1.0)}


def test_a_text_keeps_its_slot_so_that_it_is_not_understood_again():
    state = State()
    prompted(state, ("a", 1.0), ("b", 1.0), ("c", 1.0))
    wishes = prompt_wishes(state, [Prompt("c", 0.5), Prompt("x", 1.0)], "lyria")
    texts = {c.address for c in wishes.changes if c.address.endswith("/text")}
    assert texts == {"/prompt/1/text", "/prompt/2/text"}
    state.apply(wishes.changes)
    assert slots(state) == {1: ("x", 1.0), 3: ("c", 0.5)}


def test_the_same_text_twice_has_two_slots():
    state = State()
    prompted(state, ("a", 1.0), ("a", 0.5))
    prompted(state, ("a", 0.25), ("a", 1.0))
    assert slots(state) == {1: ("a", 0.25), 2: ("a", 1.0)}


def test_large_weights_shrink_together_because_only_ratios_count():
    state = State()
    assert not prompted(state, ("a", 10.0), ("b", 5.0))
    assert slots(state) == {1: ("a", 2.0), 2: ("b", 1.0)}


def test_weights_below_nothing_are_nothing_and_told():
    state = State()
    assert "expected 0 or more" in prompted(state, ("a", 1.0), ("b", -1.0))
    assert slots(state) == {1: ("a", 1.0), 2: ("b", 0.0)}


@pytest.mark.parametrize("prompts", [[], [("b", 0.0)], [("b", -2.0)]])
def test_where_nothing_has_a_weight_the_old_prompts_stay(prompts):
    state = State()
    prompted(state, ("a", 1.0))
    assert "the old ones stay" in prompted(state, *prompts)
    assert slots(state) == {1: ("a", 1.0)}


def test_more_prompts_than_slots_are_told_and_silent_ones_go_first():
    state = State()
    silent = [("silent", 0.0)] * 4
    assert not prompted(state, *silent, *((str(n), 1.0) for n in range(16)))
    assert slots(state)[16] == ("15", 1.0)
    told = prompted(state, *((str(n), 1.0) for n in range(20)))
    assert "20 came, there is room for 16" in told


def test_a_config_replaces_all_of_the_one_before():
    state = State()
    configured(state, density=0.5, topK=9, muteDrums=True, bpm=90)
    configured(state, brightness=0.25)
    assert state.value("/brightness") == 0.25
    left = {row.address for row in FIELDS.values()} - {"/brightness"}
    assert all(state.value(a) == PARAMETERS[a].default for a in left)


def test_an_empty_config_leaves_what_the_configuration_and_the_model_chose():
    state = State({"/bpm": 93.0})
    state.adopt_model("m", {"/temperature": 1.3}, {})
    configured(state, bpm=120, temperature=2.0)
    configured(state)
    assert (state.value("/bpm"), state.value("/temperature")) == (93.0, 1.3)


def test_values_out_of_range_are_clipped_and_told_by_the_name_of_the_field():
    state = State()
    told = configured(state, density=3, topK="many", muteBass="true", seed=5)
    assert "density: expected a number from 0 to 1" in told
    assert "topK: expected" in told
    assert "muteBass: expected 0 or 1" in told
    assert (state.value("/density"), state.value("/seed")) == (1.0, 5)


@pytest.mark.parametrize(
    "raw", [{}, [], [1], {"a": 1}, float("inf"), "nan", 1e300, "x" * 10_000]
)
@pytest.mark.parametrize("field", sorted(FIELDS))
def test_any_value_of_any_field_is_taken_or_told(field, raw):
    configured(State(), **{field: raw})


def test_tempo_and_scale_wait_and_take_themselves_back():
    state = State()
    wishes = config_wishes(state, {"bpm": 90, "scale": "D_MAJOR_B_MINOR"}, "lyria")
    assert {a: c and c.arguments for a, c in wishes.waiting.items()} == {
        "/bpm": (90.0,),
        "/key": ("D major",),
    }
    assert config_wishes(state, {}, "lyria").waiting == {"/bpm": None, "/key": None}


def test_the_twelve_scales_are_spelled_as_the_protocol_spells_them():
    assert list(SCALES) == [
        "C_MAJOR_A_MINOR", "D_FLAT_MAJOR_B_FLAT_MINOR", "D_MAJOR_B_MINOR",
        "E_FLAT_MAJOR_C_MINOR", "E_MAJOR_D_FLAT_MINOR", "F_MAJOR_D_MINOR",
        "G_FLAT_MAJOR_E_FLAT_MINOR", "G_MAJOR_E_MINOR", "A_FLAT_MAJOR_F_MINOR",
        "A_MAJOR_G_FLAT_MINOR", "B_FLAT_MAJOR_G_MINOR", "B_MAJOR_A_FLAT_MINOR",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("now", "scale", "key"),
    [
        ("auto", "G_MAJOR_E_MINOR", "G major"),
        ("E minor", "G_MAJOR_E_MINOR", "E minor"),
        ("A minor", "g_major_e_minor", "G major"),
        ("A minor", 8, "G major"),
        ("A minor", "SCALE_UNSPECIFIED", "auto"),
    ],
)
def test_a_scale_is_the_key_that_plays_if_it_has_its_notes_else_the_major(
    now, scale, key
):
    state = State()
    state.apply([Change("/key", (now,), "test")])
    configured(state, scale=scale)
    assert state.value("/key") == key


def test_an_unknown_scale_is_told_and_the_key_stays():
    state = State()
    state.apply([Change("/key", ("A minor",), "test")])
    assert "C_MAJOR_A_MINOR" in configured(state, scale="H_MAJOR")
    assert state.value("/key") == "A minor"


def test_only_quality_is_played_and_other_modes_are_told():
    assert not configured(State(), musicGenerationMode="QUALITY")
    assert "as QUALITY" in configured(State(), musicGenerationMode="VOCALIZATION")


def test_what_is_now_is_described_in_the_words_of_the_protocol():
    state = State()
    changes = {"/bpm": 93.4, "/key": "E minor", "/density": 0.5, "/mute_bass": 1}
    state.apply([Change(a, (v,), "osc") for a, v in changes.items()])
    state.apply([Change("/prompt/3", ("dub", 0.5), "osc")])
    state.apply([Change("/prompt/4/text", ("silent",), "osc")])
    assert sounding_prompts(state) == [Prompt("dub", 0.5)]
    assert config_now(state) == {
        "bpm": 93, "scale": "G_MAJOR_E_MINOR", "density": 0.5, "muteBass": True,
        "muteDrums": False, "onlyBassAndDrums": False, "temperature": 1.0, "topK": 40,
        "guidance": 4.0,
    }  # fmt: skip
