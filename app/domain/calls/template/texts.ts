import type { CallTexts, Topic } from "../texts.ts";
import { both } from "./both.ts";

export const topics: Topic[] = [
  { id: "ai", label: both("Artificial intelligence", "Изкуствен интелект") },
  { id: "xr", label: both("Virtual and augmented reality", "Виртуална и добавена реалност") },
  { id: "data", label: both("Data and analytics", "Данни и анализи") },
  { id: "media", label: both("Audio, video and publishing", "Аудио, видео и издателска дейност") },
  { id: "security", label: both("Security and trust", "Сигурност и доверие") },
  { id: "green", label: both("Environment and energy", "Околна среда и енергия") },
  { id: "health", label: both("Health and accessibility", "Здраве и достъпност") },
  { id: "industry", label: both("Industry, robotics and devices", "Индустрия, роботика и устройства") },
];

/** Everything but the title, which each call has of its own. */
export const texts: Omit<CallTexts, "title"> = {
  summary: both(
    "Six months of mentoring for young companies with technology of their own.",
    "Шест месеца менторство за млади компании със собствена технология.",
  ),
  offer: both(
    `- A mentor who knows your market, every second week
- Introductions to at least three possible customers
- A place to work and to test
- A stage in front of investors at the end

Taking part is free. The programme takes no shares and pays no grant.`,
    `- Ментор, който познава пазара Ви, на всеки две седмици
- Запознанства с поне трима възможни клиенти
- Място за работа и изпитване
- Представяне пред инвеститори в края

Участието е безплатно. Програмата не взема дял и не дава пари.`,
  ),
  audience: both(
    "Startups and scaleups that have at least a prototype and want to sell it to other companies.",
    "Стартъпи и скейлъпи, които имат поне прототип и искат да го продават на други компании.",
  ),
  process: both(
    "We check who is eligible, then independent evaluators score each application without knowing each other's points. Every applicant gets the evaluators' comments.",
    "Проверяваме кой е допустим, след което независими оценители оценяват всяка кандидатура, без да знаят точките на другите. Всеки кандидат получава коментарите на оценителите.",
  ),
};
