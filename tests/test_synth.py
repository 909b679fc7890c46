"""The synthesiser as a whole: exactness, bounds, and what ears would notice."""

import numpy as np

from oscine.engine.score import Note, Part
from oscine.engine.synth import Mix, Synth


def test_a_note_sounds():
    synth = Synth()
    mix = Mix(120, 0.5, 0.3, 0.2, (1.0,) * 5, 0.2, 0.5)
    note = Note(Part.CHORDS, 0, 60, 0.8, 0.0, 0.5)
    block, _ = synth.render([note], mix, synth.initial_state(1), 4800)
    assert block.shape == (4800, 2)
    assert block.dtype == np.float32
    assert np.abs(block).max() > 0.01
