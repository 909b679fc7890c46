"""Builds a network that steers Oscine. Printed by oscine reference --touchdesigner.

In the textport, with the path of this file:
    exec(open('/path/to/oscine.py').read())
or put it into a Text DAT and choose Run Script. It makes /project1/oscine, and takes
away the one it made before. Start the daemon first; for one on another machine, set
Host on the page Connection, and start it with --lan.
"""

ROOT = "/oscine"
# page, address, style, label, parameters, limits or menu, whether it can be set
ROWS = [
    ('Transport', '/play', 'Pulse', 'play', ['Play'], None, True),
    ('Transport', '/pause', 'Pulse', 'pause', ['Pause'], None, True),
    ('Transport', '/stop', 'Pulse', 'stop', ['Stop'], None, True),
    ('Transport', '/transport', 'Menu', 'transport', ['Transport'], ['playing', 'paused', 'stopped'], False),
    ('Transport', '/reset', 'Pulse', 'reset', ['Reset'], None, True),
    ('Prompts', '/prompt/1/text', 'Str', '1 prompt text', ['Prompt1text'], None, True),
    ('Prompts', '/prompt/2/text', 'Str', '2 prompt text', ['Prompt2text'], None, True),
    ('Prompts', '/prompt/3/text', 'Str', '3 prompt text', ['Prompt3text'], None, True),
    ('Prompts', '/prompt/4/text', 'Str', '4 prompt text', ['Prompt4text'], None, True),
    ('Prompts', '/prompt/5/text', 'Str', '5 prompt text', ['Prompt5text'], None, True),
    ('Prompts', '/prompt/6/text', 'Str', '6 prompt text', ['Prompt6text'], None, True),
    ('Prompts', '/prompt/7/text', 'Str', '7 prompt text', ['Prompt7text'], None, True),
    ('Prompts', '/prompt/8/text', 'Str', '8 prompt text', ['Prompt8text'], None, True),
    ('Prompts', '/prompt/9/text', 'Str', '9 prompt text', ['Prompt9text'], None, True),
    ('Prompts', '/prompt/10/text', 'Str', '10 prompt text', ['Prompt10text'], None, True),
    ('Prompts', '/prompt/11/text', 'Str', '11 prompt text', ['Prompt11text'], None, True),
    ('Prompts', '/prompt/12/text', 'Str', '12 prompt text', ['Prompt12text'], None, True),
    ('Prompts', '/prompt/13/text', 'Str', '13 prompt text', ['Prompt13text'], None, True),
    ('Prompts', '/prompt/14/text', 'Str', '14 prompt text', ['Prompt14text'], None, True),
    ('Prompts', '/prompt/15/text', 'Str', '15 prompt text', ['Prompt15text'], None, True),
    ('Prompts', '/prompt/16/text', 'Str', '16 prompt text', ['Prompt16text'], None, True),
    ('Prompts', '/prompt/1/audio', 'Str', '1 prompt audio', ['Prompt1audio'], None, True),
    ('Prompts', '/prompt/2/audio', 'Str', '2 prompt audio', ['Prompt2audio'], None, True),
    ('Prompts', '/prompt/3/audio', 'Str', '3 prompt audio', ['Prompt3audio'], None, True),
    ('Prompts', '/prompt/4/audio', 'Str', '4 prompt audio', ['Prompt4audio'], None, True),
    ('Prompts', '/prompt/5/audio', 'Str', '5 prompt audio', ['Prompt5audio'], None, True),
    ('Prompts', '/prompt/6/audio', 'Str', '6 prompt audio', ['Prompt6audio'], None, True),
    ('Prompts', '/prompt/7/audio', 'Str', '7 prompt audio', ['Prompt7audio'], None, True),
    ('Prompts', '/prompt/8/audio', 'Str', '8 prompt audio', ['Prompt8audio'], None, True),
    ('Prompts', '/prompt/9/audio', 'Str', '9 prompt audio', ['Prompt9audio'], None, True),
    ('Prompts', '/prompt/10/audio', 'Str', '10 prompt audio', ['Prompt10audio'], None, True),
    ('Prompts', '/prompt/11/audio', 'Str', '11 prompt audio', ['Prompt11audio'], None, True),
    ('Prompts', '/prompt/12/audio', 'Str', '12 prompt audio', ['Prompt12audio'], None, True),
    ('Prompts', '/prompt/13/audio', 'Str', '13 prompt audio', ['Prompt13audio'], None, True),
    ('Prompts', '/prompt/14/audio', 'Str', '14 prompt audio', ['Prompt14audio'], None, True),
    ('Prompts', '/prompt/15/audio', 'Str', '15 prompt audio', ['Prompt15audio'], None, True),
    ('Prompts', '/prompt/16/audio', 'Str', '16 prompt audio', ['Prompt16audio'], None, True),
    ('Prompts', '/prompt/1/weight', 'Float', '1 prompt weight', ['Prompt1weight'], [0.0, 2.0, 0.0], True),
    ('Prompts', '/prompt/2/weight', 'Float', '2 prompt weight', ['Prompt2weight'], [0.0, 2.0, 0.0], True),
    ('Prompts', '/prompt/3/weight', 'Float', '3 prompt weight', ['Prompt3weight'], [0.0, 2.0, 0.0], True),
    ('Prompts', '/prompt/4/weight', 'Float', '4 prompt weight', ['Prompt4weight'], [0.0, 2.0, 0.0], True),
    ('Prompts', '/prompt/5/weight', 'Float', '5 prompt weight', ['Prompt5weight'], [0.0, 2.0, 0.0], True),
    ('Prompts', '/prompt/6/weight', 'Float', '6 prompt weight', ['Prompt6weight'], [0.0, 2.0, 0.0], True),
    ('Prompts', '/prompt/7/weight', 'Float', '7 prompt weight', ['Prompt7weight'], [0.0, 2.0, 0.0], True),
    ('Prompts', '/prompt/8/weight', 'Float', '8 prompt weight', ['Prompt8weight'], [0.0, 2.0, 0.0], True),
    ('Prompts', '/prompt/9/weight', 'Float', '9 prompt weight', ['Prompt9weight'], [0.0, 2.0, 0.0], True),
    ('Prompts', '/prompt/10/weight', 'Float', '10 prompt weight', ['Prompt10weight'], [0.0, 2.0, 0.0], True),
    ('Prompts', '/prompt/11/weight', 'Float', '11 prompt weight', ['Prompt11weight'], [0.0, 2.0, 0.0], True),
    ('Prompts', '/prompt/12/weight', 'Float', '12 prompt weight', ['Prompt12weight'], [0.0, 2.0, 0.0], True),
    ('Prompts', '/prompt/13/weight', 'Float', '13 prompt weight', ['Prompt13weight'], [0.0, 2.0, 0.0], True),
    ('Prompts', '/prompt/14/weight', 'Float', '14 prompt weight', ['Prompt14weight'], [0.0, 2.0, 0.0], True),
    ('Prompts', '/prompt/15/weight', 'Float', '15 prompt weight', ['Prompt15weight'], [0.0, 2.0, 0.0], True),
    ('Prompts', '/prompt/16/weight', 'Float', '16 prompt weight', ['Prompt16weight'], [0.0, 2.0, 0.0], True),
    ('Prompts', '/prompt/1/x', 'Float', '1 prompt x', ['Prompt1x'], [-1.0, 1.0, -1.0], True),
    ('Prompts', '/prompt/2/x', 'Float', '2 prompt x', ['Prompt2x'], [-1.0, 1.0, -1.0], True),
    ('Prompts', '/prompt/3/x', 'Float', '3 prompt x', ['Prompt3x'], [-1.0, 1.0, -1.0], True),
    ('Prompts', '/prompt/4/x', 'Float', '4 prompt x', ['Prompt4x'], [-1.0, 1.0, -1.0], True),
    ('Prompts', '/prompt/5/x', 'Float', '5 prompt x', ['Prompt5x'], [-1.0, 1.0, -1.0], True),
    ('Prompts', '/prompt/6/x', 'Float', '6 prompt x', ['Prompt6x'], [-1.0, 1.0, -1.0], True),
    ('Prompts', '/prompt/7/x', 'Float', '7 prompt x', ['Prompt7x'], [-1.0, 1.0, -1.0], True),
    ('Prompts', '/prompt/8/x', 'Float', '8 prompt x', ['Prompt8x'], [-1.0, 1.0, -1.0], True),
    ('Prompts', '/prompt/9/x', 'Float', '9 prompt x', ['Prompt9x'], [-1.0, 1.0, -1.0], True),
    ('Prompts', '/prompt/10/x', 'Float', '10 prompt x', ['Prompt10x'], [-1.0, 1.0, -1.0], True),
    ('Prompts', '/prompt/11/x', 'Float', '11 prompt x', ['Prompt11x'], [-1.0, 1.0, -1.0], True),
    ('Prompts', '/prompt/12/x', 'Float', '12 prompt x', ['Prompt12x'], [-1.0, 1.0, -1.0], True),
    ('Prompts', '/prompt/13/x', 'Float', '13 prompt x', ['Prompt13x'], [-1.0, 1.0, -1.0], True),
    ('Prompts', '/prompt/14/x', 'Float', '14 prompt x', ['Prompt14x'], [-1.0, 1.0, -1.0], True),
    ('Prompts', '/prompt/15/x', 'Float', '15 prompt x', ['Prompt15x'], [-1.0, 1.0, -1.0], True),
    ('Prompts', '/prompt/16/x', 'Float', '16 prompt x', ['Prompt16x'], [-1.0, 1.0, -1.0], True),
    ('Prompts', '/prompt/1/y', 'Float', '1 prompt y', ['Prompt1y'], [-1.0, 1.0, -1.0], True),
    ('Prompts', '/prompt/2/y', 'Float', '2 prompt y', ['Prompt2y'], [-1.0, 1.0, -1.0], True),
    ('Prompts', '/prompt/3/y', 'Float', '3 prompt y', ['Prompt3y'], [-1.0, 1.0, -1.0], True),
    ('Prompts', '/prompt/4/y', 'Float', '4 prompt y', ['Prompt4y'], [-1.0, 1.0, -1.0], True),
    ('Prompts', '/prompt/5/y', 'Float', '5 prompt y', ['Prompt5y'], [-1.0, 1.0, -1.0], True),
    ('Prompts', '/prompt/6/y', 'Float', '6 prompt y', ['Prompt6y'], [-1.0, 1.0, -1.0], True),
    ('Prompts', '/prompt/7/y', 'Float', '7 prompt y', ['Prompt7y'], [-1.0, 1.0, -1.0], True),
    ('Prompts', '/prompt/8/y', 'Float', '8 prompt y', ['Prompt8y'], [-1.0, 1.0, -1.0], True),
    ('Prompts', '/prompt/9/y', 'Float', '9 prompt y', ['Prompt9y'], [-1.0, 1.0, -1.0], True),
    ('Prompts', '/prompt/10/y', 'Float', '10 prompt y', ['Prompt10y'], [-1.0, 1.0, -1.0], True),
    ('Prompts', '/prompt/11/y', 'Float', '11 prompt y', ['Prompt11y'], [-1.0, 1.0, -1.0], True),
    ('Prompts', '/prompt/12/y', 'Float', '12 prompt y', ['Prompt12y'], [-1.0, 1.0, -1.0], True),
    ('Prompts', '/prompt/13/y', 'Float', '13 prompt y', ['Prompt13y'], [-1.0, 1.0, -1.0], True),
    ('Prompts', '/prompt/14/y', 'Float', '14 prompt y', ['Prompt14y'], [-1.0, 1.0, -1.0], True),
    ('Prompts', '/prompt/15/y', 'Float', '15 prompt y', ['Prompt15y'], [-1.0, 1.0, -1.0], True),
    ('Prompts', '/prompt/16/y', 'Float', '16 prompt y', ['Prompt16y'], [-1.0, 1.0, -1.0], True),
    ('Prompts', '/prompt/1/status', 'Str', '1 prompt status', ['Prompt1status'], None, False),
    ('Prompts', '/prompt/2/status', 'Str', '2 prompt status', ['Prompt2status'], None, False),
    ('Prompts', '/prompt/3/status', 'Str', '3 prompt status', ['Prompt3status'], None, False),
    ('Prompts', '/prompt/4/status', 'Str', '4 prompt status', ['Prompt4status'], None, False),
    ('Prompts', '/prompt/5/status', 'Str', '5 prompt status', ['Prompt5status'], None, False),
    ('Prompts', '/prompt/6/status', 'Str', '6 prompt status', ['Prompt6status'], None, False),
    ('Prompts', '/prompt/7/status', 'Str', '7 prompt status', ['Prompt7status'], None, False),
    ('Prompts', '/prompt/8/status', 'Str', '8 prompt status', ['Prompt8status'], None, False),
    ('Prompts', '/prompt/9/status', 'Str', '9 prompt status', ['Prompt9status'], None, False),
    ('Prompts', '/prompt/10/status', 'Str', '10 prompt status', ['Prompt10status'], None, False),
    ('Prompts', '/prompt/11/status', 'Str', '11 prompt status', ['Prompt11status'], None, False),
    ('Prompts', '/prompt/12/status', 'Str', '12 prompt status', ['Prompt12status'], None, False),
    ('Prompts', '/prompt/13/status', 'Str', '13 prompt status', ['Prompt13status'], None, False),
    ('Prompts', '/prompt/14/status', 'Str', '14 prompt status', ['Prompt14status'], None, False),
    ('Prompts', '/prompt/15/status', 'Str', '15 prompt status', ['Prompt15status'], None, False),
    ('Prompts', '/prompt/16/status', 'Str', '16 prompt status', ['Prompt16status'], None, False),
    ('Prompts', '/prompt/1/clear', 'Pulse', '1 prompt clear', ['Prompt1clear'], None, True),
    ('Prompts', '/prompt/2/clear', 'Pulse', '2 prompt clear', ['Prompt2clear'], None, True),
    ('Prompts', '/prompt/3/clear', 'Pulse', '3 prompt clear', ['Prompt3clear'], None, True),
    ('Prompts', '/prompt/4/clear', 'Pulse', '4 prompt clear', ['Prompt4clear'], None, True),
    ('Prompts', '/prompt/5/clear', 'Pulse', '5 prompt clear', ['Prompt5clear'], None, True),
    ('Prompts', '/prompt/6/clear', 'Pulse', '6 prompt clear', ['Prompt6clear'], None, True),
    ('Prompts', '/prompt/7/clear', 'Pulse', '7 prompt clear', ['Prompt7clear'], None, True),
    ('Prompts', '/prompt/8/clear', 'Pulse', '8 prompt clear', ['Prompt8clear'], None, True),
    ('Prompts', '/prompt/9/clear', 'Pulse', '9 prompt clear', ['Prompt9clear'], None, True),
    ('Prompts', '/prompt/10/clear', 'Pulse', '10 prompt clear', ['Prompt10clear'], None, True),
    ('Prompts', '/prompt/11/clear', 'Pulse', '11 prompt clear', ['Prompt11clear'], None, True),
    ('Prompts', '/prompt/12/clear', 'Pulse', '12 prompt clear', ['Prompt12clear'], None, True),
    ('Prompts', '/prompt/13/clear', 'Pulse', '13 prompt clear', ['Prompt13clear'], None, True),
    ('Prompts', '/prompt/14/clear', 'Pulse', '14 prompt clear', ['Prompt14clear'], None, True),
    ('Prompts', '/prompt/15/clear', 'Pulse', '15 prompt clear', ['Prompt15clear'], None, True),
    ('Prompts', '/prompt/16/clear', 'Pulse', '16 prompt clear', ['Prompt16clear'], None, True),
    ('Prompts', '/prompts/clear', 'Pulse', 'prompts clear', ['Promptsclear'], None, True),
    ('Surface', '/surface/enabled', 'Toggle', 'surface enabled', ['Surfaceenabled'], None, True),
    ('Surface', '/surface/x', 'Float', 'surface x', ['Surfacex'], [-1.0, 1.0, -1.0], True),
    ('Surface', '/surface/y', 'Float', 'surface y', ['Surfacey'], [-1.0, 1.0, -1.0], True),
    ('Surface', '/surface/falloff', 'Float', 'surface falloff', ['Surfacefalloff'], [0.0, 8.0, 0.0], True),
    ('Surface', '/surface/snap', 'Float', 'surface snap', ['Surfacesnap'], [0.0, 1.0, 0.0], True),
    ('Music', '/bpm', 'Float', 'bpm', ['Bpm'], [20.0, 300.0, 0.0], True),
    ('Music', '/key', 'Menu', 'key', ['Key'], ['auto', 'C major', 'Db major', 'D major', 'Eb major', 'E major', 'F major', 'Gb major', 'G major', 'Ab major', 'A major', 'Bb major', 'B major', 'C minor', 'Db minor', 'D minor', 'Eb minor', 'E minor', 'F minor', 'Gb minor', 'G minor', 'Ab minor', 'A minor', 'Bb minor', 'B minor'], True),
    ('Music', '/density', 'Float', 'density', ['Density'], [0.0, 1.0, -1.0], True),
    ('Music', '/brightness', 'Float', 'brightness', ['Brightness'], [0.0, 1.0, -1.0], True),
    ('Music', '/mute_drums', 'Toggle', 'mute drums', ['Mutedrums'], None, True),
    ('Music', '/mute_bass', 'Toggle', 'mute bass', ['Mutebass'], None, True),
    ('Music', '/only_bass_and_drums', 'Toggle', 'only bass and drums', ['Onlybassanddrums'], None, True),
    ('Keys', '/notes/held', 'Str', 'notes held', ['Notesheld'], None, False),
    ('Model', '/temperature', 'Float', 'temperature', ['Temperature'], [0.0, 3.0, 0.0], True),
    ('Model', '/top_k', 'Int', 'top k', ['Topk'], [1, 1024, 1], True),
    ('Model', '/guidance', 'Float', 'guidance', ['Guidance'], [0.0, 7.0, 0.0], True),
    ('Model', '/guidance_notes', 'Float', 'guidance notes', ['Guidancenotes'], [0.0, 7.0, 0.0], True),
    ('Model', '/guidance_drums', 'Float', 'guidance drums', ['Guidancedrums'], [0.0, 7.0, 0.0], True),
    ('Keys', '/unmask_width', 'Int', 'unmask width', ['Unmaskwidth'], [0, 127, 0], True),
    ('Keys', '/note_onsets', 'Toggle', 'note onsets', ['Noteonsets'], None, True),
    ('Keys', '/midi_gate', 'Toggle', 'midi gate', ['Midigate'], None, True),
    ('Model', '/chunk', 'Float', 'chunk', ['Chunk'], [0.4, 2.0, 0.4], True),
    ('Input', '/input/mix', 'Float', 'input mix', ['Inputmix'], [0.0, 1.0, 0.0], True),
    ('Input', '/input/gain', 'Float', 'input gain', ['Inputgain'], [-60.0, 24.0, -60.0], True),
    ('Model', '/seed', 'Int', 'seed', ['Seed'], [0, 2147483647, -1.0], True),
    ('Model', '/model', 'Str', 'model', ['Model'], None, True),
    ('Output', '/volume', 'Float', 'volume', ['Volume'], [-60.0, 12.0, -60.0], True),
    ('Output', '/mute', 'Toggle', 'mute', ['Mute'], None, True),
    ('Output', '/bypass', 'Toggle', 'bypass', ['Bypass'], None, True),
    ('Output', '/buffer', 'Float', 'buffer', ['Buffer'], [20.0, 4000.0, 20.0], True),
    ('What', '/beat', 'Int', 'beat', ['Beatbar', 'Beatbeat'], [1, 1000000.0, 1], False),
    ('What', '/meter/peak', 'Float', 'meter peak', ['Meterpeakleft', 'Meterpeakright'], None, False),
    ('What', '/meter/rms', 'Float', 'meter rms', ['Meterrmsleft', 'Meterrmsright'], None, False),
    ('What', '/analysis/onset', 'Int', 'analysis onset', ['Analysisonsetcount', 'Analysisonsetstrength'], [0, 1000000.0, 0], False),
    ('What', '/analysis/centroid', 'Float', 'analysis centroid', ['Analysiscentroid'], [0.0, 1000000.0, 0.0], False),
    ('What', '/analysis/chroma', 'Float', 'analysis chroma', ['Analysischromac', 'Analysischromadb', 'Analysischromad', 'Analysischromaeb', 'Analysischromae', 'Analysischromaf', 'Analysischromagb', 'Analysischromag', 'Analysischromaab', 'Analysischromaa', 'Analysischromabb', 'Analysischromab'], [0.0, 1.0, 0.0], False),
    ('What', '/engine/state', 'Str', 'engine state', ['Enginestate'], None, False),
    ('What', '/engine/honours', 'Str', 'engine honours', ['Enginehonours'], None, False),
    ('What', '/engine/step_ms', 'Float', 'engine step ms', ['Enginestepms'], None, False),
    ('What', '/engine/rtf', 'Float', 'engine rtf', ['Enginertf'], None, False),
    ('What', '/engine/latency_ms', 'Float', 'engine latency ms', ['Enginelatencyms'], None, False),
    ('What', '/engine/fill_ms', 'Float', 'engine fill ms', ['Enginefillms'], [0.0, 1000000.0, 0.0], False),
    ('What', '/engine/underruns', 'Int', 'engine underruns', ['Engineunderruns'], [0, 1000000.0, 0], False),
    ('What', '/engine/restarts', 'Int', 'engine restarts', ['Enginerestarts'], [0, 1000000.0, 0], False),
    ('What', '/audio/state', 'Str', 'audio state', ['Audiostate'], None, False),
    ('What', '/audio/rate', 'Int', 'audio rate', ['Audiorate'], [0, 1000000.0, 0], False),
    ('What', '/audio/xruns', 'Int', 'audio xruns', ['Audioxruns'], [0, 1000000.0, 0], False),
    ('What', '/audio/restarts', 'Int', 'audio restarts', ['Audiorestarts'], [0, 1000000.0, 0], False),
    ('What', '/health', 'Str', 'health', ['Health'], None, False),
    ('What', '/uptime', 'Int', 'uptime', ['Uptime'], [0, 1000000.0, 0], False),
    ('MIDI', '/midi/state', 'Str', 'midi state', ['Midistate'], None, False),
    ('MIDI', '/midi/learning', 'Str', 'midi learning', ['Midilearning'], None, False),
    ('MIDI', '/midi/clock', 'Toggle', 'midi clock', ['Midiclock'], None, True),
]

