"""The table: everything the instrument can be told or asked, each thing once.

Every door, document and patch is a loop over ``ROWS`` or ``TABLE``. A row stands here
when it works; no name, range or default stands anywhere else.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import Enum

from oscine.daemon.blend_surface import resting_place
from oscine.engine.names import BPM_FREE, KEYS, MODEL_DECIDES, PITCH_CLASSES

SLOTS = range(1, 17)
"""Numbers of the prompt slots."""

Value = float | int | bool | str | tuple["Value", ...]
"""What a parameter can hold; a tuple where it has several arguments."""


class Kind(Enum):
    """Type of one argument, as a musician would say it."""

    FLOAT = "number"
    INT = "whole number"
    BOOL = "on or off"
    TEXT = "text"
    CHOICE = "one of a list"


class Access(Enum):
    """Who may change a parameter."""

    READ = "read"
    READ_WRITE = "read, write"


class Room(Enum):
    """The process in which a parameter takes effect."""

    CONTROL = "control"
    ENGINE = "engine"
    AUDIO = "audio"


@dataclass(frozen=True, slots=True)
class Argument:
    """One argument of an address.

    Attributes:
        kind: Its type.
        name: What it is called in replies and documents.
        minimum: Lowest value, for numbers.
        maximum: Highest value, for numbers.
        unit: Such as ``dB``, ``ms``, ``bpm``; empty where there is none.
        choices: The names that can be chosen, for ``CHOICE``.
        aliases: Other spellings of the choices, lower case.
        special: Values outside the range that mean something, with their meaning.
        optional: May be left out.
    """

    kind: Kind
    name: str
    minimum: float | None = None
    maximum: float | None = None
    unit: str = ""
    choices: tuple[str, ...] = ()
    aliases: Mapping[str, str] = field(default_factory=dict)
    special: Mapping[float, str] = field(default_factory=dict)
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Parameter:
    """Something that has a value.

    Attributes:
        address: OSC path below the root.
        arguments: One per element of its value.
        default: Value before anybody said anything.
        doc: One or two sentences for the musician.
        access: Whether it can be set or only read.
        room: Where it takes effect.
        glides: A further number is the seconds in which to glide to the value.
        model_default: The running model replaces the default by its own.
        stream: Changes all the time while music plays.
        scene: Belongs to what plays, so that a scene keeps it; levels and what the
            machine needs do not.
        replaces: Address of another text that it takes the place of.
        lyria: Its field in the ``musicGenerationConfig`` of Lyria RealTime.
        defaults: One for each slot, where they differ.
        template: The row as documents print it, with ``N`` for a slot.
    """

    address: str
    arguments: tuple[Argument, ...]
    default: Value
    doc: str
    access: Access = Access.READ_WRITE
    room: Room = Room.ENGINE
    glides: bool = False
    model_default: bool = False
    stream: bool = False
    scene: bool = True
    replaces: str = ""
    lyria: str = ""
    defaults: tuple[Value, ...] = ()
    template: str = ""


@dataclass(frozen=True, slots=True)
class Trigger:
    """Something that happens when told to; in the state it is a count that rises.

    Attributes:
        address: OSC path below the root.
        doc: One or two sentences for the musician.
        sets: Values it sets at the same time, by address.
        template: The row as documents print it, with ``N`` for a slot.
    """

    address: str
    doc: str
    sets: Mapping[str, Value] = field(default_factory=dict)
    template: str = ""


@dataclass(frozen=True, slots=True)
class Shorthand:
    """An address that sets several parameters of a slot at once.

    Attributes:
        address: OSC path below the root.
        arguments: A text of any number of words and numbers, then a number.
        text: Address of the parameter that takes the words.
        number: Address of the parameter that takes the last number, or, where it is
            0 and none came, 1, so that what was asked for can be heard.
        doc: One or two sentences for the musician.
        template: The row as documents print it, with ``N`` for a slot.
    """

    address: str
    arguments: tuple[Argument, ...]
    text: str
    number: str
    doc: str
    template: str = ""

    @property
    def parts(self) -> tuple[str, str]:
        """Addresses of what it sets, in the order of its arguments."""
        return self.text, self.number


@dataclass(frozen=True, slots=True)
class Pair:
    """An address that sets two numbers at once, such as a place across and up.

    Attributes:
        address: OSC path below the root.
        arguments: Two numbers; a third is the seconds in which to glide there.
        parts: Addresses of the parameters that take the numbers.
        doc: One or two sentences for the musician.
        template: The row as documents print it, with ``N`` for a slot.
    """

    address: str
    arguments: tuple[Argument, ...]
    parts: tuple[str, str]
    doc: str
    template: str = ""


@dataclass(frozen=True, slots=True)
class Request:
    """Something a client asks of its door, or of a part of the daemon behind it.

    What a part is asked takes its time: the end of it is an outcome.

    Attributes:
        address: OSC path below the root.
        arguments: What may come with it.
        reply: Address and arguments of the answer, as documents print it; empty where
            there is none but ``/done`` or ``/fail``.
        doc: One or two sentences for the musician.
        template: The row as documents print it.
    """

    address: str
    arguments: tuple[Argument, ...]
    reply: str
    doc: str
    template: str = ""


@dataclass(frozen=True, slots=True)
class Keys:
    """Keys that are struck and let go.

    In the state: pitch, onsets so far and velocity (0 when let go) of each key that was
    ever struck. Onsets only rise, so a key struck and let go within one step is heard.

    Attributes:
        address: OSC path below the root.
        arguments: A pitch and a velocity, or any number of pitches.
        keys: Address whose value the keys are.
        control: What the model follows them as.
        held: Address whose value lists those that are held; empty for none.
        is_chord: What comes is all that is held.
        doc: One or two sentences for the musician.
        template: The row as documents print it.
    """

    address: str
    arguments: tuple[Argument, ...]
    keys: str
    control: str
    held: str
    is_chord: bool
    doc: str
    template: str = ""


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happens, told at that moment to who subscribed to it by name.

    Attributes:
        address: OSC path below the root.
        arguments: What is told of it.
        doc: One or two sentences for the musician.
        template: The row as documents print it.
    """

    address: str
    arguments: tuple[Argument, ...]
    doc: str
    template: str = ""


