import type { Idea } from "./idea.ts";

/** Between media and their public. */
export const platformIdeas: Idea[] = [
  {
    id: "second-screen",
    names: ["Showhands", "Studio Audience", "Plenum Live"],
    sector: "media",
    challenge: "interfaces",
    topics: ["hci", "streaming", "cloud"],
    kind: "app",
    product: "a participation platform for live programmes",
    customer: "a television channel",
    customers: "television channels and event producers",
    buyer: "the head of formats",
    unit: "format",
    units: "formats",
    price: 12500,
    inEurope: 2400,
    help: "let a million viewers take part without an app",
    pitch:
      "A million viewers vote, guess and discuss in a live programme without installing anything, and the studio sees it within a second.",
    problem: [
      "Viewers hold a phone in {eight|seven} of ten living rooms, and the programme asks them to send a text message for 49 cents.",
      "Apps for a single show are installed by {two|three} per cent of the audience; servers for the rest would stand idle on all other days.",
      "When one million people press a button in the same ten seconds, most web systems fall over, live on air.",
    ],
    solution: [
      "A picture on the screen or an inaudible sound opens the page on the phone; sound also tells us the exact delay of this viewer, so that nobody votes too late by fault of their provider.",
      "Answers are counted at the edge of the network in mergeable counters; only sums travel to the studio. {1.2|1.4} million votes a second were counted in tests on {11|14} small servers.",
      "Free answers are grouped by meaning within {three|four} seconds, so that a presenter can say what most people mean and quote one.",
      "Formats are built from blocks by editors; results go to graphics by the usual protocols.",
    ],
    proof:
      "In {38|46} live programmes {9|11} % of viewers took part on average (text message: {0.6|0.8} %); the largest had {410,000|520,000} at the same time.",
    impact:
      "Schools and citizens' assemblies use the same blocks; a city budget was discussed by {14,000|18,000} people along with a regional programme.",
    rivals:
      "Voting vendors live from premium messages; audience tools for conferences end at {10,000|20,000} participants; a Scandinavian company makes good quizzes and no discussion.",
    edge: "Nothing to install and a million votes in ten seconds, tested live and not in a slide.",
    next: "Moderated discussion among viewers in small groups is in preparation for {the next season|a first format}.",
    sale: "Formats pay by episode; independent producers bring the platform from one channel to the next.",
    wish: "A format developed with a broadcaster of the network, for an audience that usually only watches, is our wish.",
    field: "distributed systems",
    proven: { stage: "customers", contracts: 8 },
    ethics:
      "Votes are anonymous by a blind signature, one per device. Participation never costs money, and editors cannot see single answers of minors.",
  },
  {
    id: "kids-video",
    names: ["Paddling Pool", "Tinylight", "Minikino"],
    sector: "media",
    challenge: "interfaces",
    topics: ["ai", "hci", "cybersecurity"],
    kind: "app",
    product: "a video service for young children",
    customer: "a public broadcaster's children's department",
    customers: "public broadcasters and parents",
    buyer: "the head of children's programmes",
    unit: "broadcaster",
    units: "broadcasters",
    price: 36000,
    inEurope: 310,
    help: "offer young children a safe place that ends when it should",
    pitch:
      "A video app for children from three to seven that chooses for their good and ends by itself: built with public broadcasters, not against parents.",
    problem: [
      "Children watch {82|95} minutes of video a day, two thirds on a platform that is made to hold them and recommends what resembles what frightened them.",
      "Public broadcasters have the better programmes and an app with {340|400} tiles that a four-year-old cannot read.",
      "Parents have two settings: on and off, the second one with tears.",
    ],
    solution: [
      "The interface was drawn with {46|58} children: no text, no thumbnails that shout, a world that one walks through and in which episodes live in houses.",
      "A session is composed with a beginning, a height and an end: it calms down in rhythm and colour for the last {eight|ten} minutes, and then the world goes to sleep.",
      "The recommender works on the device and optimises variety, language level and what parents find important; watching time isn't among its aims.",
      "Analysis of picture and sound measures tempo, fear and complexity of each episode and is checked by pedagogues.",
    ],
    proof:
      "In {210|260} families over {eight|ten} weeks conflicts at switching off fell from {4.2|4.6} to {1.3|1.6} a week; {88|91} % of sessions ended as planned.",
    impact:
      "Small broadcasters share the platform and exchange programmes: {three|four} of them got a catalogue that none could produce alone.",
    rivals:
      "The children's version of the largest video platform; subscription apps from the United States; broadcasters' own apps, whose makers are our customers.",
    edge: "Ending well is our feature, and none of the large platforms can afford it.",
    next: "A mode for grandparents with {two|three} buttons and a version for hospitals are on the list.",
    sale: "Broadcasters pay by population, small countries therefore little, so that they can join.",
    wish: "Public children's departments decide slowly and together; being introduced by one of them changes everything.",
    field: "interaction design",
    proven: { stage: "pilot" },
    ethics:
      "No advertising, no account for a child, nothing leaves the device but anonymous sums. An ethics board with two parents reads each change of the recommender.",
  },
  {
    id: "public-recommender",
    names: ["Plurality Engine", "Widerview", "Serendip Media"],
    sector: "media",
    challenge: "data",
    topics: ["ai", "data-analytics", "cloud"],
    product: "a recommender for public-service media",
    customer: "a public-service broadcaster",
    customers: "public-service media and libraries",
    buyer: "the head of the media library",
    unit: "service",
    units: "services",
    price: 29000,
    inEurope: 380,
    help: "recommend widely and prove it to their council",
    pitch:
      "A recommender that can show a broadcasting council how diverse it is, and be steered by editors in words instead of weights.",
    problem: [
      "Public broadcasters are told to be as good as the platforms and as diverse as the law, with {four|six} engineers.",
      "Bought recommenders maximise clicks: after half a year {72|77} % of views fell on {two|three} per cent of the library in a case that we analysed.",
      "Councils ask what the algorithm does, and nobody can answer.",
    ],
    solution: [
      "We separate relevance from mission: one model estimates what a person would like, a second layer composes the page under constraints such as regions, genres, languages and viewpoints.",
      "Constraints are written by editors in a small readable language and simulated on last month's traffic before they go live.",
      "Composition is an integer programme solved in {9|12} milliseconds by column generation, a method that one of us brought from airline planning.",
      "Each page comes with its audit record, and a monthly report for the council is written from these records.",
    ],
    proof:
      "In an A/B test with {310,000|370,000} users the share of the library that was watched grew by {64|71} %, at equal viewing time ({-0.6|+0.4} %, not significant).",
    impact:
      "Documentaries of smaller regions got {2.8|3.2} times the views, without a quota that viewers would feel.",
    rivals:
      "Two Scandinavian and one Californian vendor with click models; a joint open project of four broadcasters, with which we exchange modules; consultants with dashboards.",
    edge: "We show councils the record of each page. Asked for proof, competitors send a brochure.",
    next: "Radio and local news are the next collections, with items that are worth something for a day only.",
    sale: "Public services buy through framework contracts; we come in as subcontractor of their media library's maker.",
    wish: "With two public broadcasters of different size we could show whether editors' rules can be shared.",
    field: "operations research",
    proven: { stage: "pilot" },
    ethics:
      "Profiles are kept under a pseudonym for {60|90} days and can be switched off, which changes only the first layer. We never model political opinion, also not to diversify it.",
  },
  {
    id: "news-bundle",
    names: ["Onepress", "Newsstand Coop", "Fairpage"],
    sector: "media",
    challenge: "other",
    topics: ["blockchain", "data-analytics", "cybersecurity"],
    product: "a shared pass for local journalism",
    customer: "a local publisher",
    customers: "local and regional publishers",
    buyer: "the managing director",
    unit: "title",
    units: "titles",
    price: 2600,
    inEurope: 6900,
    help: "sell single articles and shared passes without giving up their readers",
    pitch:
      "One pass, forty local newspapers: readers pay once, each article they finish pays its newsroom, and nobody learns who read what.",
    problem: [
      "Readers meet {seven|nine} paywalls a week and subscribe to one newspaper at most, the rest of their reading is worth nothing to anybody.",
      "Selling single articles failed, since paying 29 cents costs 12 cents and a registration.",
      "Bundles by large technology firms keep {half|a third} of the money and all of the relationship.",
    ],
    solution: [
      "[Name] is a cooperative pass: the reader buys it at their own newspaper and opens articles of all the others.",
      "Reading is paid with blind-signed tokens: a newsroom can redeem them, but neither we nor other publishers can tell whose they were.",
      "Settlement runs daily on a ledger operated by the publishers, by a formula on reading time that the cooperative votes on.",
      "For a publisher it is a plug-in to the existing paywall, installed in {two|three} days.",
    ],
    proof:
      "The pilot of {seventeen|twenty-two} titles sold {5,900|7,200} passes in {eight|nine} months; {81|84} % of buyers had no subscription before, and cancellations of full subscriptions did not rise.",
    impact:
      "EUR {31|37} a year and pass flow to towns from which the reader has moved away; local papers found a second audience that they didn't know.",
    rivals:
      "A Dutch company sold articles and stopped in most countries; an American all-you-can-read offer; publishers' alliances for log-ins, without payment.",
    edge: "Publishers own it. After their experiences with platforms nothing else would have been accepted.",
    next: "Passes for libraries and schools, which must not know either who reads what, are next.",
    sale: "The plug-in comes with {two|three} widespread subscription systems; their makers earn per active pass.",
    wish: "In a second country we would start with {ten|twelve} titles, for which the hub could open the first door.",
    field: "applied cryptography",
    proven: { stage: "pilot" },
    ethics:
      "What one reads is as private as a ballot, and the protocol treats it like one; it was reviewed by [university].",
  },
  {
    id: "brand-exposure",
    names: ["Logosphere", "Sightline Media", "Courtside Metrics"],
    sector: "media",
    challenge: "data",
    topics: ["ai", "data-analytics", "streaming"],
    product: "a measurement service for sponsorship in video",
    customer: "a sports club",
    customers: "clubs, leagues and sponsors",
    buyer: "the marketing manager",
    unit: "club or event",
    units: "clubs and events",
    price: 6200,
    inEurope: 5600,
    help: "show a sponsor what was really seen, overnight",
    pitch:
      "How long, how large and how well was the logo seen? Overnight answers for clubs that cannot pay an agency.",
    problem: [
      "Sponsors pay {two thirds|half} of the budget of a small league and get a folder of newspaper cuttings in return.",
      "Agencies count logos by hand or by cloud software and charge EUR {25,000|30,000} a season.",
      "Seconds on screen say little: a blurred board behind the goal is not the same as a jersey in close-up.",
    ],
    solution: [
      "Logos are found from {three|five} example pictures, on folds, in motion and half covered, without training for each sponsor.",
      "A gaze model says how probably a viewer looked at the place at that moment; it was measured with eye tracking on {180|210} fans of eight sports.",
      "Streams, highlights and fans' clips on social networks are included, since the larger half of contacts happens there.",
      "The report is written in sentences for the sponsor and in a table for whoever wants to check it, with the frames as evidence.",
    ],
    proof:
      "Against manual annotation of {60|75} hours we find {95|96} % of exposures, with {2|3} % false ones; gaze predictions correlate with {0.71|0.74} to measured looks.",
    impact:
      "{Nine|Twelve} of {fourteen|sixteen} pilot clubs raised the price of at least one board; two dropped boards that nobody ever saw.",
    rivals:
      "Three international agencies for top leagues, a Swiss tool for handball and ice hockey, and interns with stop-watches.",
    edge: "Seen, not shown: the gaze model is what sponsors ask about after the second report.",
    next: "Print and stadium screens shall be counted in the same currency as video.",
    sale: "Leagues order for all of their clubs; sponsors pay for the comparison across sports.",
    wish: "Cultural festivals have the same question as clubs and fewer means; we want to find three of them as pilots.",
    field: "computer vision",
    proven: { stage: "pilot", contracts: 9 },
    ethics:
      "We detect brands, not people: spectators are blurred before anything is stored. Betting brands in youth sport are reported to the federation instead of being priced.",
  },
  {
    id: "newsroom-security",
    names: ["Pressguard", "Inkshield", "Safehouse Media"],
    sector: "media",
    challenge: "other",
    topics: ["cybersecurity", "cloud", "ai"],
    product: "a protection service for small newsrooms",
    customer: "an independent newsroom",
    customers: "independent newsrooms",
    buyer: "the publisher",
    unit: "newsroom",
    units: "newsrooms",
    price: 3400,
    inEurope: 3800,
    help: "stay online and unread by those whom they investigate",
    pitch:
      "Security that a newsroom of eight can live with: attacks kept out, sources kept safe, an expert on the line at publication time.",
    problem: [
      "Independent newsrooms are attacked on the very evening of a publication: {41|46} % of those whom we asked had been offline at the decisive hour within the last two years.",
      "Their mail is phished with messages written for one person, and phones are searched at borders.",
      "Security products are made for companies with a department; advice for journalists is a list of forty rules.",
    ],
    solution: [
      "One small server before the site takes floods, keeps a static copy that readers hardly distinguish, and changes its origin when that is found.",
      "Mail is read on the newsroom's own device by a model that knows who writes to whom in which manner, and warns in plain language.",
      "Phones get a travel profile that an editor switches on with a button, and off after the border.",
      "Patterns of an attack on one newsroom protect all others within {ten|fifteen} minutes, exchanged without naming who was hit.",
    ],
    proof:
      "In {fourteen|sixteen} months {63|78} newsrooms in {nine|eleven} countries were attacked {1,240|1,510} times with {3|5} outages longer than five minutes; in tests {9|7} of 100 phishing mails were opened, after {33|37} before.",
    impact:
      "{Two|Three} investigations came out on time although their site was under attack from {400,000|600,000} addresses.",
    rivals:
      "A Canadian and an American company protect civil society without charge, by application and for sites only; commercial security costs as much as a reporter.",
    edge: "We speak the language of editors and answer within {eight|nine} minutes on the evening when it counts.",
    next: "Messenger accounts taken over by SIM swapping are the attack of this year; protection for them is in beta.",
    sale: "Large publishers pay the list price, exiled newsrooms what they can; foundations cover the difference.",
    wish: "Newsrooms in South-Eastern Europe are attacked most and protected least; through the hubs we would reach those whom we do not know.",
    field: "network security",
    proven: { stage: "customers", contracts: 78 },
    ethics:
      "Who protects can also watch: mail is examined on the newsroom's device, our operators see traffic figures only, and an external auditor verifies that twice a year.",
  },
  {
    id: "emergency-broadcast",
    names: ["Sirenet", "Allhear", "Beacon Broadcast"],
    sector: "media",
    challenge: "accessibility",
    topics: ["5g", "iot", "accessibility"],
    kind: "device",
    product: "a warning service over broadcast networks",
    customer: "a civil protection authority",
    customers: "broadcasters and civil protection authorities",
    buyer: "the director of civil protection",
    unit: "region",
    units: "regions",
    price: 34000,
    inEurope: 290,
    help: "warn everybody in a valley when mobile networks are down",
    pitch:
      "When the mobile network is down, radio still reaches everyone: targeted warnings over DAB+ and LPWAN to cheap receivers, in any language.",
    problem: [
      "In the fires and floods of the last years mobile networks failed within {forty|fifty} minutes, in the valleys that needed them most.",
      "Sirens say that something is wrong, not what; half of the population does not know their meaning.",
      "Warnings come in the language of the country, as text, and to people who have a charged smartphone.",
    ],
    solution: [
      "A warning is sent as structured data within a digital radio multiplex and by LPWAN, both of which work for days on emergency power.",
      "Receivers (a lamp, a hearing-aid streamer, a sign in a square, a box for EUR {35|39}) compare the warned area with their own place and speak, blink or vibrate in their owner's language.",
      "They live from a coin cell for {three|four} years by a wake-up signal that we patented with [university].",
      "Authorities write nothing: they choose event, area and advice on a map, and each receiver makes the sentence.",
    ],
    proof:
      "In the field test {97|98} % of {1,100|1,400} receivers reacted within {nine|eleven} seconds, with {0|1} false wake-up in {eight|ten} months.",
    impact:
      "Deaf, blind and foreign people are warned at the same second as all others, which existing systems do not even attempt.",
    rivals:
      "Cell broadcast will come by law and depends on the mobile network; siren makers modernise sirens; a German project adds warnings to car radios.",
    edge: "Receivers wake within seconds and sleep for years. The wake-up signal is patented, and it's the heart.",
    next: "Tunnels and cellars are next, via the powerline of the building.",
    sale: "Regions buy the service, insurers subsidise receivers in homes at risk; {one|two} of them calculated it for us.",
    wish: "A region with mountains or islands, a broadcaster and a mayor with courage is all that we ask for.",
    field: "radio engineering",
    proven: { stage: "pilot", contracts: 1 },
    ethics:
      "A warning channel must not be misused: messages are signed with two keys of different authorities, and receivers send nothing back.",
  },
];
