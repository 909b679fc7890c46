"""The Lyria door on real sockets: one state, the same sound, and nobody stops it."""

import asyncio
import gc

import aiohttp
import pytest
from lyria_door import PATH, with_a_door
from oscine.routes.lyria_session import MAX_WAITING_CHUNKS
from oscine.routes.websocket import WebSocket

CHUNK = bytes(range(256)) * 300


def count(door, address):
    return door.state.value(address)


@with_a_door()
async def test_any_version_and_any_number_of_slashes_lead_in(door):
    for path in (
        PATH,
        "/" + PATH,
        "///" + PATH + "?key=abc",
        PATH.replace("v1alpha", "v1beta") + "?key=",
    ):
        client = await door.connect(path)
        await client.say(setup={"model": "anything"})
        assert await client.told() == {"setupComplete": {}}


@with_a_door()
async def test_other_paths_and_plain_requests_are_not_served(door):
    for path, status in ((PATH + "x", 404), ("/ws/", 404)):
        with pytest.raises(aiohttp.WSServerHandshakeError) as refusal:
            await door.connect(path)
        assert refusal.value.status == status
    async with door._http.get(f"http://127.0.0.1:{door.port}{PATH}") as reply:
        assert reply.status == 400


@with_a_door()
async def test_a_burst_before_setup_is_complete_is_obeyed_in_order(door):
    client = await door.connect()
    await client.say(setup={"model": "x"})
    await client.say(playbackControl="PLAY")
    await client.say(music_generation_config={"density": 0.5, "topK": 9})
    await client.say(client_content={"weighted_prompts": [{"text": "dub"}]})
    assert await client.told() == {"setupComplete": {}}
    await door.holds(
        **{"transport": "playing", "density": 0.5, "top_k": 9, "prompt/1/text": "dub"}
    )


@with_a_door()
async def test_play_waits_until_there_is_a_prompt(door):
    client = await door.client()
    await client.say(playbackControl="PLAY")
    await client.say(musicGenerationConfig={"density": 0.5})
    await door.holds(density=0.5)
    assert door.state.value("/transport") == "stopped"
    await client.prompt(("dub", 1.0))
    await door.holds(transport="playing")
    assert door.commits[-1].updates[0].address == "/prompt/1/text"  # one commit


@with_a_door()
async def test_play_waits_for_a_prompt_of_any_door_and_pause_takes_it_back(door):
    client, other = await door.client(), await door.client()
    await client.say(playbackControl="PLAY")
    await client.say(playbackControl="PAUSE")
    await door.holds(transport="paused")
    await other.say(playbackControl="PLAY")
    await other.say(musicGenerationConfig={"density": 0.5})
    await door.holds(density=0.5)
    door.do("/prompt/4", "dub")
    await door.holds(transport="playing")
    assert count(door, "/play") == 1


@with_a_door()
async def test_all_of_one_message_is_one_commit(door):
    client = await door.client()
    await client.say(
        clientContent={"weightedPrompts": [{"text": "a"}, {"text": "b"}]},
        musicGenerationConfig={"bpm": 90, "density": 0.5},
        playbackControl="PLAY",
    )
    await door.holds(transport="playing", bpm=90.0, density=0.5)
    assert len(door.commits) == 1


@with_a_door()
async def test_tempo_and_scale_wait_for_a_beginning_and_all_else_does_not(door):
    client = await door.client()
    await client.prompt(("dub", 1.0))
    await client.say(playbackControl="PLAY")
    config = {"bpm": 90, "scale": "D_MAJOR_B_MINOR", "brightness": 0.5}
    await client.say(musicGenerationConfig=config)
    await door.holds(brightness=0.5, bpm=0.0, key="auto")
    await client.say(playbackControl="RESET_CONTEXT")
    await door.holds(bpm=90.0, key="D major", reset=1)
    config["bpm"] = 100
    await client.say(musicGenerationConfig=config)
    await client.say(playbackControl="STOP")
    await client.say(playbackControl="PLAY")
    await door.holds(bpm=100.0, transport="playing", stop=1, reset=1)


@with_a_door()
async def test_what_waits_comes_true_when_another_door_begins_anew(door):
    client = await door.client()
    door.do("/prompt/1", "dub")
    door.do("/play")
    await client.say(musicGenerationConfig={"bpm": 90, "density": 0.5})
    await door.holds(density=0.5, bpm=0.0)
    door.do("/reset")
    await door.holds(bpm=90.0)


