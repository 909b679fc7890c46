"""The command line: ``oscine run``, ``render``, ``bench`` and the rest."""

import argparse
import asyncio
import contextlib
import os
import sys
from collections.abc import Callable, Sequence
from importlib.metadata import version
from pathlib import Path
from typing import Any

from oscine.daemon.coercion import RefusedError, coerce
from oscine.daemon.config import (
    ConfigError,
    load_config,
    parse_prompt,
)
from oscine.daemon.log import FORMATS
from oscine.daemon.parameters import (
    PARAMETERS,
    Access,
    Kind,
    Parameter,
    Room,
    Value,
)
from oscine.daemon.printing import FOLDER, PRINTERS, behind, print_patches
from oscine.engine.names import GENERATORS, PRECISIONS
from rich.console import Console
from rich.markup import escape

# What a command needs is imported by the command: `oscine send` must not wait for
# audio libraries, and children import this module again when they are spawned.

_CONTROLS = tuple(
    row
    for address, row in PARAMETERS.items()
    if row.room is Room.ENGINE
    and row.access is Access.READ_WRITE
    and row.template == row.address
    and address not in {"/model", "/buffer"}
)
"""Parameters that are flags of ``run`` and ``render``: a step's controls, the seed."""


_SYNC_NUMBER = 2_025_001  # what nobody else would ask with


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line.

    Args:
        arguments: Without the program's name; None takes this process's.

    Returns:
        Exit status: 0 well, 1 failed with a sentence, 2 wrong usage, 78 settings that
        cannot be (``EX_CONFIG``): trying again will not help.
    """
    # Wren's matrices are small: a second thread costs more than it brings. NumPy reads
    # this when it is imported, and children inherit it.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    parser = _parser()
    chosen = parser.parse_args(arguments)
    errors = Console(stderr=True, highlight=False)
    try:
        return chosen.command(chosen)
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        return 0
    except (ConfigError, RefusedError, OSError, ValueError) as error:
        errors.print(f"[bold red]oscine:[/] {escape(str(error))}", soft_wrap=True)
        return os.EX_CONFIG if isinstance(error, ConfigError) else 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="oscine", description="A live music model, steered over OSC, out by JACK."
    )
    parser.add_argument("--version", action="version", version=version("oscine"))
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    run = _command(commands, "run", _run, "play until told to stop")
    run.add_argument("--model", help=f"one of {', '.join(GENERATORS)}")
    _loading(run)
    run.add_argument(
        "--prompt",
        action="append",
        metavar="TEXT[:WEIGHT]",
        help="what slot 1, 2, ... play at the start",
    )
    for row in _CONTROLS:
        _parameter_flag(run, row)
    run.add_argument("--audio", metavar="auto|jack|null|file:PATH")
    run.add_argument("--lan", action="store_true", default=None, help="let others in")
    run.add_argument(
        "--port", type=int, help="OSC over UDP and HTTP; OSC over TCP on the next"
    )
    run.add_argument("--jack-server", metavar="NAME", help="JACK server to join")
    run.add_argument("--jack-name", metavar="NAME", help="our name in the JACK graph")
    run.add_argument("--config", type=Path, metavar="FILE")
    _duration(run, None)
    run.add_argument("--record", type=Path, metavar="FILE", help="WAV or FLAC")
    run.add_argument(
        "--resume",
        action="store_true",
        default=None,
        help="set what was set when it last ran, and keep it",
    )
    run.add_argument("--log-level", choices=("debug", "info", "warning", "error"))
    run.add_argument("--log-format", choices=FORMATS)

    render = _command(commands, "render", _render, "play into a file, without a daemon")
    render.add_argument("--model", default=PARAMETERS["/model"].default)
    _loading(render)
    render.add_argument(
        "--prompt", action="append", metavar="TEXT[:WEIGHT]", required=True
    )
    for row in _CONTROLS:
        _parameter_flag(render, row)
    _duration(render, 20.0)
    render.add_argument("-o", "--output", type=Path, required=True, metavar="FILE")
    render.add_argument(
        "--midi", type=Path, metavar="FILE", help="also write the score, and its labels"
    )
    render.add_argument(
        "--stems",
        type=Path,
        metavar="DIR",
        help="also write a sound file a track, and the labels: key, tempo, chords ...",
    )

    bench = _command(commands, "bench", _bench, "an honest verdict for this machine")
    bench.add_argument("--model", default=PARAMETERS["/model"].default)
    _loading(bench)
    bench.add_argument("--frames", type=int, default=3000, help="steps to time")
    bench.add_argument(
        "--latency",
        action="store_true",
        help="also measure from a control to its sound at a JACK port",
    )
    bench.add_argument(
        "--midi",
        action="store_true",
        help="also measure from a MIDI note to its sound, both at JACK ports",
    )
    bench.add_argument(
        "--flood",
        type=int,
        metavar="RATE",
        help="also play through RATE OSC messages a second",
    )
    bench.add_argument("--flood-seconds", type=float, default=60.0)
    bench.add_argument(
        "--streams",
        type=int,
        default=1,
        metavar="N",
        help="time the parts of a Magenta model with N pieces at once",
    )
    bench.add_argument(
        "--versus-upstream",
        action="store_true",
        help="also time the original of Magenta RealTime 2 (magenta-rt[jax])",
    )
    bench.add_argument("--json", action="store_true")

    evaluation = _command(
        commands, "evaluate", _evaluate, "measure what wren must show, in minutes"
    )
    evaluation.add_argument("model", choices=("wren",))
    evaluation.add_argument(
        "--author",
        choices=("rules", "learned"),
        help="who writes: the composer, or the model; the one that ships without it",
    )
    evaluation.add_argument("--json", action="store_true")
    evaluation.add_argument(
        "--only", metavar="MEASURE,...", help="such as tempo,key; all without it"
    )
    evaluation.add_argument(
        "--quick", action="store_true", help="play less: some minutes, rough numbers"
    )
    evaluation.add_argument(
        "--write", action="store_true", help="also into docs/wren_evaluation.json"
    )

    addresses = _command(commands, "addresses", _addresses, "all that can be told")
    shape = addresses.add_mutually_exclusive_group()
    shape.add_argument("--json", action="store_true")
    shape.add_argument("--markdown", action="store_true")

    book = _command(
        commands, "reference", _reference, "print the patches from the table"
    )
    for host in PRINTERS:
        book.add_argument(
            f"--{host}", action="append_const", dest="hosts", const=host, help=host
        )
    book.add_argument("--all", action="store_true", help="all of them")
    book.add_argument("--check", action="store_true", help="only tell what is behind")
    book.add_argument("--into", type=Path, default=FOLDER, metavar="FOLDER")

    send = _command(commands, "send", _send, "send one OSC message, print replies")
    send.add_argument("address", help="such as /bpm")
    send.add_argument("arguments", nargs="*", metavar="ARG")
    _peer(send)
    send.add_argument("--wait", type=float, default=0.3, help="seconds for replies")

    scene = _command(commands, "scene", _scene, "keep and recall what is set")
    scene.add_argument("what", choices=("save", "recall", "delete", "list"))
    scene.add_argument("name", nargs="?", help="of the scene, or its number")
    scene.add_argument("seconds", nargs="?", type=float, help="to glide there in")
    _peer(scene)

    status = _command(commands, "status", _status, "how the daemon is, for scripts")
    _peer(status)
    status.add_argument("--json", action="store_true")
    status.add_argument("--wait", type=float, default=1.0, help="seconds for a reply")

    monitor = _command(commands, "monitor", _monitor, "a live view in the terminal")
    _peer(monitor)

    service = _command(commands, "service", _service, "run it as a service of systemd")
    service.add_argument(
        "what", choices=("install", "status", "logs", "uninstall", "print")
    )
    whose = service.add_mutually_exclusive_group()
    whose.add_argument("--system", action="store_true", help="of the machine (root)")
    whose.add_argument("--user", action="store_true", help="of your session")
    service.add_argument("--jackd", action="store_true", help="with a JACK server")
    service.add_argument(
        "--audit", action="store_true", help="ask every week for known faults"
    )
    service.add_argument("--follow", action="store_true", help="logs: go on")

    _models_command(commands)
    _train_command(commands)

    audit = _command(commands, "audit", _audit, "known faults of what is installed")
    audit.add_argument("--index", metavar="URL", help="where to ask; else pypi.org")

    doctor = _command(commands, "doctor", _doctor, "what is wrong here, and the mend")
    doctor.add_argument("--config", type=Path, metavar="FILE")
    doctor.add_argument("--json", action="store_true")
    return parser


def _train_command(commands: Any) -> None:
    train = _command(commands, "train", _train, "make the weights of our own model")
    train.add_argument("what", choices=("wren",))
    train.add_argument("--steps", type=int, default=3000, help="updates in all")
    train.add_argument("--seed", type=int, default=1, help="start of all chance")
    train.add_argument("--rows", type=int, default=4, help="cuts of music per update")
    train.add_argument(
        "--tunes",
        type=float,
        default=0.05,
        metavar="SHARE",
        help="how much of the music is printed tunes; 0 needs no music21",
    )
    train.add_argument(
        "--into",
        type=Path,
        default=Path("build/train"),
        metavar="FOLDER",
        help="where checkpoint, losses and weights go",
    )
    train.add_argument(
        "--resume", action="store_true", help="go on from the checkpoint there"
    )


def _models_command(commands: Any) -> None:
    models = commands.add_parser(
        "models", help="files of large models: which, fetch, add, check"
    )
    verbs = models.add_subparsers(required=True, metavar="list|pull|add|verify")
    known = "such as mrt2-small; see oscine models list"

    listing = _command(verbs, "list", _models_list, "which there are, which are here")
    listing.add_argument("--json", action="store_true")

    pull = _command(verbs, "pull", _models_pull, "fetch one, or mend what is damaged")
    pull.add_argument("name", metavar="NAME", help=known)

    add = _command(verbs, "add", _models_add, "make a folder known as a model")
    add.add_argument("name", metavar="NAME", help="what to call it")
    add.add_argument("source", metavar="FOLDER", type=Path, help="as it is published")
    add.add_argument(
        "--like", metavar="MODEL", default="", help="what it is built like"
    )
    add.add_argument(
        "--link", action="store_true", help="leave the files there; else copy them"
    )

    check = _command(verbs, "verify", _models_verify, "look into all its files")
    check.add_argument("name", metavar="NAME", help=known)
    check.add_argument("--json", action="store_true")


def _command(
    commands: Any, name: str, run: Callable[[argparse.Namespace], int], told: str
) -> argparse.ArgumentParser:
    parser = commands.add_parser(name, help=told, description=told)
    parser.set_defaults(command=run)
    return parser


def _duration(parser: argparse.ArgumentParser, default: float | None) -> None:
    parser.add_argument(
        "--duration",
        "--seconds",
        type=float,
        default=default,
        metavar="S",
        help="seconds of sound",
    )


def _loading(parser: argparse.ArgumentParser) -> None:
    """How a model is loaded."""
    parser.add_argument(
        "--random-weights",
        action="store_true",
        default=None,
        help="play on random weights: noise, at the speed of the real ones",
    )
    parser.add_argument(
        "--precision", choices=PRECISIONS, help="in what the weights are kept"
    )
    parser.add_argument(
        "--memory-fraction",
        type=float,
        metavar="F",
        help="how much of an accelerator's memory may be taken, 0 to 1",
    )
    parser.add_argument(
        "--strict",
        action="store_true",
        default=None,
        help="do as the model's original does, also where there is a better way",
    )


def _loading_flags(chosen: argparse.Namespace) -> dict[str, Any]:
    """What ``_loading`` added, as flags of the config."""
    return {
        "engine.random_weights": chosen.random_weights,
        "engine.precision": chosen.precision,
        "engine.memory_fraction": chosen.memory_fraction,
        "engine.strict": chosen.strict,
    }


def _peer(parser: argparse.ArgumentParser) -> None:
    """Where the daemon is; defaults are those of the config."""
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int)


def _parameter_flag(parser: argparse.ArgumentParser, row: Parameter) -> None:
    """A flag for a row of the table: ``/mute_drums`` becomes ``--mute-drums``."""
    flag = "--" + row.address.strip("/").replace("_", "-")
    if row.arguments[0].kind is Kind.BOOL:
        parser.add_argument(flag, action="store_true", default=None, help=row.doc)
    else:
        parser.add_argument(flag, help=row.doc, metavar="VALUE")


def _given(chosen: argparse.Namespace, row: Parameter) -> Any:
    """What ``_parameter_flag`` was given for a row, or None."""
    return getattr(chosen, row.address.strip("/"))


def _given_values(chosen: argparse.Namespace) -> dict[str, Value]:
    """Values of the parameter flags that were given, coerced as over OSC.

    Raises:
        RefusedError: One cannot be meant, or would be clipped.
    """
    values: dict[str, Value] = {}
    for row in _CONTROLS:
        raw = _given(chosen, row)
        if raw is None:
            continue
        try:
            values[row.address], note, _ = coerce(row, [raw])
        except RefusedError as error:
            note = str(error)
        if note:
            raise RefusedError(f"{row.address}: {note}")
    return values


def _run(chosen: argparse.Namespace) -> int:
    from oscine.daemon import heap, log
    from oscine.daemon.app import Run, StartError, run_daemon
    from oscine.daemon.notify import Notifier
    from oscine.daemon.teller import Teller

    heap.share_arenas()
    notifier = Notifier()
    config = load_config(
        chosen.config,
        flags={
            "values./model": chosen.model,
            **{f"values.{row.address}": _given(chosen, row) for row in _CONTROLS},
            "start.prompts": chosen.prompt,
            "audio.output": chosen.audio,
            "audio.server_name": chosen.jack_server,
            "audio.client_name": chosen.jack_name,
            "network.lan": chosen.lan,
            "osc.port": chosen.port,
            "start.resume": chosen.resume,
            "log_level": chosen.log_level,
            **_loading_flags(chosen),
            "log_format": chosen.log_format,
        },
    )
    log.set_up(config.log_level.upper(), form=config.log_format)
    console = Console(stderr=True, highlight=False)
    is_json = config.log_format == "json"
    tell = log.tell_life if is_json else Teller(console, config).tell

    def on_event(event: str, detail: str) -> None:
        tell(event, detail)
        notifier.event(event, detail)

    run = Run(chosen.duration, chosen.record, on_event, notifier.health)
    try:
        asyncio.run(run_daemon(config, run))
    except StartError as error:
        notifier.event("failed", str(error))
        if is_json:
            log.tell_life("failed", str(error))
        else:
            console.print(f"[bold red]oscine:[/] {escape(str(error))}")
        return 1
    return 0


def _render(chosen: argparse.Namespace) -> int:
    from oscine.daemon.render import Extras, render
    from oscine.engine import EngineError

    prompts = [parse_prompt(text) for text in chosen.prompt]
    console = Console(stderr=True, highlight=False)
    try:
        render(
            chosen.model,
            prompts,
            _given_values(chosen),
            chosen.duration,
            chosen.output,
            console,
            load_config(flags=_loading_flags(chosen)).engine.options(),
            Extras(chosen.midi, chosen.stems),
        )
    except EngineError as error:
        console.print(f"[bold red]oscine:[/] {escape(str(error))}")
        return 1
    return 0


def _bench(chosen: argparse.Namespace) -> int:
    from oscine.daemon.bench import bench

    return bench(
        chosen.model,
        load_config(flags=_loading_flags(chosen)).engine.options(),
        chosen.frames,
        with_latency=chosen.latency,
        with_midi=chosen.midi,
        flood_rate=chosen.flood or 0,
        flood_seconds=chosen.flood_seconds,
        streams=chosen.streams,
        versus_upstream=chosen.versus_upstream,
        as_json=chosen.json,
    )


def _evaluate(chosen: argparse.Namespace) -> int:
    from oscine.daemon.evaluate import RESULTS, evaluate

    return evaluate(
        chosen.author,
        chosen.only,
        is_quick=chosen.quick,
        as_json=chosen.json,
        write_into=RESULTS if chosen.write else None,
    )


def _train(chosen: argparse.Namespace) -> int:
    try:
        from oscine.daemon.train_wren import TrainRun, train
        from oscine.engine.wren_train import TrainOptions
    except ModuleNotFoundError as error:
        raise ValueError(
            f"training needs {error.name}; mend: pip install 'oscine[train]'"
        ) from error
    options = TrainOptions(seed=chosen.seed, steps=chosen.steps, rows=chosen.rows)
    run = TrainRun(options, chosen.into, chosen.resume, chosen.tunes)
    train(run, Console(stderr=True, highlight=False))
    return 0


def _addresses(chosen: argparse.Namespace) -> int:
    from oscine.daemon import reference

    if chosen.markdown:
        print(reference.markdown(), end="")
    elif chosen.json:
        print(reference.as_json())
    else:
        Console().print(reference.text())
    return 0


def _reference(chosen: argparse.Namespace) -> int:
    hosts = list(PRINTERS) if chosen.all else chosen.hosts
    if not hosts:
        raise ValueError(
            "say which: --all, or " + ", ".join(f"--{h}" for h in PRINTERS)
        )
    if chosen.check:
        late = behind(hosts, chosen.into)
        for path in late:
            print(f"{chosen.into / path} is behind the table")
        return int(bool(late))
    for path in print_patches(hosts, chosen.into):
        print(f"printed {chosen.into / path}")
    return 0


def _send(chosen: argparse.Namespace) -> int:
    from oscine.daemon.osc_client import OscClient

    config = load_config()
    root = config.osc.root
    arguments = [_typed(text) for text in chosen.arguments]
    is_refused = False
    with OscClient(chosen.host, chosen.port or config.osc.port, root) as client:
        client.send(chosen.address, *arguments)
        client.send("/sync", _SYNC_NUMBER)
        is_heard = False
        for reply in client.replies(chosen.wait):
            is_heard = True
            if reply == (f"{root}/synced", (_SYNC_NUMBER,)):
                continue  # ours: it tells that somebody is there
            print(reply.address, *map(_shown, reply.arguments))
            is_refused |= reply.address in {f"{root}/error", f"{root}/fail"}
    if not is_heard:
        where = f"{chosen.host}:{chosen.port or config.osc.port}"
        print(f"no answer from {where}; is the daemon running?", file=sys.stderr)
    return int(is_refused or not is_heard)


def _shown(argument: float | str) -> str:
    """Argument of a reply; floats with the 7 digits that they have on the wire."""
    return f"{argument:.7g}" if isinstance(argument, float) else str(argument)


def _typed(text: str) -> int | float | str:
    """Argument as the type it looks like: ``3`` int, ``0.5`` float, else a text."""
    for kind in (int, float):
        with contextlib.suppress(ValueError):
            return kind(text)
    return text


def _scene(chosen: argparse.Namespace) -> int:
    from oscine.daemon.osc_client import OscClient

    if (chosen.name is None) != (chosen.what == "list"):
        raise ValueError("save, recall and delete take a name, list takes none")
    config = load_config()
    root = config.osc.root
    arguments = [] if chosen.name is None else [_typed(chosen.name)]
    if chosen.what != "recall":
        arguments = [str(argument) for argument in arguments]
    if chosen.seconds is not None:
        arguments.append(chosen.seconds)
    with OscClient(chosen.host, chosen.port or config.osc.port, root) as client:
        client.send(f"/scene/{chosen.what}", *arguments)
        for reply in client.replies(5.0):
            if reply.address == f"{root}/scene/list.reply":
                print(*reply.arguments, sep="\n")
                return 0
            if reply.address in {f"{root}/done", f"{root}/fail"}:
                print(*reply.arguments[1:])
                return int(reply.address == f"{root}/fail")
    raise OSError("no daemon answers; is it running, and on this port?")


def _status(chosen: argparse.Namespace) -> int:
    from oscine.daemon.status import status

    config = load_config()
    port = chosen.port or config.osc.port
    return status(chosen.host, port, config.osc.root, chosen.wait, as_json=chosen.json)


def _monitor(chosen: argparse.Namespace) -> int:
    from oscine.daemon.monitor import monitor

    config = load_config()
    return monitor(chosen.host, chosen.port or config.osc.port, config.osc.root)


def _service(chosen: argparse.Namespace) -> int:
    from oscine.daemon import units
    from oscine.daemon.service import Service, service

    of_system = chosen.system or (os.geteuid() == 0 and not chosen.user)
    more = ["--follow"] if chosen.follow else ["--no-pager", "--lines=200"]
    extras = units.Extras(jackd=chosen.jackd, audit=chosen.audit)
    return service(chosen.what, Service(of_system), extras, more=more)


def _models_list(chosen: argparse.Namespace) -> int:
    from oscine.daemon import models

    root = load_config().engine.options().models
    return models.told_apart(lambda: models.list_models(root, as_json=chosen.json))


def _models_pull(chosen: argparse.Namespace) -> int:
    from oscine.daemon import models

    root = load_config().engine.options().models
    return models.told_apart(lambda: models.pull_model(chosen.name, root))


def _models_add(chosen: argparse.Namespace) -> int:
    from oscine.daemon import models

    root = load_config().engine.options().models
    return models.told_apart(
        lambda: models.add_model(
            chosen.name, chosen.source, root, chosen.like, is_link=chosen.link
        )
    )


def _models_verify(chosen: argparse.Namespace) -> int:
    from oscine.daemon import models

    root = load_config().engine.options().models
    return models.told_apart(
        lambda: models.verify_model(chosen.name, root, as_json=chosen.json)
    )


def _audit(chosen: argparse.Namespace) -> int:
    from oscine.daemon import audit

    return audit.audit(chosen.index or audit.INDEX)


def _doctor(chosen: argparse.Namespace) -> int:
    from oscine.daemon.doctor import doctor

    return doctor(load_config(chosen.config), as_json=chosen.json)


if __name__ == "__main__":
    sys.exit(main())
