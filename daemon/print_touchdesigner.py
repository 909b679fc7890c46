"""Prints the table as a Python script that builds a network in TouchDesigner.

The script must be one file, because it is pasted or run as one; so what it does stands
here as text beside the rows it is made for.
"""

from collections.abc import Mapping
from typing import Any

from oscine.daemon.parameters import ROWS, SLOTS, Argument, Event, Kind, Parameter
from oscine.daemon.surface import (
    ROOT,
    SLOT_WORD,
    STRUCK,
    Control,
    Widget,
    controls,
    number_range,
)

_STYLES = {
    Kind.FLOAT: "Float",
    Kind.INT: "Int",
    Kind.BOOL: "Toggle",
    Kind.CHOICE: "Menu",
    Kind.TEXT: "Str",
}


def touchdesigner_files() -> Mapping[str, str]:
    """Give the printed script."""
    rows = [row for control in controls() for row in _rows(control)]
    script = _SCRIPT.replace("ROOT_HERE", ROOT)
    script = script.replace("ROWS_HERE", "".join(f"    {row!r},\n" for row in rows))
    listed = "".join(f"    {address!r},\n" for address in _streams())
    keys = {
        control.address(slot): control.lowest_key
        for control in controls()
        if control.widget is Widget.KEYS
        for slot in (SLOTS if control.per_slot else (0,))
    }
    events = [row.address for row in ROWS if isinstance(row, Event)]
    script = script.replace("STREAMS_HERE", listed).replace("KEYS_HERE", repr(keys))
    script = script.replace("STRUCK_HERE", str(STRUCK))
    return {"oscine.py": script.replace("EVENTS_HERE", repr(events))}


def par_name(control: Control, slot: int, part: str = "") -> str:
    """Name of a custom parameter: one capital, then small letters and digits.

    >>> par_name(next(controls()), 0)
    'Play'
    """
    words = [str(slot) if word == SLOT_WORD else word for word in control.words]
    plain = "".join([*words, part]).replace("_", "")
    return plain[0].upper() + plain[1:].lower()


def _rows(control: Control) -> list[tuple[Any, ...]]:
    """Page, address, label, kind, parts, and whether it can be set; for each slot.

    A part is the name of a parameter, its style, and what limits it.
    """
    return [_row(control, slot) for slot in (SLOTS if control.per_slot else (0,))]


def _row(control: Control, slot: int) -> tuple[Any, ...]:
    label = f"{slot} {control.label}" if slot else control.label
    page = "Prompts" if slot else control.heading.split()[-1].capitalize()
    arguments = control.arguments
    parts: list[tuple[Any, ...]] = [
        (
            par_name(control, slot, part.name if len(arguments) > 1 else ""),
            _STYLES[part.kind],
            _limits(part),
        )
        for part in arguments
    ]
    kind = "value"
    if control.widget is Widget.PULSE:
        kind, parts = "pulse", [(par_name(control, slot), "Pulse", None)]
    elif control.widget is Widget.KEYS:
        kind = "keys"
        parts.append((par_name(control, slot, "down"), "Toggle", None))
    elif control.widget is Widget.CHORD:
        label = " ".join(word for word in control.words if word != SLOT_WORD)
        kind, parts = "chord", [(par_name(control, slot), "Str", None)]
    return page, control.address(slot), label, kind, parts, control.is_set


def _limits(argument: Argument) -> list[Any] | None:
    """Lowest, highest and lowest special value; the names of a menu; or nothing."""
    if argument.kind is Kind.CHOICE:
        return list(argument.choices)
    if argument.kind not in {Kind.FLOAT, Kind.INT} or argument.minimum is None:
        return None
    low, high = number_range(argument)
    return [low, high, min(low, *argument.special, low)]


def _streams() -> list[str]:
    """Addresses whose numbers change all the time: what a picture can follow."""
    return [
        control.address()
        for control in controls()
        if isinstance(control.row, Parameter)
        and control.row.stream
        and not control.per_slot
        and all(part.kind in {Kind.FLOAT, Kind.INT} for part in control.arguments)
    ]