@with_a_door()
async def test_a_knob_turned_later_outdoes_what_waits(door):
    client = await door.client()
    door.do("/prompt/1", "dub")
    door.do("/play")
    await client.say(musicGenerationConfig={"bpm": 90, "density": 0.5})
    await door.holds(density=0.5)
    door.do("/bpm", 140)
    await client.say(playbackControl="RESET_CONTEXT")
    await door.holds(bpm=140.0, reset=1)


@with_a_door()
async def test_the_first_play_of_a_session_is_a_beginning_for_what_it_asked(door):
    door.do("/prompt/1", "dub")
    door.do("/play")
    client, same = await door.client(), await door.client()
    await client.say(musicGenerationConfig={"bpm": 90})
    await client.say(playbackControl="PLAY")
    await door.holds(bpm=90.0, reset=1)
    await same.say(musicGenerationConfig={"bpm": 90, "density": 0.5})
    await same.say(playbackControl="PLAY")
    await door.holds(density=0.5, reset=1, play=3)


@with_a_door()
async def test_everybody_hears_the_same_and_what_it_was_made_of(door):
    clients = [await door.client() for _ in range(3)]
    await clients[0].prompt(("dub", 1.0))
    for client in clients:
        await client.say(playbackControl="PLAY")
    await door.holds(play=3)
    door.sound.deliver(CHUNK)
    for client in clients:
        sound, source = await client.hears()
        assert sound == CHUNK
        assert source["clientContent"] == {
            "weightedPrompts": [{"text": "dub", "weight": 1.0}]
        }
    door.do("/density", 0.25)
    door.do("/key", "Am")
    door.sound.deliver(CHUNK[:400])
    sound, source = await clients[1].hears()
    assert sound == CHUNK[:400]
    assert source["musicGenerationConfig"]["density"] == 0.25
    assert source["musicGenerationConfig"]["scale"] == "C_MAJOR_A_MINOR"


@with_a_door()
async def test_who_joins_later_gets_a_start_and_who_never_plays_gets_nothing(door):
    first, second, silent = [await door.client() for _ in range(3)]
    await first.prompt(("dub", 1.0))
    await first.say(playbackControl="PLAY")
    await door.eventually(lambda: door.sound.listeners)
    for number in range(5):
        door.sound.deliver(bytes([number] * 4))
    await second.say(playbackControl="PLAY")
    heard = [(await second.hears())[0][0] for _ in range(3)]
    assert heard == [2, 3, 4]
    await silent.say(playbackControl="SHUFFLE")
    assert "warning" in await silent.told()
    assert len(door.sound.listeners) == 1


@with_a_door()
async def test_the_sound_is_read_only_while_somebody_hears_it(door):
    client = await door.client()
    door.do("/prompt/1", "dub")
    await client.say(playbackControl="PLAY")
    await door.eventually(lambda: door.sound.listeners)
    assert door.sound.past_seconds[0] < 0.5  # not what was before this piece
    await client.socket.close()
    await door.eventually(lambda: not door.sound.listeners)
    assert door.state.value("/transport") == "playing"


@with_a_door(heartbeat_seconds=0.4)
async def test_a_client_that_reads_nothing_loses_sound_and_delays_nobody(door):
    slow, quick = await door.client(), await door.client()
    await quick.prompt(("dub", 1.0))
    for client in (slow, quick):
        await client.say(playbackControl="PLAY")
    await door.holds(play=2)
    slow.rest()
    for number in range(200):
        chunk = bytes([number]) * 76_800
        door.sound.deliver(chunk)
        assert (await quick.hears())[0] == chunk
    hearers = door.sound.listeners[0].__self__._hearers
    session = hearers[0]
    assert session.lost_chunks > 100
    assert len(session._chunks) <= MAX_WAITING_CHUNKS
    # It answers no ping, so it is not kept for ever.
    await door.eventually(lambda: session not in hearers)


