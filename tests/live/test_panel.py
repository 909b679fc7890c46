"""The panel in a real browser, on the real daemon, with a controller on JACK MIDI."""

import json

import pytest
from chromium_peer import Chromium
from daemon_peer import Daemon
from live.jack_peer import JackdPeer
from live.midi_peer import Box
from oscine.daemon.parameters import TABLE, Access, Parameter, Trigger
from peers import eventually, required

pytestmark = pytest.mark.live

PHONE = {"width": 390, "height": 844}
SETTABLE = {
    f"/oscine{address}"
    for address, row in TABLE.items()
    if isinstance(row, Trigger)
    or (isinstance(row, Parameter) and row.access is Access.READ_WRITE)
}
PER_SLOT = {path for path in SETTABLE if path.startswith("/oscine/prompt/")}


@pytest.fixture(scope="module")
def server():
    required("jackd")
    with JackdPeer() as server:
        yield server


@pytest.fixture(scope="module")
def daemon(server):
    midi = {"OSCINE_MIDI_ENABLED": "yes", "OSCINE_MIDI_API": "jack"}
    flags = ("--jack-server", server.name, "--prompt", "440")
    with Daemon(*flags, audio="jack", env=midi) as daemon:
        yield daemon.waits_until_it_plays(30)


@pytest.fixture(scope="module")
def browser(tmp_path_factory):
    with Chromium(tmp_path_factory.mktemp("chromium") / "profile") as browser:
        yield browser


@pytest.fixture
def page(browser, daemon):
    with opened(browser, daemon) as page:
        yield page
        assert page.complaints == []


def opened(browser, daemon, **size):
    page = browser.open(f"http://localhost:{daemon.port}/", **size)
    page.until("document.getElementById('link')?.textContent === 'live'", 20)
    return page


def control(address, inside=""):
    return f"document.querySelector('[data-path=\"/oscine{address}\"] {inside}')"


def place(page, script):
    """Where the middle of an element is, once it is in sight."""
    return page.evaluate(
        f"(() => {{ const e = {script}; e.scrollIntoView({{block: 'center'}});"
        "const r = e.getBoundingClientRect();"
        "return [r.x + r.width / 2, r.y + r.height / 2, r.width, r.height] })()"
    )


def mouse(page, kind, x, y):
    page.ask(
        "Input.dispatchMouseEvent", type=kind, x=x, y=y, button="left", clickCount=1
    )


def click(page, script):
    x, y, *_ = place(page, script)
    for kind in ("mousePressed", "mouseReleased"):
        mouse(page, kind, x, y)


def type_in(page, script, text):
    click(page, script)
    page.ask("Input.insertText", text=text)
    press(page, "Enter")


def press(page, key):
    code = {"Enter": "\r"}.get(key, "")
    for kind in ("keyDown", "keyUp"):
        more = {"text": code} if code and kind == "keyDown" else {}
        page.ask("Input.dispatchKeyEvent", type=kind, key=key, code=key, **more)


def test_a_prompt_is_added_understood_weighed_and_removed(page, daemon):
    type_in(page, "document.querySelector('.adder input')", "550 hertz")
    eventually(lambda: daemon.ask("/prompt/2/text") == "550 hertz")
    page.until("document.querySelectorAll('.tile').length === 2")
    page.until("document.querySelectorAll('.tile')[1].dataset.status === 'ready'")
    weight = control("/prompt/2/weight", "input")
    page.evaluate(f"{weight}.focus()")
    before = daemon.ask("/prompt/2/weight")
    press(page, "ArrowRight")
    eventually(lambda: daemon.ask("/prompt/2/weight") > before)
    click(page, "document.querySelectorAll('.tile .clear')[1]")
    eventually(lambda: daemon.ask("/prompt/2/text") == "")
    page.until("document.querySelectorAll('.tile').length === 1")


