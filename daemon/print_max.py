"""Prints the table as a Max package: all controls, and a strip for one slot.

Only objects that come with Max. What is heard is put in with ``set``, which a control
shows and does not send on. ``#1`` stands only where it is a whole word, because Max
replaces it nowhere else.
"""

from collections.abc import Mapping
from typing import Any

from oscine.daemon.max_patcher import Patcher
from oscine.daemon.parameters import SLOTS, Kind
from oscine.daemon.surface import (
    ROOT,
    SCREEN_KEYS,
    SLOT_WORD,
    Control,
    Widget,
    controls,
    number_range,
    whole_range,
)

_LINE = 26
_COLUMN = 470
_BEHIND = 1000
"""From here on to the right stands the wiring, which presentation mode hides."""

_IN_LINE = 4
"""So many number boxes fit beside a label."""

_KEYS_SIZE = (280.0, 42.0)
_KEYS = {"mode": 2, "range": SCREEN_KEYS, "outlettype": ["int", "int"]}
"""Keys that also tell when they are let go."""

_WORDED = {Kind.TEXT, Kind.CHOICE}

_LISTEN = 7400
_LEASE = f"{ROOT}/subscribe / {_LISTEN} 30"
_OUT, _IN = "oscine_out", "oscine_in"


def max_files() -> Mapping[str, str]:
    """Give the printed files by their path in the package."""
    return {
        "patchers/oscine.maxpat": _all().text(),
        "patchers/oscine.prompt.maxpat": _prompt().text(),
        "help/oscine.maxhelp": _help().text(),
    }


def _control(patcher: Patcher, control: Control, x: float, y: float) -> float:
    """Draw one control with its wiring; gives the x that is free to its right."""
    behind = _BEHIND + x
    widget = control.widget
    if widget is Widget.KEYS or widget is Widget.CHORD:
        return _keys(patcher, control, x, y)
    ask = _selected(patcher, control, behind, y)
    send = _prepended(patcher, control, behind + 380, y) if control.is_set else ""
    shown = patcher.code(behind + 240, y, "prepend set", (1, 1))
    if widget is not Widget.PULSE:
        patcher.cord(ask, shown)
    match widget:
        case Widget.PULSE:
            button = patcher.put("button", (1, 1), (x, y, 20.0, 20.0))
            one = patcher.put(
                "message", (2, 1), (behind, y, 30.0, 22.0), shown=False, text="1"
            )
            patcher.cord(button, one)
            patcher.cord(one, send)
            return x + 26
        case Widget.TOGGLE:
            box = patcher.put("toggle", (1, 1), (x, y, 20.0, 20.0))
            right = x + 26
        case Widget.NUMBER:
            return _number(patcher, control, shown, send, (x, y))
        case Widget.CHOICE if control.is_set:
            items = [part for name in control.argument.choices for part in (name, ",")]
            box = patcher.put("umenu", (1, 3), (x, y, 150.0, 22.0), items=items[:-1])
            patcher.boxes[_index(shown)]["box"]["text"] = "prepend setsymbol"
            patcher.cord(shown, box)
            patcher.cord(box, send, 1)
            return x + 156
        case Widget.TEXT | Widget.CHOICE:
            box = patcher.put(
                "textedit", (1, 4), (x, y, 230.0, 22.0), keymode=1, lines=1, text=""
            )
            patcher.cord(shown, box)
            if control.is_set:
                route = patcher.code(behind + 500, y, "route text", (2, 2))
                patcher.cord(box, route)
                patcher.cord(route, send)
            return x + 236
        case Widget.NUMBERS:
            return _numbers(patcher, control, ask, send, (x, y))
    patcher.cord(shown, box)
    if send:
        patcher.cord(box, send)
    return right


def _keys(patcher: Patcher, control: Control, x: float, y: float) -> float:
    """Draw keys, or what lets go of all of them."""
    behind = _BEHIND + x
    if control.widget is Widget.CHORD:
        button = patcher.put("button", (1, 1), (x, y, 20.0, 20.0))
        place = (behind, y, 200.0, 22.0)
        address = ROOT + control.address()
        told = patcher.put("message", (2, 1), place, shown=False, text=address)
        if control.per_slot:
            _addressed(patcher, control, told, behind + 380, y, "set")
        patcher.cord(button, told)
        patcher.cord(told, patcher.code(behind + 260, y, f"s {_OUT}", (1, 0)))
        return x + 26
    send = _prepended(patcher, control, behind + 380, y)
    keys = patcher.put(
        "kslider", (2, 2), (x, y, *_KEYS_SIZE), offset=control.lowest_key, **_KEYS
    )
    packed = patcher.code(_BEHIND + x + 240, y, "pack 0 0", (2, 1))
    patcher.cord(keys, packed, 1, 1)
    patcher.cord(keys, packed)
    patcher.cord(packed, send)
    return x + _KEYS_SIZE[0] + 6


