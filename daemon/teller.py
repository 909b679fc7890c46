"""The terminal of ``oscine run``: each step of the life-cycle with its time."""

import contextlib
import time

from oscine.daemon.config import Config, OscConfig
from rich.console import Console
from rich.markup import escape


class Teller:
    """Tells the life-cycle of a run on the terminal, each line with its time."""

    def __init__(self, console: Console, config: Config) -> None:
        """Begin to count the time."""
        self._console = console
        self._config = config
        self._began = time.monotonic()

    def tell(self, event: str, detail: str) -> None:
        """Print one step of the life-cycle; hints once music plays.

        Whoever read along may have gone, and the music goes on; Rich would have it
        end with a ``SystemExit``.
        """
        with contextlib.suppress(OSError, ValueError, SystemExit):
            self._print(event, detail)

    def _print(self, event: str, detail: str) -> None:
        elapsed = time.monotonic() - self._began
        words = f"{event.replace('_', ' '):<13}"
        # One line each, however narrow the log's reader is.
        self._console.print(
            f"[dim]{elapsed:6.2f} s[/] {words}[dim]{escape(detail)}[/]", soft_wrap=True
        )
        if event == "ready" and self._console.is_terminal:
            self._hint()

    def _hint(self) -> None:
        prompts = " + ".join(self._config.start.prompts) or "nothing yet"
        osc = self._config.osc
        port = "" if osc.port == OscConfig().port else f" --port {osc.port}"
        self._console.print(
            f"\n  [bold]♪ {escape(prompts)}[/]\n\n"
            "  in another terminal:\n"
            f"    [cyan]oscine send{port} /prompt/1 'dub techno, deep bass'[/]\n"
            f"    [cyan]oscine send{port} /bpm 122[/]\n"
            f"    [cyan]oscine send{port} /key 'A minor'[/]\n"
            f"    [cyan]oscine monitor{port}[/]\n\n"
            "  Ctrl-C ends it.\n"
        )
