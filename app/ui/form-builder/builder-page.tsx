import type { ComponentProps } from "react";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { LinkButton } from "../button.tsx";
import { Row, Section, Stack } from "../layout.tsx";
import { Notice } from "../notice.tsx";
import type { SelectOption } from "../select-field.tsx";
import { BesidePreview } from "./beside-preview.tsx";
import { BuilderNotices, Standing } from "./builder-notices.tsx";
import type { FormProblem, FormSection, Move, QuestionRow } from "./form-in-work.ts";
import { Outline } from "./outline.tsx";
import { FormPreview } from "./preview.tsx";
import { type SectionAnswer, SectionFields } from "./section-editor.tsx";
import { type SectionTime, TimeBudget } from "./time-budget.tsx";

type BuilderPageProps = {
  sections: FormSection[];
  rows: Record<string, QuestionRow>;
  problems: FormProblem[];
  untranslatedSections: string[];
  removed: number;
  changes: number;
  published: { number: number; at: Date; timeZone: string };
  isPublic: boolean;
  closed: boolean;
  countries: SelectOption[];
  effort: { questions: number; minutes: number; readingMinutes: number; sections: SectionTime[] };
  asked: ComponentProps<typeof FormPreview>["asked"];
  revision: number;
  base: string;
  move: (move: Move) => void;
  /** Whether the last move was made on a form that somebody else had changed. */
  refused?: string;
  answer?: SectionAnswer;
  /** What was done on the page from which one comes. */
  says?: string;
};

/** The form in work: its outline, what it costs, and how it looks. */
export function BuilderPage(props: BuilderPageProps) {
  const { t } = useTranslation("builder");
  const { sections, rows, base, effort, removed, countries, asked } = props;
  const unused = Object.entries(rows)
    .filter(([, row]) => row.unused)
    .map(([id, { label }]) => ({ id, label }));
  return (
    <Section title={t("title")} lead={t("lead")} actions={<Acts base={base} removed={removed} />}>
      <Stack>
        <BuilderNotices {...props} />
        <Standing {...props} />
        <BesidePreview preview={<FormPreview {...{ sections, countries, asked }} />}>
          <Stack gap="large">
            <Outline {...props} times={effort.sections} />
            <AddSection {...props} />
            <Section title={t("budget.title")} level={3} divided>
              <TimeBudget {...{ effort, unused, base }} />
            </Section>
          </Stack>
        </BesidePreview>
      </Stack>
    </Section>
  );
}

function Acts({ base, removed }: { base: string; removed: number }) {
  const { t } = useTranslation("builder");
  return (
    <Row>
      {removed > 0 && (
        <LinkButton to={`${base}/removed`} size="small" kind="quiet" icon="undo">
          {t("removed.link", { count: removed })}
        </LinkButton>
      )}
      <LinkButton to={`${base}/import`} size="small" icon="upload">
        {t("import")}
      </LinkButton>
      <LinkButton to={`${base}/form.json`} size="small" icon="download" download>
        {t("export")}
      </LinkButton>
    </Row>
  );
}

function AddSection({ base, revision, answer, closed }: BuilderPageProps) {
  const { t } = useTranslation("builder");
  if (closed) return <Notice tone="warning">{t("status.closed")}</Notice>;
  return (
    <Section title={t("section.add")} level={3} lead={t("section.addLead")} divided>
      <SectionFields {...{ base, revision, answer }} submit={t("section.addSubmit")} />
    </Section>
  );
}
