"""What Lyria's clients write, in all its spellings, and what they are told."""

import json
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from oscine.routes.lyria_messages import (
    Control,
    MalformedError,
    Message,
    Prompt,
    audio,
    filtered_prompt,
    parse,
    source_metadata,
    warning,
)


def read(tree):
    return parse(json.dumps(tree))


@pytest.mark.parametrize(
    "tree",
    [
        {"clientContent": {"weightedPrompts": [{"text": "dub", "weight": 0.5}]}},
        {"client_content": {"weighted_prompts": [{"text": "dub", "weight": 0.5}]}},
        {"client_content": {"weightedPrompts": [{"text": "dub", "weight": "0.5"}]}},
        {
            "setup": None,
            "clientContent": {
                "weighted_prompts": None,
                "weightedPrompts": [None, {"text": "dub", "weight": 0.5, "x": 1}][1:],
                "turns": [],
            },
            "realtimeInput": {},
        },
    ],
    ids=["camel", "snake", "mixed", "nulls and strangers"],
)
def test_prompts_are_read_in_every_spelling(tree):
    assert read(tree) == Message(prompts=(Prompt("dub", 0.5),))


@pytest.mark.parametrize(
    "name", ["musicGenerationConfig", "music_generation_config"], ids=["camel", "snake"]
)
def test_config_fields_have_one_name_and_nulls_are_absent(name):
    config = {"top_k": 7, "muteBass": True, "only_bass_and_drums": None, "bpm": 90}
    assert read({name: config}).config == {"topK": 7, "muteBass": True, "bpm": 90}


def test_an_empty_config_is_a_config_and_no_config_is_none():
    assert read({"musicGenerationConfig": {}}).config == {}
    assert read({"musicGenerationConfig": None}).config is None


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("PLAY", Control.PLAY),
        ("pause", Control.PAUSE),
        (3, Control.STOP),
        ("RESET_CONTEXT", Control.RESET_CONTEXT),
        ("PLAYBACK_CONTROL_UNSPECIFIED", None),
    ],
)
def test_playback_is_controlled_by_name_or_number(said, meant):
    assert read({"playbackControl": said}) == Message(control=meant)
    assert read({"playback_control": said}) == Message(control=meant)


def test_one_message_may_say_everything():
    message = read(
        {
            "setup": {"model": "models/lyria-realtime-exp"},
            "musicGenerationConfig": {"density": 1},
            "clientContent": {"weightedPrompts": [{"text": "a"}, {"text": "b"}]},
            "playbackControl": "PLAY",
        }
    )
    assert message.is_setup
    assert message.config == {"density": 1}
    assert [prompt.text for prompt in message.prompts or ()] == ["a", "b"]
    assert message.control is Control.PLAY


def test_binary_frames_are_read_as_text():
    assert parse(b'\xef\xbb\xbf{"playbackControl":"PLAY"}').control is Control.PLAY


@pytest.mark.parametrize(
    "raw",
    [
        "", "{", "PLAY", "[]", "null", "3", '"PLAY"', b"\xff\xfe\x00", b"\x00" * 9,
        "[" * 100_000, '{"a":' * 50_000, '{"bpm": NaN}', '{"weight": -Infinity}',
    ],
)  # fmt: skip
def test_what_is_no_message_is_refused_in_a_sentence_that_fits_a_close(raw):
    with pytest.raises(MalformedError, match="expected a JSON object") as refusal:
        parse(raw)
    assert len(str(refusal.value).encode()) <= 123


@pytest.mark.parametrize(
    ("tree", "told"),
    [
        ({}, "expected one of"),
        ({"play": 1}, "expected one of"),
        ({"clientContent": 3}, "clientContent: expected an object, got a number"),
        ({"clientContent": {"weightedPrompts": {}}}, "expected a list, got an object"),
        ({"clientContent": {"weightedPrompts": ["dub"]}}, "objects, got a text"),
        ({"clientContent": {"weightedPrompts": [{"text": 3}]}}, "text: expected"),
        (
            {"clientContent": {"weightedPrompts": [{"text": "a", "weight": []}]}},
            "weight: expected a number, got []",
        ),
        ({"musicGenerationConfig": []}, "expected an object, got a list"),
        ({"playbackControl": "SHUFFLE"}, "PLAY, PAUSE, STOP, RESET_CONTEXT, got 'SHU"),
        ({"playbackControl": True}, "playbackControl: expected"),
        ({"playbackControl": [1]}, "playbackControl: expected"),
    ],
)  # fmt: skip
def test_what_cannot_be_meant_is_told_and_the_rest_counts(tree, told):
    message = read({**tree, "setup": {}} if tree and "play" not in tree else tree)
    assert told in "; ".join(message.faults)


def test_numbers_of_any_length_cost_nothing_and_mean_nothing():
    tree = {"clientContent": {"weightedPrompts": [{"text": "a", "weight": 7}]}}
    message = parse(json.dumps(tree).replace("7", "9" * 100_000))
    assert message.prompts == ()
    assert "weight" in message.faults[0]


def test_a_text_has_no_halves_of_characters_and_no_control_codes():
    raw = r'{"clientContent":{"weightedPrompts":[{"text":" a\ud800\u0000b\n"}]}}'
    assert parse(raw).prompts == (Prompt("a? b", 1.0),)


def test_of_very_many_prompts_the_first_are_looked_at():
    prompts = [{"text": str(number)} for number in range(1000)]
    message = read({"clientContent": {"weightedPrompts": prompts}})
    assert len(message.prompts or ()) == 64
    assert "only the first 64" in message.faults[0]


NAMES = (
    "clientContent", "weighted_prompts", "text", "weight", "setup",
    "musicGenerationConfig", "bpm", "playback_control", "x",
)  # fmt: skip
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(NAMES),
            inner,
            max_size=4,
        )
    ),
    max_leaves=20,
)


@given(JSON)
def test_any_json_is_a_message_or_malformed(tree):
    try:
        message = read(tree)
    except MalformedError:
        return
    assert all(math.isfinite(prompt.weight) for prompt in message.prompts or ())


@given(st.text(max_size=40) | st.binary(max_size=40))
def test_any_rubbish_is_a_message_or_malformed(raw):
    try:
        parse(raw)
    except MalformedError:
        return


def test_answers_have_one_key_each_and_are_json():
    metadata = source_metadata([Prompt("düb", 1.0)], {"bpm": 90})
    assert json.loads(warning('say "a"')) == {"warning": 'say "a"'}
    assert json.loads(filtered_prompt("x", "why")) == {
        "filteredPrompt": {"text": "x", "filteredReason": "why"}
    }
    (chunk,) = json.loads(audio(b"AAAA", metadata))["serverContent"]["audioChunks"]
    assert chunk["data"] == "AAAA"
    assert chunk["mimeType"] == "audio/l16;rate=48000;channels=2"
    assert chunk["sourceMetadata"] == {
        "clientContent": {"weightedPrompts": [{"text": "düb", "weight": 1.0}]},
        "musicGenerationConfig": {"bpm": 90},
    }
