"""Prints the table as Pd patches: a control per row, a strip per slot, and a mixer."""

from collections.abc import Iterator, Mapping

from oscine.daemon.parameters import SLOTS
from oscine.daemon.pd_face import LABEL, LINE, Face, width_in_strip
from oscine.daemon.pd_patch import Patch
from oscine.daemon.pd_words import slots_patch, words_patch
from oscine.daemon.surface import Control, Widget, controls, slides

_COLUMN, _COLUMNS = 476, 3


def pd_files() -> Mapping[str, str]:
    """Give the printed patches by file name."""
    return {
        "oscine-words.pd": words_patch().text(),
        "oscine-slots.pd": slots_patch().text(),
        "oscine-prompt.pd": _prompt().text(),
        "oscine-mixer.pd": _mixer().text(),
        "oscine-controls.pd": _controls().text(),
    }


# One slot, sixteen slots


def _prompt() -> Patch:
    """One slot, as a strip: ``[oscine-prompt 3]``, in and out to ``[oscine]``."""
    behind = Patch(900, 600, "behind")
    patch = Patch(900, 200)
    face = Face(patch, behind, "$0-sent", "$0-heard")
    patch.tag(0, 0, 24, "$1")
    right = _STRIP
    for control, x, bare in _strip():
        right = face.draw_in_strip(control, x, bare=bare)
    patch.face = (right, 22)
    patch.chain(patch.box(120, 100, "inlet"), patch.box(120, 126, "s $0-heard"))
    patch.chain(patch.box(240, 100, "r $0-sent"), patch.box(240, 126, "outlet"))
    patch.sub(360, 100, behind)
    return patch


_STRIP = 30
"""Where the controls of a strip begin."""


def _strip() -> Iterator[tuple[Control, int, bool]]:
    """Give the controls of a slot, with their places, and which have no slider."""
    x, has_slider = _STRIP, False
    for control in controls():
        if control.per_slot:
            yield control, x, has_slider
            x += width_in_strip(control, bare=has_slider)
            has_slider = has_slider or slides(control)


def _mixer() -> Patch:
    """All slots over one connection."""
    width, _ = _prompt().face or (0, 0)
    height = len(SLOTS) * 25
    strips = Patch(width + 200, height + 140, "strips", face=(width + 136, height))
    entry = strips.box(20, height + 30, "r $0-heard")
    leave = strips.box(20, height + 60, "s $0-sent")
    for slot in SLOTS:
        strip = strips.box(2, 25 * (slot - SLOTS[0]), f"oscine-prompt {slot}")
        strips.cord(entry, strip).cord(strip, leave)
    levels = strips.box(width + 12, 0, "oscine-meters")
    strips.cord(entry, levels)
    patch = Patch(width + 176, height + 190)
    _door(patch, "oscine-mixer", "what each slot plays, and how much of it")
    for control, x, _ in _strip():
        label = control.words[-1]
        patch.comment(20 + x, _BELOW_DOOR, label, max(len(label), 3))
    patch.sub(20, _BELOW_DOOR + 24, strips)
    return patch


_DOOR = 0
"""Number of ``[oscine]`` in a patch: always the first."""

_BELOW_DOOR = 140


def _door(patch: Patch, name: str, what: str) -> None:
    """Put ``[oscine]``, what comes to it and what it tells, and its light."""
    connection = patch.box(20, 82, "oscine 127.0.0.1 9740")
    light = patch.box(
        230,
        83,
        "tgl 17 0 empty empty connected 21 8 0 11 #fcfcfc #20a040 #000000 0 1",
    )
    patch.cord(connection, light, 1)
    patch.banner(name, what)
    orders = patch.chain(patch.box(20, 56, f"r {name}"), connection)
    patch.cord(patch.box(190, 56, "r $0-sent"), orders)
    patch.cord(connection, patch.box(20, 108, "s $0-heard"))
    elsewhere = f"another machine: [connect 192.168.1.20 9740( to [s {name}]"
    patch.comment(340, 82, elsewhere, len(elsewhere))


# All but the slots


def _controls() -> Patch:
    """Every row that is not a slot's, with its value as it is."""
    groups: dict[str, list[Control]] = {}
    for control in controls():
        if not control.per_slot:
            groups.setdefault(control.heading, []).append(control)
    behind = Patch(900, 700, "behind")
    patch = Patch(_COLUMNS * (_COLUMN + 10) + 30, 600)
    _door(patch, "oscine-controls", "every control, and what is told")
    face = Face(patch, behind, "$0-sent", "$0-heard")
    bottoms = [_BELOW_DOOR] * _COLUMNS
    for title, rows in groups.items():
        column = bottoms.index(min(bottoms))
        bottoms[column] = _group(face, title, rows, column, bottoms[column])
    _errors(face, 340, 108)
    patch.sub(patch.width - 100, 56, behind)
    patch.height = max(bottoms) + 20
    return patch


def _group(face: Face, title: str, rows: list[Control], column: int, top: int) -> int:
    """Draw one heading with its rows; gives where the next can begin."""
    x = 20 + column * (_COLUMN + 10)
    face.patch.title(x, top, _COLUMN, title)
    y = top + 26
    struck = [row for row in rows if row.widget in {Widget.PULSE, Widget.CHORD}]
    at = x + 4
    for control in struck:
        if at + 34 + 7 * len(control.label) > x + _COLUMN:
            at, y = x + 4, y + LINE
        at = face.strike(control, at, y)
    y += LINE if struck else 0
    for control in rows:
        if control not in struck:
            y = face.draw(control, x + 4, y)
    return y + 8


def _errors(face: Face, x: int, y: int) -> None:
    """Show the newest sentence about something wrong."""
    face.patch.comment(x, y, "not as asked", 20)
    face.patch.words(x + LABEL - 40, y, 90, ("empty", "oscine-error"))
    face.show_errors("oscine-error")
