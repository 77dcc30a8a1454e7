import { useTranslation } from "#app/i18n/use-translation.ts";
import { Deadline } from "../deadline/deadline.tsx";
import { DescriptionList } from "../description-list.tsx";
import { Section, Stack } from "../layout.tsx";
import { Tag } from "../tag.tsx";
import { Muted, TextLink } from "../text.tsx";
import { DateTime } from "../time.tsx";
import type { Application } from "./standing.tsx";
import { type Happening, Past } from "./timeline.tsx";

type Version = { version: number; receivedAt: Date };
type Person = { accountId: string; name: string; role: "owner" | "submitter" | "editor" };

export type AsideProps = {
  application: Application;
  versions: Version[];
  /** Messages that nobody of the team opened. */
  unread: number;
  team: Person[];
  /** The last things that happened, oldest first. */
  latest: Happening[];
};

/** What stands beside the list of tasks: the deadline, who works on it, what was submitted and what happened. */
export function Aside({ application, versions, unread, team, latest }: AsideProps) {
  const { t } = useTranslation(["applications", "messages", "team", "conflicts", "consents"]);
  const { id, timeZone: zone, savedAt, call } = application;
  return (
    <>
      <DescriptionList
        layout="stacked"
        items={[
          { term: t("deadline"), value: <Deadline {...application} /> },
          { term: t("overview.savedAt"), value: <DateTime at={savedAt} zone={zone} format="short" /> },
          { term: t("team:title"), value: <Team id={id} people={team} /> },
          { term: t("messages:withManagers"), value: <Messages id={id} unread={unread} /> },
          {
            term: t("conflicts:objections.short"),
            value: <TextLink to={`/applications/${id}/objections`}>{t("conflicts:objections.see")}</TextLink>,
          },
          {
            term: t("consents:own.short"),
            value: <TextLink to={`/applications/${id}/consents`}>{t("consents:own.see")}</TextLink>,
          },
          { term: t("overview.rules"), value: <TextLink to={`/calls/${call.slug}`}>{call.title}</TextLink> },
        ]}
      />
      {versions.length > 0 && <Versions application={application} versions={versions} />}
      {latest.length > 0 && <Latest application={application} latest={latest} />}
    </>
  );
}

function Team({ id, people }: { id: string; people: Person[] }) {
  const { t } = useTranslation("team");
  return (
    <Stack gap="tight">
      <span>{people.map(({ name }) => name).join(", ")}</span>
      <TextLink to={`/applications/${id}/team`}>{t("seeTeam")}</TextLink>
    </Stack>
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

function Latest({ application, latest }: { application: Application; latest: Happening[] }) {
  const { t } = useTranslation("timeline");
  return (
    <Section title={t("latest")} level={3}>
      <Stack gap="small">
        <Past happenings={latest} zone={application.timeZone} />
        <TextLink to={`/applications/${application.id}/timeline`}>{t("all")}</TextLink>
      </Stack>
    </Section>
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
        {counting && application.open && !application.remedy && application.role !== "editor" && (
          <Muted small>
            <TextLink to={`${base}/withdraw`}>{t("overview.withdraw")}</TextLink>
          </Muted>
        )}
      </Stack>
    </Section>
  );
}
