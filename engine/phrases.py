"""Everyday phrases for styles and moods: places, films, doings, scenes, as data."""

_PHRASES = {
    "techno": (
        "a concrete basement at four in the morning|strobe lights in a power station|"
        "machines hammering in a factory|the last hours of an all night rave in Berlin|"
        "steel and smoke and a relentless kick|hypnotic loops in the dark|"
        "an abandoned warehouse full of dancers in black|assembly line robots at work|"
        "a tunnel with one flashing lamp|pounding four on the floor with no mercy|"
        "driving alone through an industrial estate at night|"
        "pistons and conveyor belts|"
        "a cold mechanical pulse|sweat on the walls of an underground club|"
        "drum machines and squelching acid lines|laser beams through fog|"
        "Detroit machinery dreaming|a queue outside a nightclub in the rain at dawn|"
        "raw distorted kick drums|marching engines under the city"
    ),
    "house": (
        "hands in the air on the dance floor|a rooftop party on a summer afternoon|"
        "piano stabs and a diva singing|Ibiza at noon|a pool party with cocktails|"
        "a club in Chicago in nineteen eighty seven|"
        "friday night getting ready to go out|"
        "a fashion show catwalk|disco samples cut up over a steady kick|"
        "a DJ working a happy crowd|organ bass and clapping hands|"
        "a beach bar where everybody dances|a steady four to the floor groove|"
        "filter sweeps and a big drop at the festival|open hi-hats and joy|"
        "a boat party in the harbour|roller blades along the promenade|"
        "a gym class with a good beat|Saturday night in Manchester|"
        "pride parade through the town"
    ),
    "deep house": (
        "sunset cocktails by the pool|a hotel lobby late in the evening|"
        "smooth grooves for a dinner party|a warm velvet groove after midnight|"
        "a rooftop bar above the city lights|sipping a gin and tonic by the sea|"
        "elegant boutique with soft light|driving along the coast at dusk|"
        "an after hours club with sofas|silky chords and a round bass|"
        "a quiet bar in Lisbon at one in the morning|a yacht at anchor in the evening|"
        "fashionable restaurant|a slow burning dance for two|"
        "warm bass and hazy chords|sundowner on the terrace|"
        "cool people in linen shirts|beach club as the sun goes down|"
        "understated steady pulse with jazzy chords|penthouse party with a view"
    ),
    "trance": (
        "euphoric crowd at a giant festival|soaring synths over the clouds|"
        "a laser show in an arena|flying towards the sun|a huge breakdown and release|"
        "ten thousand people with their arms raised|rolling basslines and big leads|"
        "sunrise after dancing all night|ecstatic climb into the light|"
        "a spaceship leaving the solar system at full speed|"
        "goosebumps before the drop|a hundred and forty beats of bliss|"
        "full moon party on the beach in Goa|gated pads and a never ending climb|"
        "racing along an endless highway of light|transcendence on the dance floor|"
        "Amsterdam arena at New Year|hands reaching for the lasers|"
        "spiralling melodies that lift you up|psychedelic forest gathering"
    ),
    "drum and bass": (
        "breakneck chopped breaks|a high speed car chase through the city|"
        "a night bus speeding through London|running from the police|"
        "rolling breakbeats and a growling bass|skateboarding downhill|"
        "a thousand miles an hour|pirate radio in a tower block|"
        "snowboarding down a mountain|adrenaline and concrete|"
        "parkour over the rooftops|"
        "a racing video at night|frantic snares and deep sub|Bristol basement rave|"
        "amen break sped up|a motorbike courier in rush hour|"
        "extreme sports film|MC on the microphone over fast beats|"
        "hyperactive drums under soft pads|a drone race through a forest"
    ),
    "dubstep": (
        "huge wobbling bass|a robot fight|monsters made of metal|"
        "half time drums and a filthy drop|"
        "Croydon basement with a massive speaker stack|"
        "transformers smashing a city|bass that shakes your ribs|"
        "a gaming montage with explosions|growling mechanical beasts|"
        "sub bass in an empty car park|the floor collapses into the drop|"
        "aliens tearing a spaceship apart|snarling synths and heavy snares|"
        "speakers about to burst|a glitching cyborg|chainsaws and lasers|"
        "mosh pit at an electronic festival|angry machine screaming|"
        "cold South London streets, low end and echo|wub wub wub"
    ),
    "trap": (
        "rolling hi-hats and booming kicks|Atlanta strip club|"
        "flexing with money and jewellery|a sports car with tinted windows|"
        "gangsters counting cash|a rapper mumbling over dark bells|"
        "luxury brands and swagger|the block at two in the morning|"
        "basketball highlights reel|triplet flow and hi-hat rolls|"
        "a champion boxer walking to the ring|gold chains|"
        "menacing bells over a booming low end|slow motion walk away from an explosion|"
        "sneakers and street wear|hood tales from the south|"
        "autotuned voice in a purple haze|bouncing lowrider|workout in a dark garage|"
        "haters watching me win"
    ),
    "hip-hop": (
        "an MC on a street corner in the Bronx|breakdancers on cardboard|"
        "graffiti on a subway train|head nodding beat with dusty samples|"
        "Brooklyn in nineteen ninety four|a cypher in the park|"
        "scratching records and a fat snare|kids with a boombox on the stoop|"
        "a barber shop in Harlem|rhymes over a sampled horn loop|"
        "freestyle battle|block party with turntables|"
        "walking through Queens in a hoodie|"
        "beat tape made on an old sampler|street basketball court|"
        "storytelling over a chopped piano loop|Compton on a hot afternoon|"
        "DJ cutting breaks|laid back West Coast cruise|urban poetry"
    ),
    "lo-fi": (
        "homework at a desk by a rainy window|a cup of tea and a sleeping cat|"
        "studying late with headphones on|a cosy bedroom on a grey afternoon|"
        "reading a book while it rains|an anime girl writing in her notebook|"
        "a small coffee shop in the afternoon|crackling record and mellow keys|"
        "sunday morning in pyjamas|a rainy evening in Tokyo|"
        "watching raindrops on the train window|lazy day under a blanket|"
        "revision for the exam|a worn out cassette of soft chords|"
        "sleepy beats to relax to|doodling in the margin|quiet library late at night|"
        "walking home alone under an umbrella|hot chocolate and fairy lights|"
        "memories of school days"
    ),
    "synthwave": (
        "driving a sports car down a neon boulevard|Miami in nineteen eighty five|"
        "a red sun over a grid of purple lines|night drive with the top down|"
        "a cyberpunk city with holograms|an old science fiction film on VHS|"
        "Blade Runner streets|detective in a trench coat under neon signs|"
        "palm trees and pink sunset|a Delorean at midnight|"
        "shopping mall in the year nineteen eighty six|chrome letters and lasers|"
        "stranger things on bicycles|synthesizers and gated snares|"
        "neon rain in a city of the future|Los Angeles freeway at night|"
        "a teenage film from the decade of big hair|retro future|"
        "Knight Rider on patrol|a lonely android walks home"
    ),
    "chiptune": (
        "a plumber jumping over mushrooms|an old handheld console|"
        "level one of a platform game|boss fight on a cartridge|"
        "coins and power ups|a pixelated hero saves the princess|"
        "beeps and bleeps|high score on the machine in the corner|"
        "insert coin to continue|Tetris blocks falling|"
        "a tiny spaceship shooting invaders|"
        "my first home computer|Commodore 64 loading screen|"
        "Super Mario|Pokemon battle|catching little monsters|"
        "a side scrolling adventure with sprites|joystick and ten lives|"
        "game over screen|racing little cars on a tiny screen"
    ),
    "funk": (
        "a tight band with a slapping bass|James Brown sweating on stage|"
        "strutting down the street in platform shoes|horn stabs and scratchy guitar|"
        "get up and shake it|a bass player showing off|greasy groove on the one|"
        "car wash on a hot day|a blaxploitation chase|afros and flares|"
        "a cop show from nineteen seventy four|wah wah guitar|"
        "dirty clavinet riff|New Orleans second line with attitude|"
        "dancing on Soul Train|cool cat walking with a swagger|"
        "Prince and the band at rehearsal|a cookout with uncles dancing|"
        "syncopated sixteenths and a fat bottom end|make your hips move"
    ),
    "disco": (
        "mirror ball and glitter|a wedding party with all the aunts dancing|"
        "roller skates under coloured lights|Saturday Night Fever|"
        "Bee Gees falsetto|strings and octave bass under a glitter ball|"
        "sequins and white suits|Abba on the dance floor|"
        "New York in nineteen seventy eight|a glamorous night with champagne|"
        "Donna Summer|platform boots and bell bottoms|"
        "everybody do the hustle|cruise ship gala|I will survive|"
        "drag queens on a stage|lush violins over a stomping beat|"
        "a queue behind a velvet rope|polyester shirts open to the waist|"
        "Chic guitar and hand claps"
    ),
    "soul": (
        "a slow dance at the end of the night|Aretha singing about respect|"
        "Sunday morning service with a joyful congregation|candlelight and red wine|"
        "Marvin Gaye in the bedroom|heartfelt singer with a Hammond|"
        "making love on a rainy evening|a love letter read aloud|"
        "Memphis horns and tears|Detroit label with matching suits|"
        "Stevie Wonder at the keys|warm electric keys and a tender voice|"
        "a couple on their anniversary|smooth and sensual evening|"
        "begging my baby to come home|Erykah and incense|"
        "silk sheets|grandmother's kitchen on Sunday|Amy Winehouse in a bar|"
        "a broken heart sung with passion"
    ),
    "jazz": (
        "a smoky cellar in Paris|a trio in a small bar|"
        "New York in the fifties at night|"
        "Miles Davis with a mute|a saxophone on a foggy street corner|"
        "whisky and cigarettes|walking bass and brushes|John Coltrane improvising|"
        "a detective story in black and white|late set in Greenwich Village|"
        "Bill Evans at the keyboard|ride cymbal and double bass|"
        "improvised solos over complicated chords|a cocktail bar with a pianist|"
        "Round Midnight|sophisticated dinner for two|"
        "Woody Allen's Manhattan|a trumpet in the blue light|"
        "horn players trading fours|beatnik poetry reading"
    ),
    "swing": (
        "a ballroom in nineteen thirty eight|lindy hop dancers|"
        "Duke Ellington and his orchestra|the Great Gatsby's party|"
        "prohibition speakeasy|Glenn Miller for the soldiers|jitterbug contest|"
        "Cotton Club in Harlem|flappers and bootleggers|"
        "Frank Sinatra in Las Vegas|brass section standing up|"
        "Django in a caravan|a cartoon cat chasing a mouse|tap dancers in top hats|"
        "a New Orleans parade|Benny Goodman's clarinet|jump and jive|"
        "old black and white musical|roaring twenties|USO dance in the war"
    ),
    "bossa nova": (
        "a beach in Rio in the morning|caipirinha under a palm tree|"
        "the girl walks to the sea|Copacabana promenade|"
        "whispered Portuguese and a soft guitar|elevator on a sunny day|"
        "Joao Gilberto in a small room|breakfast in a seaside hotel|"
        "a gentle breeze from the ocean|Antonio Carlos Jobim|"
        "light sway of a hammock|carnival in Bahia|coffee on the veranda|"
        "a French film by the Mediterranean|supermarket in a good mood|"
        "sunlight through the shutters|sandals and a straw hat|"
        "saudade|Sugarloaf mountain|soft syncopated nylon strings"
    ),
    "latin": (
        "a hot night in Havana|couples turning on a crowded floor in Bogota|"
        "congas and timbales|old cars and cigars|fiesta in the plaza|"
        "mariachi at a wedding|Buenos Aires dancers in an embrace|"
        "Buena Vista Social Club|Carnival in Santiago|spicy dance class|"
        "Spanish Harlem street party|trumpets and bongos|quinceanera|"
        "Puerto Rico in the summer|Tito Puente|tacos and tequila|"
        "Mexican market|flamenco dancer stamping her heels|Miami Cuban cafe|"
        "shakers, cowbell and piano montuno"
    ),
    "afrobeat": (
        "Fela Kuti at the Shrine|a market in Lagos|talking drums and horns|"
        "dancing in Accra|Serengeti at sunrise|a wedding in Dakar|"
        "hypnotic guitars from the Sahara|Johannesburg township party|"
        "Paul Simon's Graceland|polyrhythms and call and response|"
        "a taxi in Kinshasa|drummers in a village|lions on the savannah|"
        "Nairobi on a Saturday|Mali griots|protest chants over a long groove|"
        "bright guitars and shekere|Ethiopian night|Zanzibar spice island|"
        "bus ride through Ghana"
    ),
    "reggae": (
        "a hammock in Jamaica|Bob Marley|smoking weed on the beach|"
        "rum punch in the shade|dreadlocks and sunshine|offbeat guitar chop|"
        "Kingston in the heat|don't worry, be happy|a Caribbean island|"
        "Trinidad steel pans|rastafari|skanking in two tone suits|"
        "one love, one heart|coconut water|surfers at a campfire beach|"
        "easy going island life|fishing boat in the Bahamas|palm trees swaying|"
        "Trench Town|lazy afternoon in the tropics"
    ),
    "dub": (
        "echoes disappearing in a cavern|King Tubby at the mixing desk|"
        "a wall of speakers in a field|tape delay on the snare|"
        "spring reverb splashes|Lee Scratch Perry burning the studio|"
        "bass and space|smoke drifting through a basement in Brixton|"
        "chords dissolving into echo|version on the flip side|"
        "Notting Hill carnival speakers at night|everything drowned in delay|"
        "underwater bass|melodica in a haze|stoned and spacious|"
        "an empty submarine base|drifting low frequency smoke|"
        "ghostly skank far away|mixing desk as instrument|Augustus Pablo"
    ),
    "rock": (
        "a garage band with loud amplifiers|electric guitars turned up to eleven|"
        "leather jackets and motorbikes|stadium full of lighters|Led Zeppelin|"
        "teenagers breaking guitars|a sweaty gig in a pub|headbanging|"
        "Nirvana in Seattle|long hair and power chords|"
        "road trip in a van with the band|"
        "the Rolling Stones|rebellious kids|Woodstock|AC/DC|a guitar hero solo|"
        "Marshall stack|safety pins and ripped jeans|a drummer hitting hard|"
        "Harley Davidson on route sixty six"
    ),
    "pop": (
        "a catchy tune everyone sings in the car|teenage crush|"
        "number one hit of the summer|Taylor Swift|Madonna|a boy band|"
        "singing into a hairbrush|Eurovision|a girl group with choreography|"
        "high school dance|feel good advertisement|shopping with friends|"
        "a bubblegum chorus|Britney in ninety nine|happy birthday party for teenagers|"
        "a song for the whole family|karaoke night|Beatles harmonies|"
        "Korean idols in pastel colours|first kiss"
    ),
    "blues": (
        "a crossroads at midnight in Mississippi|my woman left me|"
        "BB King bending a note|a bottleneck slide on an old guitar|"
        "harmonica on a porch|bar on the South Side of Chicago|"
        "hard times and bourbon|woke up this morning|cotton fields|"
        "Muddy Waters|a freight train passing|old man with a resonator guitar|"
        "trouble on my mind|juke joint|down and out|a sold soul and a hellhound|"
        "weary worker at the end of the day|shuffle in a roadhouse|"
        "three chords and the truth about sorrow|swamp in Louisiana"
    ),
    "folk": (
        "a fire in the woods and an acoustic guitar|Irish pub with fiddles|"
        "Bob Dylan with a harmonica|a walk through autumn leaves|"
        "Scottish highlands|shepherds on the hill|a sailor's shanty|"
        "a village dance in spring|wooden cabin in the mountains|"
        "old ballad of a lost love|hobbits in the Shire|wandering minstrel|"
        "Joni Mitchell|friends singing round the fire|harvest festival|"
        "a hike with a rucksack|Simon and Garfunkel|a tavern in a fantasy town|"
        "grandfather's stories|storyteller with a lute"
    ),
    "country": (
        "a pickup truck on a dirt road|a ranch in Texas|line dancing in boots|"
        "Johnny Cash|banjo on the porch|rodeo|whiskey and a broken heart in Tennessee|"
        "Dolly Parton|wide open prairie|saloon with swinging doors|"
        "pedal steel and a sad story|trucker on the interstate|horses at sunset|"
        "barn dance with hay bales|Wild West|cornfields of Kansas|"
        "Appalachian mountains|square dance|Willie Nelson|a dog, a truck and a beer"
    ),
    "ambient": (
        "floating in space|clouds passing slowly|a misty lake at dawn|"
        "falling asleep|breathing exercises|northern lights|an aquarium|"
        "weightless above the earth|snow falling in silence|Brian Eno|"
        "airport at night|deep under the sea with whales|a warm bath|"
        "stars above the desert|massage room|soft light through fog|"
        "drifting on calm water|meditating by a waterfall|dreams|slow morning haze"
    ),
    "drone": (
        "one endless low tone|a black hole|monks chanting in the Himalaya|"
        "an abandoned mine|the hum of a power plant|the bottom of the ocean|"
        "a slow glacier grinding|singing bowls|void|a crypt far below the ground|"
        "rumbling darkness|a haunted asylum|static and hum|eternity|"
        "an ancient ceremony in a cave|Sunn amplifiers vibrating|"
        "dread that never resolves|wind in the power lines|"
        "the moment before an earthquake|derelict spaceship drifting"
    ),
    "minimalism": (
        "slowly shifting patterns|a clockwork of small cells|"
        "time lapse of traffic in a city|interlocking marimbas|"
        "Steve Reich's eighteen musicians|Philip Glass|"
        "a documentary about mathematics|bees in a hive|rain on many tin roofs|"
        "repeated notes changing very gradually|geometric shapes|knitting patterns|"
        "watching trains come and go|tiny gears turning|art gallery with white walls|"
        "data visualisation|a process that unfolds|mosaic of tiles|"
        "ripples crossing on a pond|scientists at work in a laboratory"
    ),
    "cinematic": (
        "a battle between armies|Lord of the Rings|Star Wars|a hero's journey|"
        "dragons over a burning castle|a spaceship armada|opening credits|"
        "pirates on the high seas|superheroes save the world|"
        "Hans Zimmer|a tragic farewell on screen|explorers reach the summit|"
        "Game of Thrones|Roman legions marching|the queen is crowned|"
        "a documentary about the planet|a chase across the desert|Jurassic Park|"
        "Titanic sinking|knights riding to war"
    ),
    "chorale": (
        "candles in an old abbey|monks in a monastery|boys choir at Christmas|"
        "angels singing|a funeral mass|stained glass windows|"
        "voices echoing under a dome|Easter vigil|evensong in Cambridge|"
        "pilgrims on their way|prayer at dawn|nuns at vespers|"
        "a procession with incense|Palestrina|Silent Night|four voices in harmony|"
        "blessing and thanksgiving|Hallelujah|Sunday congregation with a pipe organ|"
        "a solemn wedding ceremony"
    ),
    "baroque": (
        "powdered wigs at Versailles|the court of Louis the fourteenth|"
        "a palace garden with fountains|violins and harpsichord in a salon|"
        "Brandenburg|The Four Seasons|a nobleman's banquet|"
        "Venice in seventeen twenty|counterpoint like clockwork|"
        "a royal fireworks display|gilded ceilings|candle lit opera house|"
        "a chess game between aristocrats|Water Music on the Thames|"
        "two voices chasing each other|an oil painting of a cavalier|"
        "Leipzig cantor|lace cuffs|ornaments and trills|string ensemble in a castle"
    ),
    "nocturne": (
        "moonlight on a quiet lake|a lonely piano in an empty house|"
        "Clair de lune|rain outside and someone playing softly|"
        "an old love remembered|Paris in the autumn|a farewell letter|"
        "a lady in a salon in Warsaw|sleepless at three in the morning|"
        "a widow by the window|Amelie|a ballet dancer practising alone|"
        "snow outside and a candle on the keyboard|lullaby for a child|"
        "grieving quietly|an old photograph|Ludovico Einaudi|"
        "rubato and tears|Erik Satie|twilight in a garden"
    ),
    "waltz": (
        "a ball at the emperor's palace|merry go round|ice skaters turning|"
        "one two three, one two three|New Year's concert in Vienna|"
        "accordion on the Seine|Cinderella at the ball|turning in each other's arms|"
        "a circus with painted horses|the Blue Danube|a snow globe with dancers|"
        "grandparents dancing in the kitchen|ladies in long gowns|"
        "a doll in a musical box|a bride dances with her father|fairground organ|"
        "a Parisian cafe with an accordion player|swans gliding|"
        "Anna Karenina dancing|debutantes in white gloves"
    ),
}