Row = Parameter | Trigger | Shorthand | Pair | Request | Keys | Event


def _number(
    name: str,
    minimum: float | None = None,
    maximum: float | None = None,
    unit: str = "",
    **extra: object,
) -> Argument:
    return Argument(Kind.FLOAT, name, minimum, maximum, unit, **extra)  # type: ignore[arg-type]


def _whole(
    name: str,
    minimum: float | None = None,
    maximum: float | None = None,
    unit: str = "",
    **extra: object,
) -> Argument:
    return Argument(Kind.INT, name, minimum, maximum, unit, **extra)  # type: ignore[arg-type]


def _text(name: str, *, optional: bool = False) -> Argument:
    return Argument(Kind.TEXT, name, optional=optional)


def _key_aliases() -> dict[str, str]:
    """Sharps, and the short spellings: ``c# minor``, ``am``, ``F maj``."""
    sharps = {"Db": "C#", "Eb": "D#", "Gb": "F#", "Ab": "G#", "Bb": "A#"}
    aliases: dict[str, str] = {"-1": "auto", "free": "auto", "": "auto"}
    endings = {
        "major": ("", " maj", "maj", " major", "major"),
        "minor": ("m", " min", "min", " minor", "minor", " m"),
    }
    for tonic in PITCH_CLASSES:
        for spelled in (tonic, sharps.get(tonic, tonic)):
            for mode, forms in endings.items():
                for form in forms:
                    aliases[(spelled + form).lower()] = f"{tonic} {mode}"
    return aliases


_SECONDS = _number("seconds", 0.0, 600.0, "s", optional=True)
_ON = (Argument(Kind.BOOL, "on"),)
_WEIGHT = _number("weight", 0.0, 2.0)
_LEFT_RIGHT_DB = (_number("left", unit="dB"), _number("right", unit="dB"))
_ACROSS, _UP = _number("x", -1.0, 1.0), _number("y", -1.0, 1.0)
_AUTO = {MODEL_DECIDES: "the model decides"}

TRANSPORT = ("playing", "paused", "stopped")

