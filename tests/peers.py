"""What tests with other programs need: to wait for facts, to start and stop peers."""

import os
import shutil
import signal
import subprocess
import threading
import time

import pytest


def eventually(fact, within_seconds=2.0):
    """Wait until a fact is true and return it; fail if that takes too long.

    A fact is a call; an AssertionError inside it counts as not yet true.
    """
    deadline = time.monotonic() + within_seconds
    while True:
        doubt = None
        try:
            result = fact()
        except AssertionError as error:
            result, doubt = False, error
        if result:
            return result
        if time.monotonic() > deadline:
            pytest.fail(f"not true within {within_seconds} s: {doubt or fact}")
        time.sleep(0.005)


def required(program):
    """Path of a program that must be installed; a test without it proves nothing."""
    path = shutil.which(program)
    if path is None:
        pytest.fail(f"{program} is not installed; ./dev test installs it")
    return path


class Peer:
    """Another program; what it prints is kept, and it ends with its block."""

    def __init__(self, *command, env=None):
        self.lines = []
        self._process = subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            env={**os.environ, **(env or {})},
            text=True,
            errors="replace",
            start_new_session=True,
        )
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.stop()

    @property
    def is_running(self):
        return self._process.poll() is None

    def said(self, text):
        """The first line that holds a text, or nothing."""
        return next((line for line in self.lines if text in line), "")

    def waits_for(self, text, within_seconds=10.0):
        """The first line that holds a text, once it is there."""
        deadline = time.monotonic() + within_seconds
        while not (line := self.said(text)):
            if time.monotonic() > deadline:
                told = "\n".join(self.lines[-30:])
                pytest.fail(f"{text!r} was not said within {within_seconds} s:\n{told}")
            time.sleep(0.005)
        return line

    def stop(self):
        """End it and all it started."""
        for sign in (signal.SIGTERM, signal.SIGKILL):
            try:
                os.killpg(self._process.pid, sign)
            except ProcessLookupError:
                break
            try:
                self._process.wait(3)
                break
            except subprocess.TimeoutExpired:
                continue
        self._process.wait(3)
        self._reader.join(3)
        self._process.stdout.close()

    def _read(self):
        for line in self._process.stdout:
            self.lines.append(line.rstrip("\n"))
