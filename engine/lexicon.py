"""The words wren understands, as data."""

from dataclasses import dataclass

from oscine.engine.score import PATCHES, Part
from oscine.engine.styles import STYLES

NEGATIONS = frozenset({"no", "without", "w/o", "minus", "not", "less", "never"})

EVERYDAY = frozenset(
    [
        "acid",
        "acoustic",
        "adventure",
        "african",
        "alternative",
        "arcade",
        "ballroom",
        "bedroom",
        "boogie",
        "bop",
        "brazilian",
        "breaks",
        "campfire",
        "carousel",
        "cathedral",
        "chamber",
        "church",
        "classical",
        "club",
        "cowboy",
        "cuban",
        "dance",
        "dancefloor",
        "doom",
        "drill",
        "electro",
        "epic",
        "fantasy",
        "film",
        "fusion",
        "garage",
        "glass",
        "gospel",
        "healing",
        "heroic",
        "hollywood",
        "industrial",
        "invention",
        "irish",
        "island",
        "jamaican",
        "jungle",
        "liquid",
        "lounge",
        "lullaby",
        "medieval",
        "meditation",
        "metal",
        "minimal",
        "movie",
        "noise",
        "old school",
        "om",
        "orchestra",
        "orchestral",
        "phasing",
        "philly",
        "pixel",
        "radio",
        "rap",
        "rave",
        "repetitive",
        "ritual",
        "romantic",
        "roots",
        "sacred",
        "score",
        "slap",
        "sleep",
        "spa",
        "stadium",
        "study",
        "swing",
        "tibetan",
        "trailer",
        "twelve bar",
        "vienna",
        "warehouse",
        "western",
        "wobble",
        "world",
    ]
)
"""Names of styles that mean something else as well: with other words they only hint."""

STOP_WORDS = frozenset(
    [
        "a",
        "an",
        "and",
        "the",
        "of",
        "with",
        "in",
        "on",
        "at",
        "to",
        "for",
        "by",
        "from",
        "some",
        "any",
        "very",
        "really",
        "quite",
        "rather",
        "bit",
        "little",
        "more",
        "music",
        "musical",
        "song",
        "songs",
        "track",
        "tracks",
        "style",
        "styles",
        "like",
        "feel",
        "feeling",
        "vibe",
        "vibes",
        "sound",
        "sounds",
        "sounding",
        "groove",
        "grooves",
        "beat",
        "please",
        "play",
        "me",
        "my",
        "is",
        "it",
        "that",
        "this",
        "as",
        "but",
        "plus",
        "or",
        "you",
        "i",
        "solo",
        "loop",
        "loops",
        "based",
        "type",
        "kind",
        "made",
        "tune",
        "tunes",
    ]
)


@dataclass(frozen=True, slots=True)
class Entry:
    """What a word stands for.

    Attributes:
        styles: Styles it names.
        hints: Styles it suggests when none is named.
        patches: Sounds it asks for.
        presence: What it adds to a part's presence.
        modifiers: What it adds to ``styles.MODIFIERS``.
        told: How it is told back, if not as it was written.
    """

    styles: tuple[tuple[str, float], ...] = ()
    hints: tuple[tuple[str, float], ...] = ()
    patches: tuple[tuple[Part, str], ...] = ()
    presence: tuple[tuple[Part, float], ...] = ()
    modifiers: tuple[tuple[str, float], ...] = ()
    told: str = ""


