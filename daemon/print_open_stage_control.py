"""Prints the table as a session of Open Stage Control, a control surface in a browser.

A value is sent and heard by one widget. Others that show or move it, such as the slider
before a number, have no address but a script that sets that one, and are set by its
script; so nothing that is heard goes back.
"""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from oscine.daemon.parameters import SLOTS, Argument, Kind
from oscine.daemon.surface import (
    ROOT,
    SCREEN_KEYS,
    STRUCK,
    Control,
    Widget,
    controls,
    number_range,
    slides,
)

Node = dict[str, Any]
"""A widget as the session's file has it."""

_GROUND, _CARD, _ACCENT, _QUIET = "#1b1f24", "#272e36", "#4fb3bf", "#93a0ad"
_LINE = 28
"""Pixels for a row of controls."""

_LABEL, _NUMBER, _SLIDER, _BUTTON = 150, 64, 120, 60
"""Widths in pixels; a slider has this one in a strip and else what is left."""

_TOLD = 110
"""Width of a number that is only told, with its unit."""

_LEASE_SECONDS = 30.0
_QUIETEST_DB, _LOUDEST_DB = -60, 0


def open_stage_control_files() -> Mapping[str, str]:
    """Give the printed session by file name."""
    session: Node = {
        "createdWith": "Open Stage Control",
        "version": "1.26.2",
        "type": "session",
        "content": _root(),
    }
    return {"oscine.json": json.dumps(session, indent=1, ensure_ascii=False) + "\n"}


# Pages


def _root() -> Node:
    """Two pages: what a hand moves, and what is only watched."""
    groups: dict[str, list[Control]] = {}
    levels: list[Control] = []
    for control in controls():
        if _is_level(control):
            levels.append(control)
        elif not control.per_slot:
            groups.setdefault(control.heading, []).append(control)
    moved = {t: rows for t, rows in groups.items() if any(row.is_set for row in rows)}
    watched = {t: rows for t, rows in groups.items() if t not in moved}
    strips = [_strip(slot) for slot in SLOTS]
    left = [_top(), _heads(strips[0]), *strips]
    right: list[Node] = []
    for card in (_card(*each) for each in moved.items()):
        shorter = min(right, left, key=_height)
        shorter.append(card)
    play = [
        _column("slots", left, expand=True),
        _panel("levels", "horizontal", map(_level, levels), width=44 * len(levels)),
        _column("moved", right, width=490),
    ]
    cards = [_card(*each) for each in watched.items()]
    watch = [_column("watched", cards, expand=True)]
    return {
        "type": "root",
        "id": "root",
        "colorBg": _GROUND,
        "colorWidget": _ACCENT,
        "padding": 4,
        "onCreate": _KEEP,
        "tabs": [_tab("play", play), _tab("watch", watch)],
    }


def _height(column: list[Node]) -> int:
    return sum(node["height"] for node in column)


_KEEP = f"""\
function ask() {{ send("{ROOT}/ping") }}
function lease() {{ send("{ROOT}/subscribe", "/", {_LEASE_SECONDS:g}) }}
ask()
lease()
setInterval("ask", ask, 2000)
setInterval("lease", lease, {_LEASE_SECONDS / 3 * 1000:g})
"""
"""While the session is open: ask to be told, and whether the daemon is there."""

_THERE = """\
set("connected", 1, {send: false})
setTimeout("gone", function() { set("connected", 0, {send: false}) }, 6000)
"""

_WRONG = 'set("wrong", value[0] + ": " + value[1], {send: false})'


def _top() -> Node:
    """Whether the daemon answers, and what was not as asked."""
    light = _widget("button", "connected", label="connected", width=_LABEL - 40)
    light |= {**_DUMB, "on": 1, "off": 0, "colorTextOn": _GROUND}
    hears = [_variable("pong", f"{ROOT}/pong", _THERE)]
    hears += [_variable(f"on {x}", f"{ROOT}/{x}", _WRONG) for x in ("error", "fail")]
    wrong = _words("wrong", "/wrong", expand=True)
    return _line("top", [light, wrong, *hears])


def _strip(slot: int) -> Node:
    """One slot in a row: words, weight, what became of it, and the rest."""
    drawn = [_quiet(f"{slot}", f"{slot}", width=28)]
    has_slider = False
    for control in controls():
        if control.per_slot:
            drawn += _control(control, slot, bare=has_slider)
            has_slider = has_slider or slides(control)
    for node in drawn:
        if node["type"] == "fader":
            node.pop("expand")
            node["width"] = _SLIDER
    return _line(f"slot {slot}", drawn, colorBg=_CARD)


