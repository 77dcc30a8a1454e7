import { useTranslation } from "#app/i18n/use-translation.ts";
import { DescriptionList } from "../description-list.tsx";
import { Section, Stack } from "../layout.tsx";
import { useScoreFormat } from "../locale.ts";
import { PlainText } from "../prose.tsx";
import { Muted, Strong } from "../text.tsx";
import type { OpenSheet } from "./sheet-questions.ts";

type SheetShownProps = { sheet: OpenSheet; percent: number; level?: 2 | 3 };

/** A score sheet to read. */
export function SheetShown({ sheet, percent, level = 2 }: SheetShownProps) {
  const { t } = useTranslation("evaluation");
  const write = useScoreFormat();
  return (
    <Stack gap="large">
      <div>
        <Muted>{t("score")}</Muted> <Strong>{write(percent)}</Strong>
      </div>
      {sheet.criteria.map((criterion) => (
        <Section key={criterion.id} title={criterion.title} level={level}>
          <Stack gap="small">
            <Points {...criterion} />
            <Comments toApplicant={criterion.toApplicant} toManagers={criterion.toManagers} />
          </Stack>
        </Section>
      ))}
      <Section title={t("overall")} level={level}>
        <Stack gap="small">
          <Comments toApplicant={sheet.overallToApplicant} toManagers={sheet.overallToManagers} />
          {sheet.confidence && (
            <div>
              <Muted>{t("confidence.title")}</Muted> <Strong>{t(`confidence.${sheet.confidence}`)}</Strong>
            </div>
          )}
        </Stack>
      </Section>
    </Stack>
  );
}

type PointsProps = Pick<OpenSheet["criteria"][number], "points" | "most" | "steps">;

function Points({ points, most, steps }: PointsProps) {
  const { t } = useTranslation("evaluation");
  const step = steps.find((one) => one.points === points);
  return (
    <div>
      <Strong>{points === null ? "–" : t("submit.pointsOf", { points, most })}</Strong>{" "}
      <Muted>{step?.label}</Muted>
    </div>
  );
}

/** Only what was written. */
function Comments({ toApplicant, toManagers }: { toApplicant: string; toManagers: string }) {
  const { t } = useTranslation("evaluation");
  const written = [
    { term: t("toApplicant"), text: toApplicant },
    { term: t("toManagers"), text: toManagers },
  ].filter(({ text }) => text.trim() !== "");
  if (written.length === 0) return <Muted small>{t("manager.none")}</Muted>;
  return (
    <DescriptionList
      layout="stacked"
      items={written.map(({ term, text }) => ({ term, value: <PlainText text={text} /> }))}
    />
  );
}