_SYNONYMS = {
    "techno": (
        "minimal techno|detroit|berlin techno|industrial|acid|acid techno|rave|"
        "warehouse|ebm|electro"
    ),
    "house": (
        "chicago house|garage|uk garage|french house|tech house|dance|club|"
        "piano house|edm|dancefloor|electronica:0.6"
    ),
    "deep house": (
        "deephouse|lounge|chillhouse|organic house|microhouse|progressive house|"
        "chillout:0.6"
    ),
    "trance": (
        "psytrance|goa|uplifting trance|eurodance|hardstyle|happy hardcore|"
        "progressive trance"
    ),
    "drum and bass": (
        "dnb|d&b|d'n'b|drum & bass|drum n bass|drum'n'bass|drumandbass|jungle|liquid|"
        "breakbeat|breakcore|neurofunk|idm:0.5"
    ),
    "dubstep": "brostep|wobble|grime|bass music|riddim|future bass",
    "trap": "drill|southern rap|phonk|cloud rap",
    "hip-hop": (
        "hip hop|hiphop|boom bap|boombap|rap|old school|trip hop|triphop|turntablism|"
        "breaks|downtempo:0.6"
    ),
    "lo-fi": "lo fi|lofi|chillhop|chill hop|study|beats to study|jazzhop|bedroom",
    "synthwave": (
        "synth wave|retrowave|outrun|vaporwave|synthpop|synth pop|new wave|darkwave|"
        "eighties pop|italo"
    ),
    "chiptune": (
        "chip tune|8bit|8 bit|8 bits|16 bit|video game|videogame|game boy|gameboy|"
        "nintendo|nes|arcade|retro game|pixel"
    ),
    "funk": "funky|p funk|slap|groovy:0.5|boogie|go go|jazz funk",
    "disco": "nu disco|nudisco|seventies dance|studio 54|philly",
    "soul": "r&b|rnb|r and b|neo soul|neosoul|motown|gospel|smooth jazz:0.5|slow jam",
    "jazz": "bebop|bop|cool jazz|hard bop|jazz trio|jazz club|fusion|modal jazz|jazzy",
    "swing": (
        "big band|swing jazz|electro swing|dixieland|ragtime|charleston|rockabilly|"
        "gypsy jazz|manouche"
    ),
    "bossa nova": "bossa|bossanova|samba|brazilian|brazil|mpb|ipanema",
    "latin": (
        "salsa|mambo|cha cha|cumbia|merengue|son cubano|cuban|cuba|afro cuban|"
        "montuno|timba|tango:0.5|reggaeton|rumba|flamenco:0.5"
    ),
    "afrobeat": (
        "afro|african|afrobeats|amapiano|highlife|lagos|soukous|desert blues|world"
    ),
    "reggae": "ska|rocksteady|roots|jamaican|dancehall|one drop|calypso|island",
    "dub": "dub reggae|dubby|sound system|echo chamber",
    "rock": (
        "hard rock|punk|metal|heavy metal|grunge|indie|indie rock|alternative|"
        "garage rock|classic rock|post rock|rock and roll|rock n roll|shoegaze|"
        "stadium"
    ),
    "pop": (
        "dance pop|electropop|k pop|kpop|j pop|jpop|top 40|indie pop|radio|"
        "ballad:0.6|britpop"
    ),
    "blues": (
        "delta blues|chicago blues|twelve bar|12 bar|rhythm and blues|boogie woogie|"
        "bluesy"
    ),
    "folk": (
        "acoustic|singer songwriter|celtic|irish|fingerpicking|fingerstyle|campfire|"
        "medieval|nordic folk|ballade|balkan"
    ),
    "country": (
        "bluegrass|americana|western|honky tonk|nashville|cowboy|hoedown|polka:0.6"
    ),
    "ambient": (
        "chillout|chill out|meditation|meditative|new age|soundscape|atmospheric|"
        "space music|spa|sleep|relaxation|yoga|pads:0.6|healing"
    ),
    "drone": "dark ambient|drones|doom|ritual|noise|tibetan|om|sub bass drone",
    "minimalism": (
        "minimal|minimalist|reich|glass|riley|pulse music|phasing|gamelan|repetitive|"
        "systems music"
    ),
    "cinematic": (
        "film|film score|film music|movie|soundtrack|epic|trailer|orchestral|"
        "orchestra|symphonic|score|hollywood|adventure|fantasy|heroic"
    ),
    "chorale": (
        "choral|hymn|church|sacred|cathedral|gregorian|plainchant|requiem|a cappella|"
        "organ music|renaissance|bach chorale"
    ),
    "baroque": (
        "bach|vivaldi|handel|fugue|harpsichord|classical|concerto|chamber|"
        "chamber music|string quartet|mozart|invention|counterpoint"
    ),
    "nocturne": (
        "chopin|satie|debussy|piano solo|solo piano|romantic|impressionist|lullaby|"
        "schubert|neoclassical|etude|sonata|gymnopedie"
    ),
    "waltz": (
        "valse|musette|3/4|three four|vienna|viennese|strauss|carousel|ballroom|minuet"
    ),
}
"""Other names of each style; a number after a colon is the weight it names it with."""

_D, _B, _C, _M, _N = Part
_BOTH = (_M, _N)


def _lead(name: str) -> tuple[tuple[Part, str], ...]:
    return tuple((part, name) for part in _BOTH)


_SOUND = ((_M, 0.3),)

