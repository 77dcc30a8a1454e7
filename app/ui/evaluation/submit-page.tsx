import { Form, useNavigation } from "react-router";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Button, LinkButton } from "../button.tsx";
import { ActionBar, Section, Stack } from "../layout.tsx";
import { useNumberFormat, useScoreFormat } from "../locale.ts";
import { Notice } from "../notice.tsx";
import { Page } from "../page.tsx";
import { PlainText } from "../prose.tsx";
import { Table } from "../table.tsx";
import { Bullets, Muted, Strong, TextLink } from "../text.tsx";
import { type Called, useBothNames } from "./called.ts";
import type { OpenSheet } from "./sheet-questions.ts";

type SubmitSheetPageProps = Called & {
  /** Path of the score sheet. */
  at: string;
  state: "open" | "submitted" | "over";
  sheet: OpenSheet;
  missing: { points: { field: string; title: string }[]; overall: boolean; confidence: boolean };
  percent: number;
  refused?: string;
};

/** The sheet in short, and what submitting it means, said before it is done. */
export function SubmitSheetPage({ at, number, company, ...props }: SubmitSheetPageProps) {
  const { t } = useTranslation("evaluation");
  const bothNames = useBothNames();
  const { sheet, state, missing } = props;
  const complete = missing.points.length === 0 && !missing.overall && !missing.confidence;
  return (
    <Page
      width="form"
      title={t("submit.title")}
      eyebrow={bothNames({ number, company })}
      back={{ to: at, label: t("submit.back") }}
      notices={<Obstacles at={at} {...props} />}
    >
      <Summary {...props} />
      {sheet.confidence && (
        <p>
          <Muted>{t("confidence.title")}</Muted> <Strong>{t(`confidence.${sheet.confidence}`)}</Strong>
        </p>
      )}
      {sheet.overallToApplicant.trim() && (
        <Section title={t("overallToApplicant")}>
          <PlainText text={sheet.overallToApplicant} />
        </Section>
      )}
      {state === "open" && complete && <Submit at={at} />}
    </Page>
  );
}

export type ObstaclesProps = Omit<SubmitSheetPageProps, "number" | "company">;

/** What keeps a sheet from being submitted, with links to the fields. */
export function Obstacles({ at, state, missing, refused }: ObstaclesProps) {
  const { t } = useTranslation("evaluation");
  if (state === "submitted") return <Notice tone="success">{t("submittedTitle")}</Notice>;
  if (state === "over") return <Notice tone="warning" title={t("overTitle")} />;
  const lacking = [
    ...missing.points.map(({ field, title }) => [field, t("submit.missingPoints", { criterion: title })]),
    ...(missing.overall ? [["overallToApplicant", t("submit.missingOverall")]] : []),
    ...(missing.confidence ? [["confidence", t("submit.missingConfidence")]] : []),
  ];
  return (
    <>
      {refused && <Notice tone="danger">{refused}</Notice>}
      {lacking.length > 0 && (
        <Notice tone="warning" title={t("submit.missing", { count: lacking.length })}>
          <Bullets
            items={lacking.map(([field, label]) => (
              <TextLink key={field} to={`${at}#${field}`}>
                {label}
              </TextLink>
            ))}
          />
        </Notice>
      )}
    </>
  );
}

/** Points and weights by criterion. */
export function Summary({ sheet, percent }: Pick<SubmitSheetPageProps, "sheet" | "percent">) {
  const { t } = useTranslation("evaluation");
  const share = useNumberFormat({ style: "percent" });
  const score = useScoreFormat();
  return (
    <Table
      caption={`${t("submit.total")}: ${score(percent)}`}
      rows={sheet.criteria}
      rowKey={({ id }) => id}
      columns={[
        { key: "criterion", label: t("submit.criterion"), rowHeader: true, cell: ({ title }) => title },
        {
          key: "points",
          label: t("submit.points"),
          numeric: true,
          nowrap: true,
          cell: ({ points, most }) => (points === null ? "–" : t("submit.pointsOf", { points, most })),
        },
        { key: "share", label: t("submit.share"), numeric: true, cell: (row) => share(row.share) },
        {
          key: "comment",
          label: t("submit.comment"),
          cell: ({ toApplicant }) => (toApplicant.trim() ? t("submit.commented") : "–"),
        },
      ]}
    />
  );
}

function Submit({ at }: { at: string }) {
  const { t } = useTranslation("evaluation");
  const { formAction } = useNavigation();
  return (
    <Section title={t("submit.happens")}>
      <Stack>
        <Bullets items={[t("submit.counts"), t("submit.fixed"), t("submit.anonymous")]} />
        <Form method="post">
          <ActionBar>
            <Button size="large" pending={formAction !== undefined}>
              {t("submit.now")}
            </Button>
            <LinkButton to={at} kind="quiet">
              {t("submit.back")}
            </LinkButton>
          </ActionBar>
        </Form>
      </Stack>
    </Section>
  );
}