_SCRIPT = '''\
"""Builds a network that steers Oscine. Printed by oscine reference --touchdesigner.

In the textport, with the path of this file:
    exec(open('/path/to/oscine.py').read())
or put it into a Text DAT and choose Run Script. It makes /project1/oscine, and takes
away the one it made before. Start the daemon first; for one on another machine, set
Host on the page Connection, and start it with --lan.
"""

ROOT = "ROOT_HERE"
# page, address, label, kind, parameters (name, style, limits or menu), can it be set
ROWS = [
ROWS_HERE]
# What a picture can follow; these come as channels.
STREAMS = [
STREAMS_HERE]
# Keys begin here, with this velocity.
LOWEST_KEYS = KEYS_HERE
STRUCK = STRUCK_HERE
# What happens, such as notes: told to the callback in the Text DAT "events".
EVENTS = EVENTS_HERE

SHARED = \'\'\'
import json
ROWS = json.loads(parent().fetch("rows"))
STREAMS = json.loads(parent().fetch("streams"))
EVENTS = json.loads(parent().fetch("events"))
ROOT = parent().fetch("root")
BY_ADDRESS = {ROOT + row[1]: row for row in ROWS}
BY_PAR = {part[0]: row for row in ROWS for part in row[4]}
LEASE_SECONDS = 30
heard_values = {}
heard_at = [-100.0]
renewed_at = [-100.0]


def comp():
    return me.parent()


def send(address, arguments):
    comp().op("send").sendOSC(ROOT + address, arguments)


def moved(par):
    """A parameter has another value: send it, unless that is what was just heard."""
    row = BY_PAR.get(par.name)
    if row is None or not row[5] or row[3] == "pulse":
        return
    values = [value_of(comp().par[name], style) for name, style, _ in row[4]]
    if row[3] == "keys":
        # Pitch and velocity wait for the switch that strikes and lets go.
        if par.name == row[4][-1][0]:
            send(row[1], [values[0], values[1] * values[2]])
    elif row[3] == "chord":
        send(row[1], [int(word) for word in values[0].split() if word.isdigit()])
    elif heard_values.get(row[1]) != values:
        heard_values[row[1]] = values
        send(row[1], values)


def value_of(par, style):
    value = par.eval()
    if style == "Toggle":
        return int(bool(value))
    # The wire carries 32 bits; what comes back is compared with what was sent.
    return round(float(value), 5) if style == "Float" else value


def struck(par):
    row = BY_PAR.get(par.name)
    if row is not None and row[3] == "pulse":
        send(row[1], [])


def heard(address, arguments):
    """The daemon tells a value: show it."""
    heard_at[0] = absTime.seconds
    row = BY_ADDRESS.get(address)
    if row is None:
        if address.removeprefix(ROOT) in EVENTS:
            comp().op("events").module.onEvent(address.removeprefix(ROOT), arguments)
        if address == ROOT + "/version.reply":
            comp().par.Daemon = " ".join(str(part) for part in arguments)
        if address in (ROOT + "/error", ROOT + "/fail"):
            comp().par.Notasasked = " ".join(str(part) for part in arguments)
        return
    values = [round(x, 5) if isinstance(x, float) else x for x in arguments]
    heard_values[row[1]] = values
    for (name, _, _), value in zip(row[4], values):
        comp().par[name] = value


def tick():
    """Each frame: ask for the lease again in time, and tell whether anybody answers."""
    now = absTime.seconds
    if now - renewed_at[0] >= LEASE_SECONDS / 3:
        renewed_at[0] = now
        hear = int(comp().par.Hearport.eval())
        send("/subscribe", ["/", hear, float(LEASE_SECONDS)])
        for address in STREAMS:
            send("/subscribe", [address, hear + 1, float(LEASE_SECONDS)])
        for address in EVENTS:
            send("/subscribe", [address, hear, float(LEASE_SECONDS)])
        send("/version", [])
    connected = int(now - heard_at[0] < 15)
    if comp().par.Connected.eval() != connected:
        comp().par.Connected = connected
\'\'\'

HEARD = \'\'\'
def onReceiveOSC(dat, rowIndex, message, bytes, timeStamp, address, args, peer):
    parent().op("shared").module.heard(address, args)
\'\'\'

MOVED = \'\'\'
def onValueChange(par, prev):
    parent().op("shared").module.moved(par)

def onPulse(par):
    parent().op("shared").module.struck(par)
\'\'\'

EVENT = \'\'\'
def onEvent(address, arguments):
    """Something happens, such as a note: write what it shall do."""
\'\'\'

TICK = \'\'\'
def onFrameStart(frame):
    parent().op("shared").module.tick()
\'\'\'


def build(inside):
    """Make the component with everything in it; gives it."""
    old = inside.op("oscine")
    if old is not None:
        old.destroy()
    comp = inside.create(baseCOMP, "oscine")
    comp.store("root", ROOT)
    comp.store("rows", __import__("json").dumps(ROWS))
    comp.store("streams", __import__("json").dumps(STREAMS))
    comp.store("events", __import__("json").dumps(EVENTS))
    pages = {}
    connection(comp)
    for row in ROWS:
        if row[0] not in pages:
            pages[row[0]] = comp.appendCustomPage(row[0])
        for part in row[4]:
            add_parameter(pages[row[0]], row, *part)
    network(comp)
    return comp


def connection(comp):
    page = comp.appendCustomPage("Connection")
    page.appendStr("Host", label="Host")[0].val = "127.0.0.1"
    page.appendInt("Port", label="Port")[0].val = 9740
    page.appendInt("Hearport", label="Hear At Port")[0].val = 7400
    page.appendStr("Notasasked", label="Not As Asked")[0].val = ""
    page.appendToggle("Connected", label="Connected")[0].readOnly = True
    page.appendStr("Daemon", label="Daemon")[0].readOnly = True


def add_parameter(page, row, name, style, limits):
    _, _, label, kind, parts, is_set = row
    shown = label.title() if len(parts) == 1 else label.title() + " " + name
    par = getattr(page, "append" + style)(name, label=shown)[0]
    if style == "Menu":
        par.menuNames = limits
        par.menuLabels = limits
    elif limits is not None:
        par.normMin, par.normMax = limits[0], limits[1]
        par.min, par.max = limits[2], limits[1]
        par.clampMin = par.clampMax = True
    if kind == "keys" and style == "Int":
        par.val = LOWEST_KEYS[row[1]] if name == parts[0][0] else STRUCK
    par.readOnly = not is_set


def network(comp):
    """Operators inside: what sends, what hears, what watches the parameters."""
    def put(kind, name, x, y):
        made = comp.create(kind, name)
        made.nodeX, made.nodeY = x, y
        return made

    put(textDAT, "shared", 0, 0).text = SHARED
    send = put(oscoutDAT, "send", 200, 0)
    send.par.address.expr = "parent().par.Host"
    send.par.port.expr = "parent().par.Port"
    put(textDAT, "heard", 0, -150).text = HEARD
    put(textDAT, "events", 400, -150).text = EVENT
    hear = put(oscinDAT, "hear", 200, -150)
    hear.par.port.expr = "parent().par.Hearport"
    hear.par.callbacks = "heard"
    watch = put(parameterexecuteDAT, "moved", 0, -300)
    watch.text = MOVED
    watch.par.op = ".."
    watch.par.pars = "*"
    watch.par.custom, watch.par.builtin = True, False
    watch.par.valuechange = watch.par.onpulse = True
    clock = put(executeDAT, "tick", 200, -300)
    clock.text = TICK
    clock.par.framestart = True
    # Channels that are wired into the component, named as addresses without the
    # first slash, such as oscine/prompt/1/weight: each is sent when it changes.
    channels = put(inCHOP, "channels", 0, -450)
    out = put(oscoutCHOP, "sendchannels", 200, -450)
    out.inputConnectors[0].connect(channels)
    out.par.netaddress.expr = "parent().par.Host"
    out.par.port.expr = "parent().par.Port"
    out.par.sendevents = False
    # For eyes: what changes all the time, as channels to be referred to from anywhere.
    levels = put(oscinCHOP, "levels", 0, -600)
    levels.par.port.expr = "parent().par.Hearport + 1"
    loud = put(selectCHOP, "loud", 200, -600)
    loud.inputConnectors[0].connect(levels)
    loud.par.channames = "*meter/rms*"
    glow = put(mathCHOP, "glow", 400, -600)
    glow.inputConnectors[0].connect(loud)
    glow.par.fromrange1, glow.par.fromrange2 = -40, 0
    glow.par.torange1, glow.par.torange2 = 0, 1


build(op("/project1"))
'''
