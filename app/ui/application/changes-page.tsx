import { useTranslation } from "react-i18next";
import { formatInstant } from "#app/i18n/dates.ts";
import type { Piece } from "#app/i18n/word-differences.ts";
import { LinkButton } from "../button.tsx";
import { DescriptionList } from "../description-list.tsx";
import { EmptyState } from "../empty-state.tsx";
import { FormButton } from "../form-button.tsx";
import { Row, Section, Stack } from "../layout.tsx";
import { useLocale } from "../locale.ts";
import { Notice } from "../notice.tsx";
import { Page } from "../page.tsx";
import { Muted, VisuallyHidden } from "../text.tsx";
import { WordChanges } from "../word-changes.tsx";
import { Shown, type ShownAnswer } from "./answers.tsx";
import type { Application } from "./standing.tsx";

export type Change = {
  questionId: string;
  label: string;
  was?: ShownAnswer;
  is?: ShownAnswer;
  pieces?: Piece[];
  base: string;
  canTakeBack: boolean;
};

type ChangesPageProps = {
  application: Application;
  /** None while there is no submitted version. */
  changes?: Change[];
  takenBack?: boolean;
  refused?: string;
};

/** Question by question: what was submitted, and what the draft says instead. */
export function ChangesPage({ application, changes, takenBack, refused }: ChangesPageProps) {
  const { t } = useTranslation(["changes", "applications"]);
  const at = useSubmittedAt(application);
  const some = changes && changes.length > 0;
  return (
    <Page
      width="reading"
      title={t("title")}
      lead={some ? t("lead", { count: changes.length, at }) : undefined}
      eyebrow={application.number}
      back={{ to: `/applications/${application.id}`, label: t("applications:toOverview") }}
      notices={<Told {...{ application, takenBack, refused }} some={Boolean(some)} />}
    >
      {some ? (
        <Changes application={application} changes={changes} />
      ) : (
        <EmptyState icon="check" title={t("none")}>
          {changes ? t("noneText", { at }) : t("neverText")}
        </EmptyState>
      )}
    </Page>
  );
}

function useSubmittedAt({ submittedAt, timeZone: zone }: Application) {
  const locale = useLocale();
  return submittedAt ? formatInstant(submittedAt, { locale, zone, format: "short" }) : "";
}

type ToldProps = Omit<ChangesPageProps, "changes"> & { some: boolean };

function Told({ application, takenBack, refused, some }: ToldProps) {
  const { t } = useTranslation("changes");
  return (
    <>
      {refused && <Notice tone="danger">{refused}</Notice>}
      {takenBack && !refused && <Notice tone="success">{t("takenBack")}</Notice>}
      {some && !application.open && <Notice>{t("closed")}</Notice>}
    </>
  );
}

function Changes({ application, changes }: { application: Application; changes: Change[] }) {
  const { t } = useTranslation("changes");
  const base = `/applications/${application.id}`;
  return (
    <>
      {changes.map((change) => (
        <OneChange key={change.questionId} application={application} change={change} />
      ))}
      {application.editable && (
        <Row>
          {application.role !== "editor" && (
            <LinkButton to={`${base}/submit`} kind="primary">
              {t("submit")}
            </LinkButton>
          )}
          <LinkButton to={base}>{t("edit")}</LinkButton>
        </Row>
      )}
    </>
  );
}

function OneChange({ application, change }: { application: Application; change: Change }) {
  const { t } = useTranslation("changes");
  const { questionId, label, pieces, base, canTakeBack } = change;
  const path = `/applications/${application.id}`;
  return (
    <Section title={label} id={questionId}>
      <Stack>
        {pieces ? <WordChanges pieces={pieces} /> : <Both change={change} path={path} />}
        {application.editable && canTakeBack && (
          <div>
            <FormButton
              action={`${path}/changes`}
              fields={{ question: questionId, base }}
              size="small"
              icon="undo"
            >
              {t("takeBack")}
              <VisuallyHidden> {t("takeBackOf", { question: label })}</VisuallyHidden>
            </FormButton>
          </div>
        )}
      </Stack>
    </Section>
  );
}

/** What cannot be compared by words stands one below the other. */
function Both({ change: { was, is }, path }: { change: Change; path: string }) {
  const { t } = useTranslation("changes");
  const shown = (answer?: ShownAnswer) =>
    answer ? <ShownWithSize answer={answer} path={path} /> : <Muted>{t("notAsked")}</Muted>;
  return (
    <DescriptionList
      items={[
        { term: t("submitted"), value: shown(was) },
        { term: t("draft"), value: shown(is) },
      ]}
    />
  );
}

/** Files are told apart by their size too: a new version often keeps the name. */
function ShownWithSize({ answer, path }: { answer: ShownAnswer; path: string }) {
  const { t } = useTranslation("applications");
  return (
    <Stack gap="tight">
      <Shown answer={answer} filesAt={`${path}/attachments`} />
      {answer.kind === "files" && (
        <Muted small>
          {answer.files
            .map(({ bytes }) => t("answer.kilobytes", { count: Math.max(1, Math.round(bytes / 1000)) }))
            .join(", ")}
        </Muted>
      )}
    </Stack>
  );
}
