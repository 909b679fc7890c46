"""The MIDI door: what comes from controllers, keyboards and clocks, as changes.

Ports are another process's; bytes come in batches with the port and the time they came
at. What comes in one turn of the event loop is one commit.
"""

import asyncio
import logging
import re
from collections.abc import Callable, Iterable, Mapping
from contextlib import ExitStack
from typing import Any

from oscine.daemon.coercion import RefusedError
from oscine.daemon.parameters import TABLE, Parameter
from oscine.daemon.state import Change, Commit, Outcome, State
from oscine.routes.bindings import Binding, Grip, position_of, pressed, value_at
from oscine.routes.midi_bytes import Message, Stream
from oscine.routes.midi_clock import Tempo
from oscine.routes.midi_feedback import PER_SECOND, Feedback
from oscine.routes.midi_keys import PANIC, Keyboard
from oscine.routes.midi_learn import MAX_MOVES, WINDOW_SECONDS, learnt
from oscine.routes.midi_map import Map, profile_of
from oscine.routes.midi_moves import Hands, Move
from oscine.routes.midi_requests import Kept, MidiRequests, in_words

_log = logging.getLogger("oscine.midi")

VIRTUAL_IN, VIRTUAL_OUT = "oscine in", "oscine out"
_LOOK_SECONDS = 1.0
_CLOCK, _START, _CONTINUE, _STOP = 0xF8, 0xFA, 0xFB, 0xFC
_PROGRAM = 0xC0
_TRANSPORT = {
    _START: ("/reset", "/play"),
    _CONTINUE: ("/play",),
    _STOP: ("/pause",),
}


