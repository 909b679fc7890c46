"""Prints the Pd abstractions that know addresses: which words they are, and slots.

They are what lets a message in Pd be an address with blanks for slashes.
"""

from dataclasses import dataclass, field
from typing import NamedTuple

from oscine.daemon.parameters import ROWS
from oscine.daemon.pd_patch import Box, Patch
from oscine.daemon.surface import SLOT_WORD, words_of


@dataclass(slots=True)
class _Branch:
    """Words that may follow, each with what may follow it."""

    children: dict[str, "_Branch"] = field(default_factory=dict)


class _Place(NamedTuple):
    """Where to draw, and how many words came before.

    Attributes:
        x: In pixels.
        y: In pixels.
        depth: Words of the address that are behind us.
    """

    x: int
    y: int
    depth: int


def _tree() -> _Branch:
    """All addresses of the table, word by word."""
    root = _Branch()
    for row in ROWS:
        branch = root
        for word in words_of(row):
            branch = branch.children.setdefault(word, _Branch())
    return root


def words_patch() -> Patch:
    """An abstraction that tells how many words of a message are its address."""
    patch = Patch(900, 420)
    patch.comment(
        20, 10, "How many words of a message are its address. Printed: oscine reference"
    )
    entry = patch.box(20, 50, "inlet")
    leave = patch.box(20, 380, "outlet")
    _count_words(patch, _tree(), (entry, 0), leave, _Place(20, 106, 0))
    return patch


def _count_words(
    patch: Patch, branch: _Branch, source: tuple[Box, int], leave: Box, at: "_Place"
) -> int:
    """Draw what tells words at one depth apart; gives the x that is free."""
    before, outlet = source
    x, y, depth = at
    slot = branch.children.get(SLOT_WORD)
    if slot is not None:
        # Any word can stand for a slot: a number, or a pattern such as *.
        split = patch.box(x, y, "list split 1")
        patch.cord(before, split, outlet)
        told = patch.message(x - 20, y + 116, f"{depth + 1}")
        patch.cord(split, told, 2).cord(told, leave)
        return _count_words(
            patch, slot, (split, 1), leave, _Place(x + 40, y + 56, depth + 1)
        )
    deeper = {word: child for word, child in branch.children.items() if child.children}
    if depth and not deeper:
        deeper = branch.children
    # [route] looks at a selector, not at the first element of a list.
    trimmed = patch.box(x, y - 26, "list trim")
    routed = patch.box(x, y, "route " + " ".join(deeper))
    patch.cord(before, trimmed, outlet).cord(trimmed, routed)
    right = x
    for number, child in enumerate(deeper.values()):
        if child.children:
            right = _count_words(
                patch,
                child,
                (routed, number),
                leave,
                _Place(right, y + 66, depth + 1),
            )
            continue
        told = patch.message(right, y + 30, f"{depth + 1}")
        patch.cord(routed, told, number).cord(told, leave)
        right += 40
    # What is not a word of ours here: the address ended before it, or is a mistake
    # that the daemon will answer.
    told = patch.message(right, y + 30, f"{max(depth, 1)}")
    patch.cord(routed, told, len(deeper)).cord(told, leave)
    return right + 60


def slots_patch() -> Patch:
    """An abstraction that gives the slots of what is heard as numbers.

    ``[oscparse]`` gives them as words, which ``[route 1]`` does not know.
    """
    patch = Patch(760, 320)
    patch.comment(
        20, 10, "Slots as numbers, not as words. Printed: oscine reference --pd"
    )
    entry, leave = patch.box(20, 50, "inlet"), patch.box(20, 280, "outlet")
    heads = [words[0] for words in map(words_of, ROWS) if SLOT_WORD in words[1:2]]
    heads = list(dict.fromkeys(heads))
    routed = patch.box(20, 80, "route " + " ".join(heads))
    patch.cord(entry, routed).cord(routed, leave, len(heads))
    for number, head in enumerate(heads):
        x = 120 + 250 * number
        split = patch.box(x, 110, "list split 1")
        # Through FUDI, because that reads a number wherever one is written.
        parsed = patch.chain(
            split,
            patch.box(x, 140, "list trim"),
            patch.box(x, 165, "fudiformat"),
            patch.box(x, 190, "fudiparse"),
        )
        joined = patch.box(x, 215, "list append")
        patch.cord(routed, split, number).cord(split, joined, 1, 1)
        patch.chain(
            parsed,
            joined,
            patch.box(x, 240, f"list prepend {head}"),
            patch.box(x, 265, "list trim"),
            leave,
        )
    return patch
