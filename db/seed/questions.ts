import type { Translated } from "#app/i18n/locale.ts";

/** Invented, after what companies asked in public about calls of this kind. */
export const sampleAnswers: { question: Translated; answer: Translated }[] = [
  {
    question: {
      en: "We build software for museums. Do we count as creative industry?",
      bg: "Разработваме софтуер за музеи. Смятаме ли се за творческа индустрия?",
    },
    answer: {
      en: "Yes. We read the term broadly: whoever makes technology that media, culture, design, games, advertising or events can use may apply. What counts is that such clients could work with you within the six months.",
      bg: "Да. Разбираме понятието широко: може да кандидатства всеки, който създава технология за медии, култура, дизайн, игри, реклама или събития. Важното е такива клиенти да могат да работят с Вас през шестте месеца.",
    },
  },
  {
    question: {
      en: "Is there a grant?",
      bg: "Предвижда ли се безвъзмездна финансова помощ?",
    },
    answer: {
      en: "No. Companies get six months of mentoring, services, at least three prospective clients and a way to investors, but no money from the programme.",
      bg: "Не. Компаниите получават шест месеца менторство, услуги, поне трима бъдещи клиенти и достъп до инвеститори, но не и средства от програмата.",
    },
  },
  {
    question: {
      en: "Can we change the application after submitting it?",
      bg: "Можем ли да променим кандидатурата, след като я подадем?",
    },
    answer: {
      en: "Until the deadline, as often as you like. The version submitted last counts. Mind that a change counts only after you have submitted again.",
      bg: "До крайния срок – колкото пъти желаете. Важи последната подадена версия. Имайте предвид, че промяната важи едва след като подадете отново.",
    },
  },
];
