"""What the monitor has heard from the daemon, ready to be drawn; knows no terminal."""

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, field

from oscine.daemon.coercion import RefusedError, coerce
from oscine.daemon.parameters import PARAMETERS, SLOTS, Access, Value
from oscine.daemon.reference import plain

FLOOR_DB = -60.0
"""Bottom of the meters."""

HOLD_SECONDS = 1.5
FALL_DB_PER_SECOND = 20.0
"""How long a peak stays marked, and how fast the mark then falls."""

_STEPS_KEPT = 240
_EVENTS_KEPT = 200


@dataclass(slots=True)
class Event:
    """Something worth a line.

    Attributes:
        at: Wall-clock time, seconds.
        kind: ``told``, ``state``, ``good``, ``bad``.
        address: What it is about, below the root; empty for the monitor itself.
        text: What happened.
    """

    at: float
    kind: str
    address: str
    text: str


@dataclass(slots=True)
class Held:
    """Highest level of late, in dB, and since when."""

    level_db: float = -120.0
    since: float = 0.0

    def hear(self, level_db: float, now: float) -> None:
        """Take a new level."""
        if level_db >= self.at(now):
            self.level_db, self.since = level_db, now

    def at(self, now: float) -> float:
        """Level of the mark.

        >>> held = Held(-6.0, since=10.0)
        >>> held.at(11.0), held.at(12.5)
        (-6.0, -26.0)
        """
        fallen = max(0.0, now - self.since - HOLD_SECONDS) * FALL_DB_PER_SECOND
        return max(-120.0, self.level_db - fallen)


@dataclass(slots=True)
class Picture:
    """All that is known of a daemon.

    Attributes:
        where: Host and port, as shown.
        values: By address; the table's defaults until something was heard.
        events: Newest last.
        steps_ms: Recent step times, newest last.
        held: Peak marks, left and right.
        selected: Slot that the arrow keys act on.
        is_connected: Whether it has answered of late.
        has_answered: Whether it has ever answered.
        late_at: Monotonic time of the newest underrun or xrun, by address.
        noted: Number of events so far, those forgotten included.
    """

    where: str = ""
    values: dict[str, Value] = field(
        default_factory=lambda: {a: row.default for a, row in PARAMETERS.items()}
    )
    events: deque[Event] = field(default_factory=lambda: deque(maxlen=_EVENTS_KEPT))
    steps_ms: deque[float] = field(default_factory=lambda: deque(maxlen=_STEPS_KEPT))
    held: tuple[Held, Held] = field(default_factory=lambda: (Held(), Held()))
    selected: int = SLOTS[0]
    is_connected: bool = False
    has_answered: bool = False
    late_at: dict[str, float] = field(default_factory=dict)
    noted: int = 0
    _heard: set[str] = field(default_factory=set)

    def hear(
        self, address: str, arguments: Sequence[object], now: float, clock: float
    ) -> None:
        """Take one message of the daemon.

        Args:
            address: Below the root.
            arguments: As they came.
            now: Monotonic time, seconds.
            clock: Wall-clock time, seconds.
        """
        words = " ".join(str(argument) for argument in arguments)
        if address in {"/error", "/fail"}:
            self.note(clock, "bad", "", words)
        elif address == "/done" and not words.startswith("/prompt/"):
            # Prompts have a status, which tells it, too.
            self.note(clock, "good", "", f"done {words}")
        row = PARAMETERS.get(address)
        if row is None:
            return
        try:
            # Texts may be empty, and then there is nothing to coerce.
            value = coerce(row, arguments)[0] if arguments else row.default
        except RefusedError:
            return
        before, self.values[address] = self.values[address], value
        is_first = address not in self._heard
        self._heard.add(address)
        self._follow(address, value, now)
        if is_first or before == value or row.stream:
            return
        if address in {"/engine/underruns", "/audio/xruns"}:
            # A daemon that was started anew counts from 0.
            if self.number(address) > float(before):  # type: ignore[arg-type]
                self.late_at[address] = now
                self.note(clock, "bad", address, plain(value))
            return
        words = {"failed": "bad", "ready": "good"}
        kind = "told" if row.access is Access.READ_WRITE else "state"
        kind = words.get(str(value).partition(":")[0], kind)
        self.note(clock, kind, address, plain(value))

    def lose(self, clock: float) -> None:
        """Nobody answers any more."""
        self.is_connected = False
        for address in ("/meter/peak", "/meter/rms"):
            self.values[address] = PARAMETERS[address].default
        self.note(clock, "bad", "", f"no answer from {self.where}; asking again")

    def find(self, clock: float) -> None:
        """Somebody answers, for the first time or again."""
        self.is_connected = True
        self.note(clock, "good", "", f"connected to {self.where}")
        if self.has_answered:
            # What the new one says first is not a change that somebody made.
            self._heard.clear()
        self.has_answered = True

    def note(self, clock: float, kind: str, address: str, text: str) -> None:
        """Add a line to the log; a value that goes on moving keeps to one line."""
        last = self.events[-1] if self.events else None
        if last and address and last.address == address and kind != "bad":
            self.events.pop()
        else:
            self.noted += 1
        self.events.append(Event(clock, kind, address, text))

    def number(self, address: str) -> float:
        """Value that is a number."""
        value = self.values[address]
        assert isinstance(value, (int, float)), address
        return float(value)

    def text(self, address: str) -> str:
        """Value as words."""
        return plain(self.values[address])

    def pair(self, address: str) -> tuple[float, float]:
        """Value that is two numbers."""
        value = self.values[address]
        assert isinstance(value, tuple), address
        left, right = (float(str(part)) for part in value)
        return left, right

    def prompt(self, slot: int) -> str:
        """What a slot plays: its words, or the name of its sound."""
        audio = self.text(f"/prompt/{slot}/audio")
        return f"♫ {audio}" if audio else self.text(f"/prompt/{slot}/text")

    def used_slots(self) -> list[int]:
        """Slots with something in them."""
        return [
            slot
            for slot in SLOTS
            if self.prompt(slot) or self.number(f"/prompt/{slot}/weight") > 0.0
        ]

    def is_playing(self) -> bool:
        """Whether music is meant to sound."""
        return self.values["/transport"] == "playing"

    def _follow(self, address: str, value: Value, now: float) -> None:
        if address == "/engine/step_ms" and isinstance(value, float) and value > 0:
            self.steps_ms.append(value)
        elif address == "/meter/peak":
            for held, level in zip(self.held, self.pair(address), strict=True):
                held.hear(level, now)
