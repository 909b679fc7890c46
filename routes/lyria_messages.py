"""Lyria RealTime's messages: from JSON to what a client wants, and the answers' JSON.

Lenient in form, because clients differ: snake and camel case at every level, null is
absent, unknown keys are ignored. Nothing here knows the state.
"""

import json
import math
import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any

from oscine.daemon.coercion import as_number, shown

MIME_TYPE = "audio/l16;rate=48000;channels=2"
"""What the chunks are: without a header, which no client expects."""

MAX_LISTED = 64
"""Most prompts that are looked at in one message."""

SETUP_COMPLETE = b'{"setupComplete":{}}'

_EXPECTED = 'expected a JSON object such as {"playbackControl":"PLAY"}'
_LONGEST_WHOLE_DIGITS = 18


class MalformedError(Exception):
    """Not a message at all; says what was expected and what came, in 123 bytes."""


class Control(Enum):
    """What playback is told; the numbers are those of the protocol."""

    PLAY = 1
    PAUSE = 2
    STOP = 3
    RESET_CONTEXT = 4


@dataclass(frozen=True, slots=True)
class Prompt:
    """A text and how strongly it counts.

    Attributes:
        text: What to play; may be empty, which is for others to judge.
        weight: Finite; only the ratios count.
    """

    text: str
    weight: float


@dataclass(frozen=True, slots=True)
class Message:
    """What one message of a client says; None where it says nothing.

    Attributes:
        is_setup: It opens the session.
        prompts: All prompts from now on.
        config: Fields by their name in camel case, with raw values; what is not in
            it goes back to its default.
        control: What playback is told.
        faults: What could not be meant, in sentences for the sender.
    """

    is_setup: bool = False
    prompts: tuple[Prompt, ...] | None = None
    config: Mapping[str, object] | None = None
    control: Control | None = None
    faults: tuple[str, ...] = ()


def parse(raw: str | bytes) -> Message:
    """Read one frame.

    Args:
        raw: As it came, text or binary.

    Raises:
        MalformedError: It is no JSON, or no object.

    >>> parse('{"client_content": {"weighted_prompts": [{"text": "dub"}]}}').prompts
    (Prompt(text='dub', weight=1.0),)
    """
    try:
        tree = json.loads(raw, parse_int=_whole, parse_constant=_no_constant)
    except (ValueError, RecursionError) as error:
        raise MalformedError(f"{_EXPECTED}, got no JSON") from error
    if not isinstance(tree, dict):
        raise MalformedError(f"{_EXPECTED}, got {_kind(tree)}")
    fields = _named(tree)
    faults: list[str] = []
    if not fields.keys() & _KNOWN:
        listed = ", ".join(sorted(_KNOWN))
        faults.append(f"expected one of {listed}; got none of them")
    return Message(
        is_setup="setup" in fields,
        prompts=_prompts(fields.get("clientContent"), faults),
        config=_config(fields.get("musicGenerationConfig"), faults),
        control=_control(fields.get("playbackControl"), faults),
        faults=tuple(faults),
    )


_KNOWN = frozenset(
    {"setup", "clientContent", "musicGenerationConfig", "playbackControl"}
)


def warning(text: str) -> bytes:
    """Answer that something was not as it should be; the stream goes on."""
    return _json({"warning": text})


def filtered_prompt(text: str, reason: str) -> bytes:
    """Answer that a prompt is not played, and why."""
    return _json({"filteredPrompt": {"text": text, "filteredReason": reason}})


def audio(data: bytes, metadata: bytes) -> bytes:
    """Message of one chunk, as clients read only the first of several.

    Args:
        data: The sound in base64.
        metadata: What ``source_metadata`` made.
    """
    return b"".join(
        (
            b'{"serverContent":{"audioChunks":[{"data":"',
            data,
            b'","mimeType":"',
            MIME_TYPE.encode(),
            b'","sourceMetadata":',
            metadata,
            b"}]}}",
        )
    )


def source_metadata(prompts: list[Prompt], config: Mapping[str, object]) -> bytes:
    """Describe what sounds: prompts and config in the client's own words."""
    listed = [{"text": p.text, "weight": round(p.weight, 6)} for p in prompts]
    return _json(
        {
            "clientContent": {"weightedPrompts": listed},
            "musicGenerationConfig": config,
        }
    )


def _json(tree: object) -> bytes:
    return json.dumps(tree, separators=(",", ":")).encode()


def _whole(digits: str) -> float:
    # Python would make exact numbers of thousands of digits, slowly.
    return int(digits) if len(digits) <= _LONGEST_WHOLE_DIGITS else float(digits)


def _no_constant(name: str) -> float:
    raise ValueError(f"{name} is no JSON")


def _camel(name: str) -> str:
    return re.sub(r"(?<=[a-z0-9])_([a-z0-9])", lambda found: found[1].upper(), name)


def _named(tree: Mapping[str, Any]) -> dict[str, Any]:
    """Fields under their camel names; nulls are left out, the first spelling wins."""
    fields: dict[str, Any] = {}
    for name, value in tree.items():
        if value is not None:
            fields.setdefault(_camel(name), value)
    return fields


def _prompts(content: Any, faults: list[str]) -> tuple[Prompt, ...] | None:
    if content is None:
        return None
    if not isinstance(content, dict):
        faults.append(f"clientContent: expected an object, got {_kind(content)}")
        return None
    listed = _named(content).get("weightedPrompts")
    if listed is None:
        return None
    if not isinstance(listed, list):
        faults.append(f"weightedPrompts: expected a list, got {_kind(listed)}")
        return None
    if len(listed) > MAX_LISTED:
        faults.append(f"weightedPrompts: only the first {MAX_LISTED} are looked at")
    found = (_prompt(item, faults) for item in listed[:MAX_LISTED])
    return tuple(prompt for prompt in found if prompt is not None)


def _prompt(item: Any, faults: list[str]) -> Prompt | None:
    if not isinstance(item, dict):
        faults.append(f"weightedPrompts: expected objects, got {_kind(item)}")
        return None
    fields = _named(item)
    text, raw = fields.get("text", ""), fields.get("weight", 1.0)
    if not isinstance(text, str):
        faults.append(f"text: expected a text, got {_kind(text)}")
        return None
    weight = as_number(raw)
    if weight is None or not math.isfinite(weight):
        faults.append(f"weight: expected a number, got {shown(raw)}")
        return None
    return Prompt(_plain(text), weight)


def _plain(text: str) -> str:
    """Text that every door can pass on: no halves of characters, no control codes."""
    whole = text.encode("utf-8", "replace").decode("utf-8")
    return "".join(c if c.isprintable() else " " for c in whole).strip()


def _config(config: Any, faults: list[str]) -> Mapping[str, object] | None:
    if config is None:
        return None
    if not isinstance(config, dict):
        faults.append(f"musicGenerationConfig: expected an object, got {_kind(config)}")
        return None
    return _named(config)


def _control(control: Any, faults: list[str]) -> Control | None:
    names = ", ".join(one.name for one in Control)
    if isinstance(control, str):
        name = control.strip().upper()
        if name in Control.__members__:
            return Control[name]
        if name == "PLAYBACK_CONTROL_UNSPECIFIED":
            return None
    elif type(control) is int and 1 <= control <= len(Control):
        return Control(control)
    if control is not None:
        faults.append(f"playbackControl: expected {names}, got {shown(control)}")
    return None


def _kind(value: object) -> str:
    """What a JSON value is, in a word."""
    kinds = {bool: "a boolean", str: "a text", list: "a list", dict: "an object"}
    kinds |= {int: "a number", float: "a number"}
    return kinds.get(type(value), "null")
