"""What clients ask of the OSC door itself: the rows of the table that are requests."""

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from oscine.daemon.coercion import as_number, shown
from oscine.daemon.parameters import STATUS_FIELDS, Pair, Parameter, Shorthand
from oscine.daemon.state import State
from oscine.routes.leases import DEFAULT_SECONDS, LeaseRefusedError, Leases
from oscine.routes.osc_addresses import Addresses
from oscine.routes.osc_errors import Complaints, ErrorBudget
from oscine.routes.osc_peers import Clocks, OscSettings, Peer
from oscine.routes.osc_timetags import Waiting
from oscine.routes.osc_wire import Message, encode
from oscine.routes.reply_guard import NO_PROOF

_log = logging.getLogger("oscine.osc.in")

_FIRST_FREE_PORT = 1024

Answer = Callable[[Peer, Sequence[object]], None]


@dataclass(frozen=True, slots=True)
class RequestParts:
    """What requests are answered from."""

    state: State
    settings: OscSettings
    addresses: Addresses
    leases: Leases[Peer]
    waiting: Waiting
    complaints: Complaints
    on_subscribed: Callable[[], None]


class Requests:
    """Answers requests.

    Attributes:
        answers: What to call with the asker and its arguments, by address.
    """

    def __init__(self, parts: RequestParts) -> None:
        """Answer from ``parts``."""
        self._parts = parts
        self._root = parts.addresses.root
        self.answers: dict[str, Answer] = {
            "/ping": self._ping,
            "/sync": self._sync,
            "/status": self._status,
            "/version": self._version,
            "/dump_osc": self._dump_osc,
            "/subscribe": self._subscribe,
            "/unsubscribe": self._unsubscribe,
        }
        self.is_dumping = False

    def tell_value(self, row: Parameter | Shorthand | Pair, peer: Peer) -> None:
        """Answer with the address and what it holds."""
        state = self._parts.state
        if isinstance(row, (Shorthand, Pair)):
            values = tuple(state.value(part) for part in row.parts)
        else:
            values = (state.value(row.address),)
        self._send(peer, row.address, *values)

    def _send(self, peer: Peer, address: str, *arguments: object) -> None:
        peer.send(encode(self._root + address, arguments))

    def _ping(self, peer: Peer, arguments: Sequence[object]) -> None:
        self._send(peer, "/pong", *arguments)

    def _sync(self, peer: Peer, arguments: Sequence[object]) -> None:
        asked = as_number(arguments[0]) if arguments else None
        number = round(asked) if asked is not None and abs(asked) < 2**31 else 0
        due = self._parts.waiting.last_due(peer.source)
        if due is None:
            self._send(peer, "/synced", number)
        else:
            # A bundle it sent before still waits for its time.
            answer = lambda: self._send(peer, "/synced", number)  # noqa: E731
            self._parts.waiting.add(due, peer.source, answer)

    def _status(self, peer: Peer, arguments: Sequence[object]) -> None:
        values = (self._parts.state.value(address) for address in STATUS_FIELDS)
        self._send(peer, "/status.reply", self._parts.settings.version, *values)

    def _version(self, peer: Peer, arguments: Sequence[object]) -> None:
        settings = self._parts.settings
        self._send(peer, "/version.reply", settings.name, settings.version)

    def _dump_osc(self, peer: Peer, arguments: Sequence[object]) -> None:
        asked = as_number(arguments[0]) if arguments else 1.0
        if asked is None:
            where = self._root + "/dump_osc"
            reason = f"expected 0 or 1, got {shown(arguments[0])}"
            self._parts.complaints.tell(peer, where, reason)
            return
        self.is_dumping = asked != 0.0
        # Asked for here, so it is written whatever else the log leaves out.
        _log.setLevel(logging.INFO if self.is_dumping else logging.NOTSET)
        switched = "on" if self.is_dumping else "off"
        _log.info("%s switched printing of messages %s", peer.source, switched)

    def _subscribe(self, peer: Peer, arguments: Sequence[object]) -> None:
        parts = self._parts
        try:
            wish = lease_wish(arguments)
            target = peer.at_port(wish.port) if wish.port else peer
            prefix = parts.addresses.below_root(wish.prefix or "")
            _refuse_strangers(target)
            parts.leases.subscribe(target, peer.source, prefix, wish.seconds)
        except (WishError, LeaseRefusedError) as error:
            parts.complaints.tell(peer, self._root + "/subscribe", str(error))
            return
        parts.on_subscribed()

    def _unsubscribe(self, peer: Peer, arguments: Sequence[object]) -> None:
        parts = self._parts
        try:
            wish = lease_wish(arguments)
        except WishError as error:
            parts.complaints.tell(peer, self._root + "/unsubscribe", str(error))
            return
        prefix = wish.prefix
        if prefix is not None:
            prefix = parts.addresses.below_root(prefix)
        who = peer.at_port(wish.port).source if wish.port else peer.source
        if not parts.leases.unsubscribe(who, prefix):
            reason = "there is no such lease"
            parts.complaints.tell(peer, self._root + "/unsubscribe", reason)


