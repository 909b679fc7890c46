"""The Max patches, read as files and interpreted down to the OSC they would send."""

import json
import re

import pytest
from oscine.daemon.coercion import coerce
from oscine.daemon.parameters import TABLE, Parameter, Trigger
from oscine.daemon.printing import FOLDER
from oscine.daemon.surface import Widget, controls, number_range

MAX = FOLDER / "max"
FILES = [*MAX.glob("patchers/*.maxpat"), *MAX.glob("help/*.maxhelp")]
EACH = pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
SLOT = 7

COUNTS = {
    "button": (1, 1), "toggle": (1, 1), "slider": (1, 1), "flonum": (1, 2),
    "number": (1, 2), "umenu": (1, 3), "textedit": (1, 4), "message": (2, 1),
    "comment": (1, 0), "bpatcher": (0, 0), "r": (0, 1), "s": (1, 0),
    "kslider": (2, 2), "prepend": (1, 1), "sprintf": (1, 1), "loadmess": (1, 1),
    "metro": (2, 1), "udpsend": (1, 0), "udpreceive": (1, 1), "print": (1, 0),
}  # fmt: skip
"""Inlets and outlets of each class; of route, unpack and pak they follow the words."""


class Patcher:
    """A patcher that can be asked what a control would send."""

    def __init__(self, file, slot=SLOT):
        tree = json.loads(file.read_text())["patcher"]
        self.boxes = {entry["box"]["id"]: entry["box"] for entry in tree["boxes"]}
        self.cords = [
            (*line["patchline"]["source"], *line["patchline"]["destination"])
            for line in tree["lines"]
        ]
        self.sent, self.shown, self.prefix, self.slot = [], [], {}, slot
        self.selectors, self.packed = {}, {}
        for box_id, box in self.boxes.items():
            if box.get("text", "").startswith("loadmess"):
                self.leave(box_id, [slot])

    def leave(self, box_id, words, outlet=0):
        """A message leaves an outlet and goes where its cords go."""
        for source, number, target, inlet in self.cords:
            if (source, number) == (box_id, outlet):
                self.enter(target, words, inlet)

    def enter(self, box_id, words, inlet=0):
        """What each class does with a message."""
        box = self.boxes[box_id]
        name, *arguments = box.get("text", "").split() or [""]
        if box["maxclass"] == "message":
            if words[0] == "set":
                box["text"] = " ".join(map(str, words[1:]))
            else:
                self.leave(box_id, [number(word) for word in box["text"].split()])
        elif box["maxclass"] != "newobj":
            if words[0] in {"set", "setsymbol"}:
                self.shown.append((box["maxclass"], words[1:]))
            elif box["maxclass"] in {"flonum", "number"}:
                self.leave(box_id, words)
        elif name == "prepend":
            if words[0] == "set":
                self.prefix[box_id] = words[1:]
            else:
                self.leave(box_id, [*self.prefix.get(box_id, arguments), *words])
        elif name == "sprintf":
            mode, address = arguments
            told = address.replace("%ld", str(words[0]))
            self.leave(box_id, [told] if mode == "symout" else [mode, told])
        elif name == "route":
            if inlet:
                self.selectors[box_id] = words
            for index, selector in enumerate(self.selectors.get(box_id, arguments)):
                if not inlet and words[0] == selector:
                    self.leave(box_id, words[1:], index)
        elif name in {"pack", "pak"}:
            parts = self.packed.setdefault(box_id, [number(w) for w in arguments])
            parts[inlet] = words[0]
            if name == "pak" or not inlet:
                self.leave(box_id, list(parts))
        elif name == "unpack":
            for index, word in enumerate(words):
                self.leave(box_id, [word], index)
        elif name == "s" and arguments == ["oscine_out"]:
            self.sent.append(words)

    def hear(self, *words):
        """A message of the daemon comes in."""
        for box_id, box in self.boxes.items():
            if box.get("text") == "r oscine_in":
                self.leave(box_id, list(words))

    def move(self, box_id, value):
        """A hand moves a control."""
        maxclass = self.boxes[box_id]["maxclass"]
        if maxclass == "textedit":
            self.leave(box_id, ["text", *str(value).split()])
        elif maxclass == "umenu":
            self.leave(box_id, [value], 1)
        elif maxclass == "kslider":
            pitch, velocity = value
            self.leave(box_id, [velocity], 1)
            self.leave(box_id, [pitch])
        else:
            self.leave(box_id, [value])


def number(word):
    try:
        return float(word) if "." in word else int(word)
    except ValueError:
        return word


def counts(box):
    name, *arguments = box.get("text", "").split() or [""]
    if box["maxclass"] != "newobj":
        return COUNTS[box["maxclass"]]
    words = [word for word in arguments if not word.startswith("@")]
    match name:
        case "route":
            return len(words) + 1, len(words) + 1
        case "unpack":
            return 1, len(words)
        case "pak" | "pack":
            return len(words), 1
    return COUNTS[name]


