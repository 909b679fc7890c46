"""Prints the table as SuperCollider: a method per row, and the help page that lists it.

The methods extend the class ``Oscine``, whose file is written by hand.
"""

import textwrap
from collections.abc import Mapping

from oscine.daemon.coercion import expectation
from oscine.daemon.parameters import (
    ROWS,
    SLOTS,
    Access,
    Event,
    Keys,
    Kind,
    Pair,
    Parameter,
    Request,
    Row,
    Shorthand,
    Trigger,
)
from oscine.daemon.surface import (
    SCREEN_KEYS,
    SLOT_WORD,
    Control,
    Widget,
    camel,
    controls,
    identifier,
    number_range,
    slides,
    whole_range,
    words_of,
)

_TAKEN = {
    *("set", "at", "ask", "free", "within", "default", "root", "addr", "init"),
    *(
        "window",
        "controls",
        "addresses",
        "onChange",
        "onError",
        "sendMsg",
        "var",
        "arg",
        "this",
        "super",
        "value",
    ),
}
"""Words of the language, and methods of the class that mean something else."""

_HEAD = "// Printed by oscine reference --supercollider from the table; do not edit."


def supercollider_files() -> Mapping[str, str]:
    """Give the printed files by their path in the Quark."""
    return {
        "Classes/OscineControls.sc": _class(),
        "HelpSource/Classes/Oscine.schelp": _help(),
    }


def method_name(row: Row) -> str:
    """Name of the method of a row; of its getter, where it has two."""
    name = camel(identifier(row))
    return f"{name}Value" if name in _TAKEN else name


def _address(row: Row) -> str:
    if SLOT_WORD in words_of(row):
        return f'"{row.address.replace(SLOT_WORD, "%")}".format(slot)'
    return f'"{row.address}"'


def _slotted(row: Row) -> bool:
    return SLOT_WORD in words_of(row)


def _takes(row: Row) -> list[str]:
    """Names of what a method takes besides the slot."""
    if isinstance(row, Trigger):
        return []
    names = [camel(argument.name) for argument in row.arguments]
    if isinstance(row, Pair) or (isinstance(row, Parameter) and row.glides):
        names.append("seconds")
    return [f"{name}Value" if name in _TAKEN else name for name in names]


def _method(name: str, takes: list[str], body: str) -> str:
    head = f"|{', '.join(takes)}| " if takes else ""
    return f"\t{name} {{ {head}{body} }}"


def methods(row: Row) -> list[tuple[str, list[str], str]]:
    """Give the methods of a row: name, what it takes, and its body."""
    name, address = method_name(row), _address(row)
    slot = ["slot"] if _slotted(row) else []
    takes = _takes(row)
    send = f"this.set({', '.join([address, *takes])})"
    if isinstance(row, Event):
        # Told only to who asks for it by name, so that it is a lease of its own.
        watched = f"on{name[0].upper()}{name[1:]}"
        return [(watched, ["func"], f'this.onEvent("{row.address}", func)')]
    if isinstance(row, Keys) and row.is_chord:
        pitches = f"... {takes[0]}"
        return [(name, [*slot, pitches], f"this.sendMsg({address}, *{takes[0]}.flat)")]
    if isinstance(row, Request):
        left_out = f"[{', '.join([address, *takes])}].reject(_.isNil)"
        return [(name, takes, f"this.sendMsg(*{left_out})")]
    if isinstance(row, Shorthand):
        # What became of the words, and the weight where none came, the daemon says.
        for part in (row.text, row.number):
            send += f'; this.sendMsg("{part.replace(SLOT_WORD, "%")}".format(slot))'
    if not isinstance(row, Parameter):
        return [(name, [*slot, *takes], send)]
    found = [(name, slot, f"^this.at({address})")]
    if row.access is Access.READ_WRITE:
        if slot or len(takes) > 1:
            setter = "set" + name[0].upper() + name[1:]
            found.append((setter, [*slot, *takes], send))
        else:
            found.append((f"{name}_", takes, send))
    return found


def _class() -> str:
    told = [
        f"'{row.address.replace(SLOT_WORD, str(slot))}'"
        for row in ROWS
        if isinstance(row, Parameter)
        for slot in (SLOTS if _slotted(row) else (0,))
    ]
    lines = [
        _HEAD,
        "+ Oscine {",
        "",
        "\t// All that has a value.",
        "\t*addresses {",
        "\t\t^IdentitySet[",
        *(f"\t\t\t{line}" for line in textwrap.wrap(", ".join(told), 80)),
        "\t\t]",
        "\t}",
    ]
    lines += _listed()
    for row in ROWS:
        found = methods(row)
        if found:
            lines += ["", *(f"\t// {x}" for x in textwrap.wrap(row.doc, 80))]
            lines += [_method(*method) for method in found]
    return "\n".join([*lines, "}"]) + "\n"


_KEYS = (
    *("heading", "address", "label", "short", "widget", "isSet", "slotted", "slides"),
    *("choices", "specials", "parts"),
)
"""What a window must know of a control, in this order."""


def _listed() -> list[str]:
    """The method that tells a window all controls."""
    pairs = ", ".join(f"{key}: row[{number}]" for number, key in enumerate(_KEYS))
    return [
        "",
        "\t// All that a window can show. A part is: low, high, unit, is it whole.",
        "\t*controls {",
        "\t\t^#[",
        *(f"\t\t\t{_literal(_control(control))}," for control in controls()),
        f"\t\t].collect {{ |row| ({pairs}) }}",
        "\t}",
    ]