ROWS: tuple[Row, ...] = (
    Trigger("/play", "Let the music sound.", {"/transport": "playing"}),
    Trigger("/pause", "Rest; /play goes on from here.", {"/transport": "paused"}),
    Trigger(
        "/stop",
        "Rest and forget the music so far; /play begins anew.",
        {"/transport": "stopped"},
    ),
    Parameter(
        "/transport",
        (Argument(Kind.CHOICE, "transport", choices=TRANSPORT),),
        "stopped",
        "Whether it plays.",
        access=Access.READ,
        room=Room.AUDIO,
    ),
    Trigger("/reset", "Forget the music so far and begin anew; prompts stay."),
    Shorthand(
        "/prompt/{slot}",
        (_text("text"), replace(_WEIGHT, optional=True)),
        "/prompt/{slot}/text",
        "/prompt/{slot}/weight",
        "What the slot plays, and how strongly; words are joined with spaces, a last "
        "number is the weight. Without one, a silent slot gets weight 1.",
    ),
    Parameter(
        "/prompt/{slot}/text",
        (_text("text"),),
        "",
        "What the slot plays, in words; takes the place of a sound.",
        replaces="/prompt/{slot}/audio",
    ),
    Parameter(
        "/prompt/{slot}/audio",
        (_text("file"),),
        "",
        "A sound file of the media folder, whose style the slot plays; takes the place "
        "of the text. Not every model can hear.",
        replaces="/prompt/{slot}/text",
    ),
    Parameter(
        "/prompt/{slot}/weight",
        (_WEIGHT,),
        0.0,
        "How much of the slot is in the blend; only the ratios of the weights count. "
        "A second number glides there in that many seconds.",
        glides=True,
    ),
    Pair(
        "/prompt/{slot}/position",
        (_ACROSS, _UP),
        ("/prompt/{slot}/x", "/prompt/{slot}/y"),
        "Where the prompt lies on the surface, across and up. A third number glides "
        "there in that many seconds.",
    ),
    Parameter(
        "/prompt/{slot}/x",
        (_ACROSS,),
        0.0,
        "Where the prompt lies on the surface, from left to right.",
        room=Room.CONTROL,
        glides=True,
        defaults=tuple(resting_place(slot)[0] for slot in SLOTS),
    ),
    Parameter(
        "/prompt/{slot}/y",
        (_UP,),
        0.0,
        "Where the prompt lies on the surface, from the bottom up.",
        room=Room.CONTROL,
        glides=True,
        defaults=tuple(resting_place(slot)[1] for slot in SLOTS),
    ),
    Parameter(
        "/prompt/{slot}/status",
        (_text("status"),),
        "empty",
        "Whether it is empty, encoding, ready and how understood, or why it failed.",
        access=Access.READ,
    ),
    Trigger(
        "/prompt/{slot}/clear",
        "Empty the slot.",
        {
            "/prompt/{slot}/text": "",
            "/prompt/{slot}/audio": "",
            "/prompt/{slot}/weight": 0.0,
        },
    ),
    Trigger(
        "/prompts/clear",
        "Empty all slots.",
        {
            f"/prompt/{slot}/{what}": value
            for slot in SLOTS
            for what, value in (("text", ""), ("audio", ""), ("weight", 0.0))
        },
    ),
    Parameter(
        "/surface/enabled",
        _ON,
        False,
        "Let the weights follow the cursor: the nearer a prompt, the more of it.",
        room=Room.CONTROL,
    ),
    Pair(
        "/surface/cursor",
        (_ACROSS, _UP),
        ("/surface/x", "/surface/y"),
        "Where the cursor is on the surface, across and up. A third number glides "
        "there in that many seconds.",
    ),
    Parameter(
        "/surface/x",
        (_ACROSS,),
        0.0,
        "Where the cursor is, from left to right.",
        room=Room.CONTROL,
        glides=True,
    ),
    Parameter(
        "/surface/y",
        (_UP,),
        0.0,
        "Where the cursor is, from the bottom up.",
        room=Room.CONTROL,
        glides=True,
    ),
    Parameter(
        "/surface/falloff",
        (_number("falloff", 0.0, 8.0),),
        2.0,
        "How much the nearest prompt outdoes the others; 0 hears all alike.",
        room=Room.CONTROL,
    ),
    Parameter(
        "/surface/snap",
        (_number("snap", 0.0, 1.0),),
        0.1,
        "A prompt nearer to the cursor than this is heard alone.",
        room=Room.CONTROL,
    ),
    Parameter(
        "/context/audio",
        (_text("file"),),
        "",
        "A sound file of the media folder that the music goes on from, as if the model "
        "had played it: at once, and after every /reset; empty begins from nothing. "
        "Not every model can hear.",
    ),
    Parameter(
        "/context/status",
        (_text("status"),),
        "empty",
        "Whether that file is empty, encoding, ready, or why it failed.",
        access=Access.READ,
    ),
    Parameter(
        "/bpm",
        (_number("bpm", 20.0, 300.0, "bpm", special={BPM_FREE: "free"}),),
        BPM_FREE,
        "Tempo; 0 leaves it to the model.",
        lyria="bpm",
    ),
    Parameter(
        "/key",
        (
            Argument(
                Kind.CHOICE, "key", choices=("auto", *KEYS), aliases=_key_aliases()
            ),
        ),
        "auto",
        "Key, such as A minor, F# major or Cm; auto leaves it to the model.",
        lyria="scale",
    ),
    Parameter(
        "/density",
        (_number("density", 0.0, 1.0, special=_AUTO),),
        MODEL_DECIDES,
        "From sparse to busy; -1 leaves it to the model.",
        lyria="density",
    ),
    Parameter(
        "/brightness",
        (_number("brightness", 0.0, 1.0, special=_AUTO),),
        MODEL_DECIDES,
        "From dark to bright; -1 leaves it to the model.",
        lyria="brightness",
    ),
    Parameter("/mute_drums", _ON, False, "Leave out the drums.", lyria="muteDrums"),
    Parameter("/mute_bass", _ON, False, "Leave out the bass.", lyria="muteBass"),
    Parameter(
        "/only_bass_and_drums",
        _ON,
        False,
        "Leave out all but bass and drums.",
        lyria="onlyBassAndDrums",
    ),
    Keys(
        "/note",
        (_whole("pitch", 0, 127), _whole("velocity", 0, 127, optional=True)),
        "/note",
        "/notes",
        "/notes/held",
        False,
        "Strike a key, or let it go with velocity 0; the music follows what is held.",
    ),
    Keys(
        "/notes",
        (_whole("pitch", 0, 127, optional=True),),
        "/note",
        "/notes",
        "/notes/held",
        True,
        "The held chord, as many pitches as it has; none lets go of all keys.",
    ),
    Keys(
        "/drum",
        (_whole("drum", 0, 127), _whole("velocity", 0, 127, optional=True)),
        "/drum",
        "/drum",
        "",
        False,
        "Strike a drum, by its number in General MIDI: 36 is a kick, 38 a snare, 42 a "
        "closed hi-hat. It sounds even where the drummer is muted.",
    ),
    Parameter(
        "/notes/held",
        (_text("pitches"),),
        "",
        "Pitches of the keys that are held.",
        access=Access.READ,
    ),
    Parameter(
        "/temperature",
        (_number("temperature", 0.0, 3.0),),
        1.0,
        "Daring: 0 always takes the likeliest, 1 is the model as it learned, "
        "3 is wild.",
        model_default=True,
        lyria="temperature",
    ),
    Parameter(
        "/top_k",
        (_whole("top_k", 1, 1024),),
        40,
        "How many of the likeliest choices are considered at each step.",
        model_default=True,
        lyria="topK",
    ),
    Parameter(
        "/guidance",
        (_number("guidance", 0.0, 7.0),),
        4.0,
        "How strictly the prompts are followed.",
        model_default=True,
        lyria="guidance",
    ),
    Parameter(
        "/guidance_notes",
        (_number("guidance", 0.0, 7.0),),
        5.0,
        "How strictly the held keys are followed.",
        model_default=True,
    ),
    Parameter(
        "/guidance_drums",
        (_number("guidance", 0.0, 7.0),),
        1.0,
        "How strictly drums that are left out stay out.",
        model_default=True,
    ),
    Parameter(
        "/unmask_width",
        (_whole("semitones", 0, 127, "semitones"),),
        0,
        "How far around each held key nothing else may sound; 0 leaves the model free "
        "beside the keys, 127 allows the keys alone.",
    ),
    Parameter(
        "/note_onsets",
        _ON,
        True,
        "Held keys sound anew when they are struck; off leaves that to the model.",
    ),
    Parameter(
        "/midi_gate",
        _ON,
        False,
        "Sound only while a key is held.",
    ),
    Parameter(
        "/chunk",
        (_number("chunk", 0.4, 2.0, "s"),),
        2.0,
        "How long a model that writes in chunks goes on before it hears the prompts "
        "and its own past anew: less obeys sooner; more costs less, and is what it "
        "learned.",
    ),
    Parameter(
        "/input/mix",
        (_number("mix", 0.0, 1.0),),
        0.0,
        "How much of the sound at the input ports a model that listens takes for its "
        "own past: 0 hears nothing of it, 1 nothing else.",
    ),
    Parameter(
        "/input/gain",
        (_number("gain", -60.0, 24.0, "dB"),),
        0.0,
        "How loud the model hears the input ports; -60 is silence.",
        scene=False,
    ),
    Parameter(
        "/input/peak",
        _LEFT_RIGHT_DB,
        (-120.0, -120.0),
        "Highest level at the input ports since the last report, before the gain, in "
        "dB below full scale.",
        access=Access.READ,
        room=Room.AUDIO,
        stream=True,
    ),
    Parameter(
        "/input/latency_ms",
        (_number("latency", unit="ms"),),
        0.0,
        "How old the sound at the input ports is when the model hears the end of it.",
        access=Access.READ,
        stream=True,
    ),
    Parameter(
        "/input/overruns",
        (_whole("count", 0),),
        0,
        "Times the model heard the input too late or too early, and missed a moment.",
        access=Access.READ,
    ),
    Parameter(
        "/seed",
        (_whole("seed", 0, 2**31 - 1, special={-1.0: "random"}),),
        -1,
        "Where chance begins: the same seed plays the same music from the next "
        "/reset on; -1 is different every time.",
        lyria="seed",
    ),
    Parameter(
        "/model",
        (_text("model"),),
        "wren",
        "The model that plays; the old one plays on until the new one is ready.",
        scene=False,
    ),
    Parameter(
        "/volume",
        (_number("volume", -60.0, 12.0, "dB"),),
        0.0,
        "Output level, at once and smoothed; -60 is silence, above 0 may clip.",
        room=Room.AUDIO,
        scene=False,
    ),
    Parameter(
        "/mute",
        _ON,
        False,
        "Silence; the music goes on.",
        room=Room.AUDIO,
        scene=False,
    ),
    Parameter(
        "/bypass",
        _ON,
        False,
        "Silence, and the model rests.",
        room=Room.AUDIO,
        scene=False,
    ),
    Parameter(
        "/buffer",
        (_number("buffer", 20.0, 4000.0, "ms"),),
        40.0,
        "Sound kept ready: more survives more load, less obeys sooner. A model "
        "whose step is longer keeps at least what it needs.",
        scene=False,
    ),
    Parameter(
        "/beat",
        (_whole("bar", 1), _whole("beat", 1)),
        (1, 1),
        "Bar and beat that sound now, where the model keeps time.",
        access=Access.READ,
        stream=True,
    ),
    Event(
        "/event/note",
        (
            _text("track"),
            _whole("pitch", 0, 127),
            _whole("velocity", 1, 127),
            _number("length", 0.0, unit="s"),
        ),
        "A note that the model plays, as it is heard; drums by their numbers in "
        "General MIDI. Only for who subscribes to /event or /event/note.",
    ),
    Parameter(
        "/meter/peak",
        _LEFT_RIGHT_DB,
        (-120.0, -120.0),
        "Highest level since the last report, in dB below full scale.",
        access=Access.READ,
        room=Room.AUDIO,
        stream=True,
    ),
    Parameter(
        "/meter/rms",
        _LEFT_RIGHT_DB,
        (-120.0, -120.0),
        "Mean level over 300 ms, in dB below full scale.",
        access=Access.READ,
        room=Room.AUDIO,
        stream=True,
    ),
    Parameter(
        "/analysis/onset",
        (_whole("count", 0), _number("strength", 0.0, 1.0)),
        (0, 0.0),
        "Beginnings heard so far, a count that rises with each, and how strong the "
        "last one was.",
        access=Access.READ,
        room=Room.CONTROL,
        stream=True,
    ),
    Parameter(
        "/analysis/centroid",
        (_number("centroid", 0.0, unit="Hz"),),
        0.0,
        "Where the middle of the spectrum lies: the higher, the brighter it sounds.",
        access=Access.READ,
        room=Room.CONTROL,
        stream=True,
    ),
    Parameter(
        "/analysis/chroma",
        tuple(_number(name, 0.0, 1.0) for name in PITCH_CLASSES),
        (0.0,) * len(PITCH_CLASSES),
        "How much of each pitch class sounds, C first, in parts of the strongest.",
        access=Access.READ,
        room=Room.CONTROL,
        stream=True,
    ),
    Parameter(
        "/engine/state",
        (_text("state"),),
        "starting",
        "Whether it is starting, loading, ready, or failed and why.",
        access=Access.READ,
    ),
    Parameter(
        "/engine/honours",
        (_text("honours"),),
        "",
        "How the running model follows what it is told: each control is native, "
        "prompted (as words in the blend), filtered (in the sound) or unsupported.",
        access=Access.READ,
    ),
    Parameter(
        "/engine/step_ms",
        (_number("step", unit="ms"),),
        0.0,
        "Time the model takes for one step, smoothed.",
        access=Access.READ,
        stream=True,
    ),
    Parameter(
        "/engine/rtf",
        (_number("rtf"),),
        0.0,
        "Real-time factor: seconds of sound per second of work; above 1 keeps up.",
        access=Access.READ,
        stream=True,
    ),
    Parameter(
        "/engine/latency_ms",
        (_number("latency", unit="ms"),),
        0.0,
        "From a change to its sound, measured at the last change.",
        access=Access.READ,
        stream=True,
    ),
    Parameter(
        "/engine/fill_ms",
        (_number("fill", 0.0, unit="ms"),),
        0.0,
        "Sound that is ready in the ring.",
        access=Access.READ,
        stream=True,
    ),
    Parameter(
        "/engine/underruns",
        (_whole("count", 0),),
        0,
        "Times the model was too late and the sound faded out.",
        access=Access.READ,
    ),
    Parameter(
        "/engine/restarts",
        (_whole("count", 0),),
        0,
        "Times the engine's process ended and was started again.",
        access=Access.READ,
    ),
    Parameter(
        "/audio/state",
        (_text("state"),),
        "starting",
        "Whether it is starting, ready and to what it plays, or failed and why.",
        access=Access.READ,
        room=Room.AUDIO,
    ),
    Parameter(
        "/audio/rate",
        (_whole("rate", 0, unit="Hz"),),
        0,
        "Sample rate of the output.",
        access=Access.READ,
        room=Room.AUDIO,
    ),
    Parameter(
        "/audio/xruns",
        (_whole("count", 0),),
        0,
        "Times the sound server missed its own deadline.",
        access=Access.READ,
        room=Room.AUDIO,
    ),
    Parameter(
        "/audio/restarts",
        (_whole("count", 0),),
        0,
        "Times the audio process ended and was started again.",
        access=Access.READ,
        room=Room.AUDIO,
    ),
    Parameter(
        "/health",
        (_text("health"),),
        "starting",
        "Says ok while sound can flow and the model keeps up, else what is wrong.",
        access=Access.READ,
        room=Room.CONTROL,
    ),
    Parameter(
        "/uptime",
        (_whole("seconds", 0, unit="s"),),
        0,
        "Seconds since the daemon was started.",
        access=Access.READ,
        room=Room.CONTROL,
        stream=True,
    ),
    Request(
        "/scene/save",
        (_text("name"),),
        "/done or /fail",
        "Keep what is set now under this name; a scene of this name is replaced.",
    ),
    Request(
        "/scene/recall",
        (_text("name"), _SECONDS),
        "/done or /fail",
        "Set what a scene kept, all at once, or with numbers gliding there in so many "
        "seconds. A number is the scene whose name begins with it, else the one of "
        "that place in the list.",
    ),
    Request("/scene/delete", (_text("name"),), "/done or /fail", "Forget a scene."),
    Parameter(
        "/midi/state",
        (_text("state"),),
        "off",
        "Whether there is MIDI, through what, and which controllers are joined.",
        access=Access.READ,
        room=Room.CONTROL,
    ),
    Parameter(
        "/midi/learning",
        (_text("address"),),
        "",
        "Address that waits for a control to be moved.",
        access=Access.READ,
        room=Room.CONTROL,
    ),
    Parameter(
        "/midi/clock",
        _ON,
        True,
        "Let MIDI clock set the tempo, and its start and stop the transport.",
        room=Room.CONTROL,
        scene=False,
    ),
    Parameter(
        "/midi/send_clock",
        _ON,
        False,
        "Send MIDI clock, start, continue and stop along with the score.",
        room=Room.AUDIO,
        scene=False,
    ),
    Request(
        "/midi/learn",
        (_text("address"),),
        "/done or /fail",
        "Bind the control that is moved next to this address; /done tells which.",
    ),
    Request("/midi/cancel", (), "/done", "Learn nothing after all."),
    Request(
        "/midi/bind",
        (
            _text("address"),
            _text("kind"),
            _whole("number", 0, 16383),
            _text("options", optional=True),
        ),
        "/done or /fail",
        "Bind a control: cc, cc14, nrpn, note or bend, its number, then pairs such as "
        "channel 1 or takeover pickup.",
    ),
    Request(
        "/midi/unbind",
        (_text("address"),),
        "/done or /fail",
        "Let no control move this address.",
    ),
    Request(
        "/midi/bindings",
        (),
        "/midi/bindings.reply count",
        "What is bound: first a /midi/binding for each, with address, kind, number, "
        "channel, mode, minimum, maximum, curve, takeover, port and whose it is.",
    ),
    Request("/scene/list", (), "/scene/list.reply names", "Which scenes there are."),
    Request("/ping", (), "/pong", "Is anybody there?"),
    Request(
        "/sync",
        (_whole("number", optional=True),),
        "/synced number",
        "Answered when all that came before it has been applied.",
    ),
    Request(
        "/status",
        (),
        "/status.reply version model transport engine audio step_ms rtf latency_ms "
        "underruns xruns health engine_restarts audio_restarts uptime",
        "How it is, in one message.",
    ),
    Request("/version", (), "/version.reply name version", "Who it is."),
    Request(
        "/dump_osc",
        (_whole("on", 0, 1),),
        "",
        "Write every OSC message that comes in to the log (1), or stop it (0).",
    ),
    Request(
        "/subscribe",
        (
            replace(_text("prefix"), optional=True),
            _whole("port", 1, 65535, optional=True),
            _number("seconds", 1.0, 3600.0, "s", optional=True),
        ),
        "the values now, then every change",
        "Be told of all below the prefix, on your own host, for 60 s unless another "
        "number of seconds is given; ask again to go on.",
    ),
    Request(
        "/unsubscribe",
        (replace(_text("prefix"), optional=True),),
        "",
        "Be told no more.",
    ),
)
"""The rows as written: one for all sixteen slots."""

