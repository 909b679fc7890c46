"""``oscine monitor``: a live view of a daemon, over OSC only, and keys to steer it."""

import contextlib
import os
import select
import signal
import sys
import termios
import time
import tty
from collections.abc import Callable, Iterator

from oscine.daemon.monitor_picture import Picture
from oscine.daemon.monitor_view import draw, plain_line
from oscine.daemon.osc_client import OscClient, Reply
from oscine.daemon.parameters import (
    PARAMETERS,
    SLOTS,
    TABLE,
    Access,
    Kind,
    Parameter,
    Trigger,
)
from rich.console import Console
from rich.live import Live

_FRAME_SECONDS = 1 / 15
_ASK_SECONDS = 1.0
_SUBSCRIBE_SECONDS = 3.0
"""So early because a daemon that was started anew knows nothing of our lease."""

_PATIENCE_SECONDS = 2.5
"""Who is silent for longer, though asked, is gone."""

_PLAIN_SECONDS = 1.0
_WEIGHT_STEP = 0.1

_LEARNT = tuple(
    address
    for address, row in TABLE.items()
    if row.template == address
    and (
        isinstance(row, Trigger)
        or (
            isinstance(row, Parameter)
            and row.access is Access.READ_WRITE
            and len(row.arguments) == 1
            and row.arguments[0].kind is not Kind.TEXT
        )
    )
)
"""What a MIDI control can be bound to, besides the weight of a slot."""

_ARROWS = {
    "A": "up",
    "B": "down",
    "C": "right",
    "D": "left",
}


def monitor(host: str, port: int, root: str) -> int:
    """Watch a daemon until q, Ctrl-C or SIGTERM; it may come and go meanwhile.

    In a terminal a live view with keys; anywhere else a line a second.

    Returns:
        Exit status.
    """
    console = Console(highlight=False)
    picture = Picture(where=f"{host}:{port}")
    client = OscClient(host, port, root)
    watcher = Watcher(client, picture)
    with _ended_by_signals(), contextlib.suppress(KeyboardInterrupt):
        # A dumb terminal cannot be drawn over.
        can_draw = console.is_terminal and not console.is_dumb_terminal
        if can_draw and sys.stdin.isatty():
            _watch_live(watcher, console)
        else:
            _watch_plain(watcher, console)
    with contextlib.suppress(OSError):
        client.close()
    return 0


