"""Config: what stands before the daemon starts, from a file, the environment, flags.

A later source overrides an earlier one: defaults here, the TOML file, environment
variables such as ``OSCINE_OSC_PORT``, flags of the command line.
"""

import dataclasses
import difflib
import ipaddress
import os
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import platformdirs
from oscine.daemon.coercion import RefusedError, coerce
from oscine.daemon.log import FORMATS
from oscine.daemon.parameters import PARAMETERS, Access, Value
from oscine.engine.names import PRECISIONS
from oscine.engine.options import ModelOptions, default_root

SOUND_FILES = (".wav", ".flac")
"""How the name of a recording can end."""

DEFAULT_PROMPT = "deep house, warm electric piano"


class ConfigError(Exception):
    """Settings that cannot be; the message lists every fault with its mend."""


@dataclass(frozen=True, slots=True)
class OscConfig:
    """The OSC door.

    Attributes:
        port: UDP port; OSC over TCP is on the next one.
        root: Prefix of every address.
        ignore_timetags: Apply bundles at once whatever their time, for hosts whose
            clocks lie.
    """

    port: int = 9740
    root: str = "/oscine"
    ignore_timetags: bool = False


@dataclass(frozen=True, slots=True)
class NetworkConfig:
    """Who may come in.

    Attributes:
        lan: Listen on all interfaces; without it only this machine reaches us.
        allow: Networks that are let in, such as ``192.168.1.0/24``; empty is all.
        trusted: Networks whose senders are believed over UDP without proof; ``links``
            means the private networks that this machine is on.
        names: Names of this machine, besides its own and ``.local``, by which
            browsers may call it.
        origins: Of pages from elsewhere that may connect to it from a browser, such
            as ``https://studio.example`` or ``http://localhost:5173``.
        announce: Be found by zeroconf.
        metrics: Tell Prometheus how it is, at ``/metrics`` of the HTTP port.
    """

    lan: bool = False
    allow: tuple[str, ...] = ()
    trusted: tuple[str, ...] = ("links",)
    names: tuple[str, ...] = ()
    origins: tuple[str, ...] = ()
    announce: bool = True
    metrics: bool = False


@dataclass(frozen=True, slots=True)
class AudioConfig:
    """Where the sound goes.

    Attributes:
        output: ``auto``, ``jack``, ``null`` or ``file:PATH``.
        client_name: Name in the JACK graph.
        server_name: Of the JACK server; empty is the default one.
        connect: Ports to connect to at the first start; empty is the physical ones.
        listen: Ports to listen to at the first start; none by default, because a
            microphone near the loudspeakers hears itself.
        rate_hz: Of null and file outputs.
        period_samples: Of null and file outputs, and of a jackd we start.
    """

    output: str = "auto"
    client_name: str = "oscine"
    server_name: str = ""
    connect: tuple[str, ...] = ()
    listen: tuple[str, ...] = ()
    rate_hz: int = 48_000
    period_samples: int = 128


@dataclass(frozen=True, slots=True)
class LyriaConfig:
    """The Lyria door.

    Attributes:
        tls: Open it on a TLS port as well, for clients that insist on one.
        tls_port: That port; 0 is the OSC port and 2.
        certificate: Certificate to show, as PEM; empty is one that is made once.
        key: Its key.
    """

    tls: bool = False
    tls_port: int = 0
    certificate: str = ""
    key: str = ""


@dataclass(frozen=True, slots=True)
class EngineConfig:
    """How models are loaded.

    Attributes:
        random_weights: Play on random weights instead of a checkpoint.
        precision: ``auto``, ``float32``, ``bfloat16`` or ``int8``.
        memory_fraction: Of an accelerator's memory that may be taken; 0 is JAX's own.
        models: Folder of the models' files; empty is in the user's data folder.
        strict: Do as a model's original does, also where there is a better way.
    """

    random_weights: bool = False
    precision: str = "auto"
    memory_fraction: float = 0.0
    models: str = ""
    strict: bool = False

    def options(self) -> ModelOptions:
        """What ``open_generator`` is told."""
        return ModelOptions(
            self.random_weights,
            self.precision,
            self.memory_fraction,
            Path(self.models).expanduser() if self.models else default_root(),
            strict=self.strict,
        )


