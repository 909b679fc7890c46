"""One writer: what a change comes to, and who hears of it."""

from oscine.daemon.state import Change, Glide, State, Update


def told(state):
    commits = []
    state.watch(commits.append)
    return commits


def test_changes_applied_together_are_one_commit():
    state = State()
    commits = told(state)
    state.apply([Change("/bpm", (120,), "a"), Change("/density", (0.5,), "a")])
    assert [u.address for u in commits[0].updates] == ["/bpm", "/density"]
    assert (len(commits), state.version) == (1, 1)


def test_one_wrong_change_does_not_stop_the_others():
    state = State()
    notices = state.apply([Change("/bpm", ("x",), "a"), Change("/bpm", (99,), "a")])
    assert state.value("/bpm") == 99.0
    assert [n.address for n in notices] == ["/bpm"]


def test_nothing_changed_is_no_commit():
    state = State()
    commits = told(state)
    state.apply([Change("/bpm", ("x",), "a")])
    state.publish({"/engine/rtf": 0.0}, "engine")
    assert (commits, state.version) == ([], 0)


def test_unknown_address_gets_a_did_you_mean():
    (notice,) = State().apply([Change("/bmp", (1,), "a")])
    assert "did you mean /bpm" in notice.reason


def test_read_only_values_can_only_be_read_from_outside():
    state = State()
    (notice,) = state.apply([Change("/engine/rtf", (9,), "a")])
    assert notice.reason == "can only be read"
    state.publish({"/engine/rtf": 9.0}, "engine")
    assert state.value("/engine/rtf") == 9.0


def test_triggers_count_and_set_what_they_set():
    state = State()
    state.apply([Change("/play", (), "a"), Change("/reset", (1,), "a")])
    state.apply([Change("/reset", (None,), "a"), Change("/reset", (), "a")])
    assert state.value("/transport") == "playing"
    assert state.value("/reset") == 3


def test_a_button_let_go_fires_nothing():
    state = State()
    state.apply([Change("/reset", (0,), "a"), Change("/reset", (0.0,), "a")])
    assert state.value("/reset") == 0


def test_prompt_takes_text_and_weight_at_once():
    state = State()
    state.apply([Change("/prompt/2", ("dub", "techno", 0.25), "a")])
    assert state.value("/prompt/2/text") == "dub techno"
    assert state.value("/prompt/2/weight") == 0.25


def test_a_prompt_without_weight_can_be_heard():
    state = State()
    state.apply([Change("/prompt/2", ("dub",), "a")])
    assert state.value("/prompt/2/weight") == 1.0
    state.apply([Change("/prompt/2", ("house", 0.5), "a")])
    state.apply([Change("/prompt/2", ("techno",), "a")])
    assert state.value("/prompt/2/weight") == 0.5


def test_a_text_that_looks_like_a_number_stays_a_text():
    state = State()
    state.apply([Change("/prompt/1", ("808",), "a")])
    assert state.value("/prompt/1/text") == "808"


def test_clearing_empties_text_and_weight():
    state = State()
    state.apply([Change(f"/prompt/{n}", ("x", 1.0), "a") for n in (1, 9)])
    state.apply([Change("/prompt/1/clear", (), "a")])
    assert state.value("/prompt/1/text") == ""
    assert state.value("/prompt/9/weight") == 1.0
    state.apply([Change("/prompts/clear", (), "a")])
    assert state.value("/prompt/9/weight") == 0.0


def test_a_glide_begins_and_changes_nothing_yet():
    state = State()
    commits = told(state)
    state.apply([Change("/prompt/1/weight", (1.0, 2.0), "a")])
    assert commits[0].glides == (Glide("/prompt/1/weight", 1.0, 2.0),)
    assert state.value("/prompt/1/weight") == 0.0


def test_a_corrected_value_is_marked_so_that_its_sender_hears_the_truth():
    state = State()
    commits = told(state)
    state.apply([Change("/volume", (99,), "a")])
    assert commits[0].updates == (Update("/volume", 12.0, "a", is_corrected=True),)


def test_a_model_brings_its_defaults_but_not_over_the_players_choice():
    state = State()
    state.apply([Change("/guidance", (2,), "a")])
    defaults = {"/guidance": 5.0, "/temperature": 1.1}
    state.adopt_model("other", defaults, {"/top_k": "unsupported"})
    assert state.value("/guidance") == 2.0
    assert state.value("/temperature") == 1.1
    assert state.value("/model") == "other"


def test_who_sets_what_the_model_does_not_follow_is_told():
    state = State()
    state.adopt_model("tone", {}, {"/bpm": "unsupported"})
    (notice,) = state.apply([Change("/bpm", (120,), "a")])
    assert "tone does not follow it" in notice.reason
    assert state.value("/bpm") == 120.0


def test_a_snapshot_never_changes():
    state = State()
    snapshot = state.snapshot()
    state.apply([Change("/bpm", (120,), "a")])
    assert (snapshot.version, snapshot.values["/bpm"]) == (0, 0.0)


def test_a_value_goes_back_to_what_it_was_before_anybody_chose_one():
    state = State({"/bpm": 93.0})
    state.apply([Change(a, (1,), "a") for a in ("/bpm", "/density", "/top_k")])
    addresses = ("/bpm", "/density", "/top_k", "/brightness")
    commits = told(state)
    state.apply([Change(a, (), "a", is_return=True) for a in addresses])
    assert [state.value(a) for a in addresses] == [93.0, -1.0, 40, -1.0]
    assert [u.address for u in commits[0].updates] == ["/bpm", "/density", "/top_k"]


def test_what_went_back_follows_the_next_model_and_what_was_chosen_does_not():
    state = State({"/guidance": 2.0})
    own = ("/temperature", "/top_k", "/guidance")
    state.adopt_model("first", dict.fromkeys(own, 3), {})
    state.apply([Change(a, (1,), "a") for a in own])
    state.apply([Change(a, (), "a", is_return=True) for a in own[1:]])
    assert [state.value(a) for a in own] == [1.0, 3, 2.0]
    state.adopt_model("second", dict.fromkeys(own, 2.5), {})
    assert [state.value(a) for a in own] == [1.0, 2.5, 2.0]
    state.adopt_model("second", {}, None)  # a third could not be had
    assert state.default("/top_k") == 2.5


def test_the_last_wish_of_a_bundle_counts_whichever_it_is():
    state = State()
    there, back = Change("/bpm", (90,), "a"), Change("/bpm", (), "a", is_return=True)
    state.apply([there, back])
    assert state.value("/bpm") == 0.0
    state.apply([back, there])
    assert state.value("/bpm") == 90.0