_INSTRUMENTS: dict[str, Entry] = {
    "piano|grand piano|upright piano|keys": Entry(
        hints=(("nocturne", 0.6), ("pop", 0.4)),
        patches=((_C, "piano"), (_M, "piano")),
        presence=((_C, 0.3),),
    ),
    "rhodes|electric piano|wurlitzer|epiano|e piano": Entry(
        hints=(("soul", 0.5), ("lo-fi", 0.5)), patches=((_C, "electric piano"),)
    ),
    "organ|hammond|church organ": Entry(
        hints=(("soul", 0.4), ("chorale", 0.4)), patches=((_C, "organ"),)
    ),
    "warm pad|pad|synth pad": Entry(
        hints=(("ambient", 1.0),),
        patches=((_C, "warm pad"),),
        presence=((_C, 0.3),),
        told="warm pad",
    ),
    "string|string section|string pad|cello|viola|violoncello": Entry(
        hints=(("cinematic", 0.7), ("baroque", 0.3)),
        patches=((_C, "strings"), (_N, "violin")),
        presence=((_C, 0.3),),
        told="strings",
    ),
    "choir|voice|vocal|chorus|singing|singer": Entry(
        hints=(("chorale", 0.6), ("cinematic", 0.4)),
        patches=((_C, "choir"),),
        presence=((_C, 0.3),),
        told="choir",
    ),
    (
        "guitar|acoustic guitar|classical guitar|spanish guitar|nylon guitar|ukulele|"
        "lute|harp"
    ): Entry(
        hints=(("folk", 0.8), ("bossa nova", 0.2)),
        patches=((_C, "nylon guitar"),),
        presence=((_C, 0.3),),
    ),
    "electric guitar|strum guitar|strummed guitar|strumming|rhythm guitar|banjo": Entry(
        hints=(("rock", 0.6), ("country", 0.4)),
        patches=((_C, "strum guitar"),),
        presence=((_C, 0.3),),
    ),
    ("stab|chord stab"): Entry(
        hints=(("techno", 0.6), ("dub", 0.4)), patches=((_C, "stab"),)
    ),
    "supersaw|super saw|big synth": Entry(
        hints=(("trance", 1.0),), patches=((_C, "supersaw"),)
    ),
    "clavinet|clav|clavi": Entry(hints=(("funk", 1.0),), patches=((_C, "clavinet"),)),
    "pulse|square chords": Entry(hints=(("chiptune", 1.0),), patches=((_C, "pulse"),)),
    "flute|pan flute|recorder|whistle|clarinet|oboe|woodwind": Entry(
        hints=(("folk", 0.6), ("bossa nova", 0.4)),
        patches=((_M, "flute"),),
        presence=_SOUND,
        told="flute",
    ),
    "music box|toy piano|musical box": Entry(
        hints=(("waltz", 0.7), ("nocturne", 0.3)),
        patches=(*_lead("bell"), (_C, "nylon guitar")),
        presence=((_D, -1.0), (_B, -0.7), *_SOUND),
        modifiers=(("brightness", 0.2), ("minor", -0.6), ("energy", -0.15)),
    ),
    "bell|glockenspiel|celesta|chime|church bell": Entry(
        hints=(("ambient", 0.7), ("cinematic", 0.3)),
        patches=_lead("bell"),
        presence=_SOUND,
    ),
    "marimba|xylophone|kalimba|balafon|mallet": Entry(
        hints=(("minimalism", 0.8), ("afrobeat", 0.2)),
        patches=_lead("marimba"),
        presence=((_M, 0.3), (_N, 0.2)),
        told="marimba",
    ),
    "vibraphone|vibe|vibes": Entry(
        hints=(("jazz", 1.0),), patches=((_M, "vibraphone"),), presence=_SOUND
    ),
    "pluck|plucked|koto|sitar|harpsichord lead|kora": Entry(
        hints=(("house", 0.5), ("minimalism", 0.5)),
        patches=_lead("pluck"),
        presence=((_M, 0.2), (_N, 0.2)),
    ),
    "brass|trumpet|horn|trombone|sax|saxophone|french horn|tuba|fanfare": Entry(
        hints=(("soul", 0.4), ("swing", 0.6)),
        patches=_lead("brass"),
        presence=((_M, 0.3), (_N, 0.2)),
        told="brass",
    ),
    (
        "saw lead|synth lead|lead|synth|synthesizer|synthesiser|moog|analog|analogue|"
        "lead guitar"
    ): Entry(
        hints=(("synthwave", 0.7), ("techno", 0.3)),
        patches=((_M, "saw lead"),),
        presence=_SOUND,
        told="synth lead",
    ),
    "square lead|square": Entry(
        hints=(("chiptune", 1.0),), patches=((_M, "square lead"),), presence=_SOUND
    ),
    "sine lead|sine|theremin|whistling": Entry(
        hints=(("ambient", 1.0),), patches=((_M, "sine lead"),), presence=_SOUND
    ),
    "violin|fiddle|solo violin": Entry(
        hints=(("baroque", 0.5), ("folk", 0.5)),
        patches=_lead("violin"),
        presence=((_M, 0.4),),
        told="violin",
    ),
    "808|808s|sub|sub bass": Entry(
        hints=(("trap", 1.0),),
        patches=((_B, "sub"),),
        presence=((_B, 0.3),),
        told="808 bass",
    ),
    "909|707": Entry(
        hints=(("techno", 0.6), ("house", 0.4)),
        patches=((_D, "techno"),),
        told=("909 drums"),
    ),
    "bass and drums|rhythm section": Entry(
        hints=(("funk", 0.7), ("hip-hop", 0.3)),
        presence=((_D, 0.5), (_B, 0.6), (_C, -0.6), (_M, -0.9), (_N, -0.8)),
    ),
    "bass|bassline|bass line|bass guitar|electric bass|slap bass": Entry(
        hints=(("funk", 0.6), ("house", 0.4)), presence=((_B, 0.4),), told="bass"
    ),
    "double bass|upright bass|contrabass|acoustic bass": Entry(
        hints=(("jazz", 1.0),), patches=((_B, "upright"),), presence=((_B, 0.3),)
    ),
    "acid bass|303|tb303|tb 303": Entry(
        hints=(("techno", 1.0),), patches=((_B, "acid"),), told="acid bass"
    ),
    "reese|reese bass": Entry(
        hints=(("drum and bass", 1.0),), patches=((_B, "reese"),), told="reese bass"
    ),
    "synth bass|saw bass|moog bass": Entry(
        hints=(("synthwave", 1.0),), patches=((_B, "saw"),), told="synth bass"
    ),
    "drum|percussion|drumkit|drum kit|drummer|drumming|beats": Entry(
        hints=(("house", 0.4), ("afrobeat", 0.6)), presence=((_D, 0.5),), told="drums"
    ),
    "brush|brushed drums|brushes": Entry(
        hints=(("jazz", 1.0),), patches=((_D, "brushes"),), told="brushes"
    ),
    "tom|timpani|taiko|epic drums|war drums": Entry(
        hints=(("cinematic", 1.0),),
        patches=((_D, "epic"),),
        presence=((_D, 0.5),),
        told="epic drums",
    ),
    "vinyl|tape|cassette|crackle|dusty": Entry(
        hints=(("lo-fi", 1.0),),
        patches=((_D, "dusty"),),
        modifiers=(("brightness", -0.08),),
    ),
    "chord": Entry(presence=((_C, 0.4),), hints=(("deep house", 1.0),), told="chords"),
    "melody|melodic|tuneful|catchy|lyrical": Entry(
        presence=((_M, 0.4),), hints=(("pop", 1.0),), modifiers=(("notes", 1.0),)
    ),
    "arpeggio|arp|arpeggiated|arpeggiator|sequencer": Entry(
        presence=((_N, 0.5),),
        hints=(("synthwave", 0.6), ("trance", 0.4)),
        told=("arpeggio"),
    ),
    "drumless|beatless": Entry(
        presence=((_D, -1.6),), hints=(("ambient", 1.0),), told="no drums"
    ),
    "instrumental": Entry(hints=(("pop", 0.5), ("soul", 0.5))),
}