@with_a_door()
async def test_a_prompt_that_failed_is_told_to_those_who_wanted_it(door):
    client, other = await door.client(), await door.client()
    await client.prompt(("zzz", 1.0), ("dub", 1.0))
    await door.holds(**{"prompt/1/text": "zzz"})
    door.state.publish({"/prompt/1/status": "failed: means nothing"}, "engine")
    filtered = {"filteredPrompt": {"text": "zzz", "filteredReason": "means nothing"}}
    assert await client.told() == filtered
    await other.prompt(("zzz", 0.5))  # stays in its slot, and is not tried again
    assert await other.told() == filtered


@with_a_door()
async def test_an_empty_prompt_is_filtered_and_the_others_are_played(door):
    client = await door.client()
    await client.prompt(("  ", 1.0), ("dub", 1.0))
    reason = "the text is empty"
    assert await client.told() == {
        "filteredPrompt": {"text": "", "filteredReason": reason}
    }
    await door.holds(**{"prompt/1/text": "dub", "prompt/2/text": ""})


@with_a_door()
async def test_what_the_model_does_not_follow_is_told_once_and_only_if_asked(door):
    door.state.adopt_model(
        "tone", {}, dict.fromkeys(("/density", "/brightness"), "unsupported")
    )
    client = await door.client()
    for _ in range(3):
        await client.say(musicGenerationConfig={"density": 0.5, "topK": 3000})
    (told,) = (await client.told()).values()
    assert "density: kept, but tone does not follow it" in told
    assert "topK" in told
    assert "brightness" not in told
    await client.say(playbackControl="?")
    assert "playbackControl" in (await client.told())["warning"]


@pytest.mark.parametrize("raw", ["{", "[]", "PLAY", b"\x00\xff", '{"a":' * 9999])
def test_what_is_no_message_closes_with_what_was_expected(raw):
    @with_a_door()
    async def run(door):
        other = await door.client()
        client = await door.client()
        if isinstance(raw, bytes):
            await client.socket.send_bytes(raw)
        else:
            await client.socket.send_str(raw)
        code, reason = await client.closed()
        assert code == 1007
        assert "expected a JSON object" in reason
        await other.prompt(("dub", 1.0))
        await door.holds(**{"prompt/1/text": "dub"})

    run()


def test_nothing_is_kept_of_a_client_that_was_closed(caplog):
    # What is caught of the log holds errors, and they where they were raised.
    caplog.set_level("ERROR", "oscine.lyria")

    def kept():
        gc.collect()
        return sum(type(each) is WebSocket for each in gc.get_objects())

    @with_a_door()
    async def run(door):
        others = kept()  # of tests before
        for _ in range(5):
            client = await door.client()
            await client.socket.send_str("{")
            await client.socket.send_str("{")  # what comes too late
            assert (await client.closed())[0] == 1007
        await door.eventually(lambda: kept() <= others)

    run()


@with_a_door()
async def test_a_huge_message_closes_its_client_and_nobody_else(door):
    client, other = await door.client(), await door.client()
    await client.socket.send_str('{"x":"' + "a" * 2_000_000 + '"}')
    assert (await client.closed())[0] == 1009
    await other.prompt(("dub", 1.0))
    await door.holds(**{"prompt/1/text": "dub"})


@with_a_door()
async def test_clients_are_told_of_the_end_and_one_that_is_deaf_does_not_delay_it(door):
    client, deaf = await door.client(), await door.client()
    await client.prompt(("dub", 1.0))
    for one in (client, deaf):
        await one.say(playbackControl="PLAY")
    await door.holds(play=2)
    deaf.rest()
    for _ in range(100):
        door.sound.deliver(CHUNK)
    async with asyncio.timeout(3):
        code, _ = (await asyncio.gather(client.closed(), door.end()))[0]
    assert code == 1001
    assert not door.sound.listeners


@with_a_door(max_clients=2)
async def test_there_is_room_for_so_many_clients_and_again_when_one_goes(door):
    first = await door.client()
    await door.client()
    with pytest.raises(aiohttp.WSServerHandshakeError) as refusal:
        await door.connect()
    assert refusal.value.status == 503
    await first.socket.close()
    await door.client()


@with_a_door()
async def test_a_flood_of_answers_is_not_kept_for_who_does_not_read(door):
    client = await door.client()
    client.rest()
    for number in range(3000):
        await client.say(playbackControl=f"x{number}")
    await client.say(musicGenerationConfig={"density": 0.5})
    await door.holds(density=0.5)