@dataclass(frozen=True, slots=True)
class MediaConfig:
    """Sound files that clients may name.

    Attributes:
        folder: Where they are; empty is ``oscine`` in the user's music folder.
    """

    folder: str = ""

    def path(self) -> Path:
        """Where they are."""
        if self.folder:
            return Path(self.folder).expanduser()
        return platformdirs.user_music_path() / "oscine"


@dataclass(frozen=True, slots=True)
class StartConfig:
    """What happens at the start.

    Attributes:
        play: Begin to play at once.
        resume: Set first what was set when the daemon last ran, and keep it.
        file: Where that is kept; empty is in the user's state folder.
        prompts: Of slot 1, 2, ...: ``TEXT`` or ``TEXT:WEIGHT``.
    """

    play: bool = True
    resume: bool = False
    file: str = ""
    prompts: tuple[str, ...] = (DEFAULT_PROMPT,)


@dataclass(frozen=True, slots=True)
class ScenesConfig:
    """Where scenes are kept.

    Attributes:
        folder: Of their files; empty is the user's state folder.
    """

    folder: str = ""


@dataclass(frozen=True, slots=True)
class MidiConfig:
    """MIDI in and out.

    Attributes:
        enabled: Have ports at all.
        api: ``auto``, ``jack`` or ``alsa``.
        client_name: Name of our ports' client.
        connect: Regular expressions; ports whose name one of them finds are joined.
        file: Of the bindings; empty is in the user's state folder.
    """

    enabled: bool = True
    api: str = "auto"
    client_name: str = "oscine-midi"
    connect: tuple[str, ...] = (".*",)
    file: str = ""


@dataclass(frozen=True, slots=True)
class Config:
    """All settings.

    Attributes:
        osc: The OSC door.
        network: Who may come in.
        audio: Where the sound goes.
        lyria: The Lyria door.
        engine: How models are loaded.
        media: Sound files that clients may name.
        start: What happens at the start.
        scenes: Where scenes are kept.
        midi: MIDI in and out.
        values: Coerced values of parameters that replace the table's defaults.
        log_level: ``debug``, ``info``, ``warning`` or ``error``.
        log_format: ``text`` or ``json``.
    """

    osc: OscConfig = field(default_factory=OscConfig)
    network: NetworkConfig = field(default_factory=NetworkConfig)
    audio: AudioConfig = field(default_factory=AudioConfig)
    lyria: LyriaConfig = field(default_factory=LyriaConfig)
    engine: EngineConfig = field(default_factory=EngineConfig)
    media: MediaConfig = field(default_factory=MediaConfig)
    start: StartConfig = field(default_factory=StartConfig)
    scenes: ScenesConfig = field(default_factory=ScenesConfig)
    midi: MidiConfig = field(default_factory=MidiConfig)
    values: Mapping[str, Value] = field(default_factory=dict)
    log_level: str = "warning"
    log_format: str = "text"


_PLAIN = frozenset({"log_level", "log_format"})
"""Settings that stand in no section."""


def default_path() -> Path:
    """File that is read where none is named, if it exists."""
    return platformdirs.user_config_path("oscine") / "oscine.toml"


def parse_prompt(text: str) -> tuple[str, float]:
    """Split ``TEXT:WEIGHT``; weight 1 where none is given.

    >>> parse_prompt("dub techno:0.5"), parse_prompt("acid: the sound")
    (('dub techno', 0.5), ('acid: the sound', 1.0))
    """
    words, colon, number = text.rpartition(":")
    if colon:
        try:
            return words.strip(), float(number)
        except ValueError:
            pass
    return text.strip(), 1.0


def load_config(
    path: Path | None = None,
    environment: Mapping[str, str] | None = None,
    flags: Mapping[str, Any] | None = None,
) -> Config:
    """Gather the settings.

    Args:
        path: TOML file; None reads the default one if it exists.
        environment: Variables; None is this process's.
        flags: Dotted names such as ``osc.port`` and ``values./bpm``; None is not set.

    Raises:
        ConfigError: Something in them cannot be (the message lists all of it).
    """
    faults: list[str] = []
    tree = _read_file(path, faults)
    _drop_misplaced(tree, faults)
    for name, text in (os.environ if environment is None else environment).items():
        if name.startswith("OSCINE_"):
            _enter_variable(tree, name, text, faults)
    for dotted, value in (flags or {}).items():
        if value is not None:
            section, _, key = dotted.partition(".")
            if key:
                tree.setdefault(section, {})[key] = value
            else:
                tree[section] = value
    values = _values(tree.pop("values", {}), faults)
    config = _build(Config, tree, "", faults)
    faults += _contradictions(config)
    if faults:
        raise ConfigError("\n".join(faults))
    return dataclasses.replace(config, values=values)