def test_the_cursor_on_the_pad_is_what_is_heard(page, daemon):
    daemon.client.send("/prompt/2", "660", 1.0)
    page.until("document.querySelectorAll('.dot').length === 2")
    x, y, width, height = place(page, "document.getElementById('pad')")
    mouse(page, "mousePressed", x, y)
    eventually(lambda: daemon.ask("/surface/enabled") == 1)
    eventually(lambda: daemon.ask("/prompt/1/weight") == 0.5)
    mouse(page, "mouseMoved", x + 0.37 * width, y)
    eventually(lambda: daemon.ask("/surface/x") == pytest.approx(0.74, abs=0.02))
    eventually(lambda: daemon.ask("/prompt/2/weight") == 1.0)
    mouse(page, "mouseMoved", x - 0.25 * width, y - 0.25 * height)
    mouse(page, "mouseReleased", x - 0.25 * width, y - 0.25 * height)
    eventually(lambda: daemon.ask("/surface/y") == pytest.approx(0.5, abs=0.02))
    # Whoever else moves it moves it here.
    daemon.client.send("/surface/cursor", 0.5, -0.5)
    page.until(
        "document.querySelector('.hand').style.getPropertyValue('--x') === '75%'"
    )
    page.evaluate("document.querySelector('.hand').focus()")
    press(page, "ArrowLeft")
    eventually(lambda: daemon.ask("/surface/x") == pytest.approx(0.45, abs=0.01))
    # A weight by hand takes over from the surface.
    page.evaluate(f"{control('/prompt/1/weight', 'input')}.focus()")
    press(page, "ArrowRight")
    eventually(lambda: daemon.ask("/surface/enabled") == 0)
    daemon.client.send("/prompt/2/clear")


def test_a_finger_moves_a_prompt_and_a_slider_on_a_phone(browser, daemon):
    with opened(browser, daemon, **PHONE) as page:
        page.ask("Emulation.setTouchEmulationEnabled", enabled=True)
        x, y, *_ = place(page, "document.querySelector('.dot')")

        def touch(kind, *points):
            told = [{"x": px, "y": py} for px, py in points]
            page.ask("Input.dispatchTouchEvent", type=kind, touchPoints=told)

        touch("touchStart", (x, y))
        touch("touchMove", (x + 40, y - 30))
        touch("touchMove", (x + 80, y - 60))
        touch("touchEnd")
        eventually(lambda: daemon.ask("/prompt/1/y") > 0.2)
        assert daemon.ask("/prompt/1/x") > -0.5
        daemon.client.send("/prompt/1/position", -0.75, 0.0)
        wide = page.evaluate("document.documentElement.scrollWidth")
        assert wide <= PHONE["width"]
        assert page.complaints == []


def test_levels_and_spectrum_move_while_it_plays(page):
    told = "window.oscine.link.values.get('/oscine/meter/peak')"
    page.until(f"{told}[0] > -60")
    bright = (
        "(() => {{ const c = document.querySelector('{}');"
        "const d = c.getContext('2d').getImageData(c.width - {}, 0, {}, c.height).data;"
        "let n = 0; for (let i = 0; i < d.length; i += 4) n += d[i + 1] > 120;"
        "return n }})()"
    )
    page.until(bright.format("#meters canvas", 40, 40) + " > 20")
    page.until(bright.format("#spectrogram", 30, 30) + " > 20")
    page.until(
        "[...document.querySelectorAll('.readout')]"
        ".some(r => /Step/.test(r.textContent) && /ms/.test(r.textContent))"
    )


def test_who_listens_gets_the_sound_that_plays(page, daemon):
    click(page, "document.getElementById('listen')")
    page.until("window.oscine.listening.state === 'on'", 20)
    page.until("window.oscine.listening.heard > 48000", 20)
    page.until("window.oscine.listening.context.currentTime > 0.5", 20)
    # What is played is what came: the loudest sample behind the player.
    page.evaluate(
        "(() => { const l = window.oscine.listening;"
        "l.ear = l.context.createAnalyser(); l.player.connect(l.ear); })()"
    )
    page.until(
        "(() => { const e = window.oscine.listening.ear;"
        "const d = new Float32Array(e.fftSize); e.getFloatTimeDomainData(d);"
        "return Math.max(...d) > 0.05 })()",
        20,
    )
    click(page, "document.getElementById('listen')")
    page.until("window.oscine.listening.state === 'off'")


