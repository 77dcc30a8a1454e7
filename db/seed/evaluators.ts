import type { Locale } from "#app/i18n/locale.ts";
import { companyNamed } from "./company.ts";

/** From 1 (can follow it) to 3 (has worked on it), by topic. */
type Levels = Record<string, 1 | 2 | 3>;

export type SampleEvaluator = {
  name: string;
  email: string;
  organisation: string;
  country: string;
  /** In which the portal writes. */
  locale: Locale;
  /** In which the evaluator reads applications. */
  languages: Locale[];
  topics: Levels;
  /** Applications in Call 1. */
  capacity: number;
};

/** Two companies of Call 1 for which evaluators work; the roster keeps their countries. */
export const conflictedCompanies = { Tactilium: "NL", Ruinlight: "GR" };

/** Invented, as all of the sample; several share an organisation, and some have ties to applicants. */
export const sampleEvaluators: SampleEvaluator[] = [
  {
    name: "Elena Marinova",
    email: "evaluator@finalist.example",
    organisation: "Balkan Media Institute",
    country: "BG",
    locale: "en",
    languages: ["en", "bg"],
    topics: { language: 3, misinformation: 3, ai: 2, "data-analytics": 2, accessibility: 2, audio: 1 },
    capacity: 16,
  },
  {
    name: "Петър Василев",
    email: "petar.vasilev@bmi.example",
    organisation: "Balkan Media Institute",
    country: "BG",
    locale: "bg",
    languages: ["bg", "en"],
    topics: { streaming: 3, "5g": 3, audio: 2, cloud: 2, iot: 2, robotics: 1 },
    capacity: 18,
  },
  {
    name: "Доц. Станимира Бояджиева",
    email: "s.boyadzhieva@uni-vitosha.example",
    organisation: "University of Vitosha",
    country: "BG",
    locale: "bg",
    languages: ["bg", "en"],
    topics: { ai: 3, language: 3, "data-analytics": 3, cybersecurity: 2, hci: 1, misinformation: 2 },
    capacity: 15,
  },
  {
    name: "Kristof Aerts",
    email: "kristof.aerts@scheldemedia.example",
    organisation: "Schelde Media Group",
    country: "BE",
    locale: "en",
    languages: ["en"],
    topics: { streaming: 3, cloud: 3, "5g": 2, "data-analytics": 2, hci: 2, audio: 2 },
    capacity: 17,
  },
  {
    name: "Nathalie Collard",
    email: "nathalie.collard@scheldemedia.example",
    organisation: "Schelde Media Group",
    country: "BE",
    locale: "en",
    languages: ["en"],
    topics: { "data-analytics": 3, misinformation: 2, language: 2, ai: 1, hci: 2, cybersecurity: 1 },
    capacity: 16,
  },
  {
    name: "Marit Tveit",
    email: "marit.tveit@vestlandvisuals.example",
    organisation: "Vestland Visuals",
    country: "NO",
    locale: "en",
    languages: ["en"],
    topics: { animation: 3, "vr-ar": 3, streaming: 2, gaming: 2, installations: 2, hci: 2 },
    capacity: 16,
  },
  {
    name: "Prof. Ole Jakob Fosse",
    email: "oj.fosse@fjord-university.example",
    organisation: "Fjord University of Applied Sciences",
    country: "NO",
    locale: "en",
    languages: ["en"],
    topics: { robotics: 3, iot: 3, "5g": 2, ai: 2, streaming: 1, hci: 2 },
    capacity: 14,
  },
  {
    name: "Despina Athanasiou",
    email: "d.athanasiou@aegean-heritage.example",
    // Sits on the board of an applicant, as the register of companies would show.
    organisation: companyNamed("Ruinlight", conflictedCompanies.Ruinlight).legalName,
    country: "GR",
    locale: "en",
    languages: ["en"],
    topics: { "vr-ar": 3, installations: 3, iot: 2, accessibility: 2, animation: 1, hci: 2 },
    capacity: 15,
  },
  {
    name: "Thanasis Koutras",
    email: "thanasis.koutras@thermaic-ventures.example",
    organisation: "Thermaic Ventures",
    country: "GR",
    locale: "en",
    languages: ["en"],
    topics: { cloud: 3, blockchain: 3, "data-analytics": 2, cybersecurity: 2, ai: 2, gaming: 1 },
    capacity: 17,
  },
  {
    name: "Teresa Vilaça",
    email: "teresa.vilaca@atlantic-angels.example",
    organisation: "Atlantic Angels",
    country: "PT",
    locale: "en",
    languages: ["en"],
    topics: { audio: 2, gaming: 3, cloud: 2, "data-analytics": 2, blockchain: 2, animation: 2 },
    capacity: 16,
  },
  {
    name: "Maeve Corrigan",
    email: "maeve.corrigan@liffeysound.example",
    organisation: "Liffey Sound Studios",
    country: "IE",
    locale: "en",
    languages: ["en"],
    topics: { audio: 3, language: 2, accessibility: 2, streaming: 2, gaming: 1 },
    capacity: 15,
  },
  {
    name: "Dr. Annika Reuter",
    email: "annika.reuter@institut-medienrecht.example",
    organisation: "Institut für Medienrecht",
    country: "DE",
    locale: "en",
    languages: ["en"],
    topics: { cybersecurity: 3, misinformation: 3, blockchain: 2, "data-analytics": 2, ai: 1 },
    capacity: 14,
  },
  {
    name: "Wim Terpstra",
    email: "wim.terpstra@tactilium.example",
    organisation: "Terpstra Consulting",
    country: "NL",
    locale: "en",
    languages: ["en"],
    topics: { hci: 3, accessibility: 3, installations: 2, robotics: 2, "vr-ar": 2, iot: 1 },
    capacity: 16,
  },
  {
    name: "Giulia Santarelli",
    email: "giulia.santarelli@cineteca-adriatica.example",
    organisation: "Cineteca Adriatica",
    country: "IT",
    locale: "en",
    languages: ["en"],
    topics: { animation: 3, ai: 2, streaming: 2, audio: 2, installations: 2, accessibility: 1 },
    capacity: 16,
  },
  {
    name: "Никола Стефанов",
    email: "nikola.stefanov@playsofia.example",
    organisation: "Play Sofia",
    country: "BG",
    locale: "bg",
    languages: ["bg", "en"],
    topics: { gaming: 3, animation: 2, "vr-ar": 2, ai: 2, hci: 2, installations: 1 },
    capacity: 18,
  },
  {
    name: "Vesna Trajkova",
    email: "vesna.trajkova@vardar-newslab.example",
    organisation: "Vardar News Lab",
    country: "MK",
    locale: "en",
    languages: ["en", "bg"],
    topics: {
      misinformation: 3,
      language: 2,
      "data-analytics": 2,
      cybersecurity: 1,
      streaming: 1,
      accessibility: 1,
    },
    capacity: 17,
  },
  {
    name: "Iñaki Urrutia",
    email: "inaki.urrutia@teatro-abierto.example",
    organisation: "Red Teatro Abierto",
    country: "ES",
    locale: "en",
    languages: ["en"],
    topics: { installations: 3, accessibility: 3, audio: 2, iot: 2, "vr-ar": 1, robotics: 2 },
    capacity: 15,
  },
  {
    name: "Румяна Делчева",
    email: "rumyana.delcheva@delcheva-partners.example",
    organisation: "Делчева и партньори",
    country: "BG",
    locale: "bg",
    languages: ["bg", "en"],
    topics: {
      "data-analytics": 3,
      cloud: 2,
      ai: 2,
      streaming: 2,
      blockchain: 1,
      audio: 1,
      accessibility: 2,
      "vr-ar": 1,
    },
    capacity: 18,
  },
];
