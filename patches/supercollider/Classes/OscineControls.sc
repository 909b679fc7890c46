// Printed by oscine reference --supercollider from the table; do not edit.
+ Oscine {

	// All that has a value.
	*addresses {
		^IdentitySet[
			'/transport', '/prompt/1/text', '/prompt/2/text', '/prompt/3/text',
			'/prompt/4/text', '/prompt/5/text', '/prompt/6/text', '/prompt/7/text',
			'/prompt/8/text', '/prompt/9/text', '/prompt/10/text', '/prompt/11/text',
			'/prompt/12/text', '/prompt/13/text', '/prompt/14/text', '/prompt/15/text',
			'/prompt/16/text', '/prompt/1/audio', '/prompt/2/audio', '/prompt/3/audio',
			'/prompt/4/audio', '/prompt/5/audio', '/prompt/6/audio', '/prompt/7/audio',
			'/prompt/8/audio', '/prompt/9/audio', '/prompt/10/audio', '/prompt/11/audio',
			'/prompt/12/audio', '/prompt/13/audio', '/prompt/14/audio', '/prompt/15/audio',
			'/prompt/16/audio', '/prompt/1/weight', '/prompt/2/weight', '/prompt/3/weight',
			'/prompt/4/weight', '/prompt/5/weight', '/prompt/6/weight', '/prompt/7/weight',
			'/prompt/8/weight', '/prompt/9/weight', '/prompt/10/weight',
			'/prompt/11/weight', '/prompt/12/weight', '/prompt/13/weight',
			'/prompt/14/weight', '/prompt/15/weight', '/prompt/16/weight', '/prompt/1/x',
			'/prompt/2/x', '/prompt/3/x', '/prompt/4/x', '/prompt/5/x', '/prompt/6/x',
			'/prompt/7/x', '/prompt/8/x', '/prompt/9/x', '/prompt/10/x', '/prompt/11/x',
			'/prompt/12/x', '/prompt/13/x', '/prompt/14/x', '/prompt/15/x', '/prompt/16/x',
			'/prompt/1/y', '/prompt/2/y', '/prompt/3/y', '/prompt/4/y', '/prompt/5/y',
			'/prompt/6/y', '/prompt/7/y', '/prompt/8/y', '/prompt/9/y', '/prompt/10/y',
			'/prompt/11/y', '/prompt/12/y', '/prompt/13/y', '/prompt/14/y', '/prompt/15/y',
			'/prompt/16/y', '/prompt/1/status', '/prompt/2/status', '/prompt/3/status',
			'/prompt/4/status', '/prompt/5/status', '/prompt/6/status', '/prompt/7/status',
			'/prompt/8/status', '/prompt/9/status', '/prompt/10/status',
			'/prompt/11/status', '/prompt/12/status', '/prompt/13/status',
			'/prompt/14/status', '/prompt/15/status', '/prompt/16/status',
			'/surface/enabled', '/surface/x', '/surface/y', '/surface/falloff',
			'/surface/snap', '/context/audio', '/context/status', '/bpm', '/key',
			'/density', '/brightness', '/mute_drums', '/mute_bass', '/only_bass_and_drums',
			'/notes/held', '/temperature', '/top_k', '/guidance', '/guidance_notes',
			'/guidance_drums', '/unmask_width', '/note_onsets', '/midi_gate', '/chunk',
			'/input/mix', '/input/gain', '/input/peak', '/input/latency_ms',
			'/input/overruns', '/seed', '/model', '/volume', '/mute', '/bypass', '/buffer',
			'/beat', '/meter/peak', '/meter/rms', '/analysis/onset', '/analysis/centroid',
			'/analysis/chroma', '/engine/state', '/engine/honours', '/engine/step_ms',
			'/engine/rtf', '/engine/latency_ms', '/engine/fill_ms', '/engine/underruns',
			'/engine/restarts', '/audio/state', '/audio/rate', '/audio/xruns',
			'/audio/restarts', '/health', '/uptime', '/midi/state', '/midi/learning',
			'/midi/clock', '/midi/send_clock'
		]
	}

	// All that a window can show. A part is: low, high, unit, is it whole.
	*controls {
		^#[
			["Transport", "/play", "play", "play", "pulse", true, false, false, [], [], []],
			["Transport", "/pause", "pause", "pause", "pulse", true, false, false, [], [], []],
			["Transport", "/stop", "stop", "stop", "pulse", true, false, false, [], [], []],
			["Transport", "/transport", "transport", "transport", "choice", false, false, false, ["playing", "paused", "stopped"], [], [[0, 0, "", false]]],
			["Transport", "/reset", "reset", "reset", "pulse", true, false, false, [], [], []],
			["Prompts", "/prompt/{slot}/text", "prompt text", "text", "text", true, true, false, [], [], [[0, 0, "", false]]],
			["Prompts", "/prompt/{slot}/audio", "prompt audio", "audio", "text", true, true, false, [], [], [[0, 0, "", false]]],
			["Prompts", "/prompt/{slot}/weight", "prompt weight", "weight", "number", true, true, true, [], [], [[0, 2, "", false]]],
			["Prompts", "/prompt/{slot}/x", "prompt x", "x", "number", true, true, true, [], [], [[-1, 1, "", false]]],
			["Prompts", "/prompt/{slot}/y", "prompt y", "y", "number", true, true, true, [], [], [[-1, 1, "", false]]],
			["Prompts", "/prompt/{slot}/status", "prompt status", "status", "text", false, true, false, [], [], [[0, 0, "", false]]],
			["Prompts", "/prompt/{slot}/clear", "prompt clear", "clear", "pulse", true, true, false, [], [], []],
			["Prompts", "/prompts/clear", "prompts clear", "clear", "pulse", true, false, false, [], [], []],
			["Surface", "/surface/enabled", "surface enabled", "enabled", "toggle", true, false, false, [], [], [[0, 0, "", false]]],
			["Surface", "/surface/x", "surface x", "x", "number", true, false, true, [], [], [[-1, 1, "", false]]],
			["Surface", "/surface/y", "surface y", "y", "number", true, false, true, [], [], [[-1, 1, "", false]]],
			["Surface", "/surface/falloff", "surface falloff", "falloff", "number", true, false, true, [], [], [[0, 8, "", false]]],
			["Surface", "/surface/snap", "surface snap", "snap", "number", true, false, true, [], [], [[0, 1, "", false]]],
			["Prompts", "/context/audio", "context audio", "audio", "text", true, false, false, [], [], [[0, 0, "", false]]],
			["Prompts", "/context/status", "context status", "status", "text", false, false, false, [], [], [[0, 0, "", false]]],
			["Music", "/bpm", "bpm", "bpm", "number", true, false, true, [], [[0, "free"]], [[20, 300, "bpm", false]]],
			["Music", "/key", "key", "key", "choice", true, false, false, ["auto", "C major", "Db major", "D major", "Eb major", "E major", "F major", "Gb major", "G major", "Ab major", "A major", "Bb major", "B major", "C minor", "Db minor", "D minor", "Eb minor", "E minor", "F minor", "Gb minor", "G minor", "Ab minor", "A minor", "Bb minor", "B minor"], [], [[0, 0, "", false]]],
			["Music", "/density", "density", "density", "number", true, false, true, [], [[-1, "auto"]], [[0, 1, "", false]]],
			["Music", "/brightness", "brightness", "brightness", "number", true, false, true, [], [[-1, "auto"]], [[0, 1, "", false]]],
			["Music", "/mute_drums", "mute drums", "mute_drums", "toggle", true, false, false, [], [], [[0, 0, "", false]]],
			["Music", "/mute_bass", "mute bass", "mute_bass", "toggle", true, false, false, [], [], [[0, 0, "", false]]],
			["Music", "/only_bass_and_drums", "only bass and drums", "only_bass_and_drums", "toggle", true, false, false, [], [], [[0, 0, "", false]]],
			["Keys", "/note", "note", "note", "keys", true, false, false, [], [], [[48, 72, "", true], [0, 127, "", true]]],
			["Keys", "/notes", "let go of notes", "notes", "chord", true, false, false, [], [], [[0, 127, "", true]]],
			["Keys", "/drum", "drum", "drum", "keys", true, false, false, [], [], [[36, 60, "", true], [0, 127, "", true]]],
			["Keys", "/notes/held", "notes held", "held", "text", false, false, false, [], [], [[0, 0, "", false]]],
			["Model", "/temperature", "temperature", "temperature", "number", true, false, true, [], [], [[0, 3, "", false]]],
			["Model", "/top_k", "top k", "top_k", "number", true, false, true, [], [], [[1, 1024, "", true]]],
			["Model", "/guidance", "guidance", "guidance", "number", true, false, true, [], [], [[0, 7, "", false]]],
			["Model", "/guidance_notes", "guidance notes", "guidance_notes", "number", true, false, true, [], [], [[0, 7, "", false]]],
			["Model", "/guidance_drums", "guidance drums", "guidance_drums", "number", true, false, true, [], [], [[0, 7, "", false]]],
			["Keys", "/unmask_width", "unmask width", "unmask_width", "number", true, false, true, [], [], [[0, 127, "semitones", true]]],
			["Keys", "/note_onsets", "note onsets", "note_onsets", "toggle", true, false, false, [], [], [[0, 0, "", false]]],
			["Keys", "/midi_gate", "midi gate", "midi_gate", "toggle", true, false, false, [], [], [[0, 0, "", false]]],
			["Model", "/chunk", "chunk", "chunk", "number", true, false, true, [], [], [[0.4, 2, "s", false]]],
			["Input", "/input/mix", "input mix", "mix", "number", true, false, true, [], [], [[0, 1, "", false]]],
			["Input", "/input/gain", "input gain", "gain", "number", true, false, true, [], [], [[-60, 24, "dB", false]]],
			["Input", "/input/peak", "input peak", "peak", "numbers", false, false, false, [], [], [[-1000000, 1000000, "dB", false], [-1000000, 1000000, "dB", false]]],
			["Input", "/input/latency_ms", "input latency ms", "latency_ms", "number", false, false, false, [], [], [[-1000000, 1000000, "ms", false]]],
			["Input", "/input/overruns", "input overruns", "overruns", "number", false, false, false, [], [], [[0, 1000000, "", true]]],
			["Model", "/seed", "seed", "seed", "number", true, false, false, [], [[-1, "random"]], [[-1, 2147483647, "", true]]],
			["Model", "/model", "model", "model", "text", true, false, false, [], [], [[0, 0, "", false]]],
			["Output", "/volume", "volume", "volume", "number", true, false, true, [], [], [[-60, 12, "dB", false]]],
			["Output", "/mute", "mute", "mute", "toggle", true, false, false, [], [], [[0, 0, "", false]]],
			["Output", "/bypass", "bypass", "bypass", "toggle", true, false, false, [], [], [[0, 0, "", false]]],
			["Output", "/buffer", "buffer", "buffer", "number", true, false, true, [], [], [[20, 4000, "ms", false]]],
			["What can be heard and watched", "/beat", "beat", "beat", "numbers", false, false, false, [], [], [[1, 1000000, "", true], [1, 1000000, "", true]]],
			["What can be heard and watched", "/meter/peak", "meter peak", "peak", "numbers", false, false, false, [], [], [[-1000000, 1000000, "dB", false], [-1000000, 1000000, "dB", false]]],
			["What can be heard and watched", "/meter/rms", "meter rms", "rms", "numbers", false, false, false, [], [], [[-1000000, 1000000, "dB", false], [-1000000, 1000000, "dB", false]]],
			["What can be heard and watched", "/analysis/onset", "analysis onset", "onset", "numbers", false, false, false, [], [], [[0, 1000000, "", true], [0, 1, "", false]]],
			["What can be heard and watched", "/analysis/centroid", "analysis centroid", "centroid", "number", false, false, false, [], [], [[0, 1000000, "Hz", false]]],
			["What can be heard and watched", "/analysis/chroma", "analysis chroma", "chroma", "numbers", false, false, false, [], [], [[0, 1, "", false], [0, 1, "", false], [0, 1, "", false], [0, 1, "", false], [0, 1, "", false], [0, 1, "", false], [0, 1, "", false], [0, 1, "", false], [0, 1, "", false], [0, 1, "", false], [0, 1, "", false], [0, 1, "", false]]],
			["What can be heard and watched", "/engine/state", "engine state", "state", "text", false, false, false, [], [], [[0, 0, "", false]]],
			["What can be heard and watched", "/engine/honours", "engine honours", "honours", "text", false, false, false, [], [], [[0, 0, "", false]]],
			["What can be heard and watched", "/engine/step_ms", "engine step ms", "step_ms", "number", false, false, false, [], [], [[-1000000, 1000000, "ms", false]]],
			["What can be heard and watched", "/engine/rtf", "engine rtf", "rtf", "number", false, false, false, [], [], [[-1000000, 1000000, "", false]]],
			["What can be heard and watched", "/engine/latency_ms", "engine latency ms", "latency_ms", "number", false, false, false, [], [], [[-1000000, 1000000, "ms", false]]],
			["What can be heard and watched", "/engine/fill_ms", "engine fill ms", "fill_ms", "number", false, false, false, [], [], [[0, 1000000, "ms", false]]],
			["What can be heard and watched", "/engine/underruns", "engine underruns", "underruns", "number", false, false, false, [], [], [[0, 1000000, "", true]]],
			["What can be heard and watched", "/engine/restarts", "engine restarts", "restarts", "number", false, false, false, [], [], [[0, 1000000, "", true]]],
			["What can be heard and watched", "/audio/state", "audio state", "state", "text", false, false, false, [], [], [[0, 0, "", false]]],
			["What can be heard and watched", "/audio/rate", "audio rate", "rate", "number", false, false, false, [], [], [[0, 1000000, "Hz", true]]],
			["What can be heard and watched", "/audio/xruns", "audio xruns", "xruns", "number", false, false, false, [], [], [[0, 1000000, "", true]]],
			["What can be heard and watched", "/audio/restarts", "audio restarts", "restarts", "number", false, false, false, [], [], [[0, 1000000, "", true]]],
			["What can be heard and watched", "/health", "health", "health", "text", false, false, false, [], [], [[0, 0, "", false]]],
			["What can be heard and watched", "/uptime", "uptime", "uptime", "number", false, false, false, [], [], [[0, 1000000, "s", true]]],
			["MIDI", "/midi/state", "midi state", "state", "text", false, false, false, [], [], [[0, 0, "", false]]],
			["MIDI", "/midi/learning", "midi learning", "learning", "text", false, false, false, [], [], [[0, 0, "", false]]],
			["MIDI", "/midi/clock", "midi clock", "clock", "toggle", true, false, false, [], [], [[0, 0, "", false]]],
			["MIDI", "/midi/send_clock", "midi send clock", "send_clock", "toggle", true, false, false, [], [], [[0, 0, "", false]]],
		].collect { |row| (heading: row[0], address: row[1], label: row[2], short: row[3], widget: row[4], isSet: row[5], slotted: row[6], slides: row[7], choices: row[8], specials: row[9], parts: row[10]) }
	}

	// Let the music sound.
	play { this.set("/play") }

	// Rest; /play goes on from here.
	pause { this.set("/pause") }

	// Rest and forget the music so far; /play begins anew.
	stop { this.set("/stop") }

	// Whether it plays.
	transport { ^this.at("/transport") }

	// Forget the music so far and begin anew; prompts stay.
	reset { this.set("/reset") }

	// What the slot plays, and how strongly; words are joined with spaces, a last
	// number is the weight. Without one, a silent slot gets weight 1.
	prompt { |slot, text, weight| this.set("/prompt/%".format(slot), text, weight); this.sendMsg("/prompt/%/text".format(slot)); this.sendMsg("/prompt/%/weight".format(slot)) }

	// What the slot plays, in words; takes the place of a sound.
	promptText { |slot| ^this.at("/prompt/%/text".format(slot)) }
	setPromptText { |slot, text| this.set("/prompt/%/text".format(slot), text) }

	// A sound file of the media folder, whose style the slot plays; takes the place of
	// the text. Not every model can hear.
	promptAudio { |slot| ^this.at("/prompt/%/audio".format(slot)) }
	setPromptAudio { |slot, file| this.set("/prompt/%/audio".format(slot), file) }

	// How much of the slot is in the blend; only the ratios of the weights count. A
	// second number glides there in that many seconds.
	promptWeight { |slot| ^this.at("/prompt/%/weight".format(slot)) }
	setPromptWeight { |slot, weight, seconds| this.set("/prompt/%/weight".format(slot), weight, seconds) }

	// Where the prompt lies on the surface, across and up. A third number glides there
	// in that many seconds.
	promptPosition { |slot, x, y, seconds| this.set("/prompt/%/position".format(slot), x, y, seconds) }

	// Where the prompt lies on the surface, from left to right.
	promptX { |slot| ^this.at("/prompt/%/x".format(slot)) }
	setPromptX { |slot, x, seconds| this.set("/prompt/%/x".format(slot), x, seconds) }

	// Where the prompt lies on the surface, from the bottom up.
	promptY { |slot| ^this.at("/prompt/%/y".format(slot)) }
	setPromptY { |slot, y, seconds| this.set("/prompt/%/y".format(slot), y, seconds) }

	// Whether it is empty, encoding, ready and how understood, or why it failed.
	promptStatus { |slot| ^this.at("/prompt/%/status".format(slot)) }

	// Empty the slot.
	promptClear { |slot| this.set("/prompt/%/clear".format(slot)) }

	// Empty all slots.
	promptsClear { this.set("/prompts/clear") }

	// Let the weights follow the cursor: the nearer a prompt, the more of it.
	surfaceEnabled { ^this.at("/surface/enabled") }
	surfaceEnabled_ { |on| this.set("/surface/enabled", on) }

	// Where the cursor is on the surface, across and up. A third number glides there
	// in that many seconds.
	surfaceCursor { |x, y, seconds| this.set("/surface/cursor", x, y, seconds) }

	// Where the cursor is, from left to right.
	surfaceX { ^this.at("/surface/x") }
	setSurfaceX { |x, seconds| this.set("/surface/x", x, seconds) }

	// Where the cursor is, from the bottom up.
	surfaceY { ^this.at("/surface/y") }
	setSurfaceY { |y, seconds| this.set("/surface/y", y, seconds) }

	// How much the nearest prompt outdoes the others; 0 hears all alike.
	surfaceFalloff { ^this.at("/surface/falloff") }
	surfaceFalloff_ { |falloff| this.set("/surface/falloff", falloff) }

	// A prompt nearer to the cursor than this is heard alone.
	surfaceSnap { ^this.at("/surface/snap") }
	surfaceSnap_ { |snap| this.set("/surface/snap", snap) }

	// A sound file of the media folder that the music goes on from, as if the model
	// had played it: at once, and after every /reset; empty begins from nothing. Not
	// every model can hear.
	contextAudio { ^this.at("/context/audio") }
	contextAudio_ { |file| this.set("/context/audio", file) }

	// Whether that file is empty, encoding, ready, or why it failed.
	contextStatus { ^this.at("/context/status") }

	// Tempo; 0 leaves it to the model.
	bpm { ^this.at("/bpm") }
	bpm_ { |bpm| this.set("/bpm", bpm) }

	// Key, such as A minor, F# major or Cm; auto leaves it to the model.
	key { ^this.at("/key") }
	key_ { |key| this.set("/key", key) }

	// From sparse to busy; -1 leaves it to the model.
	density { ^this.at("/density") }
	density_ { |density| this.set("/density", density) }

	// From dark to bright; -1 leaves it to the model.
	brightness { ^this.at("/brightness") }
	brightness_ { |brightness| this.set("/brightness", brightness) }

	// Leave out the drums.
	muteDrums { ^this.at("/mute_drums") }
	muteDrums_ { |on| this.set("/mute_drums", on) }

	// Leave out the bass.
	muteBass { ^this.at("/mute_bass") }
	muteBass_ { |on| this.set("/mute_bass", on) }

	// Leave out all but bass and drums.
	onlyBassAndDrums { ^this.at("/only_bass_and_drums") }
	onlyBassAndDrums_ { |on| this.set("/only_bass_and_drums", on) }

	// Strike a key, or let it go with velocity 0; the music follows what is held.
	note { |pitch, velocity| this.set("/note", pitch, velocity) }

	// The held chord, as many pitches as it has; none lets go of all keys.
	notes { |... pitch| this.sendMsg("/notes", *pitch.flat) }

	// Strike a drum, by its number in General MIDI: 36 is a kick, 38 a snare, 42 a
	// closed hi-hat. It sounds even where the drummer is muted.
	drum { |drum, velocity| this.set("/drum", drum, velocity) }

	// Pitches of the keys that are held.
	notesHeld { ^this.at("/notes/held") }

	// Daring: 0 always takes the likeliest, 1 is the model as it learned, 3 is wild.
	temperature { ^this.at("/temperature") }
	temperature_ { |temperature| this.set("/temperature", temperature) }

	// How many of the likeliest choices are considered at each step.
	topK { ^this.at("/top_k") }
	topK_ { |topK| this.set("/top_k", topK) }

	// How strictly the prompts are followed.
	guidance { ^this.at("/guidance") }
	guidance_ { |guidance| this.set("/guidance", guidance) }

	// How strictly the held keys are followed.
	guidanceNotes { ^this.at("/guidance_notes") }
	guidanceNotes_ { |guidance| this.set("/guidance_notes", guidance) }

	// How strictly drums that are left out stay out.
	guidanceDrums { ^this.at("/guidance_drums") }
	guidanceDrums_ { |guidance| this.set("/guidance_drums", guidance) }

	// How far around each held key nothing else may sound; 0 leaves the model free
	// beside the keys, 127 allows the keys alone.
	unmaskWidth { ^this.at("/unmask_width") }
	unmaskWidth_ { |semitones| this.set("/unmask_width", semitones) }

	// Held keys sound anew when they are struck; off leaves that to the model.
	noteOnsets { ^this.at("/note_onsets") }
	noteOnsets_ { |on| this.set("/note_onsets", on) }

	// Sound only while a key is held.
	midiGate { ^this.at("/midi_gate") }
	midiGate_ { |on| this.set("/midi_gate", on) }

	// How long a model that writes in chunks goes on before it hears the prompts and
	// its own past anew: less obeys sooner; more costs less, and is what it learned.
	chunk { ^this.at("/chunk") }
	chunk_ { |chunk| this.set("/chunk", chunk) }

	// How much of the sound at the input ports a model that listens takes for its own
	// past: 0 hears nothing of it, 1 nothing else.
	inputMix { ^this.at("/input/mix") }
	inputMix_ { |mix| this.set("/input/mix", mix) }

	// How loud the model hears the input ports; -60 is silence.
	inputGain { ^this.at("/input/gain") }
	inputGain_ { |gain| this.set("/input/gain", gain) }

	// Highest level at the input ports since the last report, before the gain, in dB
	// below full scale.
	inputPeak { ^this.at("/input/peak") }

	// How old the sound at the input ports is when the model hears the end of it.
	inputLatencyMs { ^this.at("/input/latency_ms") }

	// Times the model heard the input too late or too early, and missed a moment.
	inputOverruns { ^this.at("/input/overruns") }

	// Where chance begins: the same seed plays the same music from the next /reset on;
	// -1 is different every time.
	seed { ^this.at("/seed") }
	seed_ { |seed| this.set("/seed", seed) }

	// The model that plays; the old one plays on until the new one is ready.
	model { ^this.at("/model") }
	model_ { |model| this.set("/model", model) }

	// Output level, at once and smoothed; -60 is silence, above 0 may clip.
	volume { ^this.at("/volume") }
	volume_ { |volume| this.set("/volume", volume) }

	// Silence; the music goes on.
	mute { ^this.at("/mute") }
	mute_ { |on| this.set("/mute", on) }

	// Silence, and the model rests.
	bypass { ^this.at("/bypass") }
	bypass_ { |on| this.set("/bypass", on) }

	// Sound kept ready: more survives more load, less obeys sooner. A model whose step
	// is longer keeps at least what it needs.
	buffer { ^this.at("/buffer") }
	buffer_ { |buffer| this.set("/buffer", buffer) }

	// Bar and beat that sound now, where the model keeps time.
	beat { ^this.at("/beat") }

	// A note that the model plays, as it is heard; drums by their numbers in General
	// MIDI. Only for who subscribes to /event or /event/note.
	onEventNote { |func| this.onEvent("/event/note", func) }

	// Highest level since the last report, in dB below full scale.
	meterPeak { ^this.at("/meter/peak") }

	// Mean level over 300 ms, in dB below full scale.
	meterRms { ^this.at("/meter/rms") }

	// Beginnings heard so far, a count that rises with each, and how strong the last
	// one was.
	analysisOnset { ^this.at("/analysis/onset") }

	// Where the middle of the spectrum lies: the higher, the brighter it sounds.
	analysisCentroid { ^this.at("/analysis/centroid") }

	// How much of each pitch class sounds, C first, in parts of the strongest.
	analysisChroma { ^this.at("/analysis/chroma") }

	// Whether it is starting, loading, ready, or failed and why.
	engineState { ^this.at("/engine/state") }

	// How the running model follows what it is told: each control is native, prompted
	// (as words in the blend), filtered (in the sound) or unsupported.
	engineHonours { ^this.at("/engine/honours") }

	// Time the model takes for one step, smoothed.
	engineStepMs { ^this.at("/engine/step_ms") }

	// Real-time factor: seconds of sound per second of work; above 1 keeps up.
	engineRtf { ^this.at("/engine/rtf") }

	// From a change to its sound, measured at the last change.
	engineLatencyMs { ^this.at("/engine/latency_ms") }

	// Sound that is ready in the ring.
	engineFillMs { ^this.at("/engine/fill_ms") }

	// Times the model was too late and the sound faded out.
	engineUnderruns { ^this.at("/engine/underruns") }

	// Times the engine's process ended and was started again.
	engineRestarts { ^this.at("/engine/restarts") }

	// Whether it is starting, ready and to what it plays, or failed and why.
	audioState { ^this.at("/audio/state") }

	// Sample rate of the output.
	audioRate { ^this.at("/audio/rate") }

	// Times the sound server missed its own deadline.
	audioXruns { ^this.at("/audio/xruns") }

	// Times the audio process ended and was started again.
	audioRestarts { ^this.at("/audio/restarts") }

	// Says ok while sound can flow and the model keeps up, else what is wrong.
	health { ^this.at("/health") }

	// Seconds since the daemon was started.
	uptime { ^this.at("/uptime") }

	// Keep what is set now under this name; a scene of this name is replaced.
	sceneSave { |name| this.sendMsg(*["/scene/save", name].reject(_.isNil)) }

	// Set what a scene kept, all at once, or with numbers gliding there in so many
	// seconds. A number is the scene whose name begins with it, else the one of that
	// place in the list.
	sceneRecall { |name, seconds| this.sendMsg(*["/scene/recall", name, seconds].reject(_.isNil)) }

	// Forget a scene.
	sceneDelete { |name| this.sendMsg(*["/scene/delete", name].reject(_.isNil)) }

	// Whether there is MIDI, through what, and which controllers are joined.
	midiState { ^this.at("/midi/state") }

	// Address that waits for a control to be moved.
	midiLearning { ^this.at("/midi/learning") }

	// Let MIDI clock set the tempo, and its start and stop the transport.
	midiClock { ^this.at("/midi/clock") }
	midiClock_ { |on| this.set("/midi/clock", on) }

	// Send MIDI clock, start, continue and stop along with the score.
	midiSendClock { ^this.at("/midi/send_clock") }
	midiSendClock_ { |on| this.set("/midi/send_clock", on) }

	// Bind the control that is moved next to this address; /done tells which.
	midiLearn { |address| this.sendMsg(*["/midi/learn", address].reject(_.isNil)) }

	// Learn nothing after all.
	midiCancel { this.sendMsg(*["/midi/cancel"].reject(_.isNil)) }

	// Bind a control: cc, cc14, nrpn, note or bend, its number, then pairs such as
	// channel 1 or takeover pickup.
	midiBind { |address, kind, number, options| this.sendMsg(*["/midi/bind", address, kind, number, options].reject(_.isNil)) }

	// Let no control move this address.
	midiUnbind { |address| this.sendMsg(*["/midi/unbind", address].reject(_.isNil)) }

	// What is bound: first a /midi/binding for each, with address, kind, number,
	// channel, mode, minimum, maximum, curve, takeover, port and whose it is.
	midiBindings { this.sendMsg(*["/midi/bindings"].reject(_.isNil)) }

	// Which scenes there are.
	sceneList { this.sendMsg(*["/scene/list"].reject(_.isNil)) }

	// Is anybody there?
	ping { this.sendMsg(*["/ping"].reject(_.isNil)) }

	// Answered when all that came before it has been applied.
	sync { |number| this.sendMsg(*["/sync", number].reject(_.isNil)) }

	// How it is, in one message.
	status { this.sendMsg(*["/status"].reject(_.isNil)) }

	// Who it is.
	version { this.sendMsg(*["/version"].reject(_.isNil)) }

	// Write every OSC message that comes in to the log (1), or stop it (0).
	dumpOsc { |on| this.sendMsg(*["/dump_osc", on].reject(_.isNil)) }

	// Be told of all below the prefix, on your own host, for 60 s unless another
	// number of seconds is given; ask again to go on.
	subscribe { |prefix, port, seconds| this.sendMsg(*["/subscribe", prefix, port, seconds].reject(_.isNil)) }

	// Be told no more.
	unsubscribe { |prefix| this.sendMsg(*["/unsubscribe", prefix].reject(_.isNil)) }
}