class Watcher:
    """Keeps a picture true, and sends what keys ask for.

    Attributes:
        picture: What is known of the daemon.
    """

    def __init__(
        self,
        client: OscClient,
        picture: Picture,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        """Watch through ``client``; ``monotonic`` gives the time in seconds."""
        self.picture = picture
        self._client = client
        self._monotonic = monotonic
        self._heard_at = self._asked_at = self._subscribed_at = -1e9

    def listen(self, seconds: float) -> None:
        """Take what comes within that time; renew what must be renewed."""
        until = self._monotonic() + seconds
        while True:
            now = self._monotonic()
            self._keep_in_touch(now)
            left = until - now
            if left <= 0:
                return
            try:
                reply = self._client.receive(left)
            except OSError:
                # The network has gone, and may come back.
                time.sleep(min(left, _FRAME_SECONDS))
                continue
            if reply is not None:
                self.take(reply)

    def take(self, reply: Reply) -> None:
        """Enter one message of the daemon into the picture."""
        self._heard_at = self._monotonic()
        if not self.picture.is_connected:
            self.picture.find(time.time())
            # The one that answers now may know nothing of our lease.
            self._subscribed_at = -1e9
        address, *arguments = (
            word.removeprefix(self._client.root) if isinstance(word, str) else word
            for word in (reply.address, *reply.arguments)
        )
        self.picture.hear(str(address), arguments, self._heard_at, time.time())

    def press(self, key: str) -> bool:
        """Do what a key is for; returns False when it is to end."""
        picture = self.picture
        match key:
            case "q":
                return False
            case " ":
                self._client.send("/pause" if picture.is_playing() else "/play")
            case "r":
                self._client.send("/reset")
            case "m":
                self._set("/mute", value=not picture.values["/mute"])
            case "l":
                self._learn_next()
            case "c":
                self._client.send("/midi/cancel")
            case "up" | "down":
                step = -1 if key == "up" else 1
                index = (SLOTS.index(picture.selected) + step) % len(SLOTS)
                picture.selected = SLOTS[index]
            case "left" | "right":
                self._turn_weight(_WEIGHT_STEP if key == "right" else -_WEIGHT_STEP)
        return True

    def _learn_next(self) -> None:
        """Let the weight of the slot wait for a MIDI control; again, the next address.

        The daemon tells what it waits for, and what became of it.
        """
        targets = (f"/prompt/{self.picture.selected}/weight", *_LEARNT)
        waiting = self.picture.text("/midi/learning")
        place = targets.index(waiting) + 1 if waiting in targets else 0
        self._client.send("/midi/learn", targets[place % len(targets)])

    def _turn_weight(self, step: float) -> None:
        address = f"/prompt/{self.picture.selected}/weight"
        (argument,) = PARAMETERS[address].arguments
        wanted = round(self.picture.number(address) + step, 3)
        low, high = argument.minimum, argument.maximum
        assert low is not None
        assert high is not None
        self._set(address, value=min(max(wanted, low), high))

    def _set(self, address: str, *, value: float | bool) -> None:
        """Set a value there and here: who changes something is not told of it."""
        self._client.send(address, int(value) if isinstance(value, bool) else value)
        self.picture.values[address] = value

    def _keep_in_touch(self, now: float) -> None:
        picture = self.picture
        if now - self._asked_at > _ASK_SECONDS:
            self._asked_at = now
            self._send_quietly(lambda: self._client.send("/ping"))
        if now - self._subscribed_at > _SUBSCRIBE_SECONDS:
            self._subscribed_at = now
            self._send_quietly(self._client.subscribe)
        if picture.is_connected and now - self._heard_at > _PATIENCE_SECONDS:
            picture.lose(time.time())

    def _send_quietly(self, send: Callable[[], None]) -> None:
        # No route and the like: as good as nobody there, and told as such.
        with contextlib.suppress(OSError):
            send()


def _watch_live(watcher: Watcher, console: Console) -> None:
    with (
        _raw_keyboard() as keys,
        Live(console=console, screen=True, auto_refresh=False) as live,
    ):
        while True:
            watcher.listen(_FRAME_SECONDS)
            for key in keys():
                if not watcher.press(key):
                    return
            width, height = console.size
            live.update(
                draw(watcher.picture, width, height, time.monotonic()), refresh=True
            )


def _watch_plain(watcher: Watcher, console: Console) -> None:
    told = 0
    while True:
        watcher.listen(_PLAIN_SECONDS)
        new, told = watcher.picture.noted - told, watcher.picture.noted
        for event in list(watcher.picture.events)[-new:] if new else []:
            console.print(f"{event.address} {event.text}".strip(), soft_wrap=True)
        console.print(plain_line(watcher.picture), soft_wrap=True)


@contextlib.contextmanager
def _ended_by_signals() -> Iterator[None]:
    """SIGTERM and a closed terminal end like Ctrl-C, so that the screen is restored."""

    def end(*_: object) -> None:
        raise KeyboardInterrupt

    before = {
        number: signal.signal(number, end) for number in (signal.SIGTERM, signal.SIGHUP)
    }
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


@contextlib.contextmanager
def _raw_keyboard() -> Iterator[Callable[[], list[str]]]:
    """Give a call that tells the keys pressed since the last, without waiting."""
    stdin = sys.stdin.fileno()
    before = termios.tcgetattr(stdin)
    tty.setcbreak(stdin)

    def keys() -> list[str]:
        if not select.select([stdin], [], [], 0)[0]:
            return []
        typed = os.read(stdin, 256)
        # The terminal has gone, and nobody can press q any more.
        return key_names(typed.decode(errors="ignore")) if typed else ["q"]

    try:
        yield keys
    finally:
        termios.tcsetattr(stdin, termios.TCSADRAIN, before)


def key_names(typed: str) -> list[str]:
    r"""Split what a terminal sends into keys.

    >>> key_names("m\x1b[A\x1bOCq")
    ['m', 'up', 'right', 'q']
    """
    names: list[str] = []
    at = 0
    while at < len(typed):
        if typed[at] == "\x1b" and typed[at + 1 : at + 2] in {"[", "O"}:
            end = at + 2
            # Parameters of a key with Shift and the like, then a letter.
            while end < len(typed) and not (typed[end].isalpha() or typed[end] == "~"):
                end += 1
            names.append(_ARROWS.get(typed[end : end + 1], ""))
            at = end + 1
        else:
            names.append(typed[at])
            at += 1
    return [name for name in names if name]
