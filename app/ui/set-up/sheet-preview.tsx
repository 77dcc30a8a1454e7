import { useState } from "react";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Part } from "../evaluation/application-pane.tsx";
import { CriterionFields, type SheetCriterion } from "../evaluation/criterion-fields.tsx";
import { PartAnswers } from "../evaluation/part-answers.tsx";
import type { PointsByCriterion } from "../evaluation/sheet-points.ts";
import { Grid, Row, Section, Stack } from "../layout.tsx";
import { useScoreFormat } from "../locale.ts";
import { Tag } from "../tag.tsx";
import { Heading, Muted, Strong } from "../text.tsx";

type SheetPreviewProps = {
  topics: string[];
  parts: Part[];
  criteria: SheetCriterion[];
  /** The percent that these points make. */
  percentOf: (points: PointsByCriterion) => number;
};

/** Made-up answers beside the score sheet, as evaluators will have them. The form goes nowhere. */
export function SheetPreview({ topics, parts, criteria, percentOf }: SheetPreviewProps) {
  const { t } = useTranslation(["evaluation", "set-up"]);
  const [points, setPoints] = useState<PointsByCriterion>({});
  const write = useScoreFormat();
  const scored = Object.values(points).length;
  return (
    <Grid least="large">
      <Stack gap="large">
        <Stack gap="small">
          <Heading level={2}>{t("application")}</Heading>
          <Row gap="tight">
            {topics.map((topic) => (
              <Tag key={topic}>{topic}</Tag>
            ))}
          </Row>
        </Stack>
        {parts.map(({ id, title, answers }) => (
          <Section key={id} title={title} level={3}>
            <PartAnswers answers={answers.filter(({ kind }) => kind !== "files")} filesAt="" />
            {answers.some(({ kind }) => kind === "files") && <Muted>{t("set-up:preview.filesHere")}</Muted>}
          </Section>
        ))}
      </Stack>
      <form method="dialog" noValidate onSubmit={(event) => event.preventDefault()}>
        <Stack gap="large">
          <Heading level={2}>{t("sheet")}</Heading>
          {criteria.map((criterion) => (
            <CriterionFields
              key={criterion.id}
              criterion={criterion}
              answers={0}
              onPoints={(given) => setPoints((before) => ({ ...before, [criterion.id]: given }))}
            />
          ))}
          <output aria-label={t("soFar")}>
            <Strong>{write(percentOf(points))}</Strong>{" "}
            <Muted small>{t("scored", { scored, count: criteria.length })}</Muted>
          </output>
        </Stack>
      </form>
    </Grid>
  );
}
