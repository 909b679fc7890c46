"""The kits as data: which recipe each drum of each kit is made from."""

import math
from functools import cache

import numpy as np
from oscine.engine.drums import (
    Clap,
    Colour,
    Grain,
    Metal,
    OneShot,
    Skin,
    Snare,
    Static,
    Stroke,
    Wood,
    finish_stroke,
)
from oscine.engine.score import PATCHES, Drum, Part

KITS: dict[str, dict[Drum, Stroke]] = {
    "acoustic": {
        Drum.KICK: Stroke(
            Skin(150, 56, 0.016, 0.1, 0.6, 2800, second=0.3, knock=0.4), 0
        ),
        Drum.SNARE: Stroke(Snare(185, 0.08, 0.1, 450, 6500), -2.5, 0.05, 0.14),
        Drum.CLAP: Stroke(Clap(900, 6000, 0.06), -8.5, -0.1, 0.18),
        Drum.RIM: Stroke(Wood((1720, 2430, 480), 0.02, 0.8), -7.5, 0.1, 0.12),
        Drum.CLOSED_HAT: Stroke(Metal(410, 6500, 0.035, 0.6), -15, 0.28, 0.04),
        Drum.OPEN_HAT: Stroke(Metal(410, 6000, 0.28, 0.6), -16, 0.28, 0.05),
        Drum.RIDE: Stroke(Metal(390, 2800, 0.5, 0.35, 0.16), -18, -0.35, 0.06),
        Drum.CRASH: Stroke(
            Metal(330, 900, 0.65, 0.7, high_hz=9000, attack_seconds=0.004),
            -13,
            -0.25,
            0.12,
        ),
        Drum.LOW_TOM: Stroke(
            Skin(125, 88, 0.05, 0.2, 0.3, second=0.35), -2.5, 0.4, 0.15
        ),
        Drum.HIGH_TOM: Stroke(
            Skin(205, 150, 0.04, 0.16, 0.3, second=0.35), -3.5, -0.3, 0.15
        ),
        Drum.SHAKER: Stroke(Grain(5500, 12000, 0.03, 0.025), -16, -0.4, 0.06),
        Drum.PERCUSSION: Stroke(
            Skin(330, 300, 0.02, 0.09, 0.5, 1800), -7.5, -0.5, 0.14
        ),
    },
    "brushes": {
        Drum.KICK: Stroke(Skin(105, 52, 0.02, 0.1, 0.25, 1500, second=0.3), -2.5),
        Drum.SNARE: Stroke(Snare(190, 0.05, 0.09, 800, 8000, 0.3, 0.6, 0.005), -5.5),
        Drum.CLAP: Stroke(Grain(1500, 7000, 0.05, 0.07), -8.5, 0.1, 0.1),
        Drum.RIM: Stroke(Wood((1450, 2100, 390), 0.018, 0.5), -8.5, 0.15, 0.12),
        Drum.CLOSED_HAT: Stroke(Metal(430, 7000, 0.025, 0.7), -17, 0.3),
        Drum.OPEN_HAT: Stroke(Metal(430, 6500, 0.2, 0.7), -18, 0.3),
        Drum.RIDE: Stroke(Metal(405, 2400, 0.55, 0.3, 0.2), -17, -0.35, 0.08),
        Drum.CRASH: Stroke(
            Metal(340, 900, 0.6, 0.75, high_hz=9000, attack_seconds=0.015),
            -16,
            -0.25,
            0.12,
        ),
        Drum.LOW_TOM: Stroke(Skin(110, 84, 0.05, 0.16, 0.12, second=0.4), -4.5, 0.4),
        Drum.HIGH_TOM: Stroke(Skin(180, 140, 0.04, 0.13, 0.12, second=0.4), -5.5, -0.3),
        Drum.SHAKER: Stroke(Grain(3000, 9000, 0.09, 0.06), -16, -0.2, 0.08),
        Drum.PERCUSSION: Stroke(Wood((820, 1310), 0.03, 0.2), -10.5, -0.5, 0.14),
    },
    "house": {
        Drum.KICK: Stroke(
            Skin(300, 49, 0.022, 0.12, 0.8, 3000, 0.7, hold_seconds=0.035, knock=0.6),
            -0.5,
            0,
            0,
        ),
        Drum.SNARE: Stroke(Snare(205, 0.07, 0.09, 600, 7500, 0.6, 0.8), -2),
        Drum.CLAP: Stroke(Clap(800, 4200, 0.1), -1.5, 0, 0.14),
        Drum.RIM: Stroke(Wood((1850, 2750, 520), 0.012, 0.6), -6, 0.1),
        Drum.CLOSED_HAT: Stroke(Metal(540, 7500, 0.03, 0.45), -10, 0.12, 0.02),
        Drum.OPEN_HAT: Stroke(Metal(540, 7000, 0.16, 0.45), -10, 0.12, 0.03),
        Drum.RIDE: Stroke(Metal(480, 5500, 0.35, 0.3, 0.06), -14, -0.2),
        Drum.CRASH: Stroke(Metal(420, 1200, 0.65, 0.7, high_hz=10000), -11, -0.2, 0.15),
        Drum.LOW_TOM: Stroke(Skin(150, 80, 0.05, 0.18, 0.2, drive=0.3), -2, 0.3),
        Drum.HIGH_TOM: Stroke(Skin(240, 140, 0.05, 0.14, 0.2, drive=0.3), -3, -0.3),
        Drum.SHAKER: Stroke(Grain(6500, 13000, 0.02, 0.02), -11, -0.3),
        Drum.PERCUSSION: Stroke(Skin(420, 380, 0.02, 0.07, 0.35, 2500), -7, -0.45, 0.1),
    },
    "techno": {
        Drum.KICK: Stroke(
            Skin(350, 46, 0.02, 0.14, 0.8, 4000, 1.8, hold_seconds=0.045, knock=0.6),
            -1,
            0,
            0.02,
        ),
        Drum.SNARE: Stroke(Snare(230, 0.05, 0.07, 800, 8500, 0.7, 0.8), -2.5),
        Drum.CLAP: Stroke(Clap(1000, 5500, 0.07), -2.5, 0, 0.18),
        Drum.RIM: Stroke(Wood((1650, 2480, 610), 0.015, 0.8), -4.5, 0.15, 0.15),
        Drum.CLOSED_HAT: Stroke(Metal(610, 8000, 0.024, 0.3), -9, 0.1, 0.02),
        Drum.OPEN_HAT: Stroke(Metal(610, 7500, 0.12, 0.3), -9, 0.1, 0.03),
        Drum.RIDE: Stroke(Metal(560, 6000, 0.3, 0.15, 0.04), -11, -0.2),
        Drum.CRASH: Stroke(Metal(470, 1500, 0.65, 0.6, high_hz=10000), -10, -0.2, 0.18),
        Drum.LOW_TOM: Stroke(
            Skin(140, 72, 0.06, 0.16, 0.3, drive=1.5), -3.5, 0.25, 0.1
        ),
        Drum.HIGH_TOM: Stroke(Skin(220, 118, 0.05, 0.13, 0.3, drive=1.5), -4.5, -0.25),
        Drum.SHAKER: Stroke(Grain(7000, 14000, 0.012, 0.02), -10, -0.3),
        Drum.PERCUSSION: Stroke(Wood((587, 845, 1370), 0.07, 0.2), -7.5, 0.35, 0.2),
    },
    "trap": {
        Drum.KICK: Stroke(
            Skin(220, 43, 0.025, 0.3, 0.8, 3000, 1.0, hold_seconds=0.06, knock=0.6),
            -1,
            0,
            0,
        ),
        Drum.SNARE: Stroke(Snare(240, 0.06, 0.075, 900, 11000, 0.6, 0.9), -2),
        Drum.CLAP: Stroke(Clap(1100, 6500, 0.07), -2, 0, 0.12),
        Drum.RIM: Stroke(Wood((1900, 2600), 0.012, 0.5), -6, 0.15),
        Drum.CLOSED_HAT: Stroke(Metal(780, 8500, 0.016, 0.35), -10, 0.15, 0.02),
        Drum.OPEN_HAT: Stroke(Metal(780, 8000, 0.13, 0.35), -11, 0.15),
        Drum.RIDE: Stroke(Metal(600, 6500, 0.3, 0.3, 0.08), -14, -0.2),
        Drum.CRASH: Stroke(Metal(500, 1500, 0.6, 0.7, high_hz=10000), -12, -0.2, 0.12),
        Drum.LOW_TOM: Stroke(Skin(140, 75, 0.07, 0.2, 0.1), -2, 0.3),
        Drum.HIGH_TOM: Stroke(Skin(220, 130, 0.06, 0.16, 0.1), -3, -0.3),
        Drum.SHAKER: Stroke(Grain(7500, 14000, 0.01, 0.018), -11, -0.35),
        Drum.PERCUSSION: Stroke(
            Wood((540, 800), 0.08, 0.1, square=True), -13, 0.35, 0.08
        ),
    },
    "dusty": {
        Drum.KICK: Stroke(
            Skin(130, 58, 0.02, 0.1, 0.5, 1800, 0.7, second=0.2, knock=0.5), 0
        ),
        Drum.SNARE: Stroke(
            Snare(175, 0.07, 0.085, 450, 5500, 0.7, 0.8), -2.25, 0, 0.08
        ),
        Drum.CLAP: Stroke(Clap(700, 4000, 0.06), -5.25, 0.05),
        Drum.RIM: Stroke(Wood((1500, 2200, 420), 0.018, 0.5), -7.25, 0.1),
        Drum.CLOSED_HAT: Stroke(Metal(400, 5000, 0.028, 0.6, high_hz=9000), -12.5, 0.2),
        Drum.OPEN_HAT: Stroke(Metal(400, 4500, 0.17, 0.6, high_hz=9000), -13.5, 0.2),
        Drum.RIDE: Stroke(
            Metal(380, 3500, 0.4, 0.35, 0.12, high_hz=8000), -15.5, -0.25
        ),
        Drum.CRASH: Stroke(Metal(320, 900, 0.5, 0.75, high_hz=8000), -14.5, -0.2),
        Drum.LOW_TOM: Stroke(Skin(120, 84, 0.05, 0.15, 0.25, second=0.3), -3.25, 0.3),
        Drum.HIGH_TOM: Stroke(
            Skin(190, 140, 0.04, 0.12, 0.25, second=0.3), -4.25, -0.3
        ),
        Drum.SHAKER: Stroke(Grain(4000, 8500, 0.03, 0.025), -13.5, -0.3),
        Drum.PERCUSSION: Stroke(
            Skin(300, 270, 0.02, 0.08, 0.4, 1500), -7.25, -0.4, 0.1
        ),
    },
    "chip": {
        Drum.KICK: Stroke(Static(400, 0.05, 70), -2, 0, 0),
        Drum.SNARE: Stroke(Static(9000, 0.05, 180), -8, 0, 0),
        Drum.CLAP: Stroke(Static(13000, 0.04), -10, 0, 0),
        Drum.RIM: Stroke(Static(5000, 0.012), -9, 0, 0),
        Drum.CLOSED_HAT: Stroke(Static(40000, 0.014), -16, 0, 0),
        Drum.OPEN_HAT: Stroke(Static(40000, 0.08), -17, 0, 0),
        Drum.RIDE: Stroke(Static(26000, 0.12), -18, 0, 0),
        Drum.CRASH: Stroke(Static(15000, 0.3), -13, 0, 0),
        Drum.LOW_TOM: Stroke(Static(700, 0.09, 90), -5, 0, 0),
        Drum.HIGH_TOM: Stroke(Static(1200, 0.08, 150), -6, 0, 0),
        Drum.SHAKER: Stroke(Static(30000, 0.02), -17, 0, 0),
        Drum.PERCUSSION: Stroke(Wood((880, 1320), 0.04, 0.0, square=True), -14, 0, 0),
    },
    "epic": {
        Drum.KICK: Stroke(
            Skin(120, 47, 0.045, 0.28, 0.6, 1200, 0.5, second=0.4, knock=0.5),
            -0.5,
            0,
            0.16,
        ),
        Drum.SNARE: Stroke(Snare(140, 0.12, 0.16, 350, 6000, 0.9, 0.7), -1.5, 0, 0.3),
        Drum.CLAP: Stroke(Clap(500, 4500, 0.15, (0.0, 0.014, 0.03)), -3.5, 0, 0.35),
        Drum.RIM: Stroke(Wood((900, 1380, 2150), 0.04, 0.9), -6.5, 0.2, 0.3),
        Drum.CLOSED_HAT: Stroke(Metal(330, 5000, 0.05, 0.6), -14, 0.3, 0.15),
        Drum.OPEN_HAT: Stroke(Metal(330, 4500, 0.3, 0.6), -15, 0.3, 0.18),
        Drum.RIDE: Stroke(Metal(300, 3500, 0.5, 0.4, 0.15), -16, -0.3, 0.2),
        Drum.CRASH: Stroke(
            Metal(250, 600, 0.7, 0.75, high_hz=8000, attack_seconds=0.01), -9, -0.2, 0.3
        ),
        Drum.LOW_TOM: Stroke(
            Skin(95, 66, 0.06, 0.32, 0.5, 700, 0.4, 0.5), 0.5, 0.3, 0.3
        ),
        Drum.HIGH_TOM: Stroke(
            Skin(150, 105, 0.05, 0.25, 0.5, 900, 0.4, 0.5), -0.5, -0.3, 0.3
        ),
        Drum.SHAKER: Stroke(Grain(3500, 10000, 0.04, 0.05), -14, -0.4, 0.2),
        Drum.PERCUSSION: Stroke(Metal(700, 2500, 0.2, 0.2, 0.3), -16.5, 0.4, 0.35),
    },
}

