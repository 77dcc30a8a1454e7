import { useTranslation } from "#app/i18n/use-translation.ts";
import { Disclosure } from "../disclosure.tsx";
import { Section, Stack } from "../layout.tsx";
import { type ComparedCriterion, Comparison } from "./comparison.tsx";

type SpreadsProps = { samples: { id: string; title: string; criteria: ComparedCriterion[] }[] };

/** For managers: by sample what all evaluators gave so far. */
export function Spreads({ samples }: SpreadsProps) {
  const { t } = useTranslation("samples");
  return (
    <Section title={t("spreads.title")} lead={t("spreads.lead")}>
      <Stack gap="small">
        {samples.map(({ id, title, criteria }, index) => (
          <Disclosure key={id} boxed open={index === 0} summary={title}>
            <Comparison criteria={criteria} />
          </Disclosure>
        ))}
      </Stack>
    </Section>
  );
}