def _control(control: Control) -> list[object]:
    parts = [
        [*whole_range(part), part.unit, part.kind is Kind.INT]
        if part.kind in {Kind.INT, Kind.FLOAT}
        else [0, 0, "", False]
        for part in control.arguments
    ]
    if control.widget is Widget.KEYS:
        parts[0][:2] = control.lowest_key, control.lowest_key + SCREEN_KEYS - 1
    if slides(control):
        parts[0][:2] = number_range(control.argument)
    is_choice = control.widget is Widget.CHOICE
    return [
        *(control.heading, control.row.address, control.label, control.words[-1]),
        *(control.widget.name.lower(), control.is_set, control.per_slot),
        slides(control),
        list(control.argument.choices) if is_choice else [],
        [list(special) for special in control.specials],
        parts,
    ]


def _literal(value: object) -> str:
    """A value as a literal array of the language has it."""
    if isinstance(value, list):
        return "[" + ", ".join(map(_literal, value)) + "]"
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int | float):
        return f"{value:.10g}"
    return f'"{value}"'


_INTRO = """\
TITLE:: Oscine
summary:: Steers a daemon that plays a live music model
categories:: External Control>OSC
related:: Classes/NetAddr, Classes/OSCFunc, Classes/Pbind

DESCRIPTION::
Oscine is a daemon that plays a live music model through JACK. This class finds it,
keeps being told what it does, and sends it what you set. Start the daemon first; on
another machine it must run with code::--lan::. This page is printed by
code::oscine reference --supercollider::.

code::
o = Oscine.new;
o.prompt(1, "dub techno", 0.8);
o.bpm = 122;
o.onChange("/bpm", { |bpm| bpm.postln });
o.onError { |address, reason| [address, reason].postln };
::

CLASSMETHODS::

METHOD:: new
ARGUMENT:: host
Name or address of its machine.
ARGUMENT:: port
UDP port. Without one it is looked for at link::#*defaultPort:: and the ports after it;
what you set before it is found waits.

METHOD:: defaultPort
The port that the daemon takes by itself.

METHOD:: portsToTry
At how many ports it is looked for.

METHOD:: root
What stands before all addresses.

METHOD:: default
The one that events of type code::\\oscine:: go to; the first that was made.

METHOD:: addresses
All addresses that have a value.

METHOD:: controls
All that a window can show, each an Event: its address, label, range and the like.

INSTANCEMETHODS::

SUBSECTION:: Talking

METHOD:: set
Sets an address, or strikes a trigger.
METHOD:: at
The value of an address as it is known; nil before anything was told.
METHOD:: ask
Asks for a value; the function is given it once.
METHOD:: onChange
Calls a function with the value that is known and with each new one, but not with those
you set yourself, unless they had to be clipped. code::"/connected":: tells 1 and 0.
METHOD:: removeOnChange
Ends that.
METHOD:: onEvent
Calls a function when something happens that has no value, such as a note.
METHOD:: onError
Calls a function with an address and a reason when something is not as asked.
METHOD:: window
Opens a window with every control and its value; see link::Classes/OscineWindow::.
METHOD:: within
Sends all that a function sets as one change, so many seconds from now.
code::o.within(0.2, { o.bpm = 124; o.density = 0.7 })::
METHOD:: sendMsg
Sends a message as it is.
METHOD:: isConnected
Whether the daemon answers.
METHOD:: addr
Where it is; nil before it is found.
METHOD:: free
Asks not to be told any more, and forgets everything.

SUBSECTION:: Every control
"""

_OUTRO = """
EXAMPLES::

subsection::A pattern that moves weights
Each event is a bundle with the time at which it is to be, as notes for a server are.
code::
(
Pdef(\\sway, Pbind(
    \\type, \\oscine,
    \\address, Pseq(["/prompt/1/weight", "/prompt/2/weight"], inf),
    \\value, Pwhite(0.0, 1.0),
    \\dur, 0.5
)).play
)
::

subsection::A pattern that plays keys
The music follows what is held. Each event strikes its notes and lets them go.
code::
Pbind(\\type, \\oscineKeys, \\degree, Pseq([[0, 2, 4], [3, 5, 7]], inf), \\dur, 2).play;
::

subsection::Its sound in SuperCollider
code::
// In a shell: jack_connect oscine:out_L SuperCollider:in_1, oscine:out_R to in_2.
{ FreeVerb.ar(SoundIn.ar([0, 1]), 0.4) }.play;
::
"""


def _help() -> str:
    parts = [_INTRO]
    for row in ROWS:
        for number, (name, _, _) in enumerate(methods(row)):
            if not name.endswith("_"):
                limits = "" if number else _limits(row)
                parts.append(f"METHOD:: {name}\n{row.doc}\n{limits}")
    return "\n".join(parts) + _OUTRO


def _limits(row: Row) -> str:
    """What it can be, in a sentence; empty for what takes nothing."""
    if not isinstance(row, Parameter):
        return ""
    said = ", ".join(expectation(argument) for argument in row.arguments)
    ending = "; can only be read" if row.access is Access.READ else ""
    return f"(strong::{said}::{ending})\n"
