"""From what a host sends to what a parameter holds; lenient, and says what it mended.

Hosts differ: Pd sends every number as a float, Max several symbols for a phrase,
VRChat booleans without an argument. The rules are those of the address space: numeric
strings are numbers, whole numbers round, choices go by index or name, a value out of
range is clipped and said, NaN and infinities are refused.
"""

import difflib
import math
import re
from collections.abc import Sequence

from oscine.daemon.parameters import Argument, Kind, Parameter, Value


class RefusedError(Exception):
    """Arguments that mean nothing here; the message says what was expected and came."""


def shown(value: object) -> str:
    """Value as an error message quotes it, never longer than a line.

    >>> shown("dub"), shown(0.30000001192092896), shown(None)
    ("'dub'", '0.3', 'nothing')
    """
    if value is None:
        return "nothing"
    if isinstance(value, float):
        return f"{value:.6g}"
    text = repr(value)
    return text if len(text) <= 60 else text[:57] + "..."


def expectation(argument: Argument) -> str:
    """What an argument wants, in words.

    >>> expectation(Argument(Kind.FLOAT, "volume", -60.0, 12.0, "dB"))
    'a number from -60 to 12 dB'
    """
    match argument.kind:
        case Kind.TEXT:
            return "a text"
        case Kind.BOOL:
            return "0 or 1"
        case Kind.CHOICE:
            listed = ", ".join(argument.choices[:6])
            return f"one of {listed}{', ...' if len(argument.choices) > 6 else ''}"
    words = "a number" if argument.kind is Kind.FLOAT else "a whole number"
    if argument.minimum is not None and argument.maximum is not None:
        words += f" from {argument.minimum:.10g} to {argument.maximum:.10g}"
    elif argument.minimum is not None:
        words += f" from {argument.minimum:g}"
    if argument.unit:
        words += f" {argument.unit}"
    for value, meaning in argument.special.items():
        words += f" or {value:g} ({meaning})"
    return words


def as_number(raw: object) -> float | None:
    """Number that a raw OSC argument means, or None if it means none.

    >>> as_number("1.5"), as_number(True), as_number("dub")
    (1.5, 1.0, None)
    """
    if isinstance(raw, (int, float)):
        return float(raw)
    if isinstance(raw, str):
        try:
            return float(raw)
        except ValueError:
            return None
    return None


def coerce_argument(argument: Argument, raw: object) -> tuple[Value, str]:
    """Make one raw argument the value it means.

    Args:
        argument: What is expected.
        raw: What came: int, float, bool, str, None (N) or anything else.

    Returns:
        The value and a note for the sender: empty, or how it was clipped.

    Raises:
        RefusedError: It cannot be meant (the message says what was expected and came).
    """
    match argument.kind:
        case Kind.TEXT:
            text = join_words((raw,))
            return text[:MAX_TEXT].rstrip(), _cut(text)
        case Kind.CHOICE:
            return _choice(argument, raw)
        case Kind.BOOL:
            return _finite(argument, raw) != 0.0, ""
        case Kind.FLOAT | Kind.INT:
            return _ranged(argument, _finite(argument, raw))


def coerce(parameter: Parameter, raw: Sequence[object]) -> tuple[Value, str, float]:
    """Make raw arguments the value of a parameter.

    Args:
        parameter: Whose value is meant.
        raw: The arguments as they came, at least one.

    Returns:
        The value, a note for the sender (empty, or how it was clipped) and the
        seconds in which to glide there (0 = at once).

    Raises:
        RefusedError: They cannot be meant.
    """
    arguments = parameter.arguments
    if len(arguments) == 1 and arguments[0].kind is Kind.TEXT:
        text = join_words(raw)
        return text[:MAX_TEXT].rstrip(), _cut(text), 0.0
    if len(arguments) == 1 and arguments[0].kind is Kind.CHOICE and len(raw) > 1:
        # Pd and Max send "A minor" as two symbols.
        raw = (join_words(raw),)
    glide_seconds = seconds = 0.0
    if parameter.glides and len(raw) == len(arguments) + 1:
        asked = as_number(raw[-1])
        if asked is None or not math.isfinite(asked) or asked < 0:
            raise RefusedError(f"expected seconds to glide, got {shown(raw[-1])}")
        seconds = asked
        glide_seconds, raw = min(seconds, MAX_GLIDE_SECONDS), raw[:-1]
    if len(raw) != len(arguments):
        wanted = ", ".join(expectation(argument) for argument in arguments)
        raise RefusedError(f"expected {wanted}; got {len(raw)} arguments")
    if len(arguments) == 1:
        value, note = coerce_argument(arguments[0], *raw)
        if seconds > glide_seconds:
            said = f"expected at most {MAX_GLIDE_SECONDS:g} seconds to glide, got "
            said += f"{seconds:.10g}; clipped to {MAX_GLIDE_SECONDS:g}"
            note = f"{note}; {said}" if note else said
        return value, note, glide_seconds
    pairs = [coerce_argument(a, r) for a, r in zip(arguments, raw, strict=True)]
    notes = "; ".join(note for _, note in pairs if note)
    return tuple(value for value, _ in pairs), notes, glide_seconds


