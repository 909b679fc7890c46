"""Form: which section follows, how long, how loud, with whom and on which theme."""

from dataclasses import dataclass, field

from oscine.engine.choice import Dice, choose, mix
from oscine.engine.score import SECTIONS

_INTRO = SECTIONS.index("intro")

FORMS: dict[str, dict[str, tuple[tuple[str, int, float], ...]]] = {
    "song": {
        "intro": (("verse", 8, 1.0),),
        "verse": (("chorus", 8, 1.2), ("build", 4, 0.0), ("verse", 8, -0.6)),
        "build": (("chorus", 8, 1.0),),
        "chorus": (
            ("verse", 8, 0.9),
            ("bridge", 8, 0.3),
            ("break", 4, 0.3),
            ("return", 8, 0.0),
        ),
        "bridge": (("chorus", 8, 1.0), ("return", 8, 0.4)),
        "break": (("chorus", 8, 0.6), ("return", 8, 0.4), ("build", 4, 0.3)),
        "return": (("chorus", 8, 0.8), ("break", 4, 0.0), ("verse", 8, 0.2)),
    },
    "club": {
        "intro": (("verse", 8, 1.0),),
        "verse": (("build", 4, 0.6), ("chorus", 8, 0.8), ("break", 8, 0.0)),
        "build": (("climax", 16, 1.0), ("climax", 8, 0.5)),
        "climax": (("break", 8, 0.7), ("verse", 8, 0.4), ("chorus", 8, 0.2)),
        "chorus": (("break", 8, 0.7), ("build", 4, 0.3), ("verse", 8, 0.0)),
        "break": (("build", 4, 1.0), ("return", 8, 0.0)),
        "return": (("climax", 16, 0.5), ("verse", 8, 0.4)),
    },
    "flow": {
        "intro": (("verse", 8, 1.0),),
        "verse": (("chorus", 8, 0.8), ("verse", 8, 0.4), ("bridge", 8, 0.2)),
        "chorus": (("verse", 8, 0.7), ("return", 8, 0.5), ("break", 4, 0.1)),
        "bridge": (("verse", 8, 0.5), ("return", 8, 0.5)),
        "break": (("return", 8, 0.6), ("chorus", 8, 0.4)),
        "return": (("verse", 8, 0.5), ("chorus", 8, 0.4), ("bridge", 8, 0.2)),
    },
    "drift": {
        "intro": (("verse", 8, 1.0),),
        "verse": (("return", 8, 0.6), ("chorus", 16, 0.5), ("bridge", 8, 0.3)),
        "chorus": (("bridge", 8, 0.6), ("verse", 8, 0.5)),
        "bridge": (("return", 8, 0.6), ("verse", 16, 0.4)),
        "return": (("chorus", 16, 0.5), ("verse", 8, 0.5), ("break", 4, 0.0)),
        "break": (("verse", 8, 1.0),),
    },
    "twelve": {
        "intro": (("verse", 12, 1.0),),
        "verse": (("chorus", 12, 0.8), ("verse", 12, 0.3)),
        "chorus": (("return", 12, 0.6), ("verse", 12, 0.5), ("chorus", 12, 0.1)),
        "return": (("verse", 12, 0.6), ("chorus", 12, 0.5)),
    },
}
"""What may follow each section: its kind, its bars and how likely."""

ENERGIES = {
    "intro": 0.5, "verse": 0.6, "chorus": 0.8, "break": 0.4, "build": 0.7,
    "climax": 0.95, "return": 0.72, "bridge": 0.62,
}  # fmt: skip

_CAST = {
    "intro": (0.8, 0.7, 1.0, 0.0, 0.6),
    "verse": (1.0, 1.0, 1.0, 0.95, 0.5),
    "chorus": (1.05, 1.05, 1.05, 1.1, 1.15),
    "break": (0.3, 0.5, 1.0, 0.6, 1.0),
    "build": (0.95, 0.65, 1.0, 0.3, 1.1),
    "climax": (1.1, 1.1, 1.1, 1.0, 1.2),
    "return": (1.0, 1.0, 1.0, 1.0, 0.85),
    "bridge": (0.95, 1.0, 1.0, 0.75, 0.85),
}
"""How readily each part plays in a section, in the order of ``Part``."""

_SLOTS = {"chorus": "B", "climax": "B", "bridge": "C"}
_BANK = 6
"""Themes remembered."""


