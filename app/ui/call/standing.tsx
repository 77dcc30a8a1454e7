import { formatInstant } from "#app/i18n/dates.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { type LateBy, LateTag } from "../deadline/late-tag.tsx";
import { DescriptionList } from "../description-list.tsx";
import { Stack } from "../layout.tsx";
import { useLocale } from "../locale.ts";
import { Notice } from "../notice.tsx";
import { Erased } from "../retention/erased.tsx";
import { Tag } from "../tag.tsx";
import { Reference, TextLink } from "../text.tsx";
import { DateTime } from "../time.tsx";

export type ManagedApplication = {
  number: string;
  status: "draft" | "submitted" | "withdrawn";
  timeZone: string;
  team: Person[];
  savedAt: Date;
  withdrawnAt: Date | null;
  withdrawalReason: string | null;
  erasedAt: Date | null;
  filesErasedAt: Date | null;
  changed: boolean;
  draft: { answered: number; asked: number };
  extendedUntil: Date | null;
  submission?: {
    version: number;
    receivedAt: Date;
    sha256: string;
    lateBy: LateBy | null;
    by: string;
    team: Person[];
  };
};

type Person = { name: string; email: string; role: "owner" | "submitter" | "editor" };

const tones = { draft: "neutral", submitted: "success", withdrawn: "warning" } as const;

/** What an application is and how it stands, above its answers. */
export function Standing({ application }: { application: ManagedApplication }) {
  const { t } = useTranslation("calls");
  const { number, status, team, submission, timeZone: zone } = application;
  const facts = [
    { term: t("applications.number"), value: <Reference>{number}</Reference> },
    { term: t("application.team"), value: <Team people={team} /> },
  ];
  const received = submission && [
    {
      term: t("application.received"),
      value: <DateTime at={submission.receivedAt} zone={zone} format="short" />,
    },
    { term: t("application.version"), value: submission.version },
    { term: t("application.submittedBy"), value: submission.by },
    ...(isSame(submission.team, team)
      ? []
      : [{ term: t("application.teamThen"), value: <Team people={submission.team} /> }]),
    { term: t("application.sha256"), value: <Reference>{submission.sha256}</Reference> },
  ];
  return (
    <Stack>
      <Erased {...application} zone={zone} />
      <span>
        <Tag tone={tones[status]}>{t(`application.state.${status}`)}</Tag>{" "}
        <LateTag lateBy={submission?.lateBy} />
      </span>
      <DescriptionList layout="inline" items={[...facts, ...(received ?? [])]} />
      <Lateness application={application} />
      <Notes application={application} />
    </Stack>
  );
}

/** By what it came later than the deadline that the call was published with, and whether it has a deadline of its own. */
function Lateness({
  application: { submission, extendedUntil, timeZone: zone },
}: {
  application: ManagedApplication;
}) {
  const { t } = useTranslation("deadlines");
  const locale = useLocale();
  const own = extendedUntil && t("one.own", { at: formatInstant(extendedUntil, { locale, zone }) });
  const late = submission?.lateBy && t(`lateText.${submission.lateBy}`);
  return (own || late) && <Notice tone="neutral">{[late, own].filter(Boolean).join(" ")}</Notice>;
}

function isSame(then: Person[], now: Person[]) {
  const listed = (team: Person[]) => team.map(({ email, role }) => `${email} ${role}`).sort();
  return String(listed(then)) === String(listed(now));
}

function Team({ people }: { people: Person[] }) {
  const { t } = useTranslation("team");
  return (
    <ul>
      {people.map(({ name, email, role }) => (
        <li key={email}>
          {name}, <TextLink to={`mailto:${email}`}>{email}</TextLink> ({t(`roles.${role}`)})
        </li>
      ))}
    </ul>
  );
}

function Notes({ application }: { application: ManagedApplication }) {
  const { t } = useTranslation("calls");
  const { status, draft, savedAt, withdrawnAt, withdrawalReason, changed, timeZone: zone } = application;
  if (status === "withdrawn")
    return (
      <Notice tone="warning" title={t("application.withdrawnText")}>
        {withdrawnAt && <DateTime at={withdrawnAt} zone={zone} />}
        {withdrawalReason && (
          <p>
            {t("application.reason")}: {withdrawalReason}
          </p>
        )}
      </Notice>
    );
  if (status === "draft")
    return (
      <Notice tone="neutral" title={t("application.draftTitle")}>
        {t("application.draftText", { done: draft.answered, all: draft.asked })} {t("application.lastSaved")}:{" "}
        <DateTime at={savedAt} zone={zone} format="short" />
      </Notice>
    );
  return changed && <Notice tone="info">{t("application.changed")}</Notice>;
}
