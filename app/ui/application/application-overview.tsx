import { useTranslation } from "react-i18next";
import { Deadline } from "../deadline/deadline.tsx";
import { DescriptionList } from "../description-list.tsx";
import { Columns, Section, Stack } from "../layout.tsx";
import { Notice } from "../notice.tsx";
import { Page } from "../page.tsx";
import { Tag } from "../tag.tsx";
import { TaskList } from "../task-list.tsx";
import { Muted, TextLink } from "../text.tsx";
import { DateTime } from "../time.tsx";
import type { Tone } from "../tone.ts";
import { AtWork } from "./at-work.tsx";
import { type Application, Decided, Standing, StateTag } from "./standing.tsx";

type Progress = {
  id: string;
  title: string;
  asked: number;
  answered: number;
  state: "untouched" | "unfinished" | "complete" | "optional";
  /** Opens after the questions that come first. */
  locked: boolean;
};
type Version = { version: number; receivedAt: Date };

type OverviewProps = {
  application: Application;
  sections: Progress[];
  missing: number;
  versions: Version[];
  /** Messages that nobody of the team opened. */
  unread: number;
  refused?: string;
};

/** The list of what is to be done, how far each part is, and what counts. */
export function ApplicationOverview({
  application,
  sections,
  missing,
  versions,
  unread,
  refused,
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
          <Decided application={application} />
          <Standing application={application} />
          <AtWork applicationId={application.id} />
        </>
      }
    >
      <Columns aside={<Aside application={application} versions={versions} unread={unread} />}>
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
  const items = sections.map(({ id, title, asked, answered, state, locked }) => ({
    title,
    to: application.editable ? `${base}/sections/${id}` : `${base}/check#${id}`,
    detail: locked ? t("form:first.lockedText") : t("overview.answered", { answered, asked }),
    state: stateOf(state, locked),
  }));
  return <TaskList items={items} numbered />;

  function stateOf(state: Progress["state"], locked: boolean): { tone: Tone; label: string } {
    if (!application.editable) return { tone: "neutral", label: t("overview.read") };
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
    to: lacking ? undefined : `${base}/submit`,
    state: useSubmitState(application, lacking),
  };
  return <TaskList items={[check, submit]} />;
}

function useSubmitState({ state }: Application, lacking: boolean): { tone: Tone; label: string } {
  const { t } = useTranslation("applications");
  if (state === "submitted") return { tone: "success", label: t("overview.sent") };
  if (lacking) return { tone: "neutral", label: t("overview.notYet") };
  return { tone: "info", label: t("overview.ready") };
}

function Aside({
  application,
  versions,
  unread,
}: Pick<OverviewProps, "application" | "versions" | "unread">) {
  const { t } = useTranslation(["applications", "messages"]);
  const { timeZone: zone, savedAt, call } = application;
  return (
    <>
      <DescriptionList
        layout="stacked"
        items={[
          { term: t("deadline"), value: <Deadline {...application} /> },
          { term: t("overview.savedAt"), value: <DateTime at={savedAt} zone={zone} format="short" /> },
          { term: t("messages:withManagers"), value: <Messages id={application.id} unread={unread} /> },
          { term: t("overview.rules"), value: <TextLink to={`/calls/${call.slug}`}>{call.title}</TextLink> },
        ]}
      />
      {versions.length > 0 && <Versions application={application} versions={versions} />}
    </>
  );
}

function Messages({ id, unread }: { id: string; unread: number }) {
  const { t } = useTranslation("messages");
  return (
    <>
      <TextLink to={`/applications/${id}/messages`}>{t("title")}</TextLink>{" "}
      {unread > 0 && <Tag tone="accent">{t("unread", { count: unread })}</Tag>}
    </>
  );
}

function Versions({ application, versions }: { application: Application; versions: Version[] }) {
  const { t } = useTranslation("applications");
  const base = `/applications/${application.id}`;
  const counting = application.submittedAt?.getTime();
  return (
    <Section title={t("overview.versions")} level={3}>
      <Stack gap="small">
        <DescriptionList
          layout="stacked"
          items={versions.map(({ version, receivedAt }) => ({
            term: (
              <>
                {t("overview.version", { version })}{" "}
                {receivedAt.getTime() === counting && <Tag tone="success">{t("overview.counts")}</Tag>}
              </>
            ),
            value: <DateTime at={receivedAt} zone={application.timeZone} format="short" />,
          }))}
        />
        {counting && (
          <>
            <TextLink to={`${base}/submitted`}>{t("overview.seeSubmitted")}</TextLink>
            <TextLink to={`${base}/receipt.pdf`} download>
              {t("overview.receipt")}
            </TextLink>
          </>
        )}
        {counting && application.open && (
          <Muted small>
            <TextLink to={`${base}/withdraw`}>{t("overview.withdraw")}</TextLink>
          </Muted>
        )}
      </Stack>
    </Section>
  );
}
