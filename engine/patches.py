"""All pitched patches by name, from ``basses``, ``chords`` and ``leads``.

Rendering is in ``oscillators`` and ``modes``.
"""

from oscine.engine.basses import BASSES
from oscine.engine.chords import CHORDS, PIANO
from oscine.engine.leads import LEADS
from oscine.engine.oscillators import Source
from oscine.engine.sounds import Patch

PITCHED: dict[str, Patch] = {
    **{f"bass {name}": patch for name, patch in BASSES.items()},
    **{f"chords {name}": patch for name, patch in CHORDS.items() if name != "piano"},
    **{f"lead {name}": patch for name, patch in LEADS.items() if name != "piano"},
    "piano": PIANO,
}
"""Every pitched patch under a name of its own."""


def make_source(name: str, pitch: int, rate_hz: int) -> Source:
    """Make the note of a patch in ``PITCHED`` at a MIDI pitch."""
    frequency_hz = 440.0 * 2 ** ((pitch - 69) / 12)
    return PITCHED[name].sound.source(frequency_hz, rate_hz)
