import { scoring, type Scoring } from "#app/domain/calls/scoring.ts";
import type { Translated } from "#app/i18n/locale.ts";

const labels: Translated[] = [
  { en: "Not addressed or cannot be judged", bg: "Липсва или не може да се оцени" },
  { en: "Poor: serious weaknesses", bg: "Слабо: сериозни недостатъци" },
  { en: "Fair: significant weaknesses", bg: "Задоволително: съществени недостатъци" },
  { en: "Good: a number of shortcomings", bg: "Добре: с някои недостатъци" },
  { en: "Very good: a small number of shortcomings", bg: "Много добре: с малки недостатъци" },
  { en: "Excellent: any shortcomings are minor", bg: "Отлично: недостатъците са незначителни" },
];

const steps = labels.map((label, points) => ({ points, label }));

/** Five criteria of 0 to 5 points, whose weights make 100 the most. */
export const mediaMotorScoring: Scoring = scoring.parse({
  criteria: [
    {
      id: "technology",
      title: { en: "Excellence of the technology", bg: "Технологични качества" },
      guidance: {
        en: "Is there deep technology in it, and is it clearly described? What is new against the state of the art? Has it been measured honestly? Is the stage credible, and are rights secured?",
        bg: "Има ли зад решението сериозна технология и ясно ли е описана? Какво е новото спрямо съществуващото? Честно ли е измерено? Правдоподобен ли е етапът и уредени ли са правата?",
      },
      weight: 6,
      steps,
      threshold: 3,
    },
    {
      id: "market",
      title: { en: "Market and impact", bg: "Пазар и въздействие" },
      guidance: {
        en: "Is the problem real and proven with those who have it? Is the market counted bottom-up? Does the applicant know the competition? Who in media, creative industries and society gains?",
        bg: "Реален ли е проблемът и доказан ли е с хората, които го имат? Пресметнат ли е пазарът отдолу нагоре? Познава ли кандидатът конкуренцията? Кой в медиите, творческите индустрии и обществото печели?",
      },
      weight: 5,
      steps,
      threshold: 2,
    },
    {
      id: "business",
      title: { en: "Business model and scalability", bg: "Бизнес модел и мащабируемост" },
      guidance: {
        en: "Do prices, costs and channels fit together? Is there evidence that customers pay? Can it grow beyond the home market without growing costs at the same pace?",
        bg: "Съответстват ли си цени, разходи и канали? Има ли доказателство, че клиентите плащат? Може ли да расте извън местния пазар, без разходите да растат със същото темпо?",
      },
      weight: 4,
      steps,
      threshold: 2,
    },
    {
      id: "team",
      title: { en: "Team and implementation", bg: "Екип и изпълнение" },
      guidance: {
        en: "Can these people do it? Are technology, industry and business covered, are gaps named? Is the plan for the next year realistic?",
        bg: "По силите ли е това на тези хора? Покрити ли са технологията, индустрията и бизнесът, посочени ли са липсите? Реалистичен ли е планът за следващата година?",
      },
      weight: 3,
      steps,
    },
    {
      id: "fit",
      title: { en: "Fit with the programme", bg: "Съответствие с програмата" },
      guidance: {
        en: "Do they need what the programme offers, and now? Are the goals for six months concrete? Are risks for people seen and dealt with?",
        bg: "Нужно ли им е точно това, което програмата предлага, и то сега? Конкретни ли са целите за шестте месеца? Видени ли са рисковете за хората и взети ли са мерки?",
      },
      weight: 2,
      steps,
    },
  ],
  threshold: 60,
  shortlistRules: [{ by: "country", most: 4 }],
  tieBreaks: ["technology", "market", "business"],
});
