"""Drums by their numbers in General MIDI, both ways.

Source: General MIDI System Level 1, percussion key map (35 to 81).
"""

from oscine.engine.score import Drum

NUMBERS: dict[Drum, int] = {
    Drum.KICK: 36,
    Drum.SNARE: 38,
    Drum.CLAP: 39,
    Drum.RIM: 37,
    Drum.CLOSED_HAT: 42,
    Drum.OPEN_HAT: 46,
    Drum.RIDE: 51,
    Drum.CRASH: 49,
    Drum.LOW_TOM: 45,
    Drum.HIGH_TOM: 50,
    Drum.SHAKER: 70,
    Drum.PERCUSSION: 63,
}
"""What each drum of a kit is called there."""

_NEAREST = {
    **{number: drum for drum, number in NUMBERS.items()},
    **dict.fromkeys((35,), Drum.KICK),
    **dict.fromkeys((40,), Drum.SNARE),
    **dict.fromkeys((75, 76, 77), Drum.RIM),
    **dict.fromkeys((44,), Drum.CLOSED_HAT),
    **dict.fromkeys((53, 59), Drum.RIDE),
    **dict.fromkeys((52, 55, 57), Drum.CRASH),
    **dict.fromkeys((41, 43), Drum.LOW_TOM),
    **dict.fromkeys((47, 48), Drum.HIGH_TOM),
    **dict.fromkeys((54, 69), Drum.SHAKER),
}


def drum_of(number: int) -> Drum:
    """Drum of a kit that comes nearest to a number, any number at all.

    >>> drum_of(36).name, drum_of(57).name, drum_of(60).name
    ('KICK', 'CRASH', 'PERCUSSION')
    """
    return _NEAREST.get(number, Drum.PERCUSSION)