def _height(control: Control) -> float:
    """How much of a column a control takes."""
    if control.widget is Widget.KEYS:
        return _KEYS_SIZE[1] + 8
    return _LINE * max(1, -(-len(control.arguments) // _IN_LINE))


def _index(box_id: str) -> int:
    return int(box_id.removeprefix("obj-")) - 1


def _box_for(kind: Kind, limits: tuple[float, float]) -> tuple[str, dict[str, Any]]:
    """Class and limits of a number box."""
    cast = int if kind is Kind.INT else float
    low, high = (cast(limit) for limit in limits)
    return "number" if kind is Kind.INT else "flonum", {"minimum": low, "maximum": high}


def _number(
    patcher: Patcher, control: Control, shown: str, send: str, at: tuple[float, float]
) -> float:
    """Draw a number box and, where it can be set within a range, a slider before it."""
    x, y = at
    argument = control.argument
    maxclass, limits = _box_for(argument.kind, whole_range(argument))
    slider = ""
    if send and None not in {argument.minimum, argument.maximum}:
        low, high = number_range(argument)
        slider = patcher.put(
            "slider",
            (1, 1),
            (x, y, 140.0, 20.0),
            orientation=1,
            floatoutput=int(argument.kind is Kind.FLOAT),
            min=low,
            size=high - low,
        )
        x += 146
    box = patcher.put(maxclass, (1, 2), (x, y, 70.0, 22.0), **limits)
    x += 76
    patcher.cord(shown, box)
    if slider:
        patcher.cord(slider, box)
        patcher.cord(shown, slider)
    if send:
        patcher.cord(box, send)
    if argument.unit:
        patcher.words(x, y, argument.unit)
        x += 36
    for value, word in control.specials:
        place = (x, y, 40.0, 22.0)
        button = patcher.put("message", (2, 1), place, text=f"{value:g}")
        patcher.cord(button, box)
        patcher.words(x + 42, y, word)
        x += 100
    return x


def _numbers(
    patcher: Patcher, control: Control, ask: str, send: str, at: tuple[float, float]
) -> float:
    """Draw a number box for each part of a value."""
    x, y = at
    count = len(control.arguments)
    letters = " ".join("s" if a.kind in _WORDED else "0." for a in control.arguments)
    parts = patcher.code(_BEHIND + x + 240, y, f"unpack {letters}", (1, count))
    patcher.cord(ask, parts)
    packed = ""
    if send:
        packed = patcher.code(_BEHIND + x + 600, y, f"pak {letters}", (count, 1))
        patcher.cord(packed, send)
    for number, argument in enumerate(control.arguments):
        place = (
            x + 76 * (number % _IN_LINE),
            y + _LINE * (number // _IN_LINE),
            70.0,
            22.0,
        )
        if argument.kind in _WORDED:
            box = patcher.put("textedit", (1, 4), place, keymode=1, lines=1, text="")
        else:
            maxclass, limits = _box_for(argument.kind, whole_range(argument))
            box = patcher.put(maxclass, (1, 2), place, **limits)
        shown = patcher.code(_BEHIND + x + 400, y, "prepend set", (1, 1))
        patcher.cord(parts, shown, number)
        patcher.cord(shown, box)
        if packed:
            patcher.cord(box, packed, 0, number)
    return x + 76 * min(count, _IN_LINE)


def _selected(patcher: Patcher, control: Control, x: float, y: float) -> str:
    """Put what lets only a control's values through."""
    heard = patcher.code(x, y, f"r {_IN}", (0, 1))
    if not control.per_slot:
        route = patcher.code(x + 80, y, f"route {ROOT}{control.address()}", (2, 2))
        patcher.cord(heard, route)
        return route
    route = patcher.code(x + 80, y, "route /", (2, 2))
    patcher.cord(heard, route)
    _addressed(patcher, control, route, x + 100, y, "symout", inlet=1)
    return route


def _addressed(
    patcher: Patcher,
    control: Control,
    target: str,
    x: float,
    y: float,
    how: str,
    inlet: int = 0,
) -> None:
    """Tell an object the address of a slot's row, once the slot's number is known."""
    slot = patcher.code(x, y, "loadmess #1", (1, 1))
    name = control.row.address.replace(SLOT_WORD, "%ld")
    told = patcher.code(x + 60, y, f"sprintf {how} {ROOT}{name}", (1, 1))
    patcher.cord(slot, told)
    patcher.cord(told, target, 0, inlet)


def _prepended(patcher: Patcher, control: Control, x: float, y: float) -> str:
    """Put what sends a value on, with its address before it."""
    out = patcher.code(x + 220, y, f"s {_OUT}", (1, 0))
    if control.per_slot:
        send = patcher.code(x, y, "prepend /", (1, 1))
        _addressed(patcher, control, send, x + 60, y, "set")
    else:
        send = patcher.code(x, y, f"prepend {ROOT}{control.address()}", (1, 1))
    patcher.cord(send, out)
    return send


def _prompt() -> Patcher:
    """One slot, for a bpatcher whose argument is its number."""
    patcher = Patcher(900.0, 30.0)
    number = patcher.put(
        "number", (1, 2), (4.0, 4.0, 30.0, 22.0), ignoreclick=1, triangle=0
    )
    slot = patcher.code(_BEHIND, 40, "loadmess #1", (1, 1))
    patcher.cord(slot, number)
    x = 40.0
    for control in controls():
        if control.per_slot:
            x = _control(patcher, control, x, 4.0) + 4
    patcher.width = x
    return patcher


def _all() -> Patcher:
    """All controls, and a strip for each slot."""
    patcher = Patcher(2 * _COLUMN + 20.0, 1100.0)
    _connection(patcher)
    bottoms = [40.0, 40.0]
    groups: dict[str, list[Control]] = {}
    for control in controls():
        if not control.per_slot:
            groups.setdefault(control.heading, []).append(control)
    for title, rows in groups.items():
        column = bottoms.index(min(bottoms))
        x, y = 10.0 + column * _COLUMN, bottoms[column]
        patcher.words(x, y, title, bold=True)
        y += _LINE
        for control in rows:
            patcher.words(x, y, control.label)
            _control(patcher, control, x + 150, y)
            y += _height(control)
        bottoms[column] = y + 8
    y = max(bottoms)
    width = _prompt().width
    for slot in SLOTS:
        patcher.put(
            "bpatcher",
            (0, 0),
            (10.0, y, width, 30.0),
            name="oscine.prompt.maxpat",
            args=[slot],
        )
        y += 30
    patcher.width = max(patcher.width, width + 20)
    patcher.height = y + 20
    return patcher


def _connection(patcher: Patcher) -> None:
    """Put what sends, what hears, and the lease that is asked for again."""
    x = _BEHIND
    patcher.words(10.0, 10.0, "Oscine: start the daemon first")
    out = patcher.code(x, 0, f"r {_OUT}", (0, 1))
    send = patcher.code(x + 100, 0, "udpsend 127.0.0.1 9740", (1, 0))
    patcher.cord(out, send)
    hear = patcher.code(x + 300, 0, f"udpreceive {_LISTEN}", (1, 1))
    heard = patcher.code(x + 450, 0, f"s {_IN}", (1, 0))
    patcher.cord(hear, heard)
    clock = patcher.code(x + 550, 0, "metro 10000 @active 1", (2, 1))
    lease = patcher.put(
        "message", (2, 1), (x + 720, 0.0, 240.0, 22.0), shown=False, text=_LEASE
    )
    patcher.cord(clock, lease)
    patcher.cord(lease, send)
    wrong = patcher.code(x + 300, 20, f"route {ROOT}/error {ROOT}/fail", (3, 3))
    printed = patcher.code(x + 560, 20, "print oscine", (1, 0))
    patcher.cord(hear, wrong)
    patcher.cord(wrong, printed)
    patcher.cord(wrong, printed, 1)
    host = patcher.put(
        "message", (2, 1), (300.0, 10.0, 170.0, 22.0), text="host 127.0.0.1, port 9740"
    )
    patcher.cord(host, send)


_SHOWN = (
    (f"{ROOT}/prompt/1 dub techno 0.8", "words, then the weight; no quotes needed"),
    (f"{ROOT}/prompt/1/weight 0.3 4.", "glide there in 4 seconds"),
    (f"{ROOT}/bpm 122.", "set"),
    (f"{ROOT}/key A minor", "two words are one key"),
    (f"{ROOT}/play", "a trigger"),
    (_LEASE, f"be told of everything at port {_LISTEN}; lasts 30 s"),
)


def _help() -> Patcher:
    """What a patch of one's own needs: udpsend, udpreceive and a lease."""
    patcher = Patcher(760.0, 420.0)
    patcher.words(10.0, 10.0, "Oscine: a live music model over OSC", bold=True)
    patcher.words(10.0, 32.0, "Close oscine.maxpat first: one port has one listener.")
    send = patcher.put(
        "newobj", (1, 0), (10.0, 290.0, 170.0, 22.0), text="udpsend 127.0.0.1 9740"
    )
    for number, (text, told) in enumerate(_SHOWN):
        y = 70.0 + 34 * number
        place = (10.0, y, 7.0 * len(text) + 14, 22.0)
        patcher.cord(patcher.put("message", (2, 1), place, text=text), send)
        patcher.words(330.0, y, told)
    place = (10.0, 340.0, 110.0, 22.0)
    hear = patcher.put("newobj", (1, 1), place, text=f"udpreceive {_LISTEN}")
    place = (10.0, 374.0, 110.0, 22.0)
    patcher.cord(hear, patcher.put("newobj", (1, 0), place, text="print heard"))
    return patcher
