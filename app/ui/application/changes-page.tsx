import { formatInstant } from "#app/i18n/dates.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { LinkButton } from "../button.tsx";
import { EmptyState } from "../empty-state.tsx";
import { FormButton } from "../form-button.tsx";
import { Row, Section, Stack } from "../layout.tsx";
import { useLocale } from "../locale.ts";
import { Notice } from "../notice.tsx";
import { Page } from "../page.tsx";
import { VisuallyHidden } from "../text.tsx";
import { type Changed, ChangedAnswer } from "./changed-answer.tsx";
import type { Application } from "./standing.tsx";

export type Change = Changed & { base: string; canTakeBack: boolean };

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
  const { questionId, label, base, canTakeBack } = change;
  const path = `/applications/${application.id}`;
  return (
    <Section title={label} id={questionId}>
      <Stack>
        <ChangedAnswer change={change} filesAt={`${path}/attachments`} />
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