@EACH
def test_every_cord_ends_at_inlets_and_outlets_that_are_there(file):
    patcher = Patcher(file)
    assert len(patcher.boxes) > 5
    for source, outlet, target, inlet in patcher.cords:
        assert 0 <= outlet < patcher.boxes[source]["numoutlets"]
        assert 0 <= inlet < patcher.boxes[target]["numinlets"]


@EACH
def test_inlets_and_outlets_are_those_of_the_class(file):
    for box in Patcher(file).boxes.values():
        assert (box["numinlets"], box["numoutlets"]) == counts(box), box
        assert len(box.get("outlettype", [])) == box["numoutlets"]


@EACH
def test_a_word_that_max_replaces_stands_alone(file):
    texts = [box.get("text", "") for box in Patcher(file).boxes.values()]
    assert not [text for text in texts if re.search(r"#\d\S|\S#\d", text)]


KEYS = [c for c in controls() if c.widget in {Widget.KEYS, Widget.CHORD}]
PLAYED = {Widget.KEYS, Widget.CHORD}
SETTABLE = [c for c in controls() if c.is_set and c.widget not in PLAYED]


@pytest.mark.parametrize("control", KEYS, ids=lambda control: control.name)
def test_keys_are_struck_and_let_go(control):
    name = "oscine.prompt" if control.per_slot else "oscine"
    patcher = Patcher(MAX / "patchers" / f"{name}.maxpat")
    address = "/oscine" + control.address(SLOT)
    if control.widget is Widget.KEYS:
        for velocity in (100, 0):
            for box_id, box in patcher.boxes.items():
                if box["maxclass"] == "kslider":
                    patcher.move(box_id, (60, velocity))
        heard = [words for words in patcher.sent if words[0] == address]
        assert heard == [[address, 60, 100], [address, 60, 0]]
        return
    for box_id, box in patcher.boxes.items():
        if box["maxclass"] == "button":
            patcher.move(box_id, "bang")
    # A chord without pitches is no key at all.
    assert [address] in patcher.sent


@pytest.mark.parametrize("control", SETTABLE, ids=lambda control: control.name)
def test_every_control_sends_what_the_table_takes(control):
    name = "oscine.prompt" if control.per_slot else "oscine"
    patcher = Patcher(MAX / "patchers" / f"{name}.maxpat")
    value = example(control)
    address = "/oscine" + control.address(SLOT)
    for box_id, box in patcher.boxes.items():
        if box["maxclass"] in MOVED[control.widget]:
            patcher.move(box_id, value)
    heard = [words for words in patcher.sent if words[0] == address]
    assert heard
    row = TABLE[address.removeprefix("/oscine")]
    if isinstance(row, Trigger):
        assert heard == [[address, 1]]
        return
    if control.widget is Widget.NUMBERS:
        assert heard[-1] == [address, *[value] * len(control.arguments)]
        return
    assert isinstance(row, Parameter)
    told, note, _ = coerce(row, heard[0][1:])
    assert not note
    assert told == coerce(row, [value])[0]


VALUED = [c for c in controls() if c.widget not in {Widget.PULSE, *PLAYED}]


@pytest.mark.parametrize("control", VALUED, ids=lambda control: control.name)
def test_every_value_that_is_heard_is_shown_and_not_sent_back(control):
    name = "oscine.prompt" if control.per_slot else "oscine"
    patcher = Patcher(MAX / "patchers" / f"{name}.maxpat")
    words = [0.5] * len(control.arguments)
    patcher.hear("/oscine" + control.address(SLOT), *words)
    assert len(patcher.shown) >= len(words)
    assert all(told == [0.5] for _, told in patcher.shown)
    assert patcher.sent == []
    patcher.shown.clear()
    patcher.hear("/oscine/else", 0.5)
    assert patcher.shown == []


def test_there_is_a_strip_for_each_slot():
    boxes = Patcher(MAX / "patchers" / "oscine.maxpat").boxes.values()
    strips = [box for box in boxes if box["maxclass"] == "bpatcher"]
    assert [box["args"] for box in strips] == [[slot] for slot in range(1, 17)]
    assert {box["name"] for box in strips} == {"oscine.prompt.maxpat"}


def test_the_package_says_what_it_is():
    told = json.loads((MAX / "package-info.json").read_text())
    assert {"name", "version", "author", "description", "homepatcher"} <= set(told)
    assert (MAX / "patchers" / told["homepatcher"]).is_file()


MOVED = {
    Widget.PULSE: {"button"},
    Widget.TOGGLE: {"toggle"},
    Widget.NUMBER: {"flonum", "number"},
    Widget.CHOICE: {"umenu"},
    Widget.TEXT: {"textedit"},
    Widget.NUMBERS: {"flonum", "number"},
}


def example(control):
    match control.widget:
        case Widget.PULSE:
            return "bang"
        case Widget.TOGGLE:
            return 1
        case Widget.CHOICE:
            return control.argument.choices[5]
        case Widget.TEXT:
            return "dub techno 90"
        case _:
            low, high = number_range(control.arguments[0])
            return low + 0.25 * (high - low)
