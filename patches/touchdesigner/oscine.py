"""Builds a network that steers Oscine. Printed by oscine reference --touchdesigner.

In the textport, with the path of this file:
    exec(open('/path/to/oscine.py').read())
or put it into a Text DAT and choose Run Script. It makes /project1/oscine, and takes
away the one it made before. Start the daemon first; for one on another machine, set
Host on the page Connection, and start it with --lan.
"""

ROOT = "/oscine"
# page, address, label, kind, parameters (name, style, limits or menu), can it be set
ROWS = [
    ('Transport', '/play', 'play', 'pulse', [('Play', 'Pulse', None)], True),
    ('Transport', '/pause', 'pause', 'pulse', [('Pause', 'Pulse', None)], True),
    ('Transport', '/stop', 'stop', 'pulse', [('Stop', 'Pulse', None)], True),
    ('Transport', '/transport', 'transport', 'value', [('Transport', 'Menu', ['playing', 'paused', 'stopped'])], False),
    ('Transport', '/reset', 'reset', 'pulse', [('Reset', 'Pulse', None)], True),
    ('Prompts', '/prompt/1/text', '1 prompt text', 'value', [('Prompt1text', 'Str', None)], True),
    ('Prompts', '/prompt/2/text', '2 prompt text', 'value', [('Prompt2text', 'Str', None)], True),
    ('Prompts', '/prompt/3/text', '3 prompt text', 'value', [('Prompt3text', 'Str', None)], True),
    ('Prompts', '/prompt/4/text', '4 prompt text', 'value', [('Prompt4text', 'Str', None)], True),
    ('Prompts', '/prompt/5/text', '5 prompt text', 'value', [('Prompt5text', 'Str', None)], True),
    ('Prompts', '/prompt/6/text', '6 prompt text', 'value', [('Prompt6text', 'Str', None)], True),
    ('Prompts', '/prompt/7/text', '7 prompt text', 'value', [('Prompt7text', 'Str', None)], True),
    ('Prompts', '/prompt/8/text', '8 prompt text', 'value', [('Prompt8text', 'Str', None)], True),
    ('Prompts', '/prompt/9/text', '9 prompt text', 'value', [('Prompt9text', 'Str', None)], True),
    ('Prompts', '/prompt/10/text', '10 prompt text', 'value', [('Prompt10text', 'Str', None)], True),
    ('Prompts', '/prompt/11/text', '11 prompt text', 'value', [('Prompt11text', 'Str', None)], True),
    ('Prompts', '/prompt/12/text', '12 prompt text', 'value', [('Prompt12text', 'Str', None)], True),
    ('Prompts', '/prompt/13/text', '13 prompt text', 'value', [('Prompt13text', 'Str', None)], True),
    ('Prompts', '/prompt/14/text', '14 prompt text', 'value', [('Prompt14text', 'Str', None)], True),
    ('Prompts', '/prompt/15/text', '15 prompt text', 'value', [('Prompt15text', 'Str', None)], True),
    ('Prompts', '/prompt/16/text', '16 prompt text', 'value', [('Prompt16text', 'Str', None)], True),
    ('Prompts', '/prompt/1/audio', '1 prompt audio', 'value', [('Prompt1audio', 'Str', None)], True),
    ('Prompts', '/prompt/2/audio', '2 prompt audio', 'value', [('Prompt2audio', 'Str', None)], True),
    ('Prompts', '/prompt/3/audio', '3 prompt audio', 'value', [('Prompt3audio', 'Str', None)], True),
    ('Prompts', '/prompt/4/audio', '4 prompt audio', 'value', [('Prompt4audio', 'Str', None)], True),
    ('Prompts', '/prompt/5/audio', '5 prompt audio', 'value', [('Prompt5audio', 'Str', None)], True),
    ('Prompts', '/prompt/6/audio', '6 prompt audio', 'value', [('Prompt6audio', 'Str', None)], True),
    ('Prompts', '/prompt/7/audio', '7 prompt audio', 'value', [('Prompt7audio', 'Str', None)], True),
    ('Prompts', '/prompt/8/audio', '8 prompt audio', 'value', [('Prompt8audio', 'Str', None)], True),
    ('Prompts', '/prompt/9/audio', '9 prompt audio', 'value', [('Prompt9audio', 'Str', None)], True),
    ('Prompts', '/prompt/10/audio', '10 prompt audio', 'value', [('Prompt10audio', 'Str', None)], True),
    ('Prompts', '/prompt/11/audio', '11 prompt audio', 'value', [('Prompt11audio', 'Str', None)], True),
    ('Prompts', '/prompt/12/audio', '12 prompt audio', 'value', [('Prompt12audio', 'Str', None)], True),
    ('Prompts', '/prompt/13/audio', '13 prompt audio', 'value', [('Prompt13audio', 'Str', None)], True),
    ('Prompts', '/prompt/14/audio', '14 prompt audio', 'value', [('Prompt14audio', 'Str', None)], True),
    ('Prompts', '/prompt/15/audio', '15 prompt audio', 'value', [('Prompt15audio', 'Str', None)], True),
    ('Prompts', '/prompt/16/audio', '16 prompt audio', 'value', [('Prompt16audio', 'Str', None)], True),
    ('Prompts', '/prompt/1/weight', '1 prompt weight', 'value', [('Prompt1weight', 'Float', [0.0, 2.0, 0.0])], True),
    ('Prompts', '/prompt/2/weight', '2 prompt weight', 'value', [('Prompt2weight', 'Float', [0.0, 2.0, 0.0])], True),
    ('Prompts', '/prompt/3/weight', '3 prompt weight', 'value', [('Prompt3weight', 'Float', [0.0, 2.0, 0.0])], True),
    ('Prompts', '/prompt/4/weight', '4 prompt weight', 'value', [('Prompt4weight', 'Float', [0.0, 2.0, 0.0])], True),
    ('Prompts', '/prompt/5/weight', '5 prompt weight', 'value', [('Prompt5weight', 'Float', [0.0, 2.0, 0.0])], True),
    ('Prompts', '/prompt/6/weight', '6 prompt weight', 'value', [('Prompt6weight', 'Float', [0.0, 2.0, 0.0])], True),
    ('Prompts', '/prompt/7/weight', '7 prompt weight', 'value', [('Prompt7weight', 'Float', [0.0, 2.0, 0.0])], True),
    ('Prompts', '/prompt/8/weight', '8 prompt weight', 'value', [('Prompt8weight', 'Float', [0.0, 2.0, 0.0])], True),
    ('Prompts', '/prompt/9/weight', '9 prompt weight', 'value', [('Prompt9weight', 'Float', [0.0, 2.0, 0.0])], True),
    ('Prompts', '/prompt/10/weight', '10 prompt weight', 'value', [('Prompt10weight', 'Float', [0.0, 2.0, 0.0])], True),
    ('Prompts', '/prompt/11/weight', '11 prompt weight', 'value', [('Prompt11weight', 'Float', [0.0, 2.0, 0.0])], True),
    ('Prompts', '/prompt/12/weight', '12 prompt weight', 'value', [('Prompt12weight', 'Float', [0.0, 2.0, 0.0])], True),
    ('Prompts', '/prompt/13/weight', '13 prompt weight', 'value', [('Prompt13weight', 'Float', [0.0, 2.0, 0.0])], True),
    ('Prompts', '/prompt/14/weight', '14 prompt weight', 'value', [('Prompt14weight', 'Float', [0.0, 2.0, 0.0])], True),
    ('Prompts', '/prompt/15/weight', '15 prompt weight', 'value', [('Prompt15weight', 'Float', [0.0, 2.0, 0.0])], True),
    ('Prompts', '/prompt/16/weight', '16 prompt weight', 'value', [('Prompt16weight', 'Float', [0.0, 2.0, 0.0])], True),
    ('Prompts', '/prompt/1/x', '1 prompt x', 'value', [('Prompt1x', 'Float', [-1.0, 1.0, -1.0])], True),
    ('Prompts', '/prompt/2/x', '2 prompt x', 'value', [('Prompt2x', 'Float', [-1.0, 1.0, -1.0])], True),
    ('Prompts', '/prompt/3/x', '3 prompt x', 'value', [('Prompt3x', 'Float', [-1.0, 1.0, -1.0])], True),
    ('Prompts', '/prompt/4/x', '4 prompt x', 'value', [('Prompt4x', 'Float', [-1.0, 1.0, -1.0])], True),
    ('Prompts', '/prompt/5/x', '5 prompt x', 'value', [('Prompt5x', 'Float', [-1.0, 1.0, -1.0])], True),
    ('Prompts', '/prompt/6/x', '6 prompt x', 'value', [('Prompt6x', 'Float', [-1.0, 1.0, -1.0])], True),
    ('Prompts', '/prompt/7/x', '7 prompt x', 'value', [('Prompt7x', 'Float', [-1.0, 1.0, -1.0])], True),
    ('Prompts', '/prompt/8/x', '8 prompt x', 'value', [('Prompt8x', 'Float', [-1.0, 1.0, -1.0])], True),
    ('Prompts', '/prompt/9/x', '9 prompt x', 'value', [('Prompt9x', 'Float', [-1.0, 1.0, -1.0])], True),
    ('Prompts', '/prompt/10/x', '10 prompt x', 'value', [('Prompt10x', 'Float', [-1.0, 1.0, -1.0])], True),
    ('Prompts', '/prompt/11/x', '11 prompt x', 'value', [('Prompt11x', 'Float', [-1.0, 1.0, -1.0])], True),
    ('Prompts', '/prompt/12/x', '12 prompt x', 'value', [('Prompt12x', 'Float', [-1.0, 1.0, -1.0])], True),
    ('Prompts', '/prompt/13/x', '13 prompt x', 'value', [('Prompt13x', 'Float', [-1.0, 1.0, -1.0])], True),
    ('Prompts', '/prompt/14/x', '14 prompt x', 'value', [('Prompt14x', 'Float', [-1.0, 1.0, -1.0])], True),
    ('Prompts', '/prompt/15/x', '15 prompt x', 'value', [('Prompt15x', 'Float', [-1.0, 1.0, -1.0])], True),
    ('Prompts', '/prompt/16/x', '16 prompt x', 'value', [('Prompt16x', 'Float', [-1.0, 1.0, -1.0])], True),
    ('Prompts', '/prompt/1/y', '1 prompt y', 'value', [('Prompt1y', 'Float', [-1.0, 1.0, -1.0])], True),
    ('Prompts', '/prompt/2/y', '2 prompt y', 'value', [('Prompt2y', 'Float', [-1.0, 1.0, -1.0])], True),
    ('Prompts', '/prompt/3/y', '3 prompt y', 'value', [('Prompt3y', 'Float', [-1.0, 1.0, -1.0])], True),
    ('Prompts', '/prompt/4/y', '4 prompt y', 'value', [('Prompt4y', 'Float', [-1.0, 1.0, -1.0])], True),
    ('Prompts', '/prompt/5/y', '5 prompt y', 'value', [('Prompt5y', 'Float', [-1.0, 1.0, -1.0])], True),
    ('Prompts', '/prompt/6/y', '6 prompt y', 'value', [('Prompt6y', 'Float', [-1.0, 1.0, -1.0])], True),
    ('Prompts', '/prompt/7/y', '7 prompt y', 'value', [('Prompt7y', 'Float', [-1.0, 1.0, -1.0])], True),
    ('Prompts', '/prompt/8/y', '8 prompt y', 'value', [('Prompt8y', 'Float', [-1.0, 1.0, -1.0])], True),
    ('Prompts', '/prompt/9/y', '9 prompt y', 'value', [('Prompt9y', 'Float', [-1.0, 1.0, -1.0])], True),
    ('Prompts', '/prompt/10/y', '10 prompt y', 'value', [('Prompt10y', 'Float', [-1.0, 1.0, -1.0])], True),
    ('Prompts', '/prompt/11/y', '11 prompt y', 'value', [('Prompt11y', 'Float', [-1.0, 1.0, -1.0])], True),
    ('Prompts', '/prompt/12/y', '12 prompt y', 'value', [('Prompt12y', 'Float', [-1.0, 1.0, -1.0])], True),
    ('Prompts', '/prompt/13/y', '13 prompt y', 'value', [('Prompt13y', 'Float', [-1.0, 1.0, -1.0])], True),
    ('Prompts', '/prompt/14/y', '14 prompt y', 'value', [('Prompt14y', 'Float', [-1.0, 1.0, -1.0])], True),
    ('Prompts', '/prompt/15/y', '15 prompt y', 'value', [('Prompt15y', 'Float', [-1.0, 1.0, -1.0])], True),
    ('Prompts', '/prompt/16/y', '16 prompt y', 'value', [('Prompt16y', 'Float', [-1.0, 1.0, -1.0])], True),
    ('Prompts', '/prompt/1/status', '1 prompt status', 'value', [('Prompt1status', 'Str', None)], False),
    ('Prompts', '/prompt/2/status', '2 prompt status', 'value', [('Prompt2status', 'Str', None)], False),
    ('Prompts', '/prompt/3/status', '3 prompt status', 'value', [('Prompt3status', 'Str', None)], False),
    ('Prompts', '/prompt/4/status', '4 prompt status', 'value', [('Prompt4status', 'Str', None)], False),
    ('Prompts', '/prompt/5/status', '5 prompt status', 'value', [('Prompt5status', 'Str', None)], False),
    ('Prompts', '/prompt/6/status', '6 prompt status', 'value', [('Prompt6status', 'Str', None)], False),
    ('Prompts', '/prompt/7/status', '7 prompt status', 'value', [('Prompt7status', 'Str', None)], False),
    ('Prompts', '/prompt/8/status', '8 prompt status', 'value', [('Prompt8status', 'Str', None)], False),
    ('Prompts', '/prompt/9/status', '9 prompt status', 'value', [('Prompt9status', 'Str', None)], False),
    ('Prompts', '/prompt/10/status', '10 prompt status', 'value', [('Prompt10status', 'Str', None)], False),
    ('Prompts', '/prompt/11/status', '11 prompt status', 'value', [('Prompt11status', 'Str', None)], False),
    ('Prompts', '/prompt/12/status', '12 prompt status', 'value', [('Prompt12status', 'Str', None)], False),
    ('Prompts', '/prompt/13/status', '13 prompt status', 'value', [('Prompt13status', 'Str', None)], False),
    ('Prompts', '/prompt/14/status', '14 prompt status', 'value', [('Prompt14status', 'Str', None)], False),
    ('Prompts', '/prompt/15/status', '15 prompt status', 'value', [('Prompt15status', 'Str', None)], False),
    ('Prompts', '/prompt/16/status', '16 prompt status', 'value', [('Prompt16status', 'Str', None)], False),
    ('Prompts', '/prompt/1/clear', '1 prompt clear', 'pulse', [('Prompt1clear', 'Pulse', None)], True),
    ('Prompts', '/prompt/2/clear', '2 prompt clear', 'pulse', [('Prompt2clear', 'Pulse', None)], True),
    ('Prompts', '/prompt/3/clear', '3 prompt clear', 'pulse', [('Prompt3clear', 'Pulse', None)], True),
    ('Prompts', '/prompt/4/clear', '4 prompt clear', 'pulse', [('Prompt4clear', 'Pulse', None)], True),
    ('Prompts', '/prompt/5/clear', '5 prompt clear', 'pulse', [('Prompt5clear', 'Pulse', None)], True),
    ('Prompts', '/prompt/6/clear', '6 prompt clear', 'pulse', [('Prompt6clear', 'Pulse', None)], True),
    ('Prompts', '/prompt/7/clear', '7 prompt clear', 'pulse', [('Prompt7clear', 'Pulse', None)], True),
    ('Prompts', '/prompt/8/clear', '8 prompt clear', 'pulse', [('Prompt8clear', 'Pulse', None)], True),
    ('Prompts', '/prompt/9/clear', '9 prompt clear', 'pulse', [('Prompt9clear', 'Pulse', None)], True),
    ('Prompts', '/prompt/10/clear', '10 prompt clear', 'pulse', [('Prompt10clear', 'Pulse', None)], True),
    ('Prompts', '/prompt/11/clear', '11 prompt clear', 'pulse', [('Prompt11clear', 'Pulse', None)], True),
    ('Prompts', '/prompt/12/clear', '12 prompt clear', 'pulse', [('Prompt12clear', 'Pulse', None)], True),
    ('Prompts', '/prompt/13/clear', '13 prompt clear', 'pulse', [('Prompt13clear', 'Pulse', None)], True),
    ('Prompts', '/prompt/14/clear', '14 prompt clear', 'pulse', [('Prompt14clear', 'Pulse', None)], True),
    ('Prompts', '/prompt/15/clear', '15 prompt clear', 'pulse', [('Prompt15clear', 'Pulse', None)], True),
    ('Prompts', '/prompt/16/clear', '16 prompt clear', 'pulse', [('Prompt16clear', 'Pulse', None)], True),
    ('Prompts', '/prompts/clear', 'prompts clear', 'pulse', [('Promptsclear', 'Pulse', None)], True),
    ('Surface', '/surface/enabled', 'surface enabled', 'value', [('Surfaceenabled', 'Toggle', None)], True),
    ('Surface', '/surface/x', 'surface x', 'value', [('Surfacex', 'Float', [-1.0, 1.0, -1.0])], True),
    ('Surface', '/surface/y', 'surface y', 'value', [('Surfacey', 'Float', [-1.0, 1.0, -1.0])], True),
    ('Surface', '/surface/falloff', 'surface falloff', 'value', [('Surfacefalloff', 'Float', [0.0, 8.0, 0.0])], True),
    ('Surface', '/surface/snap', 'surface snap', 'value', [('Surfacesnap', 'Float', [0.0, 1.0, 0.0])], True),
    ('Prompts', '/context/audio', 'context audio', 'value', [('Contextaudio', 'Str', None)], True),
    ('Prompts', '/context/status', 'context status', 'value', [('Contextstatus', 'Str', None)], False),
    ('Music', '/bpm', 'bpm', 'value', [('Bpm', 'Float', [20.0, 300.0, 0.0])], True),
    ('Music', '/key', 'key', 'value', [('Key', 'Menu', ['auto', 'C major', 'Db major', 'D major', 'Eb major', 'E major', 'F major', 'Gb major', 'G major', 'Ab major', 'A major', 'Bb major', 'B major', 'C minor', 'Db minor', 'D minor', 'Eb minor', 'E minor', 'F minor', 'Gb minor', 'G minor', 'Ab minor', 'A minor', 'Bb minor', 'B minor'])], True),
    ('Music', '/density', 'density', 'value', [('Density', 'Float', [0.0, 1.0, -1.0])], True),
    ('Music', '/brightness', 'brightness', 'value', [('Brightness', 'Float', [0.0, 1.0, -1.0])], True),
    ('Music', '/mute_drums', 'mute drums', 'value', [('Mutedrums', 'Toggle', None)], True),
    ('Music', '/mute_bass', 'mute bass', 'value', [('Mutebass', 'Toggle', None)], True),
    ('Music', '/only_bass_and_drums', 'only bass and drums', 'value', [('Onlybassanddrums', 'Toggle', None)], True),
    ('Keys', '/note', 'note', 'keys', [('Notepitch', 'Int', [0, 127, 0]), ('Notevelocity', 'Int', [0, 127, 0]), ('Notedown', 'Toggle', None)], True),
    ('Keys', '/notes', 'notes', 'chord', [('Notes', 'Str', None)], True),
    ('Keys', '/drum', 'drum', 'keys', [('Drumdrum', 'Int', [0, 127, 0]), ('Drumvelocity', 'Int', [0, 127, 0]), ('Drumdown', 'Toggle', None)], True),
    ('Keys', '/notes/held', 'notes held', 'value', [('Notesheld', 'Str', None)], False),
    ('Model', '/temperature', 'temperature', 'value', [('Temperature', 'Float', [0.0, 3.0, 0.0])], True),
    ('Model', '/top_k', 'top k', 'value', [('Topk', 'Int', [1, 1024, 1])], True),
    ('Model', '/guidance', 'guidance', 'value', [('Guidance', 'Float', [0.0, 7.0, 0.0])], True),
    ('Model', '/guidance_notes', 'guidance notes', 'value', [('Guidancenotes', 'Float', [0.0, 7.0, 0.0])], True),
    ('Model', '/guidance_drums', 'guidance drums', 'value', [('Guidancedrums', 'Float', [0.0, 7.0, 0.0])], True),
    ('Keys', '/unmask_width', 'unmask width', 'value', [('Unmaskwidth', 'Int', [0, 127, 0])], True),
    ('Keys', '/note_onsets', 'note onsets', 'value', [('Noteonsets', 'Toggle', None)], True),
    ('Keys', '/midi_gate', 'midi gate', 'value', [('Midigate', 'Toggle', None)], True),
    ('Model', '/chunk', 'chunk', 'value', [('Chunk', 'Float', [0.4, 2.0, 0.4])], True),
    ('Input', '/input/mix', 'input mix', 'value', [('Inputmix', 'Float', [0.0, 1.0, 0.0])], True),
    ('Input', '/input/gain', 'input gain', 'value', [('Inputgain', 'Float', [-60.0, 24.0, -60.0])], True),
    ('Input', '/input/peak', 'input peak', 'value', [('Inputpeakleft', 'Float', None), ('Inputpeakright', 'Float', None)], False),
    ('Input', '/input/latency_ms', 'input latency ms', 'value', [('Inputlatencyms', 'Float', None)], False),
    ('Input', '/input/overruns', 'input overruns', 'value', [('Inputoverruns', 'Int', [0, 1000000.0, 0])], False),
    ('Model', '/seed', 'seed', 'value', [('Seed', 'Int', [0, 2147483647, -1.0])], True),
    ('Model', '/model', 'model', 'value', [('Model', 'Str', None)], True),
    ('Output', '/volume', 'volume', 'value', [('Volume', 'Float', [-60.0, 12.0, -60.0])], True),
    ('Output', '/mute', 'mute', 'value', [('Mute', 'Toggle', None)], True),
    ('Output', '/bypass', 'bypass', 'value', [('Bypass', 'Toggle', None)], True),
    ('Output', '/buffer', 'buffer', 'value', [('Buffer', 'Float', [20.0, 4000.0, 20.0])], True),
    ('Watched', '/beat', 'beat', 'value', [('Beatbar', 'Int', [1, 1000000.0, 1]), ('Beatbeat', 'Int', [1, 1000000.0, 1])], False),
    ('Watched', '/meter/peak', 'meter peak', 'value', [('Meterpeakleft', 'Float', None), ('Meterpeakright', 'Float', None)], False),
    ('Watched', '/meter/rms', 'meter rms', 'value', [('Meterrmsleft', 'Float', None), ('Meterrmsright', 'Float', None)], False),
    ('Watched', '/analysis/onset', 'analysis onset', 'value', [('Analysisonsetcount', 'Int', [0, 1000000.0, 0]), ('Analysisonsetstrength', 'Float', [0.0, 1.0, 0.0])], False),
    ('Watched', '/analysis/centroid', 'analysis centroid', 'value', [('Analysiscentroid', 'Float', [0.0, 1000000.0, 0.0])], False),
    ('Watched', '/analysis/chroma', 'analysis chroma', 'value', [('Analysischromac', 'Float', [0.0, 1.0, 0.0]), ('Analysischromadb', 'Float', [0.0, 1.0, 0.0]), ('Analysischromad', 'Float', [0.0, 1.0, 0.0]), ('Analysischromaeb', 'Float', [0.0, 1.0, 0.0]), ('Analysischromae', 'Float', [0.0, 1.0, 0.0]), ('Analysischromaf', 'Float', [0.0, 1.0, 0.0]), ('Analysischromagb', 'Float', [0.0, 1.0, 0.0]), ('Analysischromag', 'Float', [0.0, 1.0, 0.0]), ('Analysischromaab', 'Float', [0.0, 1.0, 0.0]), ('Analysischromaa', 'Float', [0.0, 1.0, 0.0]), ('Analysischromabb', 'Float', [0.0, 1.0, 0.0]), ('Analysischromab', 'Float', [0.0, 1.0, 0.0])], False),
    ('Watched', '/engine/state', 'engine state', 'value', [('Enginestate', 'Str', None)], False),
    ('Watched', '/engine/honours', 'engine honours', 'value', [('Enginehonours', 'Str', None)], False),
    ('Watched', '/engine/step_ms', 'engine step ms', 'value', [('Enginestepms', 'Float', None)], False),
    ('Watched', '/engine/rtf', 'engine rtf', 'value', [('Enginertf', 'Float', None)], False),
    ('Watched', '/engine/latency_ms', 'engine latency ms', 'value', [('Enginelatencyms', 'Float', None)], False),
    ('Watched', '/engine/fill_ms', 'engine fill ms', 'value', [('Enginefillms', 'Float', [0.0, 1000000.0, 0.0])], False),
    ('Watched', '/engine/underruns', 'engine underruns', 'value', [('Engineunderruns', 'Int', [0, 1000000.0, 0])], False),
    ('Watched', '/engine/restarts', 'engine restarts', 'value', [('Enginerestarts', 'Int', [0, 1000000.0, 0])], False),
    ('Watched', '/audio/state', 'audio state', 'value', [('Audiostate', 'Str', None)], False),
    ('Watched', '/audio/rate', 'audio rate', 'value', [('Audiorate', 'Int', [0, 1000000.0, 0])], False),
    ('Watched', '/audio/xruns', 'audio xruns', 'value', [('Audioxruns', 'Int', [0, 1000000.0, 0])], False),
    ('Watched', '/audio/restarts', 'audio restarts', 'value', [('Audiorestarts', 'Int', [0, 1000000.0, 0])], False),
    ('Watched', '/health', 'health', 'value', [('Health', 'Str', None)], False),
    ('Watched', '/uptime', 'uptime', 'value', [('Uptime', 'Int', [0, 1000000.0, 0])], False),
    ('Midi', '/midi/state', 'midi state', 'value', [('Midistate', 'Str', None)], False),
    ('Midi', '/midi/learning', 'midi learning', 'value', [('Midilearning', 'Str', None)], False),
    ('Midi', '/midi/clock', 'midi clock', 'value', [('Midiclock', 'Toggle', None)], True),
    ('Midi', '/midi/send_clock', 'midi send clock', 'value', [('Midisendclock', 'Toggle', None)], True),
]
# What a picture can follow; these come as channels.
STREAMS = [
    '/input/peak',
    '/input/latency_ms',
    '/beat',
    '/meter/peak',
    '/meter/rms',
    '/analysis/onset',
    '/analysis/centroid',
    '/analysis/chroma',
    '/engine/step_ms',
    '/engine/rtf',
    '/engine/latency_ms',
    '/engine/fill_ms',
    '/uptime',
]
# Keys begin here, with this velocity.
LOWEST_KEYS = {'/note': 48, '/drum': 36}
STRUCK = 100
# What happens, such as notes: told to the callback in the Text DAT "events".
EVENTS = ['/event/note']