@dataclass(frozen=True, slots=True)
class Theme:
    """What a theme is grown from, and its number in the order of composing."""

    seed: int
    ordinal: int


@dataclass(slots=True)
class Form:
    """Where in the form the piece is; bounded in size.

    Attributes:
        seed: Of the piece.
        kind: Index into ``SECTIONS``.
        bars: Length of the section.
        number: Bar of the section that is next or playing, from 0.
        sections: Sections begun so far.
        themes: Themes composed so far.
        slots: Theme that now serves verses (A), choruses (B) and bridges (C).
        uses: How often each slot's theme has been played.
        bank: Themes remembered, oldest first.
    """

    seed: int
    kind: int = _INTRO
    bars: int = 2
    number: int = 0
    sections: int = 0
    themes: int = 0
    slots: dict[str, Theme] = field(default_factory=dict)
    uses: dict[str, int] = field(default_factory=dict)
    bank: list[Theme] = field(default_factory=list)

    @property
    def section_seed(self) -> int:
        """Chance that is the same throughout the section."""
        return mix(self.seed, 101, self.sections)

    @property
    def theme(self) -> Theme:
        """The theme of the section."""
        slot = _SLOTS.get(SECTIONS[self.kind], "A")
        if slot not in self.slots:
            self.slots[slot] = self._new()
            self.uses[slot] = 1
        return self.slots[slot]

    def follow(self, form: str, temperature: float, top_k: int) -> None:
        """Begin the next section."""
        table = FORMS[form]
        name = SECTIONS[self.kind]
        options = table.get(name, table["return"])
        dice = Dice(self.seed, 102, self.sections)
        index = choose(
            [logit * 1.5 for _, _, logit in options], temperature, top_k, dice
        )
        kind, bars, _ = options[index]
        self.begin(SECTIONS.index(kind), bars)
        self._renew(temperature, top_k)

    def begin(self, kind: int, bars: int) -> None:
        """Begin a section of this kind."""
        self.kind, self.bars, self.number = kind, bars, 0
        self.sections += 1

    def _new(self) -> Theme:
        theme = Theme(mix(self.seed, 103, self.themes), self.themes)
        self.themes += 1
        self.bank = [*self.bank, theme][-_BANK:]
        return theme

    def _renew(self, temperature: float, top_k: int) -> None:
        """Keep the section's theme, recall an old one or write a new one."""
        slot = _SLOTS.get(SECTIONS[self.kind], "A")
        if slot not in self.slots:
            return
        used = self.uses[slot]
        self.uses[slot] = used + 1
        dice = Dice(self.seed, 104, self.sections)
        action = choose(
            [2.4 - 0.7 * used, -1.0 + 0.1 * used, -0.5 + 0.2 * used],
            temperature, top_k, dice,
        )  # fmt: skip
        if action == 0:
            return
        taken = set(self.slots.values())
        old = [theme for theme in self.bank if theme not in taken]
        if action == 1 and old:
            pick = choose([0.0] * len(old), temperature, top_k, dice)
            self.slots[slot] = old[pick]
        else:
            self.slots[slot] = self._new()
        self.uses[slot] = 1


def cast(form: Form, presence: tuple[float, ...]) -> tuple[bool, ...]:
    """Decide who plays in this bar; somebody always does."""
    factors = _CAST[SECTIONS[form.kind]]
    dice = Dice(form.section_seed, 105)
    wills = [
        share * factor - 0.12 - 0.76 * dice.roll()
        for share, factor in zip(presence, factors, strict=True)
    ]
    plays = [will > 0 for will in wills]
    # The second half of a verse is fuller than the first.
    if SECTIONS[form.kind] == "verse" and form.number >= 4 and presence[4] > 0.3:
        plays[4] = plays[4] or wills[4] > -0.25
    if not any(plays[1:]):
        plays[max((1, 2, 3, 4), key=lambda part: presence[part])] = True
    return tuple(plays)


def energy_of(form: Form, energy: float) -> float:
    """How hard they play, 0 to 1: the style, the section, and a slow tide."""
    tide = Dice(form.seed, 106, form.sections // 5).roll() - 0.5
    rise = 0.0
    if SECTIONS[form.kind] == "build":
        rise = 0.25 * form.number / form.bars
    return min(
        max(
            energy + 0.5 * (ENERGIES[SECTIONS[form.kind]] - 0.65) + 0.12 * tide + rise,
            0,
        ),
        1,
    )
