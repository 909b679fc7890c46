"""Asks the Python Package Index whether what is installed here has known faults.

For a service that was installed once and runs for years: a timer asks every week.
"""

import http.client
import json
import sys
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Iterable
from dataclasses import dataclass
from importlib.metadata import Distribution, distributions

INDEX = "https://pypi.org/pypi"

EXIT_FAULTS = 1
EXIT_UNKNOWN = 3
"""Something could not be asked, so nothing is known."""

_OWN = "oscine"  # from a copy of the sources; the index knows nothing of it
_PATIENCE_SECONDS = 20.0
_MOST_BYTES = 64 << 20  # of one answer


class NoAnswerError(Exception):
    """The index did not say what it knows; the message says why."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One known fault of one package.

    Attributes:
        package: Name and version.
        number: Its name in the index's list, such as ``PYSEC-2026-1``.
        summary: What it is, in a line; may be empty.
        mended_in: Versions without it; may be none.
    """

    package: str
    number: str
    summary: str
    mended_in: tuple[str, ...]

    def __str__(self) -> str:
        mend = f"mended in {', '.join(self.mended_in)}" if self.mended_in else "no mend"
        summary = f": {self.summary}" if self.summary else ""
        return f"{self.package} has {self.number}{summary} ({mend})"


def audit(index: str = INDEX) -> int:
    """Ask about every package that is installed beside us, and print what is known.

    Args:
        index: Where to ask; as pypi.org answers below ``/pypi``.

    Returns:
        Exit status: 0 no known faults, 1 some, 3 not all could be asked.
    """
    names = sorted(installed(distributions()))
    faults: list[Fault] = []
    silent: list[str] = []
    for name, version in names:
        try:
            faults += known_faults(name, version, index)
        except NoAnswerError as error:
            silent.append(f"{name} {version}: {error}")
    for line in (*map(str, faults), *silent):
        sys.stdout.write(f"{line}\n")
    sys.stdout.write(
        f"{len(names)} packages, {len(faults)} known faults"
        + (f", {len(silent)} could not be asked about\n" if silent else "\n")
    )
    if faults:
        return EXIT_FAULTS
    return EXIT_UNKNOWN if silent or not names else 0


def installed(found: Iterable[Distribution]) -> set[tuple[str, str]]:
    """Names and versions of what came from an index.

    Args:
        found: What is installed; a folder of sources among it is left out.
    """
    return {
        (name, package.version)
        for package in found
        if (name := package.metadata["Name"]) and name.lower() != _OWN
        if package.read_text("direct_url.json") is None
    }


def known_faults(name: str, version: str, index: str = INDEX) -> list[Fault]:
    """What an index knows of one version of a package.

    Raises:
        NoAnswerError: It does not answer, or not so that it can be understood.
    """
    path = "/".join(urllib.parse.quote(part, safe="") for part in (name, version))
    try:
        with urllib.request.urlopen(  # noqa: S310 - the index is ours to choose
            f"{index}/{path}/json", timeout=_PATIENCE_SECONDS
        ) as answer:
            told = json.loads(answer.read(_MOST_BYTES))
        return [
            Fault(
                package=f"{name} {version}",
                number=str(entry["id"]),
                summary=" ".join(str(entry.get("summary") or "").split()),
                mended_in=tuple(map(str, entry.get("fixed_in") or ())),
            )
            for entry in told["vulnerabilities"]
            if not entry.get("withdrawn")
        ]
    except urllib.error.HTTPError as error:
        raise NoAnswerError(f"the index says {error.code}") from error
    except (OSError, http.client.HTTPException) as error:
        raise NoAnswerError(str(error)) from error
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise NoAnswerError("the answer is none that we understand") from error