def _refuse_strangers(target: Peer) -> None:
    """Give no lease in a name that may be forged."""
    if not target.is_believed:
        raise LeaseRefusedError(NO_PROOF)


class MessagePrinter:
    """Prints messages to the log, but never so many that the log is the work."""

    def __init__(self, clocks: Clocks) -> None:
        """Count time on ``clocks``."""
        self._budget: ErrorBudget[None] = ErrorBudget(clocks.now, 200.0)

    def show(self, level: int, source: str, message: Message) -> None:
        """Print a message, or count it."""
        if not self._budget.allows("", None, message.address):
            return
        for unsaid in self._budget.take_unsaid():
            _log.log(level, "%d messages were not printed", unsaid.count)
        words = " ".join(shown(argument) for argument in message.arguments)
        _log.log(level, "%s %s %s", source, shown(message.address), words)


class WishError(Exception):
    """Arguments of a subscription that cannot be understood; says what was expected."""


@dataclass(frozen=True, slots=True)
class LeaseWish:
    """What the arguments of a subscription mean.

    Attributes:
        prefix: Without a slash at its end, empty for everything; None if none came.
        port: 0 is the sender's own.
        seconds: How long.
    """

    prefix: str | None = None
    port: int = 0
    seconds: float = DEFAULT_SECONDS


def lease_wish(arguments: Sequence[object]) -> LeaseWish:
    """Understand the arguments of a subscription, in any order.

    Pd sends every number as a float, so it is the size that tells: a single number
    from 1024 up is a port, below it seconds. Of two, the port comes first, unless
    only the other can be one.

    Raises:
        WishError: They cannot be understood; the message says what was expected.

    >>> lease_wish((30.0, "/meter/"))
    LeaseWish(prefix='/meter', port=0, seconds=30.0)
    """
    words: list[str] = []
    numbers: list[float] = []
    for argument in arguments:
        number = as_number(argument)
        if number is not None:
            numbers.append(number)
        elif isinstance(argument, str):
            words.append(argument)
        elif argument is not None:
            raise WishError(f"expected a prefix, a port and seconds, got {argument!r}")
    if len(words) > 1 or len(numbers) > 2:
        raise WishError("expected at most one prefix, one port and one duration")
    prefix = None
    if words:
        word = words[0].strip().strip("/")
        prefix = "/" + word if word else ""
    port, seconds = 0.0, DEFAULT_SECONDS
    if len(numbers) == 2:
        port, seconds = numbers
        if port < _FIRST_FREE_PORT <= seconds:
            port, seconds = seconds, port
    elif numbers and numbers[0] >= _FIRST_FREE_PORT:
        port = numbers[0]
    elif numbers:
        seconds = numbers[0]
    if not (0 <= port <= 65535 and 0 < seconds < float("inf")):
        raise WishError(
            "expected a port up to 65535 and seconds above 0, "
            f"got {port:g} and {seconds:g}"
        )
    return LeaseWish(prefix, int(port), seconds)