SHARED = '''
import json
ROWS = json.loads(parent().fetch("rows"))
ROOT = parent().fetch("root")
BY_ADDRESS = {ROOT + row[1]: row for row in ROWS}
BY_PAR = {name: row for row in ROWS for name in row[4]}
LEASE_SECONDS = 30
heard_values = {}
heard_at = [-100.0]
renewed_at = [-100.0]


def comp():
    return me.parent()


def send(address, arguments):
    comp().op("send").sendOSC(ROOT + address, arguments)


def moved(par):
    """A parameter has another value: send it, unless that is what was just heard."""
    row = BY_PAR.get(par.name)
    if row is None or not row[6] or row[2] == "Pulse":
        return
    values = [value_of(comp().par[name], row) for name in row[4]]
    if heard_values.get(row[1]) == values:
        return
    heard_values[row[1]] = values
    send(row[1], values)


def value_of(par, row):
    value = par.eval()
    if row[2] == "Toggle":
        return int(bool(value))
    # The wire carries 32 bits; what comes back is compared with what was sent.
    return round(float(value), 5) if row[2] == "Float" else value


def struck(par):
    row = BY_PAR.get(par.name)
    if row is not None and row[2] == "Pulse":
        send(row[1], [])


def heard(address, arguments):
    """The daemon tells a value: show it."""
    heard_at[0] = absTime.seconds
    row = BY_ADDRESS.get(address)
    if row is None:
        if address in (ROOT + "/error", ROOT + "/fail"):
            comp().par.Notasasked = " ".join(str(part) for part in arguments)
        return
    values = [round(x, 5) if isinstance(x, float) else x for x in arguments]
    heard_values[row[1]] = values
    for name, value in zip(row[4], values):
        comp().par[name] = value


def tick():
    """Each frame: ask for the lease again in time, and tell whether anybody answers."""
    now = absTime.seconds
    if now - renewed_at[0] >= LEASE_SECONDS / 3:
        renewed_at[0] = now
        hear = int(comp().par.Hearport.eval())
        send("/subscribe", ["/", hear, float(LEASE_SECONDS)])
        send("/subscribe", ["/meter", hear + 1, float(LEASE_SECONDS)])
    connected = int(now - heard_at[0] < 15)
    if comp().par.Connected.eval() != connected:
        comp().par.Connected = connected
'''

