import { useTranslation } from "#app/i18n/use-translation.ts";
import { SheetShown } from "../evaluation/sheet-shown.tsx";
import type { SheetCriterion } from "../evaluation/criterion-fields.tsx";
import { Section } from "../layout.tsx";
import { Row } from "../layout.tsx";
import { Tag } from "../tag.tsx";
import { Muted } from "../text.tsx";
import { useWho, type Who } from "./who.ts";

export type ShownConsensus = {
  criteria: Omit<SheetCriterion, "toManagers">[];
  overallToApplicant: string;
  percent: number;
};
export type GivenAnswer = { who: Who; isYou: boolean; state: "agrees" | "minority" | "waiting" };

/** A consensus sheet to read. */
export function ConsensusShown({ sheet }: { sheet: ShownConsensus }) {
  const { t } = useTranslation("consensus");
  const criteria = sheet.criteria.map((criterion) => ({ ...criterion, toManagers: "" }));
  return (
    <Section title={t("sheet.title")} divided>
      <SheetShown
        level={3}
        percent={sheet.percent}
        sheet={{
          criteria,
          overallToApplicant: sheet.overallToApplicant,
          overallToManagers: "",
          confidence: null,
        }}
      />
    </Section>
  );
}

const tones = { agrees: "success", minority: "warning", waiting: "neutral" } as const;

/** Who agrees, who does not, and whose answer is waited for; who writes it does not answer. */
export function Answers({ rapporteur, answers }: { rapporteur: Who | null; answers: GivenAnswer[] }) {
  const { t } = useTranslation("consensus");
  const say = useWho();
  return (
    <Section title={t("answers.title")} level={3}>
      <Row>
        {rapporteur && (
          <span>
            {say(rapporteur)} <Tag tone="accent">{t("rapporteur")}</Tag>
          </span>
        )}
        {answers.map(({ who, isYou, state }) => (
          <span key={who.place}>
            {say(who, isYou)} <Tag tone={tones[state]}>{t(`answers.${state}`)}</Tag>
          </span>
        ))}
      </Row>
      {!rapporteur && <Muted>{t("answers.nobodyWrites")}</Muted>}
    </Section>
  );
}
