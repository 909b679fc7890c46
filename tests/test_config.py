"""Settings: who overrides whom, and every fault at once."""

import pytest
from oscine.daemon.config import ConfigError, load_config


def write(tmp_path, text):
    path = tmp_path / "oscine.toml"
    path.write_text(text)
    return path


def test_flags_override_environment_overrides_file(tmp_path):
    path = write(tmp_path, '[osc]\nport = 1\nroot = "/a"\n[audio]\noutput = "null"')
    config = load_config(
        path,
        {"OSCINE_OSC_PORT": "2", "OSCINE_OSC_ROOT": "/b", "PATH": "x"},
        {"osc.port": 3, "network.lan": None},
    )
    assert (config.osc.port, config.osc.root) == (3, "/b")
    assert config.audio.output == "null"
    assert config.network.lan is False


def test_values_of_the_table_can_be_set_by_address(tmp_path):
    path = write(tmp_path, '[values]\n"/bpm" = 122\n"/key" = "a minor"')
    assert load_config(path, {}).values == {"/bpm": 122.0, "/key": "A minor"}


def test_all_faults_are_told_at_once_each_with_a_mend(tmp_path):
    path = write(
        tmp_path,
        'prots = 1\n[osc]\nprot = 9\nport = "x"\n[audio]\noutput = "disk"\n'
        '[values]\n"/bmp" = 1\n"/volume" = 99\n[network]\nallow = ["nowhere"]',
    )
    with pytest.raises(ConfigError) as caught:
        load_config(path, {"OSCINE_LANN": "1"})
    told = str(caught.value)
    for part in (
        "osc.prot: no such setting; did you mean root?",
        "osc.port: expected int, got 'x'",
        "audio.output: expected auto",
        "values./bmp: no parameter that can be set; did you mean /bpm?",
        "values./volume: expected",
        "network.allow",
        "OSCINE_LANN",
        "prots",
    ):
        assert part in told


@pytest.mark.parametrize(
    "text", ["[osc", "\x00", "osc = 3"], ids=["half", "nul", "flat"]
)
def test_a_broken_file_is_named(tmp_path, text):
    path = write(tmp_path, text)
    with pytest.raises(ConfigError, match=r"oscine\.toml|section"):
        load_config(path, {})


def test_a_missing_file_that_was_named_is_a_fault(tmp_path):
    with pytest.raises(ConfigError, match="no such file"):
        load_config(tmp_path / "none.toml", {})


def test_what_stands_where_a_section_should_is_told_whatever_the_flags(tmp_path):
    path = write(tmp_path, 'osc = 5\nvalues = 3\n[start]\nplay = "maybe"')
    with pytest.raises(ConfigError) as caught:
        load_config(path, {"OSCINE_OSC_ROOT": "/b"}, {"osc.port": 3, "values./bpm": 90})
    told = str(caught.value)
    for part in ("osc: is a section", "values: is a section", "start.play: expected"):
        assert part in told


@pytest.mark.parametrize("root", ["", "/", "oscine", "/a b", "/a*", "/a//b", "/\x1b"])
def test_a_root_that_no_message_could_name_is_refused(root):
    with pytest.raises(ConfigError, match=r"osc\.root: expected '/NAME'"):
        load_config(None, {}, {"osc.root": root})


@pytest.mark.parametrize(
    ("output", "says"),
    [
        ("file:", "must end in .wav or .flac"),
        ("file:take.mp3", "must end in .wav or .flac"),
        ("file:/nowhere/at/all/take.wav", "there is no folder /nowhere/at/all"),
    ],
)
def test_a_file_that_cannot_be_made_is_told_before_the_start(output, says):
    with pytest.raises(ConfigError, match=says):
        load_config(None, {}, {"audio.output": output})


@pytest.mark.parametrize(
    ("settings", "says"),
    [
        ({"lyria.tls_port": 99_999}, "lyria.tls_port: expected 0 to 65535"),
        ({"lyria.tls_port": 9741}, "lyria.tls_port: 9741 is one of OSC's own"),
        ({"lyria.certificate": "a.crt"}, "expected both or neither"),
    ],
    ids=["range", "taken", "half"],
)
def test_a_tls_port_that_cannot_be_is_told_before_the_start(settings, says):
    with pytest.raises(ConfigError, match=says):
        load_config(None, {}, settings)


@pytest.mark.parametrize("root", ["/panel", "/panel/x", "/ws"])
def test_a_root_where_another_door_is_is_refused(root):
    with pytest.raises(ConfigError, match="is the path of another door"):
        load_config(None, {}, {"osc.root": root})


@pytest.mark.parametrize("origin", ["null", "http://a/b", "a.example", "file://"])
def test_an_origin_that_no_page_of_the_web_has_is_refused(origin):
    with pytest.raises(ConfigError, match=r"network\.origins: expected such as"):
        load_config(None, {}, {"network.origins": (origin,)})