STATUS_FIELDS = (
    "/model",
    "/transport",
    "/engine/state",
    "/audio/state",
    "/engine/step_ms",
    "/engine/rtf",
    "/engine/latency_ms",
    "/engine/underruns",
    "/audio/xruns",
    "/health",
    "/engine/restarts",
    "/audio/restarts",
    "/uptime",
)
"""Whose values ``/status.reply`` gives after the version, in this order."""


def _in_slot(text: str, slot: int | str) -> str:
    return text.replace("{slot}", str(slot))


def _expand(row: Row) -> list[Row]:
    """One row per slot for a row with slots, else the row itself."""
    if "{slot}" not in row.address:
        return [replace(row, template=row.address)]
    expanded: list[Row] = []
    for slot in SLOTS:
        changed: dict[str, object] = {
            "address": _in_slot(row.address, slot),
            "template": _in_slot(row.address, "N"),
        }
        if isinstance(row, Trigger):
            changed["sets"] = {_in_slot(k, slot): v for k, v in row.sets.items()}
        if isinstance(row, Parameter):
            changed["replaces"] = _in_slot(row.replaces, slot)
        if isinstance(row, Shorthand):
            changed["text"] = _in_slot(row.text, slot)
            changed["number"] = _in_slot(row.number, slot)
        if isinstance(row, Pair):
            changed["parts"] = tuple(_in_slot(part, slot) for part in row.parts)
        if isinstance(row, Parameter) and row.defaults:
            changed["default"] = row.defaults[slot - SLOTS[0]]
        expanded.append(replace(row, **changed))  # type: ignore[arg-type]
    return expanded


TABLE: Mapping[str, Row] = {
    row.address: row for written in ROWS for row in _expand(written)
}
"""Every address, with its row; slots written out."""

PARAMETERS: Mapping[str, Parameter] = {
    address: row for address, row in TABLE.items() if isinstance(row, Parameter)
}
"""The rows of ``TABLE`` that have a value."""
