"""What an OSC packet means: changes for the state, answers for whoever asked.

Knows no sockets: packets come with the peer to answer, clocks and timers are given.
Changes gather until ``flush``, so that a burst of packets is one commit; what asks for
something flushes first, and so is answered with what holds after all that came before.
"""

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from oscine.daemon.coercion import RefusedError
from oscine.daemon.parameters import (
    Access,
    Event,
    Keys,
    Pair,
    Parameter,
    Request,
    Row,
    Shorthand,
    Trigger,
)
from oscine.daemon.state import Change, Outcome, State
from oscine.routes.leases import Leases
from oscine.routes.osc_addresses import Addresses, PatternError
from oscine.routes.osc_errors import Complaints
from oscine.routes.osc_peers import Clocks, Counters, OscSettings, Peer
from oscine.routes.osc_requests import MessagePrinter, RequestParts, Requests
from oscine.routes.osc_timetags import (
    MAX_AHEAD_SECONDS,
    MAX_WAITING,
    NOW_SECONDS,
    Waiting,
)
from oscine.routes.osc_wire import (
    Bundle,
    MalformedError,
    Message,
    decode,
    decode_message,
    encode,
)

_log = logging.getLogger("oscine.osc.in")

_REPLIES = frozenset(
    ("/pong", "/synced", "/status.reply", "/version.reply", "/done", "/fail", "/error")
)

_Question = Callable[[], None]


@dataclass(slots=True)
class _Work:
    """What some messages come to: changes first, then what they ask."""

    changes: list[Change] = field(default_factory=list)
    questions: list[_Question] = field(default_factory=list)


