"""Prints the table as Pd patches: a control per row, a strip per slot, and a mixer."""

from collections.abc import Mapping

from oscine.daemon.parameters import SLOTS
from oscine.daemon.pd_face import LABEL, LINE, Face
from oscine.daemon.pd_patch import Box, Patch
from oscine.daemon.pd_words import slots_patch, words_patch
from oscine.daemon.surface import Control, Widget, controls, slides

_COLUMN = 490


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
    x = 30
    has_slider = False
    for control in controls():
        if control.per_slot:
            x = face.draw_in_strip(control, x, bare=has_slider)
            has_slider = has_slider or slides(control)
    patch.face = (x, 22)
    patch.chain(patch.box(120, 100, "inlet"), patch.box(120, 126, "s $0-heard"))
    patch.chain(patch.box(240, 100, "r $0-sent"), patch.box(240, 126, "outlet"))
    patch.sub(360, 100, behind)
    return patch


def _mixer() -> Patch:
    """All slots over one connection."""
    width, _ = _prompt().face or (0, 0)
    strips = Patch(width + 30, 640, "strips", face=(width + 4, len(SLOTS) * 25))
    entry = strips.box(20, 500, "inlet")
    leave = strips.box(20, 530, "outlet")
    for slot in SLOTS:
        strip = strips.box(2, 25 * (slot - SLOTS[0]), f"oscine-prompt {slot}")
        strips.cord(entry, strip).cord(strip, leave)
    patch = Patch(width + 180, 480)
    _door(patch, "oscine-mixer", 20)
    patch.comment(
        400, 10, "words (Enter sends them), weight, what became of it, clear", 60
    )
    connection = Box(_DOOR)
    shown = patch.sub(20, 60, strips)
    patch.cord(connection, shown).cord(shown, connection)
    levels = patch.box(34 + width, 60, "oscine-meters")
    patch.cord(connection, levels)
    return patch


_DOOR = 0
"""Number of ``[oscine]`` in a patch: always the first."""


def _door(patch: Patch, name: str, x: int) -> None:
    """Put ``[oscine]`` with a name that can be sent to, and its light."""
    connection = patch.box(x, 34, "oscine 127.0.0.1 9740")
    orders = patch.box(x, 8, f"r {name}")
    light = patch.box(
        x + 200,
        35,
        "tgl 17 0 empty empty connected 21 8 0 11 #fcfcfc #20a040 #000000 0 1",
    )
    patch.cord(orders, connection).cord(connection, light, 1)


# All but the slots


def _controls() -> Patch:
    """Every row that is not a slot's, with its value as it is."""
    groups: dict[str, list[Control]] = {}
    for control in controls():
        if not control.per_slot:
            groups.setdefault(control.heading, []).append(control)
    behind = Patch(900, 700, "behind")
    patch = Patch(2 * _COLUMN + 40, 600)
    _door(patch, "oscine-controls", 20)
    face = Face(patch, behind, "$0-sent", "$0-heard")
    bottoms = [92, 92]
    for title, rows in groups.items():
        column = 0 if bottoms[0] <= bottoms[1] else 1
        bottoms[column] = _group(face, title, rows, column, bottoms[column])
    bottom = max(bottoms) + 4
    _errors(face, bottom)
    connection = Box(_DOOR)
    sent = patch.box(170, 8, "r $0-sent")
    heard = patch.box(20, 62, "s $0-heard")
    patch.cord(sent, connection).cord(connection, heard)
    patch.sub(480, 34, behind)
    patch.height = bottom + 60
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


def _errors(face: Face, y: int) -> None:
    """Show the newest sentence about something wrong."""
    face.patch.comment(24, y, "not as asked", 20)
    face.patch.words(24 + LABEL, y, 110, ("empty", "oscine-error"))
    face.show_errors("oscine-error")
