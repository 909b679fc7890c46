"""Open Stage Control without its window, its page in a browser, and a hand on it."""

import os
import shutil

from chromium_peer import Chromium
from daemon_peer import free_port
from peers import Peer, eventually, required

FOLDER = os.environ.get("OPEN_STAGE_CONTROL", "")
"""Folder of its release for Node, where it is not installed as a program."""

FIND = """
window.widget = id => [...document.querySelectorAll('.widget')]
  .map(element => element._widget_instance).find(one => one.getProp('id') === id)
window.place = id => {
  const element = widget(id).container
  element.scrollIntoView({block: 'center'})
  const at = element.getBoundingClientRect()
  return [at.x, at.y, at.width, at.height]
}
"""


def is_there():
    return bool(FOLDER or shutil.which("open-stage-control"))


class OpenStageControl(Peer):
    """The program with a session that speaks to a daemon."""

    def __init__(self, session, daemon, folder):
        self.port = free_port()
        program = [required("node"), FOLDER] if FOLDER else ["open-stage-control"]
        super().__init__(
            *program,
            *("--no-gui", "--no-qrcode", "--read-only", "--cache-dir", str(folder)),
            *("--port", str(self.port), "--load", str(session)),
            *("--send", f"{daemon.host}:{daemon.port}"),
        )
        self.browser = None
        try:
            self.waits_for("Server started", 30)
            self.browser = Chromium(folder / "profile")
            self.tab = self.browser.open(f"http://127.0.0.1:{self.port}/")
            self.tab.until("!!document.querySelector('.root-container')", 30)
            self.tab.evaluate(FIND)
            eventually(lambda: self.value("connected") == 1, 10)
        except BaseException:
            self.stop()
            raise

    def stop(self):
        if self.browser:
            self.browser.stop()
        super().stop()

    def value(self, name):
        """What a widget shows."""
        return self.tab.evaluate(f"widget({name!r}).value")

    def slide(self, name, fraction):
        """Put the mouse down on a slider, at a fraction of its way."""
        self._click(name, fraction)

    def press(self, name):
        self._click(name, 0.5)

    def strike(self, name, pitch):
        """Press a key of a keyboard, and let it go."""
        self._click(f"{name}/{pitch}", 0.5, 0.9)

    def type(self, name, text):
        """Type into a field, and press Enter."""
        self._click(name, 0.5)
        field = f"widget({name!r}).container.querySelector('input')"
        self.tab.until(f"document.activeElement === {field}")
        self.tab.evaluate(f"{field}.select()")
        self.tab.ask("Input.insertText", text=text)
        for kind in ("keyDown", "keyUp"):
            enter = {"key": "Enter", "windowsVirtualKeyCode": 13}
            self.tab.ask("Input.dispatchKeyEvent", type=kind, **enter)

    def choose(self, name, choice):
        """Choose from a menu."""
        self.tab.evaluate(
            f"""(() => {{
              const one = widget({name!r})
              one.select.selectedIndex = one.values.indexOf({choice!r})
              one.select.dispatchEvent(new Event('change', {{bubbles: true}}))
            }})()"""
        )

    def _click(self, name, across, down=0.5):
        x, y, width, height = self.tab.evaluate(f"place({name!r})")
        at = {"x": x + across * width, "y": y + down * height}
        for kind in ("mousePressed", "mouseReleased"):
            more = {"type": kind, "button": "left", "clickCount": 1}
            self.tab.ask("Input.dispatchMouseEvent", **at, **more)