_MOODS: dict[str, Entry] = {
    "dark|gloomy|sinister|ominous|scary|horror|noir|gothic|haunting|spooky|evil": Entry(
        hints=(("techno", 0.4), ("cinematic", 0.6)),
        modifiers=(("brightness", -0.2), ("minor", 0.7)),
    ),
    "dub techno|basic channel": Entry(
        styles=(("techno", 0.6), ("dub", 0.4)),
        patches=((_C, "stab"),),
        modifiers=(("reverb", 0.25), ("delay", 0.3)),
    ),
    "children|children's|childrens|kids|nursery|toy|birthday": Entry(
        hints=(("pop", 0.5), ("waltz", 0.5)),
        modifiers=(("brightness", 0.1), ("minor", -0.9)),
    ),
    (
        "happy|joyful|cheerful|uplifting|sunny|fun|playful|upbeat|positive|summer|"
        "joy|party|bright and happy"
    ): Entry(
        hints=(("pop", 0.6), ("funk", 0.4)),
        modifiers=(("brightness", 0.12), ("minor", -0.8), ("energy", 0.1)),
    ),
    (
        "sad|melancholic|melancholy|sorrow|tragic|nostalgic|bittersweet|emotional|"
        "lonely|mournful|rainy"
    ): Entry(
        hints=(("nocturne", 0.6), ("lo-fi", 0.4)),
        modifiers=(("minor", 0.8), ("energy", -0.1), ("tempo_octaves", -0.08)),
    ),
    (
        "calm|relaxing|relaxed|chill|chilled|peaceful|gentle|soft|quiet|mellow|"
        "soothing|tranquil|serene|slow motion"
    ): Entry(
        hints=(("ambient", 0.5), ("lo-fi", 0.5)),
        modifiers=(
            ("energy", -0.2),
            ("density", -0.12),
            ("tempo_octaves", -0.1),
            ("brightness", -0.08),
            ("drive", -0.1),
        ),
    ),
    (
        "energetic|energy|driving|powerful|intense|exciting|hype|hard|banging|"
        "pumping|workout|running"
    ): Entry(
        hints=(("techno", 0.5), ("drum and bass", 0.5)),
        modifiers=(("energy", 0.22), ("density", 0.12), ("tempo_octaves", 0.06)),
    ),
    (
        "dreamy|ethereal|floating|spacey|space|cosmic|hypnotic|psychedelic|lush|"
        "celestial|underwater|hazy|magical"
    ): Entry(
        hints=(("ambient", 0.7), ("synthwave", 0.3)),
        modifiers=(("reverb", 0.25), ("delay", 0.15), ("energy", -0.1)),
    ),
    "aggressive|angry|brutal|heavy|furious|violent|distorted|gritty|dirty": Entry(
        hints=(("dubstep", 0.5), ("rock", 0.5)),
        modifiers=(
            ("drive", 0.35),
            ("energy", 0.25),
            ("minor", 0.3),
            ("density", 0.08),
        ),
    ),
    "sparse|simple|empty|stripped|bare|airy|minimalistic": Entry(
        hints=(("ambient", 0.5), ("nocturne", 0.5)), modifiers=(("density", -0.25),)
    ),
    "busy|dense|complex|frantic|virtuosic|virtuoso|intricate|full": Entry(
        hints=(("drum and bass", 0.4), ("jazz", 0.6)),
        modifiers=(("density", 0.25), ("notes", 1.5)),
    ),
    "bright|shiny|crisp|brilliant|sparkling|glittering|crystal|clear": Entry(
        hints=(("pop", 0.5), ("trance", 0.5)), modifiers=(("brightness", 0.25),)
    ),
    "warm|cozy|cosy|smooth|round|muted|muffled|intimate": Entry(
        hints=(("deep house", 0.5), ("soul", 0.5)),
        modifiers=(("brightness", -0.12), ("reverb", 0.05)),
    ),
    "cold|icy|frozen|winter|nordic|glacial": Entry(
        hints=(("ambient", 0.6), ("synthwave", 0.4)),
        modifiers=(("brightness", 0.1), ("reverb", 0.15), ("minor", 0.4)),
    ),
    "groovy|swinging|shuffle|shuffled|bouncy|swung": Entry(
        hints=(("funk", 0.6), ("house", 0.4)), modifiers=(("swing_sixteenths", 0.25),)
    ),
    "romantic|sensual|sexy|love": Entry(
        hints=(("soul", 0.6), ("bossa nova", 0.4)), modifiers=(("energy", -0.08),)
    ),
    "mysterious|suspense|tense|dramatic|mystic|mystical": Entry(
        hints=(("cinematic", 1.0),), modifiers=(("minor", 0.6), ("reverb", 0.12))
    ),
    "tropical|beach|exotic|holiday": Entry(
        hints=(("reggae", 0.3), ("bossa nova", 0.3), ("house", 0.4)),
        modifiers=(("minor", -0.4), ("brightness", 0.08)),
    ),
    "futuristic|cyberpunk|sci fi|scifi|robotic|robot|neon|electronic": Entry(
        hints=(("synthwave", 0.6), ("techno", 0.4)), modifiers=(("brightness", 0.05),)
    ),
    "night|midnight|nocturnal|late night|evening": Entry(
        hints=(("deep house", 0.5), ("synthwave", 0.5)),
        modifiers=(("brightness", -0.08),),
    ),
    "morning|sunrise|spring|forest|nature|birds|ocean|sea|rain|garden": Entry(
        hints=(("ambient", 0.7), ("folk", 0.3)), modifiers=(("reverb", 0.1),)
    ),
    "syncopated|offbeat|off beat": Entry(
        hints=(("funk", 1.0),), modifiers=(("syncopation", 0.3),)
    ),
    "reverb|reverberant|echoing|wet|cavernous|spacious": Entry(
        hints=(("ambient", 1.0),), modifiers=(("reverb", 0.35),), told="reverb"
    ),
    ("echo|delay"): Entry(
        hints=(("dub", 1.0),), modifiers=(("delay", 0.4),), told="echo"
    ),
    ("dry|close"): Entry(
        hints=(("funk", 1.0),), modifiers=(("reverb", -0.3), ("delay", -0.2))
    ),
    "fast|quick|speedy|rapid|presto|uptempo|up tempo|allegro": Entry(
        hints=(("drum and bass", 0.4), ("trance", 0.3), ("chiptune", 0.3)),
        modifiers=(("tempo_octaves", 0.2),),
        told="fast",
    ),
    "slow|adagio|largo|laid back|down tempo|lento|slowly": Entry(
        hints=(("ambient", 0.4), ("soul", 0.3), ("lo-fi", 0.3)),
        modifiers=(("tempo_octaves", -0.22),),
        told="slow",
    ),
    "moderate|andante|mid tempo|midtempo": Entry(hints=(("pop", 1.0),)),
    "major": Entry(modifiers=(("minor", -0.9),), hints=(("pop", 1.0),)),
    "minor": Entry(modifiers=(("minor", 0.9),), hints=(("deep house", 1.0),)),
}