class Dispatcher:
    """Takes packets in; runs on the event loop's thread, and nothing raises from it.

    Attributes:
        counters: What came and went.
        root: What stands before every address it sends.
    """

    def __init__(
        self,
        state: State,
        settings: OscSettings,
        leases: Leases[Peer],
        clocks: Clocks,
        on_subscribed: Callable[[], None] = lambda: None,
    ) -> None:
        """Serve ``state``; ``on_subscribed`` is called when there is news to send."""
        self.counters = Counters()
        self._state = state
        self._settings = settings
        self._leases = leases
        self._clocks = clocks
        self._addresses = Addresses(settings.root)
        self.root = self._addresses.root
        self._rows = self._addresses.rows
        self._waiting = Waiting(clocks)
        self._complaints = Complaints(self.root, clocks)
        self._printer = MessagePrinter(clocks)
        self._requests = Requests(
            RequestParts(
                state=state,
                settings=settings,
                addresses=self._addresses,
                leases=leases,
                waiting=self._waiting,
                complaints=self._complaints,
                on_subscribed=on_subscribed,
            )
        )
        self._batch: list[Change] = []
        self._batch_peer: Peer | None = None
        self._askers: dict[str, Peer] = {}

    def receive(self, packet: bytes, peer: Peer) -> None:
        """Take one packet; changes wait for ``flush``."""
        self.counters.packets += 1
        try:
            if packet[:1] == b"/":
                self._take(decode_message(packet), peer)
            else:
                self._take_bundle(decode(packet), peer)
        except MalformedError as fault:
            self._tell_malformed(fault, peer)
        except Exception:
            self._mourn("a packet could not be taken")

    def flush(self) -> None:
        """Apply the changes that have gathered."""
        changes, peer = self._batch, self._batch_peer
        if not changes or peer is None:
            return
        self._batch, self._batch_peer = [], None
        self._apply(changes, peer)

    def report(self, outcome: Outcome) -> None:
        """Tell the end of slow work to who asked for it and to who leased it."""
        address = "/done" if outcome.is_done else "/fail"
        packet = encode(
            self.root + address, (self.root + outcome.address, outcome.detail)
        )
        peers = {peer.source: peer for peer in self._leases.hearing(outcome.address)}
        asker = self._askers.get(outcome.address)
        if asker is not None:
            peers[asker.source] = asker
        for peer in peers.values():
            peer.send(packet)

    def close(self) -> None:
        """Forget what waits."""
        self._waiting.clear()
        self._complaints.close()

    def value_message(self, address: str) -> bytes:
        """Message that tells the value of a parameter, as it is now."""
        return encode(self.root + address, (self._state.value(address),))

    def complain(self, peer: Peer, address: str, reason: str) -> None:
        """Tell a peer what was wrong, where no packet can be blamed for it."""
        self._complaints.tell(peer, address, reason)

    def _take(self, message: Message, peer: Peer) -> None:
        if self._requests.is_dumping or _log.isEnabledFor(logging.DEBUG):
            self._dump(message, peer)
        row = self._rows.get(message.address)
        if type(row) is Parameter and message.arguments:
            # Nearly all traffic; the rest takes the longer way.
            if peer is not self._batch_peer:
                self.flush()
                self._batch_peer = peer
            self._batch.append(Change(row.address, message.arguments, peer.source))
            return
        work = _Work()
        self._sort(message, row, peer, work)
        if peer is not self._batch_peer or work.questions:
            self.flush()
        if work.questions:
            self._do(work, peer)
        elif work.changes:
            self._batch_peer = peer
            self._batch += work.changes

    def _take_bundle(self, packet: Message | Bundle, peer: Peer) -> None:
        assert isinstance(packet, Bundle)
        for fault in packet.faults:
            self._tell_malformed(fault, peer)
        if not packet.messages:
            return
        self.flush()
        ahead = self._waiting.seconds_ahead(packet.timetag)
        if ahead <= NOW_SECONDS or self._settings.ignore_timetags:
            self._run_bundle(packet, peer)
            return
        why_now = ""
        if ahead > MAX_AHEAD_SECONDS:
            why_now = (
                f"the timetag lies {ahead:.0f} s ahead, more than the "
                f"{MAX_AHEAD_SECONDS:.0f} s that are waited for; applied now "
                "(osc.ignore_timetags is for hosts whose clocks lie)"
            )
        elif len(self._waiting) >= MAX_WAITING:
            why_now = f"{MAX_WAITING} bundles wait already; applied now"
        if why_now:
            self._complaints.tell(peer, packet.messages[0].address, why_now)
            self._run_bundle(packet, peer)
            return
        due = self._clocks.now() + ahead
        self._waiting.add(due, peer.source, lambda: self._run_late(packet, peer))

    def _run_late(self, bundle: Bundle, peer: Peer) -> None:
        """Apply a bundle whose time has come; like ``receive``, it never raises."""
        try:
            self.flush()
            self._run_bundle(bundle, peer)
        except Exception:
            self._mourn("a bundle could not be applied")

    def _run_bundle(self, bundle: Bundle, peer: Peer) -> None:
        work = _Work()
        for message in bundle.messages:
            if self._requests.is_dumping or _log.isEnabledFor(logging.DEBUG):
                self._dump(message, peer)
            self._sort(message, self._rows.get(message.address), peer, work)
        self._do(work, peer)

    def _sort(self, message: Message, row: Row | None, peer: Peer, work: _Work) -> None:
        """Add to ``work`` what a message comes to."""
        address, arguments = message
        if row is not None:
            self._sort_row(row, arguments, peer, work)
            return
        try:
            rows = self._addresses.matching(address)
        except PatternError as error:
            self._complaints.tell(peer, address, str(error))
            return
        if not rows:
            if self._addresses.below_root(address) not in _REPLIES:
                # A reply that strayed here is dropped: to answer it could begin a
                # conversation without end.
                # To find the nearest name costs a millisecond: only if it is told.
                why = lambda: self._addresses.unknown(address)  # noqa: E731
                self._complaints.tell(peer, address, why)
            return
        if not all(isinstance(row, Trigger) for row in rows):
            # To look at all of /prompt/1/* must not clear it.
            rows = tuple(row for row in rows if not isinstance(row, (Trigger, Keys)))
        if arguments:
            # What can only be read is not meant where something else is.
            rows = tuple(
                row
                for row in rows
                if not (isinstance(row, Parameter) and row.access is Access.READ)
            )
            if not rows:
                self._complaints.tell(peer, address, "can only be read")
        for one in rows:
            self._sort_row(one, arguments, peer, work)

    def _sort_row(
        self, row: Row, arguments: tuple[object, ...], peer: Peer, work: _Work
    ) -> None:
        match row:
            case Request():
                answer = self._requests.answers.get(row.address)
                if answer is None:
                    change = Change(row.address, arguments, peer.source)
                    work.questions.append(lambda: self._ask(change, peer))
                else:
                    work.questions.append(lambda: answer(peer, arguments))
            case Parameter() | Shorthand() | Pair() if not arguments:
                work.questions.append(lambda: self._requests.tell_value(row, peer))
            case Event():
                why = f"can only be heard: /subscribe {row.address}"
                self._complaints.tell(peer, self.root + row.address, why)
            case Parameter() | Trigger() | Shorthand() | Pair() | Keys():
                work.changes.append(Change(row.address, arguments, peer.source))

    def _do(self, work: _Work, peer: Peer) -> None:
        if work.changes:
            self._apply(work.changes, peer)
        # A stranger is sent one packet, so for one question of many the work is done.
        questions = work.questions if peer.is_believed else work.questions[:1]
        for question in questions:
            question()

    def _ask(self, change: Change, peer: Peer) -> None:
        """Have a part of the daemon do what is asked; its end is reported later."""
        self._askers[change.address] = peer
        try:
            answers = self._state.ask(change)
        except RefusedError as refusal:
            self.report(Outcome(change.address, False, str(refusal)))
            return
        except Exception:
            self._mourn(f"{change.address} of {peer.source} could not be done")
            return
        for address, arguments in answers:
            peer.send(encode(self.root + address, arguments))

    def _apply(self, changes: Sequence[Change], peer: Peer) -> None:
        askers = self._askers
        for change in changes:
            askers[change.address] = peer
            row = self._rows[self.root + change.address]
            if isinstance(row, Shorthand):
                # It hears of the shorthand it used, not of its parts as well.
                askers.pop(row.text, None)
        try:
            notices = self._state.apply(changes)
        except Exception:
            self._mourn(f"changes of {peer.source} could not be applied")
            return
        for notice in notices:
            self._complaints.tell(peer, self.root + notice.address, notice.reason)

    def _tell_malformed(self, fault: MalformedError, peer: Peer) -> None:
        self.counters.malformed += 1
        _log.debug("%s sent no OSC: %s", peer.source, fault.reason)
        if fault.address:
            self._complaints.tell(peer, fault.address, fault.reason)

    def _dump(self, message: Message, peer: Peer) -> None:
        level = logging.INFO if self._requests.is_dumping else logging.DEBUG
        self._printer.show(level, peer.source, message)

    def _mourn(self, what: str) -> None:
        """Write down a mistake of our own, which must stop nothing."""
        self.counters.faults += 1
        _log.exception("%s", what)
