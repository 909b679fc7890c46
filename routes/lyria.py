"""The Lyria door: what was written for Google's Lyria RealTime plays here.

A WebSocket that speaks its protocol to the same state as every other door. All clients
steer one music and hear the same sound. What differs from the cloud stands in
docs/lyria.md.
"""

import asyncio
import contextlib
import logging
from collections.abc import Iterable
from dataclasses import dataclass

from aiohttp import WSCloseCode, WSMsgType, web
from oscine.daemon.state import Change, Commit, Notice, State
from oscine.routes.lyria_broadcast import Broadcast, PcmSource
from oscine.routes.lyria_messages import (
    SETUP_COMPLETE,
    Control,
    MalformedError,
    Message,
    Prompt,
    filtered_prompt,
    parse,
)
from oscine.routes.lyria_session import Session
from oscine.routes.lyria_values import (
    FIELD_NAMES,
    STATUSES,
    Wishes,
    config_wishes,
    prompt_wishes,
    sounding_prompts,
    tidy,
)
from oscine.routes.websocket import WebSocket

_log = logging.getLogger("oscine.lyria")

PATH = (
    "/{slashes:/*}ws/google.ai.generativelanguage.{api:[^/]+}"
    ".GenerativeService.BidiGenerateMusic"
)
"""Any version; the JavaScript client begins its path with two slashes."""

_TRIGGERS = {
    Control.PLAY: "/play",
    Control.PAUSE: "/pause",
    Control.STOP: "/stop",
    Control.RESET_CONTEXT: "/reset",
}
_BEGINNINGS = frozenset({"/reset", "/stop"})
_FAILED = "failed"


@dataclass(frozen=True, slots=True)
class LyriaSettings:
    """How the door is to be.

    Attributes:
        max_clients: Whoever comes when so many are there is refused.
        max_message_bytes: A client that sends a longer one is closed.
        heartbeat_seconds: A client that is silent so long is asked for a sign of
            life, and closed if it gives none.
    """

    max_clients: int = 32
    max_message_bytes: int = 1 << 17
    heartbeat_seconds: float = 30.0


