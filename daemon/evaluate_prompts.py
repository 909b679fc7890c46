"""Prompts that wren was never taught, by the style that they mean, as data."""

PARAPHRASES: dict[str, tuple[str, ...]] = {
    "techno": (
        "stern unchanging kick drums in a derelict power plant",
        "a dark room, fog, and a drum computer that never stops",
        "harsh mechanical beats until the sun comes up",
    ),
    "house": (
        "a joyful four on the floor beat for a sunny terrace full of people",
        "soulful piano riffs over a bouncing kick at a big party",
        "get everybody moving on a Friday evening with claps and organ",
    ),
    "deep house": (
        "silky understated four four groove for a cocktail bar",
        "round warm bass under silky keys, late at the hotel pool",
        "a mellow beat for stylish people at dusk by the sea",
    ),
    "trance": (
        "arms in the air as giant synth leads climb above a festival",
        "an endless euphoric build up with rolling bass at 138",
        "blissful arpeggios and a breakdown that gives goosebumps",
    ),
    "drum and bass": (
        "chopped up beats at breakneck speed over a deep growling low end",
        "racing frantic drum loops for a getaway through London",
        "very fast broken beats with a huge sub",
    ),
    "dubstep": (
        "half speed drums with a screaming wobbly low end",
        "a filthy bass drop as two giant robots collide",
        "growls and tearing synths that make the floor shake",
    ),
    "trap": (
        "rattling triplet hats above a booming 808",
        "menacing beat for a boastful Atlanta MC with a gold watch",
        "slow heavy kicks, skittering hi-hats, sinister little bells",
    ),
    "hip-hop": (
        "a dusty sampled loop with a fat snare for someone to rhyme over",
        "New York street corner beat from the early nineties",
        "nodding heads, a turntable and an MC telling stories",
    ),
    "lo-fi": (
        "sleepy crackling beats while I do my homework",
        "mellow detuned keys on a worn tape, raining outside my window",
        "something drowsy and unhurried to revise for exams by",
    ),
    "synthwave": (
        "cruising through Miami past neon signs in 1984",
        "glowing purple sunset grid with fat analogue synths",
        "gated snares and a lonely android on a VHS from the eighties",
    ),
    "chiptune": (
        "bleepy tune for a little jumping hero on an old console",
        "square wave melodies from a Commodore 64",
        "collecting coins in a platform game from 1988",
    ),
    "funk": (
        "a slapping bass player and a tight horn section on the one",
        "scratchy rhythm guitar, clavinet, hips that cannot stay still",
        "greasy syncopated groove for strutting in platform boots",
    ),
    "disco": (
        "octave bass, sweeping strings and a glittering mirror ball",
        "a glamorous New York floor in 1977, white suits and sequins",
        "roller skating to a stomping four four with violins",
    ),
    "soul": (
        "a heartfelt tender singer with Hammond and warm electric keys",
        "tender music for lovers by candlelight, Memphis horns",
        "like Marvin Gaye or Aretha on a Sunday",
    ),
    "jazz": (
        "a trio improvising late at night, walking bass and ride cymbal",
        "smoky cellar, brushes on the snare, a pensive saxophone",
        "in the manner of Miles Davis and Bill Evans",
    ),
    "swing": (
        "seventeen horn players in 1938 and a floor full of lindy hoppers",
        "saxes and trumpets like Benny Goodman or Count Basie",
        "jitterbug for the soldiers on leave",
    ),
    "bossa nova": (
        "soft nylon strings swaying on Copacabana",
        "whispered Portuguese verses and a gentle offbeat guitar",
        "in the manner of Jobim and Joao Gilberto",
    ),
    "latin": (
        "congas, timbales and a blazing trumpet section in Havana",
        "couples spinning to hot Caribbean rhythms in Cali",
        "a piano tumbao with cowbell and bongos",
    ),
    "afrobeat": (
        "Fela Kuti and his twenty drummers in Nigeria",
        "interlocking guitars, shekere and horns from Ghana",
        "long polyrhythmic jam from West Africa",
    ),
    "reggae": (
        "chopping guitar on the offbeat, sunshine and dreadlocks",
        "easy rhythms from Kingston like the Wailers",
        "lazy Caribbean afternoon with a rolling bass and skank guitar",
    ),
    "dub": (
        "snare hits vanishing in tape delay, bass heavy and spacious",
        "King Tubby drowning everything in spring reverb",
        "ghostly Kingston remix full of repeats and holes",
    ),
    "rock": (
        "distorted guitars, pounding drums and a sweaty crowd",
        "a loud four piece with big amplifiers like Deep Purple",
        "power chords for a motorbike ride",
    ),
    "pop": (
        "a catchy chart hit that teenagers sing along to",
        "shiny singalong chorus like Katy Perry or Kylie",
        "an upbeat feel good single for a girl group",
    ),
    "blues": (
        "a slide guitar moans about the woman who left",
        "twelve bars of sorrow from Mississippi, with harmonica",
        "B.B. King bends his strings in a Chicago bar",
    ),
    "folk": (
        "a fiddler and a picked guitar by the fire",
        "an old ballad sung by a wandering harper",
        "jigs and airs from a Galway village session",
    ),
    "country": (
        "banjo and pedal steel on a Texas ranch",
        "Hank Williams driving a pickup through Tennessee",
        "boots, hay bales and a barn full of line dancers",
    ),
    "ambient": (
        "slow shimmering clouds of sound to fall asleep to",
        "weightless floating textures, like Eno at the airport",
        "stillness, long soft chords, no beat at all",
    ),
    "drone": (
        "a single dark tone that hums forever",
        "ominous rumbling from the bottom of a mine",
        "one sustained low note like monks in a cave",
    ),
    "minimalism": (
        "small marimba figures repeating and shifting very gradually",
        "four pianos phase against each other for an hour",
        "interlocking patterns that change one note at a time",
    ),
    "cinematic": (
        "huge brass and war drums as the armies clash",
        "a hero rides home, by John Williams or Howard Shore",
        "sweeping strings while the spaceship leaves orbit",
    ),
    "chorale": (
        "four voices sing a solemn psalm under a stone vault",
        "boys and men singing evensong with the organ",
        "a slow congregational tune in four part harmony",
    ),
    "baroque": (
        "two violins chase each other above a continuo",
        "strings at the court of Louis XIV, wigs and candles",
        "trills and running semiquavers for a palace banquet",
    ),
    "nocturne": (
        "a lone pianist plays softly by moonlight",
        "tender rubato at the keyboard, remembering someone gone",
        "quiet melancholic piano on a rainy evening in Paris",
    ),
    "waltz": (
        "one two three round and round at the emperor's ball",
        "couples whirl in triple time beside the Danube",
        "painted horses turn to a fairground accordion",
    ),
}
"""Three for each style; none names it as wren's lexicon does, none is in a caption."""

PAIRS = (
    ("techno", "baroque"),
    ("drum and bass", "ambient"),
    ("reggae", "trance"),
    ("jazz", "synthwave"),
    ("rock", "lo-fi"),
    ("chiptune", "soul"),
    ("swing", "dubstep"),
    ("bossa nova", "house"),
)
"""Styles to be blended: far from each other, so that what is between them is told."""

PROMPTED = (
    "deep house",
    "techno",
    "drum and bass",
    "synthwave",
    "funk",
    "jazz",
    "rock",
    "pop",
)
"""Styles in which a knob or a mute is tried; drums, bass and chords play in all."""

HOURS = ("deep house", "jazz")
"""Styles in which an hour is written."""