HEARD = '''
def onReceiveOSC(dat, rowIndex, message, bytes, timeStamp, address, args, peer):
    parent().op("shared").module.heard(address, args)
'''

MOVED = '''
def onValueChange(par, prev):
    parent().op("shared").module.moved(par)

def onPulse(par):
    parent().op("shared").module.struck(par)
'''

TICK = '''
def onFrameStart(frame):
    parent().op("shared").module.tick()
'''


def build(inside):
    """Make the component with everything in it; gives it."""
    old = inside.op("oscine")
    if old is not None:
        old.destroy()
    comp = inside.create(baseCOMP, "oscine")
    comp.store("root", ROOT)
    comp.store("rows", __import__("json").dumps(ROWS))
    pages = {}
    connection(comp)
    for row in ROWS:
        if row[0] not in pages:
            pages[row[0]] = comp.appendCustomPage(row[0])
        for name in row[4]:
            add_parameter(pages[row[0]], name, row)
    network(comp)
    return comp


def connection(comp):
    page = comp.appendCustomPage("Connection")
    page.appendStr("Host", label="Host")[0].val = "127.0.0.1"
    page.appendInt("Port", label="Port")[0].val = 9740
    page.appendInt("Hearport", label="Hear At Port")[0].val = 7400
    page.appendStr("Notasasked", label="Not As Asked")[0].val = ""
    page.appendToggle("Connected", label="Connected")[0].readOnly = True


