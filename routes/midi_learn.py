"""Learning: from what a hand did while somebody waited for it, to a binding."""

from collections import Counter
from collections.abc import Sequence

from oscine.daemon.parameters import TABLE, Kind, Parameter
from oscine.routes.bindings import Binding
from oscine.routes.midi_moves import FULL, Control, Move

WINDOW_SECONDS = 0.4
"""How long is watched after the first move, to tell what kind of knob it is."""

MAX_MOVES = 512


def learnt(address: str, port: str, moves: Sequence[Move]) -> Binding:
    """Binding of the control that was moved.

    Args:
        address: What it is to move.
        port: Where the moves came in.
        moves: All of them, at least one.
    """
    control = _meant(moves)
    values = [move.value for move in moves if move.control == control]
    mode = "absolute"
    row = TABLE[address]
    is_switch = isinstance(row, Parameter) and row.arguments[0].kind is Kind.BOOL
    if control.kind == "note":
        mode = "toggle" if is_switch else "momentary"
    elif control.kind == "cc" and is_switch and set(values) == {0, FULL["cc"]}:
        # Pressed and let go: the box does not toggle by itself.
        mode = "toggle"
    elif control.kind == "cc":
        mode = _mode_of(values)
    return Binding(address, control.kind, control.number, control.channel, port, mode)


def _meant(moves: Sequence[Move]) -> Control:
    """The control that was moved most; of a fine one the whole, not its halves."""
    counts = Counter(move.control for move in moves)
    for kind in ("nrpn", "cc14"):
        for control, _ in counts.most_common():
            if control.kind != kind:
                continue
            fine = Control("cc", control.channel, control.number + 32)
            if kind == "nrpn" or fine in counts:
                return control
    whole = [control for control, _ in counts.most_common() if control.kind != "cc14"]
    return whole[0]


def _mode_of(values: Sequence[int]) -> str:
    """Whether a knob is an endless one, by values that no other would send.

    >>> _mode_of([1, 1, 127]), _mode_of([63, 63]), _mode_of([60, 61, 62])
    ('relative-twos', 'relative-offset', 'absolute')
    """
    kinds = set(values)
    if len(values) < 2 or len(kinds) == len(values):
        return "absolute"
    for mode, clicks in (
        ("relative-twos", {1, 2, 3, 125, 126, 127}),
        ("relative-offset", {61, 62, 63, 65, 66, 67}),
        ("relative-sign", {1, 2, 3, 65, 66, 67}),
    ):
        if kinds <= clicks:
            return mode
    return "absolute"