PHRASES = {style: tuple(told.split("|")) for style, told in _PHRASES.items()}
"""What people say who do not name a style, by the style that they may mean."""

HELD_OUT = {style: told[2::5] for style, told in PHRASES.items()}
"""Every fifth phrase: what reads prompts has not learnt from them and is asked them."""

TRAINING_PHRASES = {
    style: tuple(phrase for phrase in told if phrase not in HELD_OUT[style])
    for style, told in PHRASES.items()
}
"""The others."""

_MOODS = {
    "dark": (
        "full of dread|creepy|shadowy|black as night|menacing|bleak|a nightmare|"
        "something lurks in the cellar|grim|ghostly|threatening|morbid|murky|eerie"
    ),
    "happy": (
        "carefree|grinning from ear to ear|full of sunshine|optimistic|delighted|"
        "good mood|celebrating|light hearted|hopeful|smiling|merry|jolly|cheery"
    ),
    "sad": (
        "heartbroken|in tears|full of longing|missing someone|grief|blue|wistful|"
        "regret|homesick|saying goodbye|depressed|aching|sorrowful|yearning"
    ),
    "calm": (
        "unhurried|nothing to do|at rest|restful|placid|hushed|easy going|gently|"
        "softly|at peace|stress free|drowsy|still|tender|comforting"
    ),
    "energetic": (
        "full of energy|unstoppable|pumped up|wild|explosive|high octane|fired up|"
        "restless|lively|turbo|vigorous|thrilling|rousing|euphoric"
    ),
    "dreamy": (
        "half asleep|like a dream|otherworldly|drifting|misty|surreal|enchanted|"
        "weightless|shimmering|foggy|blurred|hallucinating|faraway"
    ),
    "aggressive": (
        "full of rage|brutal and raw|fierce|mean|savage|ferocious|hostile|noisy|"
        "in your face|harsh|abrasive|smashing things"
    ),
    "sparse": (
        "hardly anything|lots of room|few notes|restrained|bare bones|uncluttered|"
        "understated|just a handful of notes"
    ),
    "busy": (
        "so much going on|hectic|crowded|chaotic|packed with notes|nervous|elaborate|"
        "a flurry of notes|rushing about"
    ),
    "bright": (
        "glassy|gleaming|radiant|glistening|light and clear|piercing|dazzling|"
        "luminous|vivid"
    ),
    "warm": (
        "snug|like a blanket|mellow tone|velvety|golden light|homely|wrapped in wool|"
        "buttery|rounded"
    ),
    "cold": (
        "freezing|arctic|snowbound|chilly|frosty|bitter wind|clinical|"
        "a winter landscape|ice and snow"
    ),
    "groovy": "makes me nod|in the pocket|makes you move|infectious rhythm|swaggering",
    "sensual": (
        "in love|a first date|tender kiss|seductive|passionate|valentine|"
        "wedding night|flirting|a couple holding hands"
    ),
    "mysterious": (
        "a secret|something is about to happen|enigmatic|unsolved crime|intriguing|"
        "hidden door|ancient riddle|uneasy|suspenseful|cliffhanger"
    ),
    "fast": "at top speed|hurrying|breakneck|double time|racing|galloping|hasty",
    "slow": "taking its time|crawling|dragging|at a snail's pace|sluggish|very slowly",
    "reverb": "in a huge hall|as if in a cave|in an empty church|vast space",
    "echo": "repeating into the distance|echoes everywhere|bouncing off the walls",
    "dry": "right in front of you|no room at all|close to the ear",
}

MOODS = {word: tuple(told.split("|")) for word, told in _MOODS.items()}
"""What people say for a mood that the lexicon knows by one word, by that word."""