class _Port:
    """What is remembered of one port while it is there."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.source = f"midi:{name}"
        self.stream = Stream()
        self.hands = Hands()
        self.tempo = Tempo()
        self.keyboard = Keyboard()
        self.keys = profile_of(name).keys
        self.drums = profile_of(name).drums
        self.grips: dict[Binding, Grip] = {}
        self.pressed: dict[Binding, int] = {}


class MidiDoor:
    """Serves a state over MIDI; on the event loop's thread."""

    def __init__(
        self, state: State, kept: Kept, send: Callable[[str, bytes], None]
    ) -> None:
        """Prepare; ``start`` opens the door.

        Args:
            state: What is steered.
            kept: File of the bindings.
            send: Sends bytes to the output of a port.
        """
        self._state = state
        self._kept = kept
        self._loop = asyncio.get_running_loop()
        self._map = Map()
        self._feedback = Feedback(state, self._map, send, self._loop.time)
        self._ports: dict[str, _Port] = {VIRTUAL_IN: _Port(VIRTUAL_IN)}
        self._changes: list[Change] = []
        self._newest: dict[str, int] = {}
        self._is_due = False
        self._learning = ""
        self._learnt: list[tuple[str, Move]] = []
        self._timers: dict[str, asyncio.TimerHandle] = {}
        self._saving: asyncio.Task[None] | None = None
        self._open = ExitStack()

    def start(self) -> None:
        """Read the bindings and begin to serve."""
        self._load()
        requests = MidiRequests(
            self._state,
            self._map,
            lambda: tuple(self._ports),
            self._learn,
            self._on_changed,
        )
        for address, handler in requests.handlers.items():
            self._open.callback(self._state.provide(address, handler))
        self._open.callback(self._state.watch(self._on_commit))
        self._look()

    async def stop(self) -> None:
        """Serve no more; bindings that are being written are written first."""
        self._open.close()
        for timer in self._timers.values():
            timer.cancel()
        if self._saving is not None:
            await self._saving

    def receive(self, event: tuple[Any, ...]) -> None:
        """Take an event of the process that has the ports."""
        match event:
            case ("midi", came):
                self._take(came)
            case ("ports", api, inputs, outputs):
                self._meet(inputs, outputs)
                told = ", ".join(inputs) or "no controller yet"
                self._tell(f"ready: {api}: {told}")
            case ("state", word, detail):
                self._meet((), ())
                self._tell(f"{word}: {detail}")
            case _:
                _log.error("the ports said what nobody understands: %r", event)

    # In

    def _take(self, came: Iterable[tuple[str, float, bytes]]) -> None:
        for name, seconds, data in came:
            port = self._ports.get(name)
            if port is None:
                port = self._ports[name] = _Port(name)
            for message in port.stream.feed(data):
                if message.status == _CLOCK:
                    self._hear_tick(port, seconds)
                else:
                    self._hear(port, message)
        if not self._is_due:
            # Several batches may wait in one turn of the loop.
            self._is_due = True
            self._loop.call_soon(self._apply)

    def _hear(self, port: _Port, message: Message) -> None:
        if message.status in _TRANSPORT:
            if message.status == _START:
                port.tempo.forget()
            if self._state.value("/midi/clock"):
                for address in _TRANSPORT[message.status]:
                    self._want(Change(address, (), port.source))
            return
        if message.kind == _PROGRAM:
            self._recall(message.first + 1, port.source)
            return
        for move in port.hands.moves(message):
            if self._learning:
                self._watch_hand(port.name, move)
                continue
            self._feedback.moved(port.name, move.control)
            if move.control.kind == "cc" and move.control.number in PANIC:
                port.keyboard.silence()
                self._want(Change("/notes", (), port.source))
            found = self._map.found(port.name, move)
            for binding in found:
                self._move(port, binding, move)
            if found:
                continue
            if move.control.channel == port.keys:
                self._play(port, port.keyboard.play(move))
            elif move.control.channel == port.drums and move.control.kind == "note":
                drum = (move.control.number, move.value)
                self._want(Change("/drum", drum, port.source))

    def _play(self, port: _Port, keys: Iterable[tuple[int, int]]) -> None:
        for key in keys:
            self._want(Change("/note", key, port.source))

    def _hear_tick(self, port: _Port, seconds: float) -> None:
        bpm = port.tempo.tick(seconds)
        if bpm is not None and self._state.value("/midi/clock"):
            self._want(Change("/bpm", (bpm,), port.source))

    def _move(self, port: _Port, binding: Binding, move: Move) -> None:
        row = TABLE[binding.address]
        if not isinstance(row, Parameter):
            was = port.pressed.get(binding, 0)
            port.pressed[binding] = move.value
            if pressed(move, was):
                self._want(Change(binding.address, (), port.source))
            return
        grip = port.grips.get(binding)
        if grip is None:
            grip = port.grips[binding] = Grip()
        waiting = self._newest.get(binding.address)
        value = self._state.value(binding.address)
        if waiting is not None:
            # Endless knobs go on from where this turn of the loop has brought them.
            value = self._changes[waiting].arguments[0]
        position = grip.move(binding, move, position_of(binding, row, value))  # type: ignore[arg-type]
        if position is not None:
            wanted = value_at(binding, row, position)
            self._want(Change(binding.address, (wanted,), port.source))

    def _want(self, change: Change) -> None:
        """Add a change to this turn's; one that it makes pointless is replaced."""
        if isinstance(TABLE[change.address], Parameter):
            place = self._newest.get(change.address)
            if place is not None:
                self._changes[place] = change
                return
            self._newest[change.address] = len(self._changes)
        self._changes.append(change)

    def _apply(self) -> None:
        self._is_due = False
        changes, self._changes = self._changes, []
        self._newest.clear()
        if changes:
            self._state.apply(changes)

    def _recall(self, program: int, source: str) -> None:
        self._apply()
        try:
            self._state.ask(Change("/scene/recall", (program,), source))
        except RefusedError as refusal:
            _log.info("program %d: %s", program, refusal)

    # Learning and the map

    def _learn(self, address: str) -> None:
        self._learning = address
        self._learnt.clear()
        self._cancel("learn")
        self._state.publish({"/midi/learning": address}, "midi")

    def _watch_hand(self, port: str, move: Move) -> None:
        if move.control.kind == "note" and not move.value and not self._learnt:
            return  # a key let go that was struck before
        if not self._learnt:
            self._timers["learn"] = self._loop.call_later(WINDOW_SECONDS, self._bind)
        if len(self._learnt) < MAX_MOVES:
            self._learnt.append((port, move))

    def _bind(self) -> None:
        port = self._learnt[0][0]
        moves = [move for name, move in self._learnt if name == port]
        binding = learnt(self._learning, _lasting(port), moves)
        self._learn("")
        try:
            self._map.bind(binding)
        except RefusedError as refusal:
            self._state.report(Outcome("/midi/learn", False, str(refusal)))
            return
        self._map.off.discard(binding.address)
        self._on_changed(Outcome("/midi/learn", True, in_words(binding)))

    def _on_changed(self, outcome: Outcome) -> None:
        """Write the map down, then tell who asked."""
        _log.info("%s", outcome.detail)
        tree, before = self._map.to_tree(), self._saving

        async def save() -> None:
            if before is not None:
                await before
            told = outcome
            try:
                await asyncio.to_thread(self._kept.save, tree)
            except OSError as error:
                told = Outcome(outcome.address, False, f"it will not last: {error}")
            self._state.report(told)

        self._saving = self._loop.create_task(save())
        self._forget_hands()

    def _load(self, *, is_edited: bool = False) -> None:
        tree: Mapping[str, Any] | None = self._kept.load(is_edited=is_edited)
        if tree is None:
            return
        try:
            self._map.from_tree(tree)
        except RefusedError as refusal:
            _log.warning("the bindings are not read: %s", refusal)
        self._forget_hands()

    def _look(self) -> None:
        """Read the bindings again where somebody has edited them."""
        is_idle = self._saving is None or self._saving.done()
        if is_idle and self._kept.has_changed():
            self._load(is_edited=True)
        self._timers["look"] = self._loop.call_later(_LOOK_SECONDS, self._look)

    def _forget_hands(self) -> None:
        for port in self._ports.values():
            port.grips.clear()
            port.pressed.clear()
        self._feedback.show_all()
        self._flush_soon()

    # Out

    def _meet(self, inputs: Iterable[str], outputs: Iterable[str]) -> None:
        """Take note of which boxes are there."""
        names = {VIRTUAL_IN, *inputs}
        for gone in set(self._ports) - names:
            port = self._ports.pop(gone)
            self._play(port, port.keyboard.silence())  # its keys would sound for ever
        self._apply()
        for name in names - set(self._ports):
            self._ports[name] = _Port(name)
        by_box = {_box(name): name for name in outputs}
        answering = {n: by_box[_box(n)] for n in inputs if _box(n) in by_box}
        self._feedback.join({VIRTUAL_IN: VIRTUAL_OUT, **answering})
        self._flush_soon()

    def _on_commit(self, commit: Commit) -> None:
        self._feedback.note(commit.updates)
        self._flush_soon()

    def _flush_soon(self) -> None:
        if "flush" not in self._timers:
            self._timers["flush"] = self._loop.call_later(1 / PER_SECOND, self._flush)

    def _flush(self) -> None:
        del self._timers["flush"]
        if self._feedback.flush():
            self._flush_soon()

    def _cancel(self, name: str) -> None:
        timer = self._timers.pop(name, None)
        if timer is not None:
            timer.cancel()

    def _tell(self, told: str) -> None:
        _log.info("%s", told)
        self._state.publish({"/midi/state": told}, "midi")


def _lasting(port: str) -> str:
    """Name of a port without the numbers that ALSA gives it anew each time.

    >>> _lasting("nanoKONTROL2:nanoKONTROL2 MIDI 1 20:0")
    'nanoKONTROL2:nanoKONTROL2 MIDI 1'
    """
    return re.sub(r" \d+:\d+$", "", port)


def _box(port: str) -> str:
    """What the names of a box's input and output have in common.

    >>> _box("system:midi_capture_1") == _box("system:midi_playback_1")
    True
    """
    name = re.sub(r"capture|playback|\b(in|out)(put)?\b", "", port, flags=re.IGNORECASE)
    return re.sub(r"[^\w]+", " ", name).strip().lower()