def _read_file(path: Path | None, faults: list[str]) -> dict[str, Any]:
    file = path or default_path()
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError:
        if path is not None:
            faults.append(f"{file}: there is no such file")
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        faults.append(f"{file}: {error}")
    return {}


def _drop_misplaced(tree: dict[str, Any], faults: list[str]) -> None:
    """Take out what stands where a section should, for flags will be put in there."""
    sections = {f.name for f in dataclasses.fields(Config) if f.name not in _PLAIN}
    for key in sections & set(tree):
        if not isinstance(tree[key], dict):
            faults.append(f"{key}: is a section; write [{key}]")
            del tree[key]


def _enter_variable(
    tree: dict[str, Any], name: str, text: str, faults: list[str]
) -> None:
    """Put ``OSCINE_SECTION_KEY`` where the file would have it."""
    rest = name.removeprefix("OSCINE_").lower()
    if rest in _PLAIN:
        tree[rest] = text
        return
    section, _, key = rest.partition("_")
    found = next((f for f in dataclasses.fields(Config) if f.name == section), None)
    if found is None or section == "values" or not key:
        known = ", ".join(_variables())
        faults.append(f"{name}: no such setting; there are {known}")
        return
    tree.setdefault(section, {})[key] = text


def _variables() -> list[str]:
    return [
        f"OSCINE_{section.name}_{key.name}".upper()
        for section in dataclasses.fields(Config)
        if dataclasses.is_dataclass(section.default_factory)
        for key in dataclasses.fields(section.default_factory)
    ]


def _build(kind: Any, tree: Mapping[str, Any], where: str, faults: list[str]) -> Any:
    """Make a dataclass of a table; wrong keys and types become faults."""
    fields = {f.name: f for f in dataclasses.fields(kind) if f.name != "values"}
    built: dict[str, Any] = {}
    for key, raw in tree.items():
        if key not in fields:
            close = difflib.get_close_matches(key, fields, n=1)
            mend = (
                f"did you mean {close[0]}?" if close else f"known: {', '.join(fields)}"
            )
            faults.append(f"{where}{key}: no such setting; {mend}")
            continue
        factory = fields[key].default_factory
        if dataclasses.is_dataclass(factory):
            built[key] = _build(factory, raw, f"{where}{key}.", faults)
            continue
        value = _fit(raw, fields[key].default)
        if value is None:
            wanted = type(fields[key].default).__name__
            faults.append(f"{where}{key}: expected {wanted}, got {raw!r}")
        else:
            built[key] = value
    return kind(**built)


def _fit(raw: Any, default: Any) -> Any:
    """Raw value as the type of the default, or None if it cannot be."""
    if isinstance(default, tuple):
        items = raw.split(";") if isinstance(raw, str) else raw
        if isinstance(items, (list, tuple)) and all(isinstance(i, str) for i in items):
            return tuple(item.strip() for item in items)
        return None
    if isinstance(default, bool):
        words = {"1": True, "true": True, "yes": True, "on": True}
        words |= {"0": False, "false": False, "no": False, "off": False}
        return raw if isinstance(raw, bool) else words.get(str(raw).lower())
    if isinstance(default, (int, float)):
        if isinstance(raw, bool):
            return None
        try:
            return type(default)(raw)
        except (TypeError, ValueError):
            return None
    return raw if isinstance(raw, str) else None


