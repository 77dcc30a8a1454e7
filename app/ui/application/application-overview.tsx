import { useTranslation } from "#app/i18n/use-translation.ts";
import { Columns, Section } from "../layout.tsx";
import { ChangedConsents } from "../consents/changed-consents.tsx";
import { ExtensionNotice } from "../deadline/extension-notice.tsx";
import { Notice } from "../notice.tsx";
import { Page } from "../page.tsx";
import { TaskList } from "../task-list.tsx";
import type { Tone } from "../tone.ts";
import { Erased } from "../retention/erased.tsx";
import { type OwnInterview, OwnInterviewSection } from "../interviews/own-interview.tsx";
import { type OwnRemedy, RemedyNotice } from "../remedies/remedy-notice.tsx";
import { AtWork } from "./at-work.tsx";
import { FormNews, type News } from "./form-news.tsx";
import { Aside, type AsideProps } from "./overview-aside.tsx";
import { type Application, Decided, Standing, StateTag } from "./standing.tsx";

type Progress = {
  id: string;
  title: string;
  asked: number;
  answered: number;
  state: "untouched" | "unfinished" | "complete" | "optional";
  /** Opens after the questions that come first. */
  locked: boolean;
  /** Cannot be changed, though other sections can. */
  fixed: boolean;
};

type OverviewProps = AsideProps & {
  sections: Progress[];
  missing: number;
  news?: News;
  /** Required texts that are not any more as they were agreed to. */
  changedConsents: number;
  interview?: OwnInterview;
  remedy?: OwnRemedy;
  refused?: string;
};

/** The list of what is to be done, how far each part is, and what counts. */
export function ApplicationOverview({
  application,
  sections,
  missing,
  news,
  refused,
  changedConsents,
  interview,
  remedy,
  ...aside
}: OverviewProps) {
  const { t } = useTranslation("applications");
  return (
    <Page
      title={application.company || t("untitled")}
      eyebrow={`${application.number} · ${application.call.title}`}
      tag={<StateTag state={application.state} />}
      back={{ to: "/home", label: t("toHome") }}
      lead={application.state === "draft" ? t("standing.draft") : undefined}
      notices={
        <>
          {refused && <Notice tone="danger">{refused}</Notice>}
          <Erased {...application} zone={application.timeZone} />
          <Decided application={application} />
          <RemedyNotice remedy={remedy} base={`/applications/${application.id}`} />
          <ExtensionNotice extension={application.extension} zone={application.timeZone} />
          {application.editable && <FormNews news={news} base={`/applications/${application.id}`} />}
          <ChangedConsents count={changedConsents} base={`/applications/${application.id}`} />
          <Standing application={application} />
          <AtWork applicationId={application.id} />
        </>
      }
    >
      <Columns aside={<Aside application={application} {...aside} />}>
        <OwnInterviewSection interview={interview} base={`/applications/${application.id}`} />
        <Section title={t(application.editable ? "overview.fill" : "check.readTitle")}>
          <Sections application={application} sections={sections} />
        </Section>
        {application.editable && (
          <Section title={t("overview.send")}>
            <Sending application={application} missing={missing} />
          </Section>
        )}
      </Columns>
    </Page>
  );
}

const sectionTones: Record<Progress["state"], Tone> = {
  untouched: "neutral",
  unfinished: "warning",
  complete: "success",
  optional: "neutral",
};

function Sections({ application, sections }: Pick<OverviewProps, "application" | "sections">) {
  const { t } = useTranslation(["applications", "form"]);
  const base = `/applications/${application.id}`;
  const items = sections.map(({ id, title, asked, answered, state, locked, fixed }) => ({
    title,
    to: application.editable && !fixed ? `${base}/sections/${id}` : `${base}/check#${id}`,
    detail: locked ? t("form:first.lockedText") : t("overview.answered", { answered, asked }),
    state: stateOf(state, locked, fixed),
  }));
  return <TaskList items={items} numbered />;

  function stateOf(state: Progress["state"], locked: boolean, fixed: boolean): { tone: Tone; label: string } {
    if (!application.editable || fixed) return { tone: "neutral", label: t("overview.read") };
    if (locked) return { tone: "neutral", label: t("form:first.locked") };
    return { tone: sectionTones[state], label: t(`overview.${state}`) };
  }
}

function Sending({ application, missing }: Pick<OverviewProps, "application" | "missing">) {
  const { t } = useTranslation("applications");
  const base = `/applications/${application.id}`;
  const lacking = missing > 0;
  const check = {
    title: t("overview.check"),
    to: `${base}/check`,
    state: lacking
      ? { tone: "warning" as const, label: t("overview.missing", { count: missing }) }
      : { tone: "success" as const, label: t("overview.nothingMissing") },
  };
  const isAgain = application.state === "changed";
  const submit = {
    title: t(isAgain ? "overview.submitAgain" : "overview.submit"),
    to: lacking || application.role === "editor" ? undefined : `${base}/submit`,
    state: useSubmitState(application, lacking),
  };
  return <TaskList items={[check, submit]} />;
}

function useSubmitState({ state, role }: Application, lacking: boolean): { tone: Tone; label: string } {
  const { t } = useTranslation(["applications", "team"]);
  if (state === "submitted") return { tone: "success", label: t("overview.sent") };
  if (role === "editor") return { tone: "neutral", label: t("team:byOthers") };
  if (lacking) return { tone: "neutral", label: t("overview.notYet") };
  return { tone: "info", label: t("overview.ready") };
}
