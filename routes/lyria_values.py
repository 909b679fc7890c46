"""Between Lyria's words and the table's: prompts to slots, config to parameters, back.

Which field is which parameter stands in the table; here stands only how values differ.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from oscine.daemon.coercion import MAX_TEXT, RefusedError, coerce, join_words, shown
from oscine.daemon.parameters import PARAMETERS, SLOTS, Parameter, Value
from oscine.daemon.state import Change, State
from oscine.routes.lyria_messages import Prompt

FIELDS: Mapping[str, Parameter] = {
    row.lyria: row for row in PARAMETERS.values() if row.lyria
}
"""The fields of a config, with their parameters."""

FIELD_NAMES: Mapping[str, str] = {row.address: name for name, row in FIELDS.items()}
"""Names of the fields by address."""

WAITING = frozenset({"bpm", "scale"})
"""Fields that count from the next beginning on, as they do in the cloud."""

STATUSES: Mapping[str, int] = {f"/prompt/{slot}/status": slot for slot in SLOTS}
"""Slots by the address of their status."""

SHOWN = frozenset(FIELD_NAMES) | {
    f"/prompt/{slot}/{what}" for slot in SLOTS for what in ("text", "weight")
}
"""Addresses that the description of the sound is made of."""

_MODES = ("QUALITY", "MUSIC_GENERATION_MODE_UNSPECIFIED")
_MODE_FIELD = "musicGenerationMode"
_AUTO, *_KEYS = PARAMETERS["/key"].arguments[0].choices
_MAJORS, _MINORS = _KEYS[:12], _KEYS[12:]


def _scale_name(major: str, minor: str) -> str:
    """Two keys as the protocol spells them.

    >>> _scale_name("Db major", "Bb minor")
    'D_FLAT_MAJOR_B_FLAT_MINOR'
    """
    words = f"{major} {minor}".replace("b ", "_flat ")
    return words.replace(" ", "_").upper()


SCALES: Mapping[str, tuple[str, str]] = {
    _scale_name(major, minor): (major, minor)
    # The relative minor begins nine semitones above, which is three below.
    for major, minor in zip(_MAJORS, _MINORS[9:] + _MINORS[:9], strict=True)
}
"""The protocol's scales: a major key and the minor key of the same notes."""

_SCALE_OF_KEY = {key: scale for scale, keys in SCALES.items() for key in keys}


@dataclass(slots=True)
class Wishes:
    """What a message comes to.

    Attributes:
        changes: To be applied at once.
        waiting: By address: to be applied at the next beginning; None takes back
            what waits.
        faults: Sentences for the sender.
    """

    changes: list[Change] = field(default_factory=list)
    waiting: dict[str, Change | None] = field(default_factory=dict)
    faults: list[str] = field(default_factory=list)


def config_wishes(state: State, config: Mapping[str, object], source: str) -> Wishes:
    """Whole config as changes: what it leaves out goes back to its default.

    Args:
        state: As it is now.
        config: Fields in camel case with raw values.
        source: Who wishes it.
    """
    wishes = Wishes()
    mode = config.get(_MODE_FIELD)
    if mode is not None and str(mode).upper() not in _MODES:
        wishes.faults.append(f"{_MODE_FIELD}: {shown(mode)} is played as QUALITY")
    for name, row in FIELDS.items():
        raw = config.get(name)
        change = Change(row.address, (), source, is_return=True)
        if raw is not None:
            try:
                arguments = (scale_key(state, raw) if name == "scale" else raw,)
                value, note, _ = coerce(row, arguments)
            except RefusedError as refusal:
                # The others count all the same; this one stays as it is.
                wishes.faults.append(f"{name}: {refusal}")
                continue
            if note:
                wishes.faults.append(f"{name}: {note}")
            change = Change(row.address, (value,), source)
        else:
            value = state.default(row.address)
        if name in WAITING:
            is_new = value != state.value(row.address)
            wishes.waiting[row.address] = change if is_new else None
        else:
            wishes.changes.append(change)
    return wishes