def _heads(strip: Node) -> Node:
    """What the columns of the strips are."""
    heads: list[Node] = []
    last = ""
    for number, node in enumerate(strip["widgets"]):
        # prompt/1/weight slider, then prompt/1/weight: one column of two widgets.
        word = node["id"].split("/")[-1].split()[0] if "/" in node["id"] else ""
        size = {key: node[key] for key in ("width", "expand") if key in node}
        heads.append(_quiet(f"head {number}", word if word != last else "", **size))
        last = word
    return _line("heads", heads, height=_LINE - 8)


def _card(title: str, rows: list[Control]) -> Node:
    """A heading with its rows."""
    struck = [row for row in rows if row.widget in {Widget.PULSE, Widget.CHORD}]
    lines = [_quiet(f"{title} heading", title, height=_LINE - 8, colorText=_ACCENT)]
    if struck:
        buttons = [node for row in struck for node in _control(row, 0, bare=False)]
        for button in buttons:
            button.pop("width", None)
            button["expand"] = True
        lines.append(_line(f"{title} struck", buttons))
    for row in rows:
        if row not in struck:
            label = _quiet(f"{row.name} label", row.label, width=_LABEL)
            drawn = _control(row, 0, bare=False)
            tall = max(node.pop("height", _LINE) for node in drawn)
            lines.append(_line(f"{row.name} row", [label, *drawn], height=tall))
    height = sum(line["height"] for line in lines) + 2 * (len(lines) + 1)
    return _panel(
        f"card {title}", "vertical", lines, height=height, colorBg=_CARD, padding=2
    )


def _is_level(control: Control) -> bool:
    """Whether it is shown by meters: decibels that are only told."""
    units = {argument.unit for argument in control.arguments}
    return units == {"dB"} and not control.is_set


def _level(control: Control) -> Node:
    """A meter for each part of a level."""
    name = _id(control, 0)
    limits = {"min": _QUIETEST_DB, "max": _LOUDEST_DB}
    bars = [
        _bar(part, limits, gradient=["#2f8f5b", "#2f8f5b", "#c9b13c", "#c8503c"])
        for part in _parts(control, name)
    ]
    # No room for more than one word below two bars.
    under = _quiet(f"{name} label", control.words[-1], height=_LINE, align="center")
    side = _panel(f"{name} bars", "horizontal", bars, expand=True)
    told = _variable(name, ROOT + control.address(), _spread(control, name))
    return _panel(f"{name} level", "vertical", [side, under, told], expand=True)


# Controls


def _control(control: Control, slot: int, *, bare: bool) -> list[Node]:
    """Draw one control; ``bare`` leaves out what takes much room."""
    name, address = _id(control, slot), ROOT + control.address(slot)
    match control.widget:
        case Widget.PULSE | Widget.CHORD:
            label = control.label if not slot else control.words[-1]
            mode = "tap" if control.widget is Widget.PULSE else "momentary"
            button = _widget("button", name, address=address, label=label)
            return [button | {"mode": mode, "width": _BUTTON, "typeTags": "i"}]
        case Widget.TOGGLE:
            button = _widget("button", name, address=address, label=" ")
            button |= {"on": 1, "off": 0, "typeTags": "i", "width": _LINE}
            return [button | ({} if control.is_set else _DUMB)]
        case Widget.KEYS:
            keys = _widget("keyboard", name, address=address, expand=True)
            keys |= {"on": STRUCK, "off": 0, "typeTags": "ii", "height": 2 * _LINE}
            return [keys | {"keys": SCREEN_KEYS, "start": control.lowest_key}]
        case Widget.CHOICE if control.is_set:
            menu = _widget("dropdown", name, address=address, expand=True)
            choices = list(control.argument.choices)
            return [menu | {"values": choices, "typeTags": "s"}]
        case Widget.TEXT | Widget.CHOICE:
            words = _words if not control.is_set else _field
            return [words(name, address, expand=True)]
        case Widget.NUMBER:
            return _number(control, name, address, bare=bare)
        case Widget.NUMBERS:
            return _numbers(control, name, address)


def _number(control: Control, name: str, address: str, *, bare: bool) -> list[Node]:
    """Draw a number and, where there is a range to see, a slider before it."""
    argument = control.argument
    number = _counter(name, address, argument)
    if not control.is_set:
        return [number | _DUMB | ({} if bare else {"width": _TOLD})]
    if bare:
        return [number]
    drawn = [number]
    if slides(control):
        low, high = number_range(argument)
        slider = _widget("fader", f"{name} slider", expand=True, snap=True, bypass=True)
        slider |= {"horizontal": True, "design": "compact"}
        slider |= {"range": {"min": low, "max": high}} | _decimals(argument)
        slider["onValue"] = f'set("{name}", value)'
        number["onValue"] = f'set("{name} slider", value, {_QUIETLY})'
        drawn = [slider, number]
    for value, word in control.specials:
        # Blanks, because a label "auto" would be the widget's own name.
        button = _widget("button", f"{name} {word}", label=f" {word} ", width=_BUTTON)
        script = f'set("{name}", {value:g})'
        drawn.append(button | {"mode": "tap", "bypass": True, "onValue": script})
    return drawn


