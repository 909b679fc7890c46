"""The patches of the bass; all mono."""

from oscine.engine.modes import Struck
from oscine.engine.oscillators import Hiss, Oscillator, Wave
from oscine.engine.sounds import Patch, levels, low_passed, saw, string, triangle

BASSES: dict[str, Patch] = {
    "finger": Patch(
        Struck(
            string(0.5, 0.42, 0.21, 1.1, count=32),
            attack_seconds=0.004,
            longest_seconds=4,
            hisses=(Hiss(0.05, 0.2, 500, 2500, 0.008),),
        ),
        gain_db=0.5,
        release_seconds=0.14,
        reverb=0.02,
    ),
    "upright": Patch(
        Struck(
            string(0.26, 0.75, 0.35, 1.35, stiffness=1e-4, count=24),
            attack_seconds=0.009,
            longest_seconds=3,
            hisses=(Hiss(0.15, 0.3, 120, 900, 0.02),),
        ),
        gain_db=1.5,
        release_seconds=0.12,
        reverb=0.06,
    ),
    "sub": Patch(
        Wave(
            low_passed(levels(1, 0.12, 0.06, 0.02), (300,), (900,)),
            attack_seconds=0.008,
            decay_seconds=0.5,
            sustain=0.8,
            scoop_cents=200,
            scoop_seconds=0.008,
        ),
        gain_db=-0.5,
        release_seconds=0.12,
        reverb=0.0,
    ),
    "saw": Patch(
        Wave(
            low_passed(saw, (1500, 700, 450, 350), (6000, 3000, 1800, 1300), 0.6),
            (Oscillator(), Oscillator(7, level=0.45)),
            attack_seconds=0.003,
            decay_seconds=0.35,
            sustain=0.7,
            sweep_seconds=0.12,
        ),
        gain_db=-1,
        release_seconds=0.09,
        reverb=0.02,
    ),
    "acid": Patch(
        Wave(
            low_passed(
                saw,
                (1400, 1000, 720, 520, 380, 290, 230, 190),
                (6500, 4700, 3400, 2450, 1750, 1250, 900, 650),
                resonance=7.0,
                follow=0.2,
                poles=3,
            ),
            attack_seconds=0.003,
            decay_seconds=0.4,
            sustain=0.5,
            sweep_seconds=0.11,
            scoop_cents=-150,
            scoop_seconds=0.012,
        ),
        gain_db=-0.5,
        release_seconds=0.06,
        reverb=0.03,
        delay=0.12,
    ),
    "dub": Patch(
        Wave(
            low_passed(triangle, (260, 150), (600, 260), follow=0.8),
            attack_seconds=0.012,
            decay_seconds=0.6,
            sustain=0.75,
            sweep_seconds=0.15,
        ),
        gain_db=-2,
        release_seconds=0.22,
        reverb=0.03,
    ),
    "reese": Patch(
        Wave(
            low_passed(saw, (700, 420), (2200, 1300), 0.4),
            (Oscillator(-14), Oscillator(0, level=0.8), Oscillator(14)),
            attack_seconds=0.01,
            sweep_seconds=0.4,
            loop_seconds=3,
        ),
        gain_db=1,
        release_seconds=0.14,
        reverb=0.03,
    ),
    "triangle": Patch(
        Wave(
            low_passed(triangle, (3000,), (9000,), follow=1),
            attack_seconds=0.003,
            decay_seconds=0.5,
            sustain=0.8,
        ),
        gain_db=-1,
        release_seconds=0.05,
        reverb=0.0,
    ),
}