COLOURS: dict[str, Colour] = {
    "acoustic": Colour(drive=0.15, room=0.22, room_seconds=0.07, gain_db=1.5),
    "brushes": Colour(room=0.2, room_seconds=0.06, gain_db=3),
    "house": Colour(drive=0.3, gain_db=-2),
    "techno": Colour(drive=0.9, gain_db=-3),
    "trap": Colour(drive=0.4, gain_db=-2.5),
    "dusty": Colour(drive=0.5, high_hz=7500, bits=9, crackle=0.06, room=0.15),
    "chip": Colour(gain_db=6, snap=0),
    "epic": Colour(drive=0.3, room=0.4, room_seconds=0.16, gain_db=-3),
}


TUNED = frozenset({Drum.KICK, Drum.LOW_TOM, Drum.HIGH_TOM})
"""Drums whose skin is tuned to the tonic, as players and producers do."""


def tuned_speed(name: str, drum: Drum, tonic: int) -> float:
    """Speed at which a drum of a kit rings in tune; 1 for what is no skin.

    Args:
        name: Of the kit.
        drum: Any.
        tonic: Pitch class, 0 for C to 11 for B; at most six semitones away from how
            the kit has it.
    """
    recipe = KITS[name][drum].render
    if drum not in TUNED or not isinstance(recipe, Skin):
        return 1.0
    pitch = 69 + 12 * math.log2(recipe.end_hz / 440)
    return 2 ** (((tonic - pitch + 6) % 12 - 6) / 12)


