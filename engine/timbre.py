"""Which sounds the players take."""

from oscine.engine.choice import Dice
from oscine.engine.plan import Bar
from oscine.engine.score import PATCHES, Part
from oscine.engine.style import Style

_BRIGHTNESS: dict[Part, tuple[float, ...]] = {
    Part.DRUMS: (0.6, 0.4, 0.6, 0.6, 0.6, 0.3, 0.8, 0.4),
    Part.BASS: (0.5, 0.4, 0.2, 0.8, 0.9, 0.2, 0.6, 0.5),
    Part.CHORDS: (0.6, 0.4, 0.6, 0.3, 0.6, 0.4, 0.5, 0.8, 0.7, 0.9, 0.8, 0.7),
    Part.MELODY: (0.4, 0.8, 0.5, 0.5, 0.7, 0.8, 0.9, 0.8, 0.3, 0.7, 0.6, 0.9),
    Part.COUNTER: (0.4, 0.8, 0.5, 0.5, 0.7, 0.8, 0.9, 0.8, 0.3, 0.7, 0.6, 0.9),
}
"""How bright each patch of ``PATCHES`` sounds, 0 to 1."""


def choose_patch(
    style: Style, part: Part, bar: Bar, preferences: tuple[float, ...]
) -> int:
    """Choose the sound of a part; a theme keeps its own.

    Args:
        style: Its favourites come first.
        part: Whose sound.
        bar: Theme and brightness.
        preferences: What prompts wished for, one per patch.

    Returns:
        Index into ``PATCHES[part]``.
    """
    own = (style.kits, style.basses, style.comps, style.leads, style.seconds)[part]
    names = PATCHES[part]
    wished = max(preferences) > 0.15
    logits: list[float] = []
    for index, name in enumerate(names):
        rank = own.index(name) if name in own else 9
        logit = 1.6 - 0.8 * rank if rank < 9 else -6.0
        logit += 3.0 * (bar.brightness - 0.5) * (_BRIGHTNESS[part][index] - 0.5)
        if wished:
            logit += 14 * preferences[index]
        logits.append(logit)
    # Themes of one slot differ in sound only now and then.
    dice = Dice(bar.theme_seed // 3 if part == Part.DRUMS else bar.theme_seed, 71, part)
    return bar.choose(logits, dice)
