import { useTranslation } from "#app/i18n/use-translation.ts";
import { Disclosure } from "../disclosure.tsx";
import { DescriptionList } from "../description-list.tsx";
import { Section, Stack } from "../layout.tsx";
import { PlainText } from "../prose.tsx";
import { Muted, Strong } from "../text.tsx";

type Criterion = {
  id: string;
  title: string;
  most: number;
  points: number | null;
  toApplicant: string;
};
export type OtherSheet = { name: string | null; criteria: Criterion[]; overallToApplicant: string };

/** What other evaluators wrote on the same application, as far as the call shows it. */
export function OthersSheets({ sheets }: { sheets: OtherSheet[] }) {
  const { t } = useTranslation("workbench");
  return (
    <Section title={t("others.title")} lead={t("others.lead")} divided>
      <Stack gap="small">
        {sheets.map((sheet, index) => (
          <Disclosure key={index} boxed summary={sheet.name ?? t("others.nameless", { place: index + 1 })}>
            <Other {...sheet} />
          </Disclosure>
        ))}
      </Stack>
    </Section>
  );
}

function Other({ criteria, overallToApplicant }: OtherSheet) {
  const { t } = useTranslation("evaluation");
  return (
    <Stack>
      <DescriptionList
        layout="stacked"
        items={criteria.map(({ title, points, most, toApplicant }) => ({
          term: title,
          value: (
            <>
              <Strong>{points === null ? "–" : t("submit.pointsOf", { points, most })}</Strong>
              {toApplicant.trim() && <PlainText text={toApplicant} />}
            </>
          ),
        }))}
      />
      <div>
        <Muted small>{t("overallToApplicant")}</Muted>
        <PlainText text={overallToApplicant} />
      </div>
    </Stack>
  );
}