class LyriaDoor:
    """Serves a state to clients of Lyria RealTime; on the event loop's thread."""

    def __init__(
        self, state: State, sound: PcmSource, settings: LyriaSettings | None = None
    ) -> None:
        """Prepare to serve; ``add_to`` makes an application serve it.

        Args:
            state: What is steered.
            sound: What is heard.
            settings: How the door is to be.
        """
        self._state = state
        self._broadcast = Broadcast(state, sound)
        self._settings = settings or LyriaSettings()
        self._sessions: list[Session] = []
        self._waiting: dict[str, Change] = {}
        self._unwatch = state.watch(self._on_commit)

    def add_to(self, app: web.Application) -> None:
        """Let an application serve this door; it ends with the application."""
        app.router.add_get(PATH, self._serve)
        app.on_shutdown.append(self._close)

    # One client

    async def _serve(self, request: web.Request) -> web.StreamResponse:
        if len(self._sessions) >= self._settings.max_clients:
            told = f"there are {len(self._sessions)} clients, which is the most"
            return web.Response(status=503, text=told)
        socket = WebSocket(
            heartbeat=self._settings.heartbeat_seconds,
            max_msg_size=self._settings.max_message_bytes,
            compress=False,  # sound in base64 is much work and little gain
        )
        await socket.prepare(request)
        peer = request.transport and request.transport.get_extra_info("peername")
        host, port = peer[:2] if peer else ("", 0)
        session = Session(socket, f"lyria:{host}:{port}")
        self._sessions.append(session)
        _log.info("%s came", session.source)
        sender = asyncio.ensure_future(session.send())
        try:
            await self._read(session, socket)
        finally:
            sender.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await sender
            self._leave(session)
            if request.transport is not None:
                request.transport.abort()  # whoever reads nothing keeps nothing open
        return socket

    async def _read(self, session: Session, socket: web.WebSocketResponse) -> None:
        async for frame in socket:
            if frame.type not in {WSMsgType.TEXT, WSMsgType.BINARY}:
                return
            try:
                message = parse(frame.data)
            except MalformedError as error:
                _log.warning("%s is closed: %s", session.source, error)
                await session.close(WSCloseCode.INVALID_TEXT, str(error))
                return
            self._obey(session, message)
            # A burst is in memory already, so that reading it would not wait once.
            await asyncio.sleep(0)

    def _leave(self, session: Session) -> None:
        self._sessions.remove(session)
        for address, change in tuple(self._waiting.items()):
            if change.source == session.source:
                del self._waiting[address]
        if session.lost_chunks:
            _log.warning("%s lost %d chunks", session.source, session.lost_chunks)
        _log.info("%s went", session.source)
        self._broadcast.leave(session)

    async def _close(self, _app: web.Application) -> None:
        self._unwatch()
        self._broadcast.close()
        closing = [s.close(WSCloseCode.GOING_AWAY) for s in self._sessions]
        await asyncio.gather(*closing)

    # From a client

    def _obey(self, session: Session, message: Message) -> None:
        """Do all that one message says, as one change."""
        if message.is_setup:
            session.tell(SETUP_COMPLETE)
        wishes = Wishes(faults=list(message.faults))
        if message.config is not None:
            _join(wishes, config_wishes(self._state, message.config, session.source))
        if message.prompts is not None:
            self._take_prompts(session, message.prompts, wishes)
        for address, change in wishes.waiting.items():
            self._waiting.pop(address, None)
            if change is not None:
                self._waiting[address] = change
        self._take_control(session, message.control, wishes)
        begins = any(change.address in _BEGINNINGS for change in wishes.changes)
        if begins or self._state.value("/transport") == "stopped":
            wishes.changes[:0] = self._waiting.values()
            self._waiting.clear()
        notices = self._state.apply(wishes.changes) if wishes.changes else []
        if message.control is Control.PLAY and not session.play_waits:
            self._broadcast.join(session)
        session.warn(wishes.faults + _told(notices))

    def _take_prompts(
        self, session: Session, prompts: tuple[Prompt, ...], wishes: Wishes
    ) -> None:
        state = self._state
        spoken = [prompt for prompt in prompts if prompt.text]
        if len(spoken) < len(prompts):
            session.tell(filtered_prompt("", "the text is empty"))
        _join(wishes, prompt_wishes(state, spoken, session.source))
        session.texts = frozenset(tidy(prompt.text) for prompt in spoken)
        for address, slot in STATUSES.items():
            # A text that stays where it is will not fail a second time.
            status, text = state.text(address), state.text(f"/prompt/{slot}/text")
            if status.startswith(_FAILED) and text in session.texts:
                session.tell(_filtered(text, status))
        if any(s.play_waits for s in self._sessions) and _has_sound(wishes.changes):
            wishes.changes += self._waited_plays()

    def _take_control(
        self, session: Session, control: Control | None, wishes: Wishes
    ) -> None:
        if control is None:
            return
        session.play_waits = False
        if control is Control.PLAY:
            is_prompted = sounding_prompts(self._state) or _has_sound(wishes.changes)
            if not is_prompted:
                session.play_waits = True
                return
            mine = any(c.source == session.source for c in self._waiting.values())
            if mine and not session.hears:
                # In the cloud a session's first PLAY begins the music.
                wishes.changes.append(Change("/reset", (), session.source))
        wishes.changes.append(Change(_TRIGGERS[control], (), session.source))

    def _waited_plays(self) -> list[Change]:
        """What those want who said PLAY when there was no prompt."""
        changes: list[Change] = []
        for session in self._sessions:
            if session.play_waits:
                session.play_waits = False
                self._broadcast.join(session)
                changes.append(Change("/play", (), session.source))
        return changes[:1]

    # From the state

    def _on_commit(self, commit: Commit) -> None:
        for update in commit.updates:
            address, value = update.address, update.value
            if address in STATUSES and str(value).startswith(_FAILED):
                self._tell_failed(STATUSES[address], str(value))
            waits = self._waiting.get(address)
            if waits is not None and waits.source != update.source:
                del self._waiting[address]  # somebody has wished otherwise since
        is_beginning = any(u.address in _BEGINNINGS for u in commit.updates)
        play_waits = any(session.play_waits for session in self._sessions)
        if (is_beginning and self._waiting) or play_waits:
            # After the commit: others may not have heard of it yet.
            asyncio.get_running_loop().call_soon(self._follow, is_beginning)

    def _follow(self, is_beginning: bool) -> None:
        """Do what had waited for what another door has done."""
        changes: list[Change] = []
        if is_beginning:
            changes += self._waiting.values()
            self._waiting.clear()
        if sounding_prompts(self._state):
            changes += self._waited_plays()
        if changes:
            self._state.apply(changes)

    def _tell_failed(self, slot: int, status: str) -> None:
        text = self._state.text(f"/prompt/{slot}/text")
        for session in self._sessions:
            if text in session.texts:
                session.tell(_filtered(text, status))


def _join(wishes: Wishes, more: Wishes) -> None:
    wishes.changes += more.changes
    wishes.waiting.update(more.waiting)
    wishes.faults += more.faults


def _has_sound(changes: Iterable[Change]) -> bool:
    """Whether changes give a slot a weight; prompts that are wished for do."""
    return any(
        change.address.endswith("/weight") and change.arguments != (0.0,)
        for change in changes
    )


def _told(notices: Iterable[Notice]) -> list[str]:
    """Notices in the client's own words."""
    return [
        f"{FIELD_NAMES.get(notice.address, notice.address)}: {notice.reason}"
        for notice in notices
    ]


def _filtered(text: str, status: str) -> bytes:
    return filtered_prompt(text, status.removeprefix(_FAILED).lstrip(": ") or status)
