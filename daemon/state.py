"""The state: every value, one writer, and those who want to know of changes.

Lives in the control process on the event loop's thread and nowhere else; calls return
at once.
"""

import difflib
import logging
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import NamedTuple

from oscine.daemon.coercion import (
    RefusedError,
    as_number,
    coerce,
    coerce_argument,
)
from oscine.daemon.parameters import (
    PARAMETERS,
    TABLE,
    Access,
    Event,
    Keys,
    Pair,
    Parameter,
    Request,
    Shorthand,
    Trigger,
    Value,
)
from oscine.engine.names import Honours

_log = logging.getLogger("oscine.state")

_CHORD_VELOCITY = 100  # of keys struck by those who tell none


@dataclass(frozen=True, slots=True)
class Change:
    """A wish of somebody outside.

    Attributes:
        address: Below the root, no pattern.
        arguments: As they came; coercion is the state's work.
        source: Who wishes it, such as ``osc:127.0.0.1:57120``; feedback skips it.
        glide_seconds: Time to get there in, for a value that can; others are switched
            at once.
        is_return: Back to the default, as if nobody had ever chosen a value: the
            configuration's, else the running model's own, else the table's.
            Arguments do not count.
    """

    address: str
    arguments: tuple[object, ...]
    source: str
    glide_seconds: float = 0.0
    is_return: bool = False


@dataclass(frozen=True, slots=True)
class Update:
    """One value as it now is.

    Attributes:
        address: Whose value.
        value: The new one; for a trigger its count.
        source: Who made it so.
        is_corrected: The value is not what the source asked for, so tell it too.
    """

    address: str
    value: Value
    source: str
    is_corrected: bool = False


@dataclass(frozen=True, slots=True)
class Glide:
    """A value on its way: from what it is now to ``target`` in ``seconds``."""

    address: str
    target: float
    seconds: float


@dataclass(frozen=True, slots=True)
class Commit:
    """All that one apply changed, at once.

    Attributes:
        version: Of the state after it; rises by one with each commit.
        updates: Values set, in the order given.
        glides: Values that begin to move.
    """

    version: int
    updates: tuple[Update, ...]
    glides: tuple[Glide, ...] = ()


@dataclass(frozen=True, slots=True)
class Notice:
    """What to tell the sender of a change: its address and why."""

    address: str
    reason: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """End of something that took time, answered with ``/done`` or ``/fail``.

    Attributes:
        address: What had been asked for.
        is_done: It worked.
        detail: What came of it, or why it failed.
    """

    address: str
    is_done: bool
    detail: str


class Answer(NamedTuple):
    """One message to who asked: an address below the root, and its arguments."""

    address: str
    arguments: tuple[object, ...]


Handler = Callable[[Change], Sequence[Answer]]
"""Carries out a request; raises ``RefusedError`` where it cannot be."""


@dataclass(frozen=True, slots=True)
class Snapshot:
    """All values at one version, never to change."""

    version: int
    values: Mapping[str, Value]


