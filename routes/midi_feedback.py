"""Feedback: controllers show where their parameters stand, but not to a moving hand."""

from collections.abc import Callable, Iterable

from oscine.daemon.parameters import TABLE, Parameter
from oscine.daemon.state import State, Update
from oscine.routes.bindings import Binding, lit, position_of
from oscine.routes.midi_map import Map
from oscine.routes.midi_moves import Control, messages_for

QUIET_SECONDS = 0.5
"""A hand that has not moved for so long has let go."""

MAX_HANDS = 256
"""So many controls are watched for a hand; who moves more at once has none on them."""

MAX_CHANNELS = 4096
"""Of so many controls the channel is known; there are more, of boxes that send NRPN."""

PER_SECOND = 30.0
MAX_PER_FLUSH = 64
"""Messages for one box in one flush: cables carry about a thousand a second."""


class Feedback:
    """What is still to be sent to which port; knows no ports but by name.

    Attributes:
        ports: Where there is somebody to be shown: input name and output name.
    """

    def __init__(
        self,
        state: State,
        binds: Map,
        send: Callable[[str, bytes], None],
        now: Callable[[], float],
    ) -> None:
        self.ports: dict[str, str] = {}
        self._state = state
        self._map = binds
        self._send = send
        self._now = now
        self._due: dict[str, dict[Binding, None]] = {}
        self._shown: dict[tuple[str, Binding], bytes] = {}
        self._moved: dict[tuple[str, Control], float] = {}
        self._channels: dict[tuple[str, str, int], int] = {}

    def moved(self, port: str, control: Control) -> None:
        """Remember that a hand is on a control."""
        now = self._now()
        if len(self._moved) >= MAX_HANDS:
            self._let_go(now)
        self._moved[port, control] = now
        place = port, control.kind, control.number
        if place not in self._channels and len(self._channels) >= MAX_CHANNELS:
            self._channels.clear()
        self._channels[place] = control.channel

    def _let_go(self, now: float) -> None:
        held = {k: at for k, at in self._moved.items() if now - at < QUIET_SECONDS}
        self._moved = held if len(held) < MAX_HANDS else {}

    def join(self, ports: dict[str, str]) -> None:
        """Take note of who is there; whoever is new is shown everything."""
        for port in set(self.ports) - set(ports):
            self._due.pop(port, None)
            self._shown = {k: v for k, v in self._shown.items() if k[0] != port}
            self._moved = {k: v for k, v in self._moved.items() if k[0] != port}
        for port in set(ports) - set(self.ports):
            self._due[port] = dict.fromkeys(self._map.all_for(port))
        self.ports = ports

    def show_all(self) -> None:
        """Show everything to everybody: other bindings count now."""
        self._shown.clear()
        for port in self.ports:
            self._due[port] = dict.fromkeys(self._map.all_for(port))

    def note(self, updates: Iterable[Update]) -> None:
        """Remember what has changed, by whatever door."""
        addresses = {update.address for update in updates}
        for port in self.ports:
            for binding in self._map.all_for(port):
                if binding.address in addresses:
                    self._due.setdefault(port, {})[binding] = None

    def flush(self) -> bool:
        """Send what is due; whether anything is left for the next time."""
        for port, due in self._due.items():
            waiting: dict[Binding, None] = {}
            count = 0
            for binding in due:
                if count >= MAX_PER_FLUSH or self._is_held(port, binding):
                    waiting[binding] = None
                else:
                    count += self._show(port, binding)
            self._due[port] = waiting
        return any(self._due.values())

    def _control(self, port: str, binding: Binding) -> Control:
        """The control of a binding, on the channel its box was last heard on."""
        known = self._channels.get((port, binding.kind, binding.number), 1)
        return Control(binding.kind, binding.channel or known, binding.number)

    def _is_held(self, port: str, binding: Binding) -> bool:
        moved = self._moved.get((port, self._control(port, binding)))
        return moved is not None and self._now() - moved < QUIET_SECONDS

    def _show(self, port: str, binding: Binding) -> int:
        row = TABLE[binding.address]
        if not isinstance(row, Parameter):
            return 0
        position = position_of(binding, row, self._state.value(binding.address))
        if position is None:
            return 0
        control = self._control(port, binding)
        messages = messages_for(control, position)
        if binding.lamp is not None:
            messages = lit(binding.lamp, control.channel, position)
        packed = b"".join(messages)
        if self._shown.get((port, binding)) == packed:
            return 0
        self._shown[port, binding] = packed
        for message in messages:
            self._send(self.ports[port], message)
        return len(messages)