SHARED = '''
import json
ROWS = json.loads(parent().fetch("rows"))
STREAMS = json.loads(parent().fetch("streams"))
EVENTS = json.loads(parent().fetch("events"))
ROOT = parent().fetch("root")
BY_ADDRESS = {ROOT + row[1]: row for row in ROWS}
BY_PAR = {part[0]: row for row in ROWS for part in row[4]}
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
    if row is None or not row[5] or row[3] == "pulse":
        return
    values = [value_of(comp().par[name], style) for name, style, _ in row[4]]
    if row[3] == "keys":
        # Pitch and velocity wait for the switch that strikes and lets go.
        if par.name == row[4][-1][0]:
            send(row[1], [values[0], values[1] * values[2]])
    elif row[3] == "chord":
        send(row[1], [int(word) for word in values[0].split() if word.isdigit()])
    elif heard_values.get(row[1]) != values:
        heard_values[row[1]] = values
        send(row[1], values)


def value_of(par, style):
    value = par.eval()
    if style == "Toggle":
        return int(bool(value))
    # The wire carries 32 bits; what comes back is compared with what was sent.
    return round(float(value), 5) if style == "Float" else value


def struck(par):
    row = BY_PAR.get(par.name)
    if row is not None and row[3] == "pulse":
        send(row[1], [])


def heard(address, arguments):
    """The daemon tells a value: show it."""
    heard_at[0] = absTime.seconds
    row = BY_ADDRESS.get(address)
    if row is None:
        if address.removeprefix(ROOT) in EVENTS:
            comp().op("events").module.onEvent(address.removeprefix(ROOT), arguments)
        if address == ROOT + "/version.reply":
            comp().par.Daemon = " ".join(str(part) for part in arguments)
        if address in (ROOT + "/error", ROOT + "/fail"):
            comp().par.Notasasked = " ".join(str(part) for part in arguments)
        return
    values = [round(x, 5) if isinstance(x, float) else x for x in arguments]
    heard_values[row[1]] = values
    for (name, _, _), value in zip(row[4], values):
        comp().par[name] = value


def tick():
    """Each frame: ask for the lease again in time, and tell whether anybody answers."""
    now = absTime.seconds
    if now - renewed_at[0] >= LEASE_SECONDS / 3:
        renewed_at[0] = now
        hear = int(comp().par.Hearport.eval())
        send("/subscribe", ["/", hear, float(LEASE_SECONDS)])
        for address in STREAMS:
            send("/subscribe", [address, hear + 1, float(LEASE_SECONDS)])
        for address in EVENTS:
            send("/subscribe", [address, hear, float(LEASE_SECONDS)])
        send("/version", [])
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

EVENT = '''
def onEvent(address, arguments):
    """Something happens, such as a note: write what it shall do."""
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
    comp.store("streams", __import__("json").dumps(STREAMS))
    comp.store("events", __import__("json").dumps(EVENTS))
    pages = {}
    connection(comp)
    for row in ROWS:
        if row[0] not in pages:
            pages[row[0]] = comp.appendCustomPage(row[0])
        for part in row[4]:
            add_parameter(pages[row[0]], row, *part)
    network(comp)
    return comp


