import type { Topic } from "#app/domain/calls/texts.ts";

/** What companies work on and evaluators know: the technologies that MediaMotor Europe named, and its two plainest challenges. */
export const topics: Topic[] = [
  { id: "ai", label: { en: "Artificial intelligence", bg: "Изкуствен интелект" } },
  { id: "language", label: { en: "Speech and language technology", bg: "Речеви и езикови технологии" } },
  { id: "audio", label: { en: "Audio and music", bg: "Звук и музика" } },
  { id: "streaming", label: { en: "Video production and streaming", bg: "Видеопродукция и стрийминг" } },
  {
    id: "vr-ar",
    label: { en: "Virtual, augmented and mixed reality", bg: "Виртуална, добавена и смесена реалност" },
  },
  { id: "animation", label: { en: "Animation and computer graphics", bg: "Анимация и компютърна графика" } },
  { id: "gaming", label: { en: "Games", bg: "Игри" } },
  { id: "installations", label: { en: "Interactive installations", bg: "Интерактивни инсталации" } },
  { id: "hci", label: { en: "Human-computer interaction", bg: "Взаимодействие човек–компютър" } },
  { id: "accessibility", label: { en: "Accessibility", bg: "Достъпност" } },
  {
    id: "misinformation",
    label: { en: "Verification and misinformation", bg: "Проверка на факти и дезинформация" },
  },
  { id: "data-analytics", label: { en: "Data analytics", bg: "Анализ на данни" } },
  { id: "cloud", label: { en: "Cloud", bg: "Облачни технологии" } },
  {
    id: "cybersecurity",
    label: { en: "Cybersecurity and privacy", bg: "Киберсигурност и защита на данните" },
  },
  { id: "blockchain", label: { en: "Blockchain and registers", bg: "Блокчейн и регистри" } },
  { id: "iot", label: { en: "Internet of things and sensors", bg: "Интернет на нещата и сензори" } },
  { id: "5g", label: { en: "5G and broadcast networks", bg: "5G и мрежи за разпръскване" } },
  { id: "robotics", label: { en: "Collaborative robotics", bg: "Колаборативна роботика" } },
];
