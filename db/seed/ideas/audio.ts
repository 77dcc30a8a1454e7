import type { Idea } from "./idea.ts";

/** Radio, podcasts, music. */
export const audioIdeas: Idea[] = [
  {
    id: "podcast-measure",
    names: ["Earcount", "Podlytics", "Listenproof"],
    sector: "media",
    challenge: "data",
    topics: ["audio", "data-analytics", "streaming"],
    product: "a measurement and advertising service for podcasts",
    customer: "a podcast publisher",
    customers: "podcast publishers",
    buyer: "the head of audio",
    unit: "publisher",
    units: "publishers",
    price: 5800,
    inEurope: 5100,
    help: "know what was heard and not only what was downloaded",
    pitch:
      "Podcasts measured by what was heard, with fresh local spots placed at natural pauses: honest numbers for a young market.",
    problem: [
      "Podcasts are counted in downloads, of which {a third|40 %} are never played to the end and {a tenth|12 %} are machines.",
      "Advertisers who do not believe the numbers pay accordingly; in [country] an hour of podcast listening earns {a sixth|a fifth} of an hour of radio.",
      "Spots read by the host are loved but stay in the episode for years, when the festival is long over.",
    ],
    solution: [
      "We infer listening from how files are requested in pieces, calibrated by a panel of {2,200|2,700} listeners whose apps report play and skip.",
      "A classifier separates people, robots and repeated requests with {21|26} features, and its decisions can be audited.",
      "Speech analysis finds pauses where a spot does not hurt and voices which suit; old host-read spots are replaced in the host's voice only with consent and a new recording.",
      "Local advertisers book by town and subject on a page as simple as a small ad.",
    ],
    proof:
      "Against the panel our estimate of heard minutes is off by {3|4}.{1-9} % per episode; {31|37} publishers with {410|520} shows use it.",
    impact:
      "Income per episode rose by {42|48|55} % for shows below ten thousand listeners, which is most of what is made outside English.",
    rivals:
      "American hosting platforms certify downloads; a Swedish service sells the Nordics; radio research asks people by telephone.",
    edge: "Honest figures are lower than downloads. Publishers accepted that when the first advertiser renewed.",
    next: "Smart speakers hide the listener; a method for them is in tests with {two|three} stations.",
    sale: "Publishers pay for measuring and share {20|25} % of what local spots earn; either part can be had alone.",
    wish: "A national radio union that adopts the figure as its currency is the goal, and one conversation would tell us if it is realistic.",
    field: "statistics",
    proven: { stage: "customers", contracts: 37 },
    ethics:
      "No profile of a listener exists: requests are grouped for a day with a rotating key. Spots for gambling and loans are excluded by our terms.",
  },
  {
    id: "clear-dialogue",
    names: ["Plainspoken Audio", "Dialogica", "Hearwell TV"],
    sector: "media",
    challenge: "accessibility",
    topics: ["audio", "accessibility", "ai"],
    product: "dialogue enhancement software",
    customer: "a public television channel",
    customers: "television channels and streaming services",
    buyer: "the head of sound",
    unit: "channel",
    units: "channels",
    price: 15000,
    inEurope: 3300,
    help: "let viewers turn up the voices and leave the explosions",
    pitch:
      '"I cannot understand what they say" is the most frequent complaint about television; we give viewers a knob for the voices.',
    problem: [
      "{Three|Four} in ten viewers over sixty cannot follow dialogue in drama, and complaints about sound outnumber all others at public broadcasters.",
      "Mixing a second version costs a day of studio; for archive material there are no separate tracks at all.",
      "New audio standards could carry voices separately, but less than {6|8} % of sets in use support them.",
    ],
    solution: [
      "We separate speech from music and effects in the finished mix with a network trained on {1,800|2,200} hours of real television, not on studio music.",
      "A second model judges how hard each passage is to understand for {four|five} types of hearing and lowers the background only there, by as little as needed.",
      "The result is an additional audio track which every television can select, or a slider in the app.",
      "It runs in real time on one processor core for a channel, with {60|80} milliseconds delay.",
    ],
    proof:
      "In a test with {104|126} persons over sixty, understood words rose from {69|72} to {88|91} %; sound engineers rated artefacts {4.1|4.3} of 5.",
    impact:
      "Hearing loss is the most common disability in Europe and the least visible one: {52|55} million people who mostly do not wear a hearing aid.",
    rivals:
      "A German institute licenses an algorithm to set makers; music separation tools are made for songs; hearing aids amplify everything.",
    edge: "Trained on television and not on songs: with laughter, rain and music under dialogue the difference can be heard by everybody.",
    next: "The slider in hybrid television is ready for certification; live sport with crowd noise needs another {four|five} months.",
    sale: "Channels buy one licence per signal; makers of television sets have asked for the slider, and we keep it for later.",
    wish: "A public broadcaster of the programme could let viewers compare for a month; complaints before and after are counted anyway.",
    field: "audio signal processing",
    ethics:
      "The director's mix remains the default and the artistic version. Settings of a viewer can reveal a disability and are kept on the device.",
  },
  {
    id: "adaptive-radio",
    names: ["Radius Radio", "Localoop", "Splitwave"],
    sector: "media",
    challenge: "interfaces",
    topics: ["audio", "streaming", "cloud"],
    product: "a playout system for regionalised radio",
    customer: "a radio network",
    customers: "radio networks",
    buyer: "the technical director",
    unit: "network",
    units: "networks",
    price: 22000,
    inEurope: 740,
    help: "give every town its own news inside a national programme",
    pitch:
      "One radio programme, two hundred editions: your town's news, weather and adverts replaced live without anybody hearing the seam.",
    problem: [
      "National stations sound the same from coast to mountain, local ones cannot pay for music rights and presenters.",
      "Splitting a programme by transmitter needs fixed break times, and a presenter who keeps to the second.",
      "Online every listener could get their own edition, but players switch audibly and cars change between FM and internet.",
    ],
    solution: [
      "Our playout understands the live programme: it hears where the presenter comes to an end and starts the regional item exactly there.",
      "Items may differ in length by up to {25|30} seconds; music is stretched or shortened at musical joints to meet again, which listeners do not notice.",
      "The same edition is kept on FM, DAB+ and stream by a common timeline, so that cars can change source without losing the item.",
      "Local reporters record on the phone; their item is levelled, checked for length and on air {two|three} minutes later.",
    ],
    proof:
      "Of {11,400|13,800} automatic splits {99.1|99.4} % were judged seamless by engineers; time listened online rose by {13|16} % against a control region.",
    impact:
      "{Eleven|Fourteen} towns have daily news on the radio again, made by {six|seven} part-time reporters who were paid by local advertising.",
    rivals:
      "Playout vendors split at fixed times; ad-insertion firms replace advertising in streams only; podcasts are local but not live.",
    edge: "Live splitting without fixed times leaves presenters free; all the others ask them to look at the clock.",
    next: "Electric cars lose FM in some models; a version for their apps is under way.",
    sale: "Networks pay a licence, local editions pay themselves by advertising from the {third|fourth} month on.",
    wish: "We look for a network in a bilingual region, where one programme in two languages would be possible for the first time.",
    field: "audio engineering",
    proven: { stage: "customers", contracts: 3 },
    ethics:
      "Regionalising must not become micro-targeting: the smallest edition has {5,000|8,000} inhabitants, political advertising cannot be regionalised, and all editions are archived.",
  },
  {
    id: "generative-score",
    names: ["Underscore", "Leitmotiv Engine", "Ostinato"],
    sector: "creative",
    challenge: "other",
    topics: ["audio", "ai", "gaming"],
    product: "an adaptive music engine",
    customer: "an independent game studio",
    customers: "game studios and podcast makers",
    buyer: "the audio lead",
    unit: "title",
    units: "titles",
    price: 2400,
    inEurope: 6800,
    help: "have a score that follows the scene and was written by a composer",
    pitch:
      "Music that follows the scene: composers write themes and rules, our engine performs them anew each time somebody plays.",
    problem: [
      "A player spends {forty|sixty} hours in a game for which {fifty|seventy} minutes of music were composed, and turns it off on the second evening.",
      "Loop libraries sound like loop libraries; fully generated music has no owner, no idea and, for now, no form.",
      "Good adaptive scores exist in large productions only, as each needs a programmer beside the composer.",
    ],
    solution: [
      "A composer delivers themes, harmonies and orchestration rules in a notation program; we turn them into a model of that very score.",
      "During play the engine varies, combines and develops the material in real time, driven by {six|eight} values from the game such as danger or loss.",
      "Constraint solving keeps voice leading and form intact over minutes; a neural performer adds phrasing from {40|50} hours of recorded ensembles.",
      "The plug-in needs {3|4} % of a processor core and works with the {two|three} most used game engines and as an exporter for films.",
    ],
    proof:
      'In a blind test {120|140} players found the adaptive score "composed for this moment" in {74|79} % of scenes (loops: {31|36} %); {14|17} composers work with the beta.',
    impact:
      "Composers license a title instead of minutes and keep their rights: in the pilots they earned {1.6|1.9} times the usual fee.",
    rivals:
      "Audio middleware switches between finished files; services for generated music sell by subscription to video makers and pay no composer.",
    edge: "Composers want us because they remain the authors. Studios want us as composers do.",
    next: "Choir and speech-like voices are the missing instruments.",
    sale: "Studios pay by title; a free licence for games below EUR {20|30},000 of income brings the next generation.",
    wish: "Game studios and public broadcasters' drama departments would be new to us, and the network has both.",
    field: "music information retrieval",
    proven: { stage: "pilot" },
    ethics:
      "Our models are trained only on music commissioned for the purpose or in the public domain. A score's model belongs to its composer, and imitation of named artists is blocked.",
  },
  {
    id: "distance-rehearsal",
    names: ["Tuttinet", "Samebeat", "Ensemble Wire"],
    sector: "creative",
    challenge: "interfaces",
    topics: ["audio", "5g", "streaming"],
    kind: "device",
    product: "a rehearsal room on the net",
    customer: "a music school",
    customers: "music schools and orchestras",
    buyer: "the director",
    unit: "school or ensemble",
    units: "schools and ensembles",
    price: 1380,
    inEurope: 21000,
    help: "play together in time over hundreds of kilometres",
    pitch:
      "Musicians play together in time from different cities: a rehearsal room on the net with the delay of a large stage.",
    problem: [
      "Video calls delay sound by {200|300} milliseconds; above {25|30} an ensemble falls apart.",
      "Since the spring of lockdowns pupils have been taught alone, and choirs could not rehearse for months.",
      "Expert tools exist, but ask for cables, open router ports and a Linux console, which a violin teacher does not have.",
    ],
    solution: [
      "A small box with two inputs replaces the computer, whose drivers cause most of the delay; it plugs into the router and has one button.",
      "Sound is sent uncompressed in packets of {1.3|1.5} milliseconds over direct paths; our relay network picks the fastest route among {14|19} sites.",
      "If packets fail, a predictor trained on instruments continues the tone for up to {12|16} milliseconds, which hides {nine|eight} in ten gaps.",
      "A common room sound is computed for all, so that playing feels like being together; a conductor's picture arrives before the sound, as in reality.",
    ],
    proof:
      "Between [city] and a town {140|110} km away we measured {17|19|21} milliseconds from string to ear; {62|74} ensembles rehearse weekly.",
    impact:
      "Rural pupils have teachers again whom their town could not offer; {three|five} conservatories teach masterclasses with it.",
    rivals:
      "Two university projects and an American company proved the principle and stayed with experts; video platforms added a music mode that does not change the delay.",
    edge: "A box with one button. Teachers of the viola have no patience for anything else, and they are right.",
    next: "Wireless use is next; {nine|eight} in ten homes have no cable where the piano stands.",
    sale: "Schools rent boxes by the term and pass a part of the fee on to parents; conservatories buy.",
    wish: "A concert between two hubs, played together and broadcast live, would say more than a brochure.",
    field: "network audio",
    proven: { stage: "customers", contracts: 74 },
    ethics:
      "Children's lessons are neither recorded nor seen by us; connections are encrypted directly between homes. The box is repairable and its drawings are open.",
  },
  {
    id: "stem-archive",
    names: ["Unmixt", "Stemroom", "Remaster Union"],
    sector: "creative",
    challenge: "data",
    topics: ["audio", "ai", "cloud"],
    product: "separation software for music catalogues",
    customer: "a record label",
    customers: "independent labels and publishers",
    buyer: "the catalogue manager",
    unit: "catalogue",
    units: "catalogues",
    price: 7200,
    inEurope: 3900,
    help: "license instruments and voices of recordings whose tapes are lost",
    pitch:
      "Old recordings taken apart into instruments, cleared and licensed: a second income for labels whose master tapes are lost.",
    problem: [
      "Films, games and immersive audio ask for separate instruments; for {four|nine} in ten recordings before 1990 the multitrack tapes are gone.",
      "Open separation tools yield four stems with a watery sound that no supervisor accepts.",
      "And whoever has stems still has no rights: performers' contracts of 1968 say nothing of them.",
    ],
    solution: [
      "Our separator names {eleven|fourteen} instruments and adapts to a catalogue: it learns the studio, console and musicians of a label from the few tapes that remain.",
      "Artefacts are reduced by resynthesis: where the separated signal has holes, the instrument's own tone from the same song fills them.",
      "Performers and their heirs are looked up in union registers, and a fair share is proposed by a rule that {two|three} unions helped to write.",
      "Supervisors audition stems in the browser and license in an hour.",
    ],
    proof:
      "Signal-to-distortion ratio is {8|9}.{1-9} dB for vocals and {6|7}.{1-9} dB for bass on a public test set, {1.2|1.5} dB above the best open model; {three|five} feature films used our stems.",
    impact:
      "Labels in small markets own much and earn little: the first catalogue took EUR {18,000|23,000} in a year with recordings that had earned {nothing|EUR 400}.",
    rivals:
      "Consumer apps for karaoke and DJs; a large technology company's free tool; studios that rebuild instruments by hand for EUR 3,000 a song.",
    edge: "We clear rights together with sound; a stem that may not be used is worth nothing.",
    next: "Choirs and string sections, where voices blend on purpose, are the next difficulty.",
    sale: "Labels give us a catalogue, we advance the cost, and income is shared until it is paid back.",
    wish: "Radio archives own thousands of studio recordings of their own orchestras; with one of them we could open a new market.",
    field: "source separation",
    proven: { stage: "pilot" },
    ethics:
      "Separated voices invite misuse: vocals are licensed with a purpose, marked inaudibly, and never sold as training material.",
  },
];
