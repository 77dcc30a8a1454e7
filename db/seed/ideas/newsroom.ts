import type { Idea } from "./idea.ts";

/** What newsrooms and publishers do with data. */
export const newsroomIdeas: Idea[] = [
  {
    id: "churn",
    names: ["Staywell Analytics", "Retainly News", "Loyalis"],
    sector: "media",
    challenge: "data",
    topics: ["data-analytics", "ai", "cloud"],
    product: "a retention tool for digital subscriptions",
    customer: "a regional publisher",
    customers: "regional publishers",
    buyer: "the head of reader revenue",
    unit: "title",
    units: "titles",
    price: 15600,
    inEurope: 1800,
    help: "keep subscribers whom they would otherwise lose within a year",
    pitch:
      "Regional publishers see six weeks ahead which subscribers will leave, why, and what makes them stay.",
    problem: [
      "Regional newspapers win digital subscribers with a euro for the first month and lose {half|55 %} of them within the year.",
      "The reasons are known only afterwards, from a form that one in twelve fills in.",
      "Large publishers employ {ten|fifteen} data scientists for this; a title with 9,000 digital subscribers has one person and a spreadsheet.",
    ],
    solution: [
      "We read usage, payment and newsletter data of the publisher and learn what the weeks before a cancellation look like, separately for {seven|eight} kinds of readers.",
      "Small titles do not have enough cancellations to learn from, so models are trained together by federated learning: titles share what was learnt, never their readers.",
      "The output is an action rather than a score: this group needs its local football again, that one a weekend digest, that one a call.",
      "Each action is tested against a control group automatically, and what does not work is switched off.",
    ],
    proof:
      "At {three|four} titles with together {61,000|74,000} digital subscribers, cancellations in the treated group were {17|19|22} % lower than in the control group after five months.",
    impact:
      "For a title of that size the effect pays {one and a half|two} reporters, and local reporters are what subscribers stay for.",
    rivals:
      "Subscription platforms include a churn score, which tells who but not why; consultancies do projects from EUR 60,000 upwards; two Nordic groups built excellent tools and keep them for themselves.",
    edge: "Learning together without sharing readers is what small titles cannot get elsewhere; each new one makes the models of all others better.",
    next: "We turn to the first thirty days of a subscription, when {40|45} % of later losses are decided.",
    sale: "Cooperatives of regional publishers buy for their members; the fee is a share of the effect, capped, for those who hesitate.",
    wish: "A group of publishers outside [country] would answer if habits of cancelling are as similar as we believe.",
    field: "statistics",
    proven: { stage: "pilot" },
    ethics:
      "We predict leaving, not willingness to pay: prices are never made personal with our data. Publishers remain controllers, readers can opt out, and there is no profile across titles.",
  },
  {
    id: "local-robots",
    names: ["Municipal Wire", "Datelines", "Parish Press"],
    sector: "media",
    challenge: "data",
    topics: ["data-analytics", "language", "ai"],
    product: "a wire service of local data stories",
    customer: "a local newspaper",
    customers: "local newspapers and hyperlocal sites",
    buyer: "the editor",
    unit: "title",
    units: "titles",
    price: 3900,
    inEurope: 5200,
    help: "cover every village of their area from public data",
    pitch:
      "A wire service that reads council minutes, building permits and school data every night and writes the local story that nobody had time for.",
    problem: [
      "More than {a third|two fifths} of [people] municipalities have no reporter of their own any more.",
      "At the same time they publish more than ever: minutes, budgets, permits, accident and air data, in {forty|sixty} formats, mostly as scanned PDF.",
      "What nobody reads cannot be asked about; studies find higher spending and fewer candidates where local news has died.",
    ],
    solution: [
      "Crawlers collect {1,900|2,300|2,700} public sources every night; a document model takes tables, amounts, names and decisions out of scans.",
      "Detectors look for what is news: the first, the most, the unusual, the change against neighbours or last year, and say how unusual it is.",
      "From that we write a draft in [language] with all figures linked to the page that they came from, or only a tip, as the title prefers.",
      "Text is generated from templates with a grammar engine, not by a free-running model, because a local paper is sued for one wrong name.",
    ],
    proof:
      "In the last quarter {27|31|36} titles printed {4,100|5,300} of our drafts, {62|68} % after an edit of less than five minutes; corrections were needed for {11|14}.",
    impact:
      "Three drafts became investigations by reporters: a school contract without tender, a landfill permit and a hospital's waiting times.",
    rivals:
      "Two Nordic and one German provider write robot texts on sports, weather and property from clean feeds. Nobody does the dirty half: getting data out of small municipalities.",
    edge: "Clean data are easy, and everyone has them. Our adapters for {forty|sixty} kinds of municipal chaos took three years.",
    next: "Next: sound of council meetings, since minutes say what was decided and never why.",
    sale: "Associations of local newspapers buy a regional licence and pass it on; hyperlocal sites pay EUR {49|59} a month by card.",
    wish: "Municipalities elsewhere publish differently and equally badly. With a partner in each hub we would learn what a new country costs.",
    field: "document analysis",
    proven: { stage: "customers", contracts: 36 },
    ethics:
      "Robot texts are labelled. Private persons in permits and court lists are removed before anybody sees a draft, and errors are corrected in all titles at once with a note.",
  },
  {
    id: "cookieless-audience",
    names: ["Headcount Media", "Crumbless", "Quiet Metrics"],
    sector: "media",
    challenge: "data",
    topics: ["data-analytics", "cybersecurity"],
    product: "an audience measurement without identifiers",
    customer: "a publisher",
    customers: "publishers and joint industry committees",
    buyer: "the head of digital advertising",
    unit: "site",
    units: "sites",
    price: 8800,
    inEurope: 6100,
    help: "measure reach and frequency without following anybody",
    pitch:
      "Reach and frequency for publishers without cookies, identifiers or consent banners: mathematics in place of surveillance.",
    problem: [
      "Browsers are removing third-party cookies, and about {40|45} % of visitors refuse consent where they are honestly asked.",
      "Publishers therefore see only half of their readers, while advertisers move their money to two platforms which say they see everybody.",
      "Joint industry measurement relies on panels of some thousand people, far too few for a regional site.",
    ],
    solution: [
      "Browsers contribute to noisy sketches (a kind of shuffled counter) from which reach over any combination of sites can be computed but no person can be recovered.",
      "Noise is added on the device under local differential privacy with a published budget; a second, independent server shuffles reports before we see them.",
      "Small panels of volunteers calibrate the result by age and gender through a Bayesian model.",
      "For the publisher it is one line of script and a dashboard; for an auditor, a proof and an open implementation.",
    ],
    proof:
      "Against a login-based truth of {1.3|1.7} million readers the error of weekly reach was {1|2}.{1-9} %, and of reach per age group {3|4}.{1-9} %.",
    impact:
      "{Two|Three} national data protection authorities have seen the design; one confirmed in writing that no consent is needed for it.",
    rivals:
      "Panel institutes own the currency and may become partners; identity providers replace the cookie by an e-mail address, which the law will catch up with; browser makers propose interfaces of their own.",
    edge: "Ours is the only method with a proof that has been attacked in public. Advertisers' auditors asked for exactly that.",
    next: "Television and radio reach are next, to give one figure across all channels that a local publisher owns.",
    sale: "Joint industry committees decide for whole countries; until they do, groups of sites subscribe and lend us their figures.",
    wish: "An introduction to two industry committees is what we cannot reach alone, being too small to be invited.",
    field: "differential privacy",
    ethics:
      "The privacy budget is a political number: we publish it, keep it the same for all customers, and had the protocol attacked by a university group, which found {two|three} weaknesses that are mended.",
  },
  {
    id: "photo-archive",
    names: ["Silverbox", "Fotothek Neural", "Lightbox Memory"],
    sector: "media",
    challenge: "data",
    topics: ["ai", "data-analytics", "cloud"],
    product: "a search and sales tool for picture archives",
    customer: "a newspaper with a picture archive",
    customers: "newspapers and picture archives",
    buyer: "the archive manager",
    unit: "archive",
    units: "archives",
    price: 9900,
    inEurope: 1500,
    help: "earn money with pictures that nobody could find",
    pitch:
      "Newspaper archives hold a century of pictures that nobody can find; we make them searchable, sellable and safe to use.",
    problem: [
      'A regional newspaper owns {two|three|four} million pictures, some on negatives, most with a caption such as "Mayor, bridge".',
      "The picture editor buys from an agency what lies in the cellar, for EUR {45|60} a piece.",
      'Existing tagging services see "man, suit, outdoor"; they know neither the mayor of 1974 nor the bridge.',
    ],
    solution: [
      "We combine three weak sources: what the picture shows, what the back of the print says in handwriting, and the newspaper pages of the days around, where the picture or its subject appears.",
      "Faces of public persons are proposed by period, because people age; places by comparing façades with the town's own older pictures.",
      "A retired staff member confirms proposals in an app that feels like a quiz; {40|60} hours of it are enough for a first release.",
      "Rights are modelled as data (photographer, contract, persons, buildings), so that the shop sells only what may be sold.",
    ],
    proof:
      "For a test set of {5,000|6,500} pictures persons were named correctly in {72|76} % and places in {64|69} % of proposals; sales at the first archive rose from EUR {900|1,300} to {4,800|6,100} a month.",
    impact:
      "Towns lose their picture memory with each newspaper that closes; {two|three} archives in our pipeline would otherwise go to a landfill.",
    rivals:
      "Large agencies digitise what sells worldwide; cloud vision services tag generically at a tenth of a cent; museum software catalogues by hand.",
    edge: "Towns, faces and decades: local knowledge is our product, and retired photographers are our best partners.",
    next: "Negatives without any caption are next; first tests join {54|61} % of them to a printed page of the time.",
    sale: "The archive pays a base fee and {15|20} % of sales; libraries and town archives take a licence without a shop.",
    wish: "Old newspapers in Greece and Bulgaria have picture archives with two alphabets on the back of the prints, which we would love to read.",
    field: "image retrieval",
    proven: { stage: "pilot" },
    ethics:
      "No face search for the public and none for private persons: proposals are limited to people of public life, and whoever finds themselves in a picture can have it blocked by a form.",
  },
  {
    id: "contextual-ads",
    names: ["Contexa", "Adjacent", "Meaningful Media"],
    sector: "media",
    challenge: "data",
    topics: ["language", "ai", "data-analytics"],
    product: "contextual advertising software",
    customer: "an independent publisher",
    customers: "independent publishers",
    buyer: "the advertising director",
    unit: "publisher",
    units: "publishers",
    price: 12000,
    inEurope: 3400,
    help: "sell advertising by what an article says and not by who reads it",
    pitch:
      "Advertising that fits the article and not the person: publishers earn more per page and follow nobody.",
    problem: [
      "Of each euro that an advertiser spends programmatically, {half|about 51 cents} reaches the publisher; the rest pays for tracking.",
      "Without tracking prices fall by {50|60} %, because buyers fear to appear beside the wrong story.",
      'Blocklists of words make it worse: during the pandemic quality reporting with the word "virus" lost most of its income.',
    ],
    solution: [
      'We understand an article as a whole: topic, mood, seriousness, whether it is a recipe with the word "knife" or a crime report with the same word.',
      'Advertisers buy {380|420} situations instead of audiences ("planning a garden", "first child"), described in words and examples that they can check.',
      "A small language model reads each page at publication, so there is nothing to compute and nobody to identify when the reader arrives.",
      "Bids run through the publisher's existing ad server; direct sales teams get the same situations as a rate card.",
    ],
    proof:
      "In an A/B test over {eight|ten} weeks with {four|six} sites the price per thousand impressions without cookies was {31|36|41} % higher than with keyword targeting, and {8|11} % above cookies in four of nine categories.",
    impact:
      "Money that leaves the tracking chain goes to newsrooms: for a site with three million visits a month about EUR {70,000|85,000} a year.",
    rivals:
      "Two London companies and several tracking firms with a contextual label; most classify by address or key word. In [language] there is no product that reads the text.",
    edge: "Situations can be checked by reading; for publishers' sales teams it's the first technical product which they can explain.",
    next: "Podcasts and video transcripts are the next media, with the same situations and the same rate card.",
    sale: "Media agencies book through us and pay the publisher; we keep {8|10} %, visible on each bill.",
    wish: "Introductions to publishers' alliances outside [country] are what we want, because advertisers ask for reach in several of them.",
    field: "natural language processing",
    proven: { stage: "pilot" },
    ethics:
      "Situations about health, faith, sexuality or politics are not sold. Buyers may not exclude topics that make up journalism, such as war or minorities, only concrete harmful contexts.",
  },
  {
    id: "newsletter-editor",
    names: ["Morningfold", "Letterpress AI", "Dispatchery"],
    sector: "media",
    challenge: "data",
    topics: ["ai", "language", "data-analytics"],
    product: "an editor for personal newsletters",
    customer: "a daily newspaper",
    customers: "newspapers and magazines",
    buyer: "the newsletter editor",
    unit: "title",
    units: "titles",
    price: 5400,
    inEurope: 4100,
    help: "send each reader the newsletter of their own street and interests",
    pitch:
      "One editor writes, ten thousand readers get their own morning letter: composed by rules that the editor set and can see.",
    problem: [
      "Newsletters bring readers back like no other channel, but {four|five} of six stories in them are of no interest to whoever opens them.",
      "Automatic selections open better in the first week and worse after a month: they repeat what one has clicked.",
      "Editors dislike them, because the letter loses its voice and nobody knows who got what.",
    ],
    solution: [
      "The editor writes as always, and says of each paragraph for whom it is a must, a may or a not; places and topics are suggested from the text.",
      "For each reader a letter is composed with a fixed dramaturgy: the must, one from near home, one known interest, one that widens the view, a last light one.",
      "Transitions between paragraphs are written by a model that learnt the editor's own style from {200|300} old letters and may not state any fact.",
      "The editor reads five sample letters of invented readers before sending, and can forbid combinations in plain words.",
    ],
    proof:
      "Over {six|seven} months at two titles with {88,000|104,000} recipients, opening rates rose from {34|36} to {43|45} %, and unsubscriptions halved; the time for writing stayed the same.",
    impact:
      "Readers of the personal letter read {2.3|2.7} more local stories a week, among them the ones that nobody would have clicked on a home page.",
    rivals:
      "Mailing platforms insert blocks by segment; recommendation vendors fill a list below. An American start-up composes letters fully automatically and was dropped by {two|three} titles that we know.",
    edge: "Editors recognise their own voice in all ten thousand letters, and they are the ones who decide whether a tool stays.",
    next: "An evening edition as sound is in tests with {140|190} commuters.",
    sale: "We sell to the editor with the largest letter of a group; the others ask for it within half a year.",
    wish: "Two newsrooms in languages with rich inflection would be a hard and honest test for our transitions.",
    field: "recommender systems",
    proven: { stage: "pilot" },
    ethics:
      "Interests are kept as {18|24} readable words that the reader can see and change in the letter itself. The musts of the editor cannot be personalised away.",
  },
  {
    id: "leaks-search",
    names: ["Papertrail Search", "Dossier Engine", "Leafcutter"],
    sector: "media",
    challenge: "data",
    topics: ["data-analytics", "cybersecurity", "language"],
    kind: "device",
    product: "a document search for investigations",
    customer: "an investigative network",
    customers: "investigative newsrooms and NGOs",
    buyer: "the head of data",
    unit: "newsroom",
    units: "newsrooms",
    price: 14000,
    inEurope: 420,
    help: "read millions of leaked pages with three people",
    pitch:
      "Millions of leaked pages, three reporters, no server farm: a search that knows companies, sums and aliases and never goes online.",
    problem: [
      "Leaks have grown to terabytes: mail boxes, scans, spreadsheets, chat logs in six languages.",
      "Large consortia have engineers; a newsroom of five gets a disk and opens files by hand, {200|250} a day.",
      "Using a cloud service would hand the source to whoever can subpoena it.",
    ],
    solution: [
      "The product is a small box, or software for two laptops, that is never connected to a network: it ingests, recognises text, removes duplicates and indexes {90|120} thousand pages an hour.",
      'It recognises persons, companies, accounts, sums and dates across alphabets, and joins "Dimitrov D." with "Димитър Димитров" where documents support it, showing why.',
      "Questions can be drawn: a payment between somebody near this company and somebody near that ministry within a month of a tender.",
      "Every finding exports as a dossier with page images and checksums for lawyers.",
    ],
    proof:
      "On a published corpus of {2.4|2.9} million documents our entity matching reached an F1 of {0.87|0.89}, against {0.71|0.74} of the open tools; a reporter found the {seven|nine} planted connections in {three|four} hours.",
    impact:
      "Four investigations in [country] and [neighbour] have been published with it; one led to the return of EUR {3.1|4.2} million of public money.",
    rivals:
      "Open-source suites of two journalistic networks are the standard and need a system administrator; e-discovery software for law firms costs from EUR 80,000 a case.",
    edge: "It works offline, on hardware that fits into a rucksack. Nobody else accepts that limit, and our users have no other choice.",
    next: "Chat logs with voice messages are the next material; they are half of what was leaked in the last two years.",
    sale: "Foundations pay for newsrooms in danger, publishers for their own; a box is rented for the length of an investigation.",
    wish: "Cross-border teams form around a story. A network that has four corners is where such stories begin.",
    field: "information extraction",
    proven: { stage: "pilot", contracts: 5 },
    ethics:
      "The box keeps no trace that leads to the source: metadata of the original carrier are sealed away first. Each sale is decided by a two-person check of the buyer, and governments are not buyers.",
  },
  {
    id: "election-graphics",
    names: ["Ballotcast", "Hemicycle", "Swingmap"],
    sector: "media",
    challenge: "interfaces",
    topics: ["data-analytics", "animation", "streaming"],
    product: "a results engine for election nights and sports days",
    customer: "a television newsroom",
    customers: "television newsrooms and news sites",
    buyer: "the graphics director",
    unit: "newsroom",
    units: "newsrooms",
    price: 17500,
    inEurope: 780,
    help: "put live results on air and online without programming",
    pitch:
      "Election night on air and online from one source: live maps, projections and explanations without a programmer in the studio.",
    problem: [
      "For an election night a station books {six|eight} freelancers for two months, and throws the work away afterwards.",
      "Feeds of electoral offices change their format on the evening; {three|four} of seven stations that we asked had been off air with their maps at some time.",
      "Smaller stations and papers show a table of yesterday.",
    ],
    solution: [
      "Feeds are described in a small language with checks (sums, turnout, impossible jumps), so a wrong figure is held back before a million people see it.",
      "A hierarchical model estimates the final result from the first counted districts, with an honest interval, and the graphics show the interval.",
      "Producers arrange scenes in the browser; the same scene goes to the studio wall, to the stream and to the site, each in its own size.",
      "A director sees in rehearsal any earlier election replayed at any speed, with errors thrown in.",
    ],
    proof:
      "It was on air for {five|seven} elections in {three|four} countries with {0|1} interruption; projections with a tenth of districts counted missed by {0.7|0.9} points on average.",
    impact:
      "{Nineteen|Twenty-three} local papers used it for mayoral elections that had never been shown anywhere before.",
    rivals:
      "Makers of broadcast graphics sell engines and leave the data to the customer; two agencies deliver a finished site each time. The graphics companies around Bergen would be natural partners.",
    edge: "We stop wrong figures before they are on air. Whoever has once shown 140 per cent turnout knows what this is worth.",
    next: "Sport is the everyday use between elections; a first league shows its tables with us since {autumn|August}.",
    sale: "Stations rent for an evening, the second time for a year; agencies use it for their online customers under licence.",
    wish: "Broadcast graphics are at home in Bergen; a joint scene format with one engine maker would save our customers a day per event.",
    field: "computational statistics",
    proven: { stage: "customers", contracts: 3 },
    ethics:
      "Projections can influence who still votes: nothing is shown before polls close, which the software enforces by the clock of the electoral office, and intervals cannot be switched off.",
  },
];
