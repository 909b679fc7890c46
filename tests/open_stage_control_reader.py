"""Reads a session as Open Stage Control does, as far as ours needs it.

It stands in for the program, which no package registry has. Whoever has the program
runs the same tests with it; see ``live/test_open_stage_control.py``.
"""

import json
import re

from oscine.daemon.osc_client import OscClient

SET = re.compile(r'set\("([^"]+)", ([^,)]+?)(, \{[^}]*\})?\)$')
SEND = re.compile(r'send\("([^"]+)"(.*)\)')
GET = re.compile(r'get\("([^"]+)"\)')


def without_nothing(values):
    return values[0] if len(values) == 1 else values


class SessionReader:
    """A session with one client, whose widgets hear and send."""

    def __init__(self, session, daemon, _folder):
        self.widgets, self.values, self.hearing = {}, {}, {}
        content = json.loads(session.read_text())["content"]
        self._take(content)
        self.client = OscClient(daemon.host, daemon.port)
        for found in re.finditer(r"\{ (send\(.*?\)) \}", content["onCreate"]):
            self._run(found[1], None, sends=True)

    def _take(self, node):
        assert node["id"] not in self.widgets, "two widgets of one name are clones"
        self.widgets[node["id"]] = node
        self.values[node["id"]] = node.get("default")
        address = node.get("address", f"/{node['id']}")
        self.hearing.setdefault(address, []).append(node["id"])
        for child in [*node.get("tabs", []), *node.get("widgets", [])]:
            self._take(child)

    def stop(self):
        self.client.close()

    def value(self, name):
        """What a widget shows, after all that has come."""
        while reply := self.client.receive(0.001):
            # Widgets hear from the last to the first.
            for hearer in reversed(self.hearing.get(reply.address, [])):
                self._set(hearer, without_nothing(reply.arguments))
        return self.values[name]

    def slide(self, name, fraction):
        low, high = (self.widgets[name]["range"][end] for end in ("min", "max"))
        self._set(name, low + fraction * (high - low), sends=True)

    def press(self, name):
        node = self.widgets[name]
        match node.get("mode", "toggle"):
            case "tap":
                self._set(name, node.get("on", 1), sends=True)
            case "momentary":
                self._set(name, None, sends=True)
            case "toggle":
                other = "off" if self.value(name) == node["on"] else "on"
                self._set(name, node[other], sends=True)

    def strike(self, name, pitch):
        node = self.widgets[name]
        assert node["start"] <= pitch < node["start"] + node["keys"]
        for velocity in (node["on"], node["off"]):
            self._set(name, [pitch, velocity], sends=True)

    def type(self, name, text):
        self._set(name, text, sends=True)

    def choose(self, name, choice):
        assert choice in self.widgets[name]["values"]
        self._set(name, choice, sends=True)

    def _set(self, name, value, *, sends=False, scripts=True):
        """A widget takes a value: shows it, sends it, runs its script."""
        node = self.widgets[name]
        if node["type"] == "input":
            value = self._typed(value)
        if node["type"] == "fader":
            low, high = node["range"]["min"], node["range"]["max"]
            value = min(max(value, low), high)
        self.values[name] = value
        if sends and not node.get("bypass") and node["type"] != "variable":
            values = value if isinstance(value, list) else [value]
            self._send(node.get("address", f"/{name}"), values, node)
        for line in node.get("onValue", "").splitlines() if scripts else ():
            self._run(line, value, sends=sends)

    @staticmethod
    def _typed(value):
        try:
            return json.loads(value) if isinstance(value, str) else value
        except ValueError:
            return value

    def _send(self, address, values, node):
        tags = node.get("typeTags", "").ljust(len(values), "f")
        cast = {"i": int, "f": float, "s": str}
        decimals = node.get("decimals", 2)
        told = [
            cast[tag](value if tag == "s" else round(float(value), decimals))
            for tag, value in zip(tags, values, strict=False)
            if value is not None
        ]
        self.client.send(address, *told)

    def _run(self, line, value, *, sends):
        """One line of a script: ``set``, ``send``; what waits for a while is left."""
        if line.startswith("setTimeout("):
            return
        if found := SEND.fullmatch(line):
            if sends:
                told = [self._term(x, value) for x in found[2].split(", ")[1:]]
                self.client.send(found[1], *told)
            return
        found = SET.fullmatch(line)
        assert found, line
        name, term, how = found.groups()
        assert how in {None, ", {send: false}", ", {send: false, script: false}"}
        told = self._term(term, value)
        self._set(
            name, told, sends=sends and not how, scripts="script" not in (how or "")
        )

    def _term(self, term, value):
        if term == "value":
            return value
        if part := re.fullmatch(r"value\[(\d+)\]", term):
            return value[int(part[1])]
        if term == 'value[0] + ": " + value[1]':
            return f"{value[0]}: {value[1]}"
        if got := GET.fullmatch(term):
            return self.values[got[1]]
        return json.loads(term)
