import type { CallConsent, ConsentKind } from "../consents/consent.ts";
import { both } from "./both.ts";

/** What each kind begins with: a programme's own lawyers change it. */
export const consentTemplates: Record<ConsentKind, Omit<CallConsent, "kind">> = {
  privacy: {
    required: true,
    label: both(
      "We have read how the programme uses the personal data in this application.",
      "Запознахме се с това как програмата използва личните данни в тази кандидатура.",
    ),
    text: both(
      `**Who is responsible.** The programme that publishes this call decides what happens with the data. Its address stands on the call's page: write there with any question.

**What is kept.** What you write in the application and the files that you add; names and addresses of the people in your team; what the portal needs to work: sign-ins, messages, and a record of who did what.

**What for.** To check who is eligible, to evaluate applications, to choose the finalists, to write to you about it, and to report on the programme without names.

**Who reads it.** The programme's managers, and the evaluators to whom your application is given, who have promised to keep it confidential. If you are chosen, the hub that takes you on too. Nobody else, unless you agree to it separately.

**How long.** As long as the call's terms of storage say; then it is erased, and the record keeps that it was.

**Your rights.** You can read and download what is kept about you, correct it, and ask that it is erased, in your account. You can complain to the data protection authority of your country.`,
      `**Кой отговаря.** За използването на данните отговаря програмата, която публикува поканата. Адресът ѝ е посочен на страницата на поканата – пишете там при всякакви въпроси.

**Какво се съхранява.** Написаното в кандидатурата и файловете, които добавяте; имената и адресите на хората от екипа Ви; необходимото за работата на портала: влизания, съобщения и дневник на действията.

**За какво се използва.** За проверка на допустимостта, за оценяване на кандидатурите, за избор на финалистите, за връзка с Вас и за отчитане на програмата без имена.

**Кой го чете.** Ръководителите на програмата и оценителите, на които е възложена кандидатурата Ви и които са поели задължение за поверителност. Ако бъдете избрани – и хъбът, който Ви приема. Никой друг, освен ако не дадете отделно съгласие.

**Колко дълго.** Толкова, колкото определят сроковете за съхранение на поканата; след това данните се изтриват, а в дневника остава, че са изтрити.

**Вашите права.** От профила си можете да прочетете и изтеглите онова, което се пази за Вас, да го поправите и да поискате изтриването му. Можете да подадете жалба до органа за защита на личните данни във Вашата държава.`,
    ),
  },
  terms: {
    required: true,
    label: both(
      "We have read the rules of the call and agree to them.",
      "Прочетохме правилата на поканата и ги приемаме.",
    ),
    text: both(
      `- The application is ours, and what it says is true as far as we know.
- We may change or withdraw it until the deadline; the last version that was submitted counts.
- The programme chooses by the criteria and the process that the call's page describes. Nobody has a right to be chosen.
- If we are chosen, we say by the date in the call whether we take the place.`,
      `- Кандидатурата е наша и посоченото в нея е вярно, доколкото ни е известно.
- До крайния срок можем да я променяме и оттеглим; важи последната подадена версия.
- Програмата избира по критериите и реда, описани на страницата на поканата. Никой няма право непременно да бъде избран.
- Ако бъдем избрани, до посочената в поканата дата съобщаваме дали приемаме мястото.`,
    ),
  },
  sharing: {
    required: false,
    label: both(
      "The programme may pass our application on to its partners.",
      "Програмата може да предоставя кандидатурата ни на партньорите си.",
    ),
    text: both(
      "Partners are the organisations that the call's page names. They may read the application and write to you about working together. If you do not agree, that has no influence on the evaluation. You can withdraw this consent at any time.",
      "Партньори са организациите, посочени на страницата на поканата. Те могат да четат кандидатурата и да Ви пишат за съвместна работа. Отказът Ви не влияе на оценяването. Можете да оттеглите съгласието си по всяко време.",
    ),
  },
  publicity: {
    required: false,
    label: both(
      "The programme may present our company in public.",
      "Програмата може да представя компанията ни публично.",
    ),
    text: both(
      "If you are chosen, the programme may show your company's name, logo and summary on its pages and in its reports. You can withdraw this consent at any time.",
      "Ако бъдете избрани, програмата може да показва името, логото и резюмето на компанията Ви на страниците и в отчетите си. Можете да оттеглите съгласието си по всяко време.",
    ),
  },
  news: {
    required: false,
    label: both(
      "The programme may write to us about later calls.",
      "Програмата може да ни пише за следващи покани.",
    ),
    text: both(
      "A few e-mails a year, to the address of whoever submits. If you do not agree, that has no influence on the evaluation. You can withdraw this consent at any time.",
      "Няколко имейла годишно, до адреса на подаващия кандидатурата. Отказът Ви не влияе на оценяването. Можете да оттеглите съгласието си по всяко време.",
    ),
  },
};
