import type { Translate } from "#app/i18n/translate.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Figure, Figures } from "../figure.tsx";
import { useNumberFormat } from "../locale.ts";
import { Tag } from "../tag.tsx";
import type { Tone } from "../tone.ts";

const choices = ["first", "second", "third", "other", "any", "without"] as const;
export type Choice = (typeof choices)[number];
export type Counts = Record<Choice, number>;

const tones: Record<Choice, Tone> = {
  first: "success",
  second: "neutral",
  third: "neutral",
  other: "neutral",
  any: "neutral",
  without: "danger",
};

/** How many finalists have which choice. */
export function ChoiceFigures({ counts }: { counts: Counts }) {
  const { t } = useTranslation("hubs");
  const number = useNumberFormat();
  return (
    <Figures>
      {choices
        .filter((choice) => choice === "first" || counts[choice] > 0)
        .map((choice) => (
          <Figure key={choice} label={t(`choice.${choice}`)} value={number(counts[choice])} />
        ))}
    </Figures>
  );
}

/** The same as a sentence. */
export function countsInWords(counts: Counts, t: Translate<"hubs">): string {
  return choices
    .filter((choice) => counts[choice] > 0)
    .map((choice) => t(`counted.${choice}`, { count: counts[choice] }))
    .join(", ");
}

export function ChoiceTag({ choice }: { choice: Choice }) {
  const { t } = useTranslation("hubs");
  return <Tag tone={tones[choice]}>{t(`choice.${choice}`)}</Tag>;
}
