import { useTranslation } from "#app/i18n/use-translation.ts";
import { readId } from "../evaluation/application-pane.tsx";
import { PartAnswers } from "../evaluation/part-answers.tsx";
import { Row, Section, Stack } from "../layout.tsx";
import { PaneLink } from "../split.tsx";
import { Tag } from "../tag.tsx";
import { Heading, Muted, TextLink } from "../text.tsx";
import type { SampleWorkbenchProps } from "./sample-workbench.tsx";

type SamplePaneProps = Pick<SampleWorkbenchProps, "title" | "parts" | "list" | "call" | "sheet">;

/** A sample as evaluators read it, each criterion's answers together. */
export function SamplePane({ title, parts, list, call, sheet }: SamplePaneProps) {
  const { t } = useTranslation(["evaluation", "samples"]);
  return (
    <Stack gap="large">
      <Stack gap="small">
        <Row justify="between">
          <TextLink to={`/evaluations/${call.slug}/samples`}>{t("samples:sheet.all")}</TextLink>
          <Muted small>{t("samples:sheet.place", list)}</Muted>
        </Row>
        <div>
          <Heading level={2} size="large">
            {title}
          </Heading>
          <Muted>{call.title}</Muted>
        </div>
        <Row gap="tight">
          <Tag tone="warning">{t("samples:sheet.madeUp")}</Tag>
        </Row>
      </Stack>
      {parts.map((part) => (
        <Stack key={part.id} gap="small">
          <Section id={readId(part.id)} title={part.title}>
            <PartAnswers answers={part.answers} filesAt="" />
          </Section>
          {sheet.state === "open" && part.criterion && (
            <div>
              <PaneLink to={`points-${part.id}`}>{t("scoreThis")}</PaneLink>
            </div>
          )}
        </Stack>
      ))}
    </Stack>
  );
}
