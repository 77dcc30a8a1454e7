import { useTranslation } from "#app/i18n/use-translation.ts";
import { Section, Stack } from "../layout.tsx";
import { PlainText } from "../prose.tsx";
import { Strong, TextLink } from "../text.tsx";

type ConsensusBesideProps = {
  /** Path of the discussion. */
  at: string;
  state: "open" | "put-forward" | "final" | "left";
  rapporteur: string;
  minority: { evaluator: string; text: string }[];
};

/** What stands beside a score: whether it was agreed, and who saw it otherwise. */
export function ConsensusBeside({ at, state, rapporteur, minority }: ConsensusBesideProps) {
  const { t } = useTranslation("consensus");
  return (
    <Section title={t("beside.title")} level={3}>
      <Stack gap="small">
        <div>
          {t(`beside.${state}`, { rapporteur })} <TextLink to={at}>{t("beside.look")}</TextLink>
        </div>
        {minority.length > 0 && <Strong>{t("managed.minority")}</Strong>}
        {minority.map(({ evaluator, text }) => (
          <div key={evaluator}>
            <Strong>{evaluator}</Strong>
            <PlainText text={text} />
          </div>
        ))}
      </Stack>
    </Section>
  );
}