class State:
    """All values of the table.

    Attributes:
        version: Number of commits so far.
    """

    def __init__(self, overrides: Mapping[str, Value] | None = None) -> None:
        """Start from the table's defaults.

        Args:
            overrides: Coerced values by address that replace defaults.
        """
        self.version = 0
        self._values: dict[str, Value] = {
            address: row.default if isinstance(row, Parameter) else 0
            for address, row in TABLE.items()
            if isinstance(row, (Parameter, Trigger))
        }
        self._values |= {
            row.keys: () for row in TABLE.values() if isinstance(row, Keys)
        }
        self._overrides: Mapping[str, Value] = dict(overrides or {})
        self._touched: set[str] = set(self._overrides)
        self._values.update(self._overrides)
        self._model_defaults: Mapping[str, Value] = {}
        self._unsupported: frozenset[str] = frozenset()
        self._commit_watchers: list[Callable[[Commit], None]] = []
        self._outcome_watchers: list[Callable[[Outcome], None]] = []
        self._event_watchers: list[Callable[[Answer], None]] = []
        self._handlers: dict[str, Handler] = {}

    def value(self, address: str) -> Value:
        """Tell the value at an address (a trigger's is its count).

        Raises:
            KeyError: No parameter or trigger has this address.
        """
        return self._values[address]

    def number(self, address: str) -> float:
        """Tell a value that is a number."""
        value = self._values[address]
        assert isinstance(value, (int, float)), address
        return float(value)

    def text(self, address: str) -> str:
        """Tell a value that is a text."""
        value = self._values[address]
        assert isinstance(value, str), address
        return value

    @property
    def unsupported(self) -> frozenset[str]:
        """Addresses that the model which plays does not follow."""
        return self._unsupported

    def snapshot(self) -> Snapshot:
        """Copy all values."""
        return Snapshot(self.version, MappingProxyType(dict(self._values)))

    def watch(self, watcher: Callable[[Commit], None]) -> Callable[[], None]:
        """Call ``watcher`` after each commit; returns the call that ends it."""
        return _listen(self._commit_watchers, watcher)

    def watch_outcomes(self, watcher: Callable[[Outcome], None]) -> Callable[[], None]:
        """Call ``watcher`` when slow work ends; returns the call that ends it."""
        return _listen(self._outcome_watchers, watcher)

    def watch_events(self, watcher: Callable[[Answer], None]) -> Callable[[], None]:
        """Call ``watcher`` with each event; returns the call that ends it."""
        return _listen(self._event_watchers, watcher)

    def tell(self, address: str, *arguments: object) -> None:
        """Tell of an event, at the moment it happens; the state stays as it is.

        Args:
            address: Of an ``Event`` of the table.
            arguments: As its row has them.
        """
        for watcher in tuple(self._event_watchers):
            watcher(Answer(address, arguments))

    def apply(self, changes: Iterable[Change]) -> list[Notice]:
        """Make wishes from outside true, as one commit.

        What is wrong in one change does not stop the others.

        Args:
            changes: In the order they came; a bundle or a scene is one call.

        Returns:
            What to tell the sender: refusals and clippings.
        """
        updates: list[Update] = []
        glides: list[Glide] = []
        notices: list[Notice] = []
        returned: set[str] = set()
        for change in changes:
            returned.discard(change.address)
            if change.is_return and change.address in PARAMETERS:
                returned.add(change.address)
            try:
                note = self._resolve(change, updates, glides)
            except RefusedError as refusal:
                note = str(refusal)
            if note:
                notices.append(Notice(change.address, note))
        self._touched.update(u.address for u in updates)
        self._touched -= returned - self._overrides.keys()
        self._commit(updates, glides)
        return notices

    def default(self, address: str) -> Value:
        """Tell what a parameter holds as long as nobody chooses a value."""
        if address in self._overrides:
            return self._overrides[address]
        return self._model_defaults.get(address, PARAMETERS[address].default)

    def publish(self, values: Mapping[str, Value], source: str) -> None:
        """Set values from inside the daemon, read-only ones too; no coercion.

        Values that are already so make no commit.
        """
        updates = [
            Update(address, value, source)
            for address, value in values.items()
            if self._values[address] != value
        ]
        self._commit(updates, ())

    def adopt_model(
        self,
        name: str,
        defaults: Mapping[str, Value],
        honours: Mapping[str, str] | None,
    ) -> None:
        """Take over what the model that now plays says of itself.

        Args:
            name: Becomes the value of ``/model``, whatever had been asked for.
            defaults: Its own values by address, taken where nobody has chosen one.
            honours: How it follows each address; who sets one that is unsupported is
                told. None leaves them as they are.
        """
        own = {a: v for a, v in defaults.items() if PARAMETERS[a].model_default}
        values = {a: v for a, v in own.items() if a not in self._touched}
        # First, so that who is told of the model sees what it follows.
        if honours is not None:  # else the model that played before plays on
            self._model_defaults = own
            self._unsupported = frozenset(
                address
                for address, how in honours.items()
                if how == Honours.UNSUPPORTED.value
            )
            values["/engine/honours"] = ", ".join(
                f"{address.strip('/')} {how}" for address, how in honours.items()
            )
        self.publish({"/model": name, **values}, "model")

    def provide(self, address: str, handler: Handler) -> Callable[[], None]:
        """Carry out a request from now on; returns the call that ends it.

        Args:
            address: Of a ``Request`` of the table.
            handler: Called with each request; what takes time, it reports later.
        """
        assert isinstance(TABLE[address], Request), address
        self._handlers[address] = handler
        return lambda: self._handlers.pop(address, None) and None

    def ask(self, request: Change) -> Sequence[Answer]:
        """Have a request carried out, whichever part of the daemon does so.

        Raises:
            RefusedError: It cannot be; the message says what was expected and came.
        """
        handler = self._handlers.get(request.address)
        if handler is None:
            raise RefusedError("is not available here")
        return handler(request)

    def report(self, outcome: Outcome) -> None:
        """Tell whoever waits that slow work has ended."""
        for watcher in tuple(self._outcome_watchers):
            watcher(outcome)

    def _resolve(
        self, change: Change, updates: list[Update], glides: list[Glide]
    ) -> str:
        """Append what a change comes to; returns the note for its sender."""
        row = TABLE.get(change.address)
        match row:
            case Parameter():
                return self._set(row, change, updates, glides)
            case Trigger():
                self._fire(row, change, updates)
                return ""
            case Shorthand():
                return self._set_both(row, change, updates, glides)
            case Pair():
                return self._set_pair(row, change, updates, glides)
            case Keys():
                return self._play(row, change, updates)
            case Request():
                raise RefusedError("is a question for its door, not a value")
            case Event():
                raise RefusedError("can only be heard, by subscribing to it")
            case None:
                raise RefusedError(unknown(change.address))

    def _set(
        self,
        row: Parameter,
        change: Change,
        updates: list[Update],
        glides: list[Glide],
    ) -> str:
        if row.access is Access.READ:
            raise RefusedError("can only be read")
        if change.is_return:
            value = self.default(row.address)
            is_set = any(update.address == row.address for update in updates)
            if is_set or value != self._values[row.address]:
                updates.append(Update(row.address, value, change.source, True))
            return ""
        value, note, glide_seconds = coerce(row, change.arguments)
        if change.glide_seconds > 0.0 and self._can_glide(row, value):
            glide_seconds = change.glide_seconds
        if glide_seconds > 0.0:
            assert isinstance(value, float)
            glides.append(Glide(row.address, value, glide_seconds))
        else:
            updates.append(
                Update(row.address, value, change.source, is_corrected=bool(note))
            )
            self._replace(row, value, change.source, updates)
        if not note and row.address in self._unsupported:
            return f"kept, but {self._values['/model']} does not follow it"
        return note

    def _replace(
        self, row: Parameter, value: Value, source: str, updates: list[Update]
    ) -> None:
        """Empty the text whose place a new one takes."""
        if not row.replaces or not value:
            return
        # What came before in the same commit counts, too.
        now = next(
            (u.value for u in reversed(updates) if u.address == row.replaces),
            self._values[row.replaces],
        )
        if now:
            updates.append(Update(row.replaces, "", source, is_corrected=True))

    def _can_glide(self, row: Parameter, target: Value) -> bool:
        """Whether there is a way from the value now to the target."""
        ends = (self._values[row.address], target)
        # From "the model decides" there is no way to a number, nor back.
        return all(
            isinstance(end, float) and end not in row.arguments[0].special
            for end in ends
        )

    def _fire(self, row: Trigger, change: Change, updates: list[Update]) -> None:
        # 0 is a button let go; what is no number is not a button at all, so it fires.
        number = as_number(change.arguments[0]) if change.arguments else 1.0
        if number == 0.0:
            return
        fired = sum(u.address == row.address for u in updates)
        count = int(self.number(row.address)) + fired + 1
        updates.append(Update(row.address, count, change.source))
        updates.extend(
            # The sender did not set these itself, so it is told.
            Update(address, value, change.source, is_corrected=True)
            for address, value in row.sets.items()
        )

    def _play(self, row: Keys, change: Change, updates: list[Update]) -> str:
        """Strike keys and let them go."""
        # What came before in the same commit counts, too.
        now = next(
            (u.value for u in reversed(updates) if u.address == row.keys),
            self._values[row.keys],
        )
        keys = {key[0]: (key[1], key[2]) for key in now}  # type: ignore[union-attr,index]
        if row.is_chord:
            wanted = {_pitch(row, raw): _CHORD_VELOCITY for raw in change.arguments}
            struck = {p: v for p, v in wanted.items() if not keys.get(p, (0, 0))[1]}
            gone = [
                p for p, (_, velocity) in keys.items() if velocity and p not in wanted
            ]
        else:
            if not 1 <= len(change.arguments) <= 2:
                raise RefusedError(
                    "expected a pitch and perhaps a velocity; got "
                    f"{len(change.arguments)} arguments"
                )
            pitch, *rest = change.arguments
            velocity = _pitch(row, rest[0]) if rest else _CHORD_VELOCITY
            struck = {_pitch(row, pitch): velocity} if velocity else {}
            gone = [] if velocity else [_pitch(row, pitch)]
        for pitch, velocity in struck.items():
            keys[pitch] = (keys.get(pitch, (0, 0))[0] + 1, velocity)
        for pitch in gone:
            if pitch in keys:
                keys[pitch] = (keys[pitch][0], 0)
        value = tuple((p, *keys[p]) for p in sorted(keys))
        updates.append(Update(row.keys, value, change.source))
        if row.held:
            held = " ".join(str(p) for p, _, velocity in value if velocity)
            # The sender did not set this itself, so it is told.
            updates.append(Update(row.held, held, change.source, is_corrected=True))
        if row.control in self._unsupported:
            return f"kept, but {self._values['/model']} does not follow it"
        return ""

    def _set_both(
        self,
        row: Shorthand,
        change: Change,
        updates: list[Update],
        glides: list[Glide],
    ) -> str:
        words: Sequence[object] = change.arguments
        weight: object = None
        if len(words) > 1 and not isinstance(words[-1], str):
            words, weight = words[:-1], words[-1]
        if not words:
            raise RefusedError("expected a text and perhaps a weight, got nothing")
        text, cut, _ = coerce(PARAMETERS[row.text], words)
        updates.append(Update(row.text, text, change.source, is_corrected=bool(cut)))
        self._replace(PARAMETERS[row.text], text, change.source, updates)
        if weight is None:
            # What came before in the same bundle counts, too.
            now = next(
                (u.value for u in reversed(updates) if u.address == row.number),
                self._values[row.number],
            )
            if now == 0.0 and not any(g.address == row.number for g in glides):
                updates.append(Update(row.number, 1.0, change.source, True))
            return cut
        note = self._set(
            PARAMETERS[row.number],
            Change(row.number, (weight,), change.source),
            updates,
            glides,
        )
        return "; ".join(filter(None, (cut, note)))

    def _set_pair(
        self,
        row: Pair,
        change: Change,
        updates: list[Update],
        glides: list[Glide],
    ) -> str:
        if not 2 <= len(change.arguments) <= 3:
            raise RefusedError(
                "expected two numbers and perhaps seconds to glide; got "
                f"{len(change.arguments)} arguments"
            )
        numbers, rest = change.arguments[:2], change.arguments[2:]
        # Both or neither: half a place is another place.
        for part, number in zip(row.parts, numbers, strict=True):
            coerce(PARAMETERS[part], (number, *rest))
        notes = [
            self._set(
                PARAMETERS[part],
                Change(part, (number, *rest), change.source, change.glide_seconds),
                updates,
                glides,
            )
            for part, number in zip(row.parts, numbers, strict=True)
        ]
        return "; ".join(filter(None, notes))

    def _commit(self, updates: Sequence[Update], glides: Sequence[Glide]) -> None:
        if not updates and not glides:
            return
        for update in updates:
            self._values[update.address] = update.value
        self.version += 1
        commit = Commit(self.version, tuple(updates), tuple(glides))
        for watcher in tuple(self._commit_watchers):
            watcher(commit)


def _pitch(row: Keys, raw: object) -> int:
    value, _ = coerce_argument(row.arguments[0], raw)
    assert isinstance(value, int)
    return value


def unknown(address: str) -> str:
    """Sentence on an address that does not exist, with the nearest that does."""
    # Every address of the table is lower case.
    close = difflib.get_close_matches(address.lower(), TABLE, n=1, cutoff=0.6)
    return "no such address" + (f"; did you mean {close[0]}?" if close else "")


def _listen(watchers: list, watcher: Callable) -> Callable[[], None]:
    watchers.append(watcher)
    return lambda: watchers.remove(watcher)
