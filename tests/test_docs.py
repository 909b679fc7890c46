"""What the documents say is true: addresses, commands, settings, files and links."""

import ast
import contextlib
import importlib.util
import re
import shlex
import tomllib
from fnmatch import fnmatchcase
from pathlib import Path

import pytest
from oscine.daemon import __main__ as command_line
from oscine.daemon.config import load_config
from oscine.daemon.parameters import ROWS, TABLE, Request

ROOT = Path(__file__).parent.parent
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
IDS = [page.name for page in PAGES]
EVERY_PAGE = pytest.mark.parametrize("page", PAGES, ids=IDS)

REPLIES = {"/error", "/done", "/fail"} | {
    row.reply.split()[0]
    for row in ROWS
    if isinstance(row, Request) and row.reply.startswith("/")
}
KNOWN = set(TABLE) | {row.address.replace("{slot}", "N") for row in ROWS} | REPLIES
PREFIXES = {a[:at] for a in KNOWN for at in range(len(a)) if a[at] == "/"} | KNOWN
NOT_OSC = (
    *("/dev/", "/etc/", "/usr/", "/path/", "/proc/", "/sys/", "/home/", "/run/"),
    *("/opt/", "/var/", "/lib/", "/metrics"),
)


def fences(text, language=""):
    """What stands between fences of a language, or between any."""
    return re.findall(rf"(?ms)^```{language}\b.*?\n(.*?)^```", text)


def code(page):
    """What stands in backticks, fences or indented blocks."""
    text = page.read_text(encoding="utf-8")
    rest = re.sub(r"(?ms)^```.*?^```", "", text)
    spans = re.findall(r"`([^`\n]+)`", rest)
    return [
        *re.findall(r"(?ms)^```.*?\n(.*?)^```", text),
        *spans,
        *re.findall(r"(?m)^ {4}.*", rest),
    ]


def addresses(page):
    """All OSC addresses on a page, without their root."""
    for block in code(page):
        for found in re.findall(r"(?<![\w./~:@-])/[a-z][\w*/?{}\[\],.-]*", block):
            if not found.startswith(NOT_OSC):
                address = found.rstrip(".,")
                yield address.removeprefix("/oscine") or "/oscine"
        for words in re.findall(
            r"oscformat oscine ([a-z\d ]+?);?$", block, re.MULTILINE
        ):
            yield "/" + words.strip().replace(" ", "/")


@EVERY_PAGE
def test_every_address_exists(page):
    strangers = {
        address
        for address in addresses(page)
        if address not in PREFIXES | {"/oscine", "/*"}
        and not any(fnmatchcase(known, address) for known in KNOWN)
    }
    assert not strangers


def test_addresses_are_found_at_all():
    assert {"/prompt/1", "/bpm", "/key", "/beat"} <= set(addresses(ROOT / "README.md"))


def commands(page):
    """Command lines of ours, as lists of words."""
    for block in code(page):
        if "▶" in block:
            continue  # what the monitor shows
        for line in block.splitlines():
            with contextlib.suppress(ValueError):
                words = shlex.split(line, comments=True)
                if words[:1] == ["pw-jack"]:
                    words = words[1:]
                if words[:1] in (["oscine"], [".venv/bin/oscine"], ["./dev"]):
                    yield words


@EVERY_PAGE
def test_every_command_parses(page):
    tasks = set(re.findall(r"(?m)^task_(\w+)\(\)", (ROOT / "dev").read_text()))
    parser = command_line._parser()
    wrong = []
    for words in commands(page):
        rest = words[1:]
        if not rest or rest[0] in {"=", "@"}:
            continue
        if words[0] == "./dev" and rest[0] in (tasks - {"play"}) | {"bench"}:
            continue
        if rest[0] == "play":
            rest[0] = "run"
        if "ARG" in " ".join(rest):
            rest = [word for word in rest if "ARG" not in word] + ["1"]
        if len(rest) == 1 and rest[0] in {"render", "send"}:
            # Only named; it needs arguments.
            continue
        try:
            parser.parse_args(rest)
        except SystemExit:
            wrong.append(" ".join(words))
    assert not wrong


def test_the_configuration_on_the_page_is_the_default_but_for_values(tmp_path):
    text = (ROOT / "docs" / "operate.md").read_text(encoding="utf-8")
    (block,) = fences(text, "toml")
    file = tmp_path / "oscine.toml"
    file.write_text(block)
    told = load_config(file, environment={})
    empty = tmp_path / "empty.toml"
    empty.write_text("")
    default = load_config(empty, environment={})
    sections = ("osc", "network", "audio", "lyria", "start", "log_level")
    assert [getattr(told, s) for s in sections] == [
        getattr(default, s) for s in sections
    ]
    assert set(told.values) == set(tomllib.loads(block)["values"])


@EVERY_PAGE
def test_links_lead_somewhere(page):
    text = page.read_text(encoding="utf-8")
    links = re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", text)
    assert [link for link in links if not (page.parent / link).exists()] == []


@EVERY_PAGE
def test_every_python_snippet_parses(page):
    text = page.read_text(encoding="utf-8")
    for block in fences(text, "python"):
        ast.parse(block)


def test_the_list_of_files_is_that_of_the_folders():
    spec = importlib.util.spec_from_file_location("tree", ROOT / "docs" / "tree.py")
    tree = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(tree)
    page = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    assert tree.updated(page) == page, "run ./dev docs"


def test_every_file_and_name_of_the_journeys_exists():
    text = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    named = re.findall(r"`((?:daemon|engine|routes)/\w+\.py)`(?:\s+`([\w.]+)`)?", text)
    assert len([name for _, name in named if name]) > 8
    for file, name in named:
        body = ast.parse((ROOT / file).read_text(encoding="utf-8")).body
        for part in filter(None, name.split(".")):
            (found,) = [x for x in body if getattr(x, "name", None) == part]
            body = found.body
