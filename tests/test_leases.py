"""Leases, on a clock that stands still until told: who is told what, and until when."""

import pytest
from osc_fakes import FakePeer
from oscine.daemon.parameters import PARAMETERS
from oscine.daemon.state import Update
from oscine.routes.leases import (
    MAX_LEASES,
    MAX_LEASES_PER_HOST,
    MESSAGES_PER_FLUSH,
    LeaseRefusedError,
    Leases,
)


class Told:
    """Leases with a clock to set, and one listener."""

    def __init__(self):
        self.now = 0.0
        self.leases = Leases(lambda: self.now)
        self.peer = FakePeer()

    def subscribe(self, prefix="", seconds=60.0, peer=None):
        peer = peer or self.peer
        self.leases.subscribe(peer, peer.source, prefix, seconds)

    def subscribed(self, *prefixes):
        """Subscribe and let the snapshots go by."""
        for prefix in prefixes:
            self.subscribe(prefix)
        while self.due():
            pass
        return self

    def note(self, address, source="engine", is_corrected=False):
        self.leases.note([Update(address, 1, source, is_corrected)])

    def due(self):
        """Addresses due for the one listener."""
        return [a for _, addresses in self.leases.due() for a in addresses]


def test_a_lease_begins_with_all_values_in_the_order_of_the_table():
    told = Told()
    told.subscribe()
    seen = []
    while due := told.due():
        seen += due
    assert seen == list(PARAMETERS)


def test_a_snapshot_is_spread_over_several_flushes():
    told = Told()
    told.subscribe()
    assert len(told.due()) == MESSAGES_PER_FLUSH


def test_a_lease_hears_only_what_lies_below_its_prefix():
    told = Told().subscribed("/prompt/1")
    for address in ("/prompt/1/text", "/prompt/10/text", "/bpm"):
        told.note(address)
    assert told.due() == ["/prompt/1/text"]


def test_what_changed_several_times_goes_once():
    told = Told().subscribed("")
    for _ in range(10):
        told.note("/bpm")
        told.note("/key")
    assert told.due() == ["/bpm", "/key"]
    assert told.due() == []


def test_leases_that_overlap_tell_once():
    told = Told().subscribed("", "/meter", "/meter/peak")
    told.note("/meter/peak")
    assert told.due() == ["/meter/peak"]


def test_the_sources_own_change_is_not_told_unless_it_was_corrected():
    told = Told().subscribed("")
    told.note("/bpm", told.peer.source)
    assert told.due() == []
    told.note("/bpm", told.peer.source, is_corrected=True)
    assert told.due() == ["/bpm"]


def test_the_sources_own_change_overtakes_what_waits_to_be_told():
    told = Told().subscribed("")
    told.note("/bpm")
    told.note("/bpm", told.peer.source)
    assert told.due() == []


def test_a_lease_for_another_port_skips_the_changes_of_the_asker():
    told = Told()
    told.leases.subscribe(told.peer.at_port(9001), told.peer.source, "/bpm", 60.0)
    told.due()
    told.note("/bpm", told.peer.source)
    assert told.due() == []
    told.note("/bpm", "midi")
    assert told.due() == ["/bpm"]


def test_triggers_are_not_told():
    told = Told().subscribed("")
    told.note("/reset")
    assert told.due() == []


def test_a_lease_ends_in_silence_unless_renewed():
    told = Told().subscribed("")
    told.now = 59.0
    told.note("/bpm")
    assert told.due() == ["/bpm"]
    told.now = 60.0
    told.note("/bpm")
    assert told.due() == []
    assert len(told.leases) == 0


def test_a_renewed_lease_goes_on_and_tells_all_again():
    told = Told().subscribed("/bpm")
    told.now = 50.0
    told.subscribe("/bpm")
    assert told.due() == ["/bpm"]
    told.now = 100.0
    assert len(told.leases) == 1


def test_one_of_two_leases_may_end_before_the_other():
    told = Told()
    told.subscribe("/bpm", 10.0)
    told.subscribe("/key", 20.0)
    told.due()
    told.now = 15.0
    told.note("/bpm")
    told.note("/key")
    assert told.due() == ["/key"]


@pytest.mark.parametrize(("asked", "given"), [(0.1, 1.0), (1e9, 3600.0), (5.0, 5.0)])
def test_the_seconds_of_a_lease_are_cut_to_what_is_allowed(asked, given):
    told = Told()
    told.subscribe("", asked)
    told.now = given - 0.01
    assert len(told.leases) == 1
    told.now = given
    assert len(told.leases) == 0


def test_unsubscribe_ends_one_or_all():
    told = Told().subscribed("/bpm", "/key", "/meter")
    assert told.leases.unsubscribe(told.peer.source, "/bpm") == 1
    assert told.leases.unsubscribe(told.peer.source, "/bpm") == 0
    told.note("/bpm")
    assert told.due() == []
    assert told.leases.unsubscribe(told.peer.source) == 2
    assert len(told.leases) == 0


def test_only_who_asked_or_who_hears_can_end_a_lease():
    told = Told()
    target = told.peer.at_port(9001)
    for ender in (told.peer.source, target.source):
        told.leases.subscribe(target, told.peer.source, "", 60.0)
        assert told.leases.unsubscribe("osc:10.0.0.9:1") == 0
        assert told.leases.unsubscribe(ender) == 1


def test_a_prefix_without_anything_below_it_is_refused():
    with pytest.raises(LeaseRefusedError, match="/metre"):
        Told().subscribe("/metre")


def test_a_host_can_have_only_so_many_leases_but_may_renew_them():
    told = Told()
    for port in range(MAX_LEASES_PER_HOST):
        told.subscribe(peer=FakePeer(port=port))
    with pytest.raises(LeaseRefusedError, match="this host"):
        told.subscribe(peer=FakePeer(port=100))
    told.subscribe(peer=FakePeer(port=0))
    told.subscribe(peer=FakePeer("10.0.0.3", 100))


def test_there_are_only_so_many_leases_until_some_end():
    told = Told()
    for number in range(MAX_LEASES):
        told.subscribe(peer=FakePeer(f"10.0.1.{number}"))
    with pytest.raises(LeaseRefusedError, match=str(MAX_LEASES)):
        told.subscribe()
    told.now = 60.0
    told.subscribe()


def test_those_who_hear_an_address_are_known():
    told = Told().subscribed("/prompt")
    assert told.leases.hearing("/prompt/3/status") == [told.peer]
    assert told.leases.hearing("/model") == []
