import type { Locale, Translated } from "#app/i18n/locale.ts";

/** Invented, after what companies ask when a call of this kind is open. */
export const waitingQuestions: {
  daysAgo: number;
  name: string;
  email: string;
  locale: Locale;
  asked: string;
}[] = [
  {
    daysAgo: 4,
    name: "Katerina",
    email: "k.makri@lexisflow.example",
    locale: "en",
    asked:
      "Our company Lexis Flow was founded in 2012 as a sole proprietorship and became an Ltd in 2019. Which year counts for the ten-year limit?",
  },
  {
    daysAgo: 1.4,
    name: "",
    email: "info@zvukopis.example",
    locale: "bg",
    asked:
      "Може ли презентацията да е на английски, ако останалата част от кандидатурата е на български? И брои ли се видеото към ограничението за страници?",
  },
  {
    daysAgo: 0.2,
    name: "Jens Aasland",
    email: "jens@fjordframe.example",
    locale: "en",
    asked: "Is it a problem if one of our two founders works part-time at a university until next summer?",
  },
];

/** Set aside: nothing to answer. */
export const advertisement = {
  name: "Growth Team",
  email: "offers@rankbooster.example",
  locale: "en" as const,
  asked:
    "Hello! We can bring your page to the top of all search engines within a week. Ask for our price list.",
};

/** Asked in public during the call and answered with care. */
export const answeredInCall: { asked: string; question: Translated; answer: Translated } = {
  asked: "We at Bright Stage were finalists of an accelerator in Athens last year. May we apply?",
  question: {
    en: "May a company apply that has been through another accelerator?",
    bg: "Може ли да кандидатства компания, която вече е участвала в друга акселераторска програма?",
  },
  answer: {
    en: "Yes. Tell us in the application what the other programme gave you, so that the mentors do not begin from the beginning.",
    bg: "Да. Посочете в кандидатурата какво Ви е дала другата програма, за да не започват менторите от нулата.",
  },
};

/** Between the visitor's application and the managers; the last message is new to the managers. */
export const ownThread: { daysAgo: number; fromManagers: boolean; text: string }[] = [
  {
    daysAgo: 6.1,
    fromManagers: false,
    text: "Hello,\n\nour pilot with the museum is under a confidentiality agreement until March. Is it enough to describe it without naming the museum?\n\nRalitsa",
  },
  {
    daysAgo: 5.8,
    fromManagers: true,
    text: "Hello Ralitsa,\n\nyes. Describe what was tested and with how many visitors; evaluators sign a declaration of confidentiality, but they need no name to judge it.\n\nLieve",
  },
  {
    daysAgo: 0.9,
    fromManagers: true,
    text: "One more thing: please mind that the deck must not be longer than 15 pages. The portal counts them.",
  },
];

/** From somebody else with a draft; no manager has read it yet. */
export const newToManagers =
  "Good morning, the colleague who began our application has left the company. How can I take it over?";

export const toAllDrafts: { daysAgo: number; subject: Translated; text: Translated } = {
  daysAgo: 2,
  subject: {
    en: "Information hour on Thursday at 16:00",
    bg: "Информационен час в четвъртък от 16:00 ч.",
  },
  text: {
    en: "On Thursday at 16:00 (Brussels time) we answer questions about the form online. What is asked there that concerns everybody will also stand among the public answers.",
    bg: "В четвъртък от 16:00 ч. (брюкселско време) отговаряме онлайн на въпроси за формуляра. Зададеното там, което засяга всички, ще стои и сред публичните отговори.",
  },
};