def _values(tree: Mapping[str, Any], faults: list[str]) -> dict[str, Value]:
    """Values of parameters by address, coerced as if they had come over OSC."""
    values: dict[str, Value] = {}
    for address, raw in tree.items():
        row = PARAMETERS.get(address)
        if row is not None and row.access is Access.READ:
            faults.append(f"values.{address}: can only be read")
            continue
        if row is None:
            close = difflib.get_close_matches(address, PARAMETERS, n=1)
            mend = f"; did you mean {close[0]}?" if close else ""
            faults.append(f"values.{address}: no parameter that can be set{mend}")
            continue
        try:
            value, note, _ = coerce(row, raw if isinstance(raw, list) else [raw])
        except RefusedError as error:
            faults.append(f"values.{address}: {error}")
            continue
        if note:
            faults.append(f"values.{address}: {note}")
        values[address] = value
    return values


def _contradictions(config: Config) -> list[str]:
    """What is of the right type and still cannot be."""
    faults: list[str] = []
    if not 0 <= config.osc.port <= 65_534:
        faults.append(f"osc.port: expected 0 to 65534, got {config.osc.port}")
    root = config.osc.root
    # What is left out are the signs of patterns.
    if not re.fullmatch(r"(/[^\s#*,/?\[\]{}]+)+", root) or not root.isprintable():
        faults.append(f"osc.root: expected '/NAME', got {root!r}")
    if (root + "/").startswith(("/panel/", "/ws/")):
        faults.append(f"osc.root: {root!r} is the path of another door; choose one")
    if not 0 <= config.lyria.tls_port <= 65_535:
        faults.append(
            f"lyria.tls_port: expected 0 to 65535, got {config.lyria.tls_port}"
        )
    if config.osc.port and config.lyria.tls_port - config.osc.port in {0, 1}:
        faults.append(f"lyria.tls_port: {config.lyria.tls_port} is one of OSC's own")
    if bool(config.lyria.certificate) != bool(config.lyria.key):
        faults.append("lyria.certificate and lyria.key: expected both or neither")
    if config.log_level not in {"debug", "info", "warning", "error"}:
        faults.append(
            "log_level: expected debug, info, warning or error, "
            f"got {config.log_level!r}"
        )
    if config.engine.precision not in PRECISIONS:
        faults.append(
            f"engine.precision: expected {', '.join(PRECISIONS)}, "
            f"got {config.engine.precision!r}"
        )
    if config.log_format not in FORMATS:
        faults.append(
            f"log_format: expected {' or '.join(FORMATS)}, got {config.log_format!r}"
        )
    if not 0.0 <= config.engine.memory_fraction <= 1.0:
        faults.append(
            "engine.memory_fraction: expected more than 0 and at most 1, or 0 for "
            f"JAX's own, got {config.engine.memory_fraction:g}"
        )
    output = config.audio.output
    if output not in {"auto", "jack", "null"} and not output.startswith("file:"):
        faults.append(
            f"audio.output: expected auto, jack, null or file:PATH, got {output!r}"
        )
    elif output.startswith("file:"):
        file = Path(output.removeprefix("file:"))
        if file.suffix.lower() not in SOUND_FILES:
            faults.append(
                "audio.output: the name of the file must end in "
                f"{' or '.join(SOUND_FILES)}, got {output!r}"
            )
        elif not file.parent.is_dir():
            faults.append(f"audio.output: there is no folder {file.parent}")
    named = [("allow", network) for network in config.network.allow]
    named += [("trusted", x) for x in config.network.trusted if x != "links"]
    for key, network in named:
        try:
            ipaddress.ip_network(network)
        except ValueError as error:
            faults.append(f"network.{key}: {error}")
    faults += [
        f"network.origins: expected such as 'https://studio.example', got {origin!r}"
        for origin in config.network.origins
        if not re.fullmatch(r"(?i)https?://[^\s/@?#]+", origin)
    ]
    if config.midi.api not in {"auto", "jack", "alsa"}:
        faults.append(f"midi.api: expected auto, jack or alsa, got {config.midi.api!r}")
    for pattern in config.midi.connect:
        try:
            re.compile(pattern)
        except re.error as error:
            faults.append(f"midi.connect: {pattern!r}: {error}")
    if not 8_000 <= config.audio.rate_hz <= 192_000:
        faults.append(
            f"audio.rate_hz: expected 8000 to 192000, got {config.audio.rate_hz}"
        )
    if not 16 <= config.audio.period_samples <= 8192:
        faults.append(
            "audio.period_samples: expected 16 to 8192, "
            f"got {config.audio.period_samples}"
        )
    return faults