def _numbers(control: Control, name: str, address: str) -> list[Node]:
    """Draw a number, or a bar where none is set, for each part of a value."""
    told = _variable(name, address, _spread(control, name))
    drawn: list[Node] = []
    gets = ", ".join(f'get("{part}")' for part in _parts(control, name))
    ends = {end for part in control.arguments for end in (part.minimum, part.maximum)}
    are_bars = not control.is_set and None not in ends
    for part, argument in zip(_parts(control, name), control.arguments, strict=True):
        if are_bars:
            low, high = number_range(argument)
            node = _bar(part, {"min": low, "max": high})
            node["height"] = 2 * _LINE
        else:
            node = _counter(part, f"/{part}", argument) | {"bypass": True}
            node |= {"onValue": f'send("{address}", {gets})'} if control.is_set else {}
        drawn.append(node | ({} if control.is_set else _DUMB))
    return [*drawn, told]


def _spread(control: Control, name: str) -> str:
    """Script: show each part of a value where that part is shown."""
    return "\n".join(
        f'set("{part}", value[{number}], {_QUIETLY})'
        for number, part in enumerate(_parts(control, name))
    )


# Widgets

_QUIETLY = "{send: false, script: false}"
"""How a script sets what shall not send, nor set others in turn."""

_PLAIN: Node = {"alphaFillOff": 0, "lineWidth": 0}
_DUMB: Node = {"interaction": False, "bypass": True}
"""Of what only shows."""


def _id(control: Control, slot: int) -> str:
    return control.address(slot).strip("/")


def _parts(control: Control, name: str) -> list[str]:
    return [f"{name} {argument.name}" for argument in control.arguments]


def _decimals(argument: Argument) -> Node:
    """As many as a hand can tell apart."""
    if argument.kind is Kind.INT:
        return {"decimals": 0}
    low, high = number_range(argument)
    return {"decimals": 3 if high - low <= 10 else 2}


def _widget(kind: str, name: str, **more: Any) -> Node:
    return {"type": kind, "id": name, **more}


def _counter(name: str, address: str, argument: Argument) -> Node:
    """A number that can be typed."""
    made = _widget("input", name, address=address, width=_NUMBER, numeric=True)
    made |= {"typeTags": "i" if argument.kind is Kind.INT else "f"}
    made |= _decimals(argument)
    fits = 0 < len(argument.unit) < 3
    return made | ({"unit": argument.unit} if fits else {})


def _field(name: str, address: str, **more: Any) -> Node:
    """Words that can be typed."""
    return _widget("input", name, address=address, align="left", typeTags="s", **more)


def _words(name: str, address: str, **more: Any) -> Node:
    """Words that are only told."""
    return _widget("text", name, address=address, align="left", **_PLAIN, **more)


def _quiet(name: str, text: str, **more: Any) -> Node:
    """A label."""
    style: Node = {"align": "left", "colorText": _QUIET, "default": text, **_PLAIN}
    return _widget("text", name, **(style | more))


def _bar(name: str, limits: Node, **more: Any) -> Node:
    """A bar that rises; no hand moves it."""
    made = _widget("fader", name, design="compact", range=limits, expand=True)
    return made | {"default": limits["min"], "colorFill": "#2f8f5b"} | _DUMB | more


def _variable(name: str, address: str, script: str) -> Node:
    """What hears and is not seen."""
    return _widget("variable", name, address=address, onValue=script)


def _panel(name: str, layout: str, widgets: Iterable[Node], **more: Any) -> Node:
    drawn: Node = {"layout": layout, "scroll": False, "widgets": list(widgets)}
    plain: Node = {"colorBg": _GROUND, "lineWidth": 0, "padding": 2}
    return _widget("panel", name, **(plain | more | drawn))


def _line(name: str, widgets: Iterable[Node], **more: Any) -> Node:
    style: Node = {"height": _LINE, "colorBg": "transparent", "innerPadding": False}
    return _panel(name, "horizontal", widgets, **(style | more))


def _column(name: str, widgets: Iterable[Node], **more: Any) -> Node:
    # Rows keep their height: where the page is too low it can be scrolled.
    free: Node = {"scroll": True, "contain": False}
    return _panel(name, "vertical", widgets, **more) | free


def _tab(name: str, widgets: Iterable[Node]) -> Node:
    # Two widgets of one name would be clones, and "play" is a button.
    drawn = _panel(f"page {name}", "horizontal", widgets)
    return drawn | {"type": "tab", "label": name}
