"""The few classes of TouchDesigner that the script touches, after its documentation.

Enough to run the script and to move its parameters; it cooks nothing.
"""

# ruff: noqa: N802 - the names are those of TouchDesigner.

import types
from typing import ClassVar


class Par:
    """One parameter; assigning to it through ``par`` sets its value."""

    def __init__(self, owner, name, style="", value=0):
        self.owner, self.name, self.style, self.val = owner, name, style, value
        self.expr = ""
        self.menuNames, self.menuLabels, self.readOnly = [], [], False

    def eval(self):
        return self.val


class Pars:
    """``op.par``: attributes and items are parameters, assignments go to values."""

    def __init__(self, owner, known=()):
        self.__dict__["_pars"] = {name: Par(owner, name) for name in known}

    def __getattr__(self, name):
        try:
            return self.__dict__["_pars"][name]
        except KeyError:
            raise AttributeError(name) from None

    def __setattr__(self, name, value):
        par = getattr(self, name)
        assert par.style != "Menu" or value in par.menuNames
        if par.val != value:
            before, par.val = par.val, value
            par.owner.on_change(par, before)

    __getitem__, __setitem__ = __getattr__, __setattr__


class Page:
    """A page of custom parameters."""

    def __init__(self, comp):
        self._comp = comp

    def __getattr__(self, name):
        style = name.removeprefix("append")
        assert style in {"Float", "Int", "Toggle", "Menu", "Str", "Pulse"}, name

        def append(par_name, label=None):
            assert par_name[0].isupper()
            assert par_name[1:].isalnum()
            assert par_name[1:] == par_name[1:].lower()
            assert par_name not in self._comp.par._pars
            value = "" if style in {"Str", "Menu"} else 0
            par = Par(self._comp, par_name, style, value)
            par.label = label
            self._comp.par._pars[par_name] = par
            return (par,)

        return append


class Op:
    """An operator of a kind, with the parameters that kind has."""

    KNOWN: ClassVar = {
        "oscoutDAT": ("address", "port"),
        "oscinDAT": ("port", "callbacks"),
        "parameterexecuteDAT": (
            "op", "pars", "custom", "builtin", "valuechange", "onpulse"
        ),
        "executeDAT": ("framestart",),
        "oscinCHOP": ("port",),
        "inCHOP": (),
        "oscoutCHOP": ("netaddress", "port", "sendevents"),
        "selectCHOP": ("channames",),
        "mathCHOP": ("fromrange1", "fromrange2", "torange1", "torange2"),
        "textDAT": (),
        "baseCOMP": (),
    }  # fmt: skip

    def __init__(self, kind, name, parent, world):
        self.kind, self.name, self._parent, self._world = kind, name, parent, world
        self.par = Pars(self, self.KNOWN[kind])
        self.children, self._stored, self.text, self.pages = {}, {}, "", []
        self.inputConnectors = [types.SimpleNamespace(connect=lambda _: None)]
        self._module = None

    def parent(self):
        return self._parent

    def op(self, path):
        return self.children.get(path)

    def create(self, kind, name):
        self.children[name] = made = Op(kind, name, self, self._world)
        return made

    def destroy(self):
        del self._parent.children[self.name]

    def store(self, key, value):
        self._stored[key] = value

    def fetch(self, key):
        return self._stored[key]

    def appendCustomPage(self, name):
        self.pages.append(name)
        return Page(self)

    def on_change(self, par, before):
        watcher = self.children.get("moved")
        if watcher:
            watcher.module.onValueChange(par, before)

    def sendOSC(self, address, arguments):
        self._world.sent.append((address, list(arguments)))

    @property
    def module(self):
        if self._module is None:
            self._module = types.ModuleType(self.name)
            self._module.__dict__.update(
                me=self, parent=self.parent, absTime=self._world.time
            )
            exec(self.text, self._module.__dict__)
        return self._module


class World:
    """A fresh project: runs the script, and keeps what is sent."""

    def __init__(self, script):
        self.sent = []
        self.time = types.SimpleNamespace(seconds=0.0)
        self.project = Op("baseCOMP", "project1", None, self)
        self.globals = {kind: kind for kind in Op.KNOWN}
        self.globals["op"] = {"/project1": self.project}.get
        self.run(script)

    def run(self, script):
        exec(script, dict(self.globals))
        self.comp = self.project.op("oscine")