def connection(comp):
    page = comp.appendCustomPage("Connection")
    page.appendStr("Host", label="Host")[0].val = "127.0.0.1"
    page.appendInt("Port", label="Port")[0].val = 9740
    page.appendInt("Hearport", label="Hear At Port")[0].val = 7400
    page.appendStr("Notasasked", label="Not As Asked")[0].val = ""
    page.appendToggle("Connected", label="Connected")[0].readOnly = True
    page.appendStr("Daemon", label="Daemon")[0].readOnly = True


def add_parameter(page, row, name, style, limits):
    _, _, label, kind, parts, is_set = row
    shown = label.title() if len(parts) == 1 else label.title() + " " + name
    par = getattr(page, "append" + style)(name, label=shown)[0]
    if style == "Menu":
        par.menuNames = limits
        par.menuLabels = limits
    elif limits is not None:
        par.normMin, par.normMax = limits[0], limits[1]
        par.min, par.max = limits[2], limits[1]
        par.clampMin = par.clampMax = True
    if kind == "keys" and style == "Int":
        par.val = LOWEST_KEYS[row[1]] if name == parts[0][0] else STRUCK
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
    put(textDAT, "events", 400, -150).text = EVENT
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
    # Channels that are wired into the component, named as addresses without the
    # first slash, such as oscine/prompt/1/weight: each is sent when it changes.
    channels = put(inCHOP, "channels", 0, -450)
    out = put(oscoutCHOP, "sendchannels", 200, -450)
    out.inputConnectors[0].connect(channels)
    out.par.netaddress.expr = "parent().par.Host"
    out.par.port.expr = "parent().par.Port"
    out.par.sendevents = False
    # For eyes: what changes all the time, as channels to be referred to from anywhere.
    levels = put(oscinCHOP, "levels", 0, -600)
    levels.par.port.expr = "parent().par.Hearport + 1"
    loud = put(selectCHOP, "loud", 200, -600)
    loud.inputConnectors[0].connect(levels)
    loud.par.channames = "*meter/rms*"
    glow = put(mathCHOP, "glow", 400, -600)
    glow.inputConnectors[0].connect(loud)
    glow.par.fromrange1, glow.par.fromrange2 = -40, 0
    glow.par.torange1, glow.par.torange2 = 0, 1


build(op("/project1"))