_ERAS: dict[str, Entry] = {
    "50s|1950s|fifties": Entry(hints=(("swing", 0.6), ("blues", 0.4)), told="fifties"),
    "60s|1960s|sixties": Entry(
        hints=(("soul", 0.5), ("rock", 0.3), ("bossa nova", 0.2)), told="sixties"
    ),
    ("70s|1970s|seventies"): Entry(
        hints=(("disco", 0.5), ("funk", 0.5)), told="seventies"
    ),
    "80s|1980s|eighties": Entry(
        hints=(("synthwave", 0.8), ("pop", 0.2)),
        patches=((_B, "saw"),),
        modifiers=(("reverb", 0.1),),
        told="eighties",
    ),
    ("90s|1990s|nineties"): Entry(
        hints=(("hip-hop", 0.5), ("house", 0.5)), told="nineties"
    ),
    "2000s|noughties": Entry(hints=(("trance", 0.5), ("pop", 0.5)), told="2000s"),
    "vintage|retro|old|oldschool": Entry(
        hints=(("soul", 0.5), ("synthwave", 0.5)), modifiers=(("brightness", -0.1),)
    ),
    "modern|contemporary": Entry(hints=(("pop", 0.5), ("house", 0.5))),
    "18th century|1700s": Entry(styles=(("baroque", 1.0),), told="baroque"),
    "19th century|1800s": Entry(styles=(("nocturne", 1.0),), told="nocturne"),
}


def _lexicon() -> dict[str, Entry]:
    table: dict[str, Entry] = {}
    for group in (_ERAS, _MOODS, _INSTRUMENTS):
        for keys, entry in group.items():
            table.update(dict.fromkeys(keys.split("|"), entry))
    for name, others in _SYNONYMS.items():
        for word in others.split("|"):
            key, _, share = word.partition(":")
            told = "" if share else name
            # A weak name of a style is only a hint; it keeps what else it says.
            if share:
                known = table.get(key, Entry())
                hints = ((name, float(share)), *known.hints)
                table[key] = Entry(
                    known.styles, hints, known.patches, known.presence, known.modifiers
                )
            else:
                table[key] = Entry(styles=((name, 1.0),), told=told)
    for style in STYLES:
        words = style.name.replace("-", " ")
        entry = Entry(styles=((style.name, 1.0),), told=style.name)
        table[words] = entry
        table[words.replace(" ", "")] = entry
    return table


LEXICON = _lexicon()
"""Every word and phrase, lower case without hyphens, and what it stands for."""

assert all(
    patch in PATCHES[part]
    for entry in LEXICON.values()
    for part, patch in entry.patches
)