def add_parameter(page, name, row):
    _, _, style, label, names, limits, is_set = row
    shown = label.title() if len(names) == 1 else label.title() + " " + name
    par = getattr(page, "append" + style)(name, label=shown)[0]
    if style == "Menu":
        par.menuNames = limits
        par.menuLabels = limits
    elif limits is not None:
        par.normMin, par.normMax = limits[0], limits[1]
        par.min, par.max = limits[2], limits[1]
        par.clampMin = par.clampMax = True
    par.readOnly = not is_set


def network(comp):
    """Operators inside: what sends, what hears, what watches the parameters."""
    def put(kind, name, x, y):
        made = comp.create(kind, name)
        made.nodeX, made.nodeY = x, y
        return made

    put(textDAT, "shared", 0, 0).text = SHARED
    send = put(oscoutDAT, "send", 200, 0)
    send.par.address.expr = "parent().par.Host"
    send.par.port.expr = "parent().par.Port"
    put(textDAT, "heard", 0, -150).text = HEARD
    hear = put(oscinDAT, "hear", 200, -150)
    hear.par.port.expr = "parent().par.Hearport"
    hear.par.callbacks = "heard"
    watch = put(parameterexecuteDAT, "moved", 0, -300)
    watch.text = MOVED
    watch.par.op = ".."
    watch.par.pars = "*"
    watch.par.custom, watch.par.builtin = True, False
    watch.par.valuechange = watch.par.onpulse = True
    clock = put(executeDAT, "tick", 200, -300)
    clock.text = TICK
    clock.par.framestart = True
    # For eyes: levels in decibels as channels, to be referred to from anywhere.
    levels = put(oscinCHOP, "levels", 0, -450)
    levels.par.port.expr = "parent().par.Hearport + 1"
    glow = put(mathCHOP, "glow", 200, -450)
    glow.inputConnectors[0].connect(levels)
    glow.par.fromrange1, glow.par.fromrange2 = -40, 0
    glow.par.torange1, glow.par.torange2 = 0, 1


build(op("/project1"))