def join_words(raw: Sequence[object]) -> str:
    r"""Phrase that several symbols and numbers make, as hosts split them.

    Control characters become blanks: the text will be shown in a terminal, which
    would obey them.

    >>> join_words(("90", "s", "house")), join_words((808.0, "bass\x1b"))
    ('90 s house', '808 bass')
    """
    words: list[str] = []
    for item in raw:
        if isinstance(item, bool) or item is None or isinstance(item, (bytes, list)):
            raise RefusedError(f"expected a text, got {shown(item)}")
        # 7 digits are what a 32-bit float on the wire holds: 0.3, not 0.30000001.
        words.append(f"{item:.7g}" if isinstance(item, float) else str(item))
    text = _CONTROL_CHARACTERS.sub(" ", " ".join(words))
    return " ".join(text.split())


MAX_TEXT = 500
"""Longest text a parameter keeps, in characters; what is over is cut and said."""

MAX_GLIDE_SECONDS = 600.0
"""Longest glide."""

_CONTROL_CHARACTERS = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]")
"""What moves a cursor, ends a line or turns its direction."""


def _cut(text: str) -> str:
    """What to say of a text that is too long; nothing of one that is not."""
    if len(text) <= MAX_TEXT:
        return ""
    return (
        f"expected a text of at most {MAX_TEXT} characters, got {len(text)}; "
        f"cut after {MAX_TEXT}"
    )


def _finite(argument: Argument, raw: object) -> float:
    number = as_number(raw)
    if number is None:
        raise RefusedError(f"expected {expectation(argument)}, got {shown(raw)}")
    if not math.isfinite(number):
        raise RefusedError(f"expected {expectation(argument)}, got {number}")
    return number


def _ranged(argument: Argument, number: float) -> tuple[Value, str]:
    is_int = argument.kind is Kind.INT
    if is_int:
        number = float(round(number))
    if number in argument.special:
        return (int(number) if is_int else number), ""
    low, high = argument.minimum, argument.maximum
    clipped = number
    if low is not None and number < low:
        clipped = low
    elif high is not None and number > high:
        clipped = high
    note = ""
    if clipped != number:
        note = (
            f"expected {expectation(argument)}, got {number:.10g}; "
            f"clipped to {clipped:.10g}"
        )
    return (int(clipped) if is_int else clipped), note


def _choice(argument: Argument, raw: object) -> tuple[Value, str]:
    choices = argument.choices
    if isinstance(raw, str):
        wanted = " ".join(raw.lower().split())
        for choice in choices:
            if choice.lower() == wanted:
                return choice, ""
        if wanted in argument.aliases:
            return argument.aliases[wanted], ""
    number = as_number(raw)
    if number is not None and math.isfinite(number):
        index = round(number)
        inside = min(max(index, 0), len(choices) - 1)
        note = ""
        if inside != index:
            note = (
                f"expected a name or a number from 0 to {len(choices) - 1}, "
                f"got {number:.10g}; clipped to {inside} ({choices[inside]})"
            )
        return choices[inside], note
    # Cut, because the search takes as long as the text is.
    close = difflib.get_close_matches(str(raw)[:80], choices, n=1, cutoff=0.5)
    hint = f"; did you mean {close[0]}?" if close else ""
    raise RefusedError(f"expected {expectation(argument)}, got {shown(raw)}{hint}")