def scale_key(state: State, raw: object) -> str:
    """Key to play for a scale, which is two keys of the same notes.

    The one that plays already stays; else it is the major one.

    Raises:
        RefusedError: There is no such scale.
    """
    names = ("SCALE_UNSPECIFIED", *SCALES)
    name = raw.strip().upper() if isinstance(raw, str) else raw
    if type(name) is int and 0 <= name < len(names):
        name = names[name]
    if name == names[0]:
        return _AUTO
    if not isinstance(name, str) or name not in SCALES:
        listed = ", ".join(names[1:4])
        raise RefusedError(f"expected one of {listed}, ...; got {shown(raw)}")
    keys = SCALES[name]
    now = state.text("/key")
    return now if now in keys else keys[0]


def prompt_wishes(state: State, prompts: Iterable[Prompt], source: str) -> Wishes:
    """Prompts as changes of all slots: they replace whatever was there.

    A text that is in a slot stays in it, so that it need not be understood again.
    Weights beyond the table's range shrink together, because only their ratios count.

    Args:
        state: As it is now.
        prompts: None of them with an empty text.
        source: Who wishes it.
    """
    wishes = Wishes()
    wanted = _chosen(list(prompts), wishes.faults)
    highest = max((prompt.weight for prompt in wanted), default=0.0)
    if highest <= 0.0:
        wishes.faults.append(
            "weightedPrompts: expected a weight above 0, got none; the old ones stay"
        )
        return wishes
    shrink = min(1.0, float(_WEIGHT.maximum or 1.0) / highest)
    old = {slot: state.text(f"/prompt/{slot}/text") for slot in SLOTS}
    placed = _placed(wanted, old)
    for slot in SLOTS:
        prompt = placed.get(slot, Prompt("", 0.0))
        at = f"/prompt/{slot}"
        if prompt.text != old[slot]:
            wishes.changes.append(Change(f"{at}/text", (prompt.text,), source))
        if slot in placed or state.number(f"{at}/weight"):
            weight = (prompt.weight * shrink,)
            wishes.changes.append(Change(f"{at}/weight", weight, source))
    return wishes


_WEIGHT = PARAMETERS["/prompt/1/weight"].arguments[0]


def _chosen(prompts: list[Prompt], faults: list[str]) -> list[Prompt]:
    """The prompts that there is room for, with weights from 0 up."""
    if any(prompt.weight < 0.0 for prompt in prompts):
        faults.append("weight: expected 0 or more, got less; taken as 0")
    if len(prompts) > len(SLOTS):
        audible = [prompt for prompt in prompts if prompt.weight > 0.0]
        if len(audible) > len(SLOTS):
            faults.append(
                f"weightedPrompts: {len(audible)} came, there is room for "
                f"{len(SLOTS)}; the first are played"
            )
        prompts = audible[: len(SLOTS)]
    return [Prompt(tidy(prompt.text), max(0.0, prompt.weight)) for prompt in prompts]


def tidy(text: str) -> str:
    """Text as the state keeps it, so that the same one is known again.

    >>> tidy(" dub   techno ")
    'dub techno'
    """
    return join_words((text,))[:MAX_TEXT]


def _placed(prompts: list[Prompt], old: Mapping[int, str]) -> dict[int, Prompt]:
    """A slot for each prompt: the one that has its text, else the first free one."""
    placed: dict[int, Prompt] = {}
    homeless: list[Prompt] = []
    for prompt in prompts:
        same = [s for s, text in old.items() if text == prompt.text and s not in placed]
        if same:
            placed[same[0]] = prompt
        else:
            homeless.append(prompt)
    free = (slot for slot in old if slot not in placed)
    return dict(sorted({**placed, **dict(zip(free, homeless, strict=False))}.items()))


def sounding_prompts(state: State) -> list[Prompt]:
    """The prompts that have a weight, as they are now."""
    found: list[Prompt] = []
    for slot in SLOTS:
        text, weight = (
            state.text(f"/prompt/{slot}/text"),
            state.number(f"/prompt/{slot}/weight"),
        )
        if text and weight > 0.0:
            found.append(Prompt(text, weight))
    return found


def config_now(state: State) -> dict[str, Value]:
    """Config that would bring about what is; what the model decides is left out."""
    config: dict[str, Value] = {}
    for name, row in FIELDS.items():
        value = state.value(row.address)
        if name == "scale":
            if value in _SCALE_OF_KEY:
                config[name] = _SCALE_OF_KEY[str(value)]
        elif name == "bpm":
            # Whole in the protocol, and clients refuse anything else.
            if value not in row.arguments[0].special:
                config[name] = round(state.number(row.address))
        elif value not in row.arguments[0].special:
            config[name] = value
    return config
