"""The patches of the chords, and the piano that all parts share."""

from oscine.engine.modes import Struck, Tine
from oscine.engine.oscillators import Hiss, Motion, Oscillator, Wave
from oscine.engine.sounds import (
    Patch,
    formed,
    levels,
    low_passed,
    pulse,
    saw,
    string,
    unison,
)

VIOLIN = (
    (290, 0.3, 0.8),
    (500, 0.35, 1.0),
    (1000, 0.5, 0.6),
    (2600, 0.6, 0.9),
)
"""Resonances of a violin's body: hertz, octaves, height."""

_SECTION = ((290, 0.4, 0.9), (500, 0.45, 1.0), (1000, 0.6, 0.6), (2300, 0.6, 0.4))
"""Of many, each a little different: broader, and softer above."""

_ENSEMBLE = Motion(vibrato_cents=5, vibrato_hz=4.7, vibrato_delay_seconds=0.3)
_AAH = ((730, 0.28, 1.0), (1120, 0.22, 0.75), (2600, 0.2, 0.35), (3300, 0.2, 0.25))
_DRAWBARS = levels(0.7, 1.0, 0.6, 0.75, 0, 0.35, 0, 0.4, 0, 0.12, 0, 0.12, 0, 0, 0, 0.2)

PIANO = Patch(
    Struck(
        string(1.5, 0.32, 0.123, 1.15, stiffness=4e-4, twins=0.9, count=26),
        stereo=True,
        attack_seconds=0.0015,
        longest_seconds=5.0,
        hisses=(Hiss(0.1, 0.22, 250, 2200, 0.012),),
    ),
    gain_db=1,
    release_seconds=0.35,
    reverb=0.22,
)

CHORDS: dict[str, Patch] = {
    "piano": PIANO,
    "electric piano": Patch(
        Tine(
            bark=(0.4, 2.0),
            motion=Motion(tremolo=0.3, tremolo_hz=4.6, is_panning=True),
            hisses=(Hiss(0.04, 0.1, 800, 4000, 0.006),),
        ),
        gain_db=1.5,
        release_seconds=0.28,
        reverb=0.2,
        delay=0.05,
    ),
    "organ": Patch(
        Wave(
            low_passed(_DRAWBARS, (2200,), (6000,), follow=0.3),
            (Oscillator(0, -0.7), Oscillator(0, 0.7)),
            stereo=True,
            attack_seconds=0.006,
            motion=Motion(
                vibrato_cents=7,
                vibrato_hz=6.4,
                tremolo=0.1,
                tremolo_hz=6.4,
                is_panning=True,
            ),
            hisses=(Hiss(0.15, 0.3, 1500, 5000, 0.005),),
            base=0.5,
            settle_seconds=0.3,
        ),
        gain_db=-3,
        release_seconds=0.07,
        reverb=0.22,
    ),
    "warm pad": Patch(
        Wave(
            low_passed(
                saw, (300, 620, 480, 420), (800, 2000, 1500, 1200), 0.4, poles=3
            ),
            unison(8, 5, 0.9),
            stereo=True,
            attack_seconds=0.45,
            sweep_seconds=0.8,
            settle_seconds=3.2,
            loop_seconds=3,
        ),
        gain_db=-2,
        release_seconds=1.6,
        reverb=0.4,
    ),
    "strings": Patch(
        Wave(
            formed(saw, _SECTION, floor=0.3, tilt_hz=2800),
            unison(11, 5, 0.95),
            stereo=True,
            attack_seconds=0.16,
            decay_seconds=0.5,
            sustain=0.85,
            motion=_ENSEMBLE,
            hisses=(Hiss(0.015, 0.03, 2500, 6000),),
            settle_seconds=1.5,
            loop_seconds=3,
        ),
        gain_db=-2,
        release_seconds=0.55,
        reverb=0.38,
    ),
    "choir": Patch(
        Wave(
            formed(saw, _AAH, floor=0.04, tilt_hz=2300),
            unison(10, 5, 0.85),
            stereo=True,
            attack_seconds=0.22,
            motion=Motion(9, 4.9, 0.4, tremolo=0.05, tremolo_hz=4.9),
            hisses=(Hiss(0.02, 0.04, 1500, 5000),),
            scoop_cents=-25,
            scoop_seconds=0.12,
            settle_seconds=1.4,
            loop_seconds=3,
        ),
        gain_db=-2.5,
        release_seconds=0.6,
        reverb=0.5,
    ),
    "nylon guitar": Patch(
        Struck(
            string(0.75, 0.38, 0.28, 1.25, count=26),
            stereo=True,
            attack_seconds=0.0015,
            longest_seconds=3.5,
            hisses=(Hiss(0.14, 0.3, 180, 1400, 0.014),),
        ),
        gain_db=1,
        release_seconds=0.2,
        reverb=0.25,
    ),
    "strum guitar": Patch(
        Struck(
            string(1.2, 0.16, 0.17, 0.85, stiffness=5e-5, twins=5, count=34),
            stereo=True,
            attack_seconds=0.001,
            longest_seconds=3.5,
            hisses=(Hiss(0.08, 0.3, 1800, 6000, 0.008),),
        ),
        gain_db=2,
        release_seconds=0.12,
        reverb=0.2,
        strum_seconds=0.012,
    ),
    "stab": Patch(
        Wave(
            low_passed(saw, (2200, 900, 400, 220), (7500, 3200, 1400, 700), 0.9),
            unison(18, 5, 0.85),
            stereo=True,
            attack_seconds=0.003,
            decay_seconds=0.16,
            sustain=0.0,
            sweep_seconds=0.16,
        ),
        gain_db=4.5,
        release_seconds=0.16,
        reverb=0.3,
        delay=0.3,
    ),
    "supersaw": Patch(
        Wave(
            low_passed(saw, (3200, 2000), (11000, 7500), follow=0.2),
            unison(22, 7, 1.0),
            stereo=True,
            attack_seconds=0.01,
            decay_seconds=0.5,
            sustain=0.8,
            sweep_seconds=0.25,
            loop_seconds=3,
        ),
        gain_db=-1.5,
        release_seconds=0.3,
        reverb=0.3,
        delay=0.1,
    ),
    "clavinet": Patch(
        Struck(
            string(0.55, 0.1, 0.115, 0.45, count=36),
            attack_seconds=0.0007,
            longest_seconds=2,
            hisses=(Hiss(0.1, 0.25, 1500, 5000, 0.004),),
        ),
        gain_db=3.5,
        release_seconds=0.05,
        reverb=0.1,
    ),
    "pulse": Patch(
        Wave(
            low_passed(pulse(0.3), (2600, 1600), (9000, 6000), follow=0.3),
            unison(7, 3, 0.8),
            stereo=True,
            attack_seconds=0.006,
            decay_seconds=0.3,
            sustain=0.7,
        ),
        gain_db=0,
        release_seconds=0.12,
        reverb=0.15,
        delay=0.1,
    ),
}