def test_a_knob_is_learned_by_a_click(page, daemon, server):
    with Box(server.name) as box:
        eventually(lambda: "box out:knobs" in daemon.ask("/midi/state"))
        click(page, "document.getElementById('learn')")
        click(page, control("/density"))
        eventually(lambda: daemon.ask("/midi/learning") == "/density")
        page.until(f"{control('/density')}.classList.contains('waits')")
        box.send(*([0xB0, 77, value] for value in range(60, 68)))
        eventually(lambda: daemon.ask("/midi/learning") == "")
        page.until(f"{control('/density', '.binding')}?.textContent === 'cc 77'")
        box.send([0xB0, 77, 127])
        eventually(lambda: daemon.ask("/density") == 1.0)
        press(page, "Escape")
        page.until(
            f"{control('/density', 'input')}.getAttribute('aria-valuetext').trim()"
            " === '1.00'"
        )
        click(page, "document.getElementById('learn')")
        click(page, control("/density", ".binding"))
        page.until(f"{control('/density', '.binding')} === null")
        box.send([0xB0, 77, 0])
        assert daemon.ask("/density") == 1.0


def test_a_scene_is_kept_and_comes_back(page, daemon):
    daemon.client.send("/bpm", 100)
    type_in(page, "document.querySelector('#scenes .entry input')", "noon")
    page.until("document.querySelector('.scene')?.textContent === 'noon'")
    daemon.client.send("/bpm", 150)
    page.evaluate("document.querySelector('.glide input').value = 0")
    click(page, "document.querySelector('.scene')")
    eventually(lambda: daemon.ask("/bpm") == 100)


def test_a_key_that_is_touched_is_held(page, daemon):
    x, y, *_ = place(page, "document.querySelector('.key[data-pitch=\"60\"]')")
    mouse(page, "mousePressed", x, y + 20)
    eventually(lambda: daemon.ask("/notes/held") == "60")
    page.until(
        "document.querySelector('.key[data-pitch=\"60\"]').classList.contains('is-held')"
    )
    mouse(page, "mouseReleased", x, y + 20)
    eventually(lambda: daemon.ask("/notes/held") == "")


def test_what_is_refused_is_told(page, daemon):
    page.evaluate("window.oscine.link.say('/prompt/1/weight', 's', 'loud')")
    page.until(
        "document.querySelector('#event-list .bad').textContent.includes('loud')"
    )
    assert page.evaluate("document.getElementById('said').textContent")


def test_every_row_that_can_be_set_has_a_control_with_a_name_and_a_role(page, daemon):
    daemon.client.send("/prompt/1", "440", 1.0)
    found = page.evaluate(
        "JSON.stringify([...document.querySelectorAll('[data-path]')].map((e) => {"
        "  const c = e.matches('input, select, textarea, button') ? e"
        "    : e.querySelector('input, select, textarea, button');"
        "  return [e.dataset.path, (c.ariaLabel || c.textContent).trim(), e.title] }))"
    )
    told = {path: (name, doc) for path, name, doc in json.loads(found)}
    first = {path for path in PER_SLOT if "/prompt/1/" in path}
    drawn = {f"/oscine/prompt/1/{one}" for one in ("x", "y", "clear")}  # as pictures
    assert SETTABLE - PER_SLOT | first - drawn <= set(told)
    assert all(name and doc for name, doc in told.values())


def test_it_comes_back_when_the_daemon_does(browser, tmp_path):
    first = Daemon("--prompt", "440", folder=tmp_path)
    with first, opened(browser, first) as page:
        port = first.port
        first.end()
        page.until("!document.getElementById('away-bar').hidden")
        with Daemon("--port", str(port), "--prompt", "550", folder=tmp_path):
            page.until("document.getElementById('link').textContent === 'live'", 30)
            page.until("document.querySelector('.tile textarea').value === '550'")
            page.until("window.oscine.link.values.get('/oscine/meter/peak')[0] > -60")
