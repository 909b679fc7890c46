"""A program written for the cloud, with Google's own client: ``URL FOLDER``.

Sets prompts and a config, plays, hears until it has enough, changes its prompts, begins
anew, and stops. Keeps the sound in ``heard.pcm`` and prints the rest as JSON.
"""

import asyncio
import json
import sys
import warnings
from pathlib import Path

from google import genai
from google.genai import types

warnings.simplefilter("ignore")

SECOND = 4 * 48_000


class Listener:
    """Keeps what it hears, and what that was made of."""

    def __init__(self, session):
        self._session = session
        self.sound = bytearray()
        self.chunks = []
        self.filtered = []

    async def hear(self, seconds=0.0, until=lambda _source: True):
        """Receive until so much has come, and the description fits."""
        enough = len(self.sound) + seconds * SECOND
        async for message in self._session.receive():
            if message.filtered_prompt:
                self.filtered.append(message.filtered_prompt.text)
            if not message.server_content:
                continue
            (chunk,) = message.server_content.audio_chunks
            source = chunk.source_metadata
            self.sound += chunk.data
            self.chunks.append((chunk.mime_type, len(chunk.data)))
            if len(self.sound) >= enough and until(source):
                return source
        raise EOFError("the session ended")


async def main(url):
    client = genai.Client(
        api_key="any", http_options={"base_url": url, "api_version": "v1alpha"}
    )
    model = "models/lyria-realtime-exp"
    async with client.aio.live.music.connect(model=model) as session:
        listener = Listener(session)
        await session.set_weighted_prompts(
            prompts=[
                types.WeightedPrompt(text="440 hertz", weight=1.0),
                types.WeightedPrompt(text="no pitch at all", weight=0.5),
            ]
        )
        await session.set_music_generation_config(
            config=types.LiveMusicGenerationConfig(
                bpm=90, density=0.5, scale=types.Scale.D_MAJOR_B_MINOR
            )
        )
        await session.play()
        first = await listener.hear(seconds=10.0)
        await session.set_weighted_prompts(
            prompts=[types.WeightedPrompt(text="550 hertz", weight=3.0)]
        )
        config = types.LiveMusicGenerationConfig(bpm=120, temperature=1.5)
        await session.set_music_generation_config(config=config)
        changed = await listener.hear(
            1.0, lambda s: s.client_content.weighted_prompts[0].text == "550 hertz"
        )
        await session.reset_context()
        anew = await listener.hear(0.5, lambda s: s.music_generation_config.bpm == 120)
        await session.stop()
    return listener.sound, {
        "first": first.model_dump(mode="json", exclude_none=True),
        "changed": changed.model_dump(mode="json", exclude_none=True),
        "anew": anew.model_dump(mode="json", exclude_none=True),
        "filtered": listener.filtered,
        "kinds": sorted({kind for kind, _ in listener.chunks}),
    }


URL, FOLDER = sys.argv[1:]
sound, told = asyncio.run(main(URL))
Path(FOLDER, "heard.pcm").write_bytes(sound)
print(json.dumps(told))