class SpedSource:
    """A stroke at another speed; a ``Source``, so that its first time is cheap too.

    Args:
        shot: The stroke.
        speed: 1 as it is.
    """

    loop_samples = 0

    def __init__(self, shot: OneShot, speed: float) -> None:
        self._sound = shot.sound
        self._speed = speed
        self.channels = shot.sound.shape[1]
        self.end_samples = math.ceil((shot.sound.shape[2] - 1) / speed)
        self.settle_samples = self.end_samples

    def render(self, start: int, count: int) -> np.ndarray:
        """Hand out a stretch; see ``oscillators.Source``."""
        places = np.arange(start, start + count) * self._speed
        before = np.minimum(places.astype(int), self._sound.shape[2] - 2)
        part = (places - before).astype(np.float32)
        near = self._sound[:, :, before[0] : before[-1] + 2]
        before -= before[0]
        dark, more = near[:, :, before] * (1 - part) + near[:, :, before + 1] * part
        return dark + 1j * (dark + more)


@cache
def render_kit(name: str, rate_hz: int) -> tuple[OneShot, ...]:
    """Render all drums of a kit in the order of ``Drum``; the same for everyone."""
    drums = []
    for drum in Drum:
        rng = np.random.default_rng(1000 * PATCHES[Part.DRUMS].index(name) + drum)
        stroke = KITS[name][drum]
        sound = finish_stroke(stroke.render(rng, rate_hz), COLOURS[name], rng, rate_hz)
        drums.append(
            OneShot(
                sound
                * np.float32(10 ** ((stroke.gain_db + COLOURS[name].gain_db) / 20))
            )
        )
    return tuple(drums)
