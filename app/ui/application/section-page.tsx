import type { ComponentProps, ReactNode } from "react";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { LinkButton } from "../button.tsx";
import { Page } from "../page.tsx";
import { Muted } from "../text.tsx";
import { OnlyToRemedy } from "../remedies/only-to-remedy.tsx";
import { useAccount } from "./account.ts";
import { ConflictsSummary } from "./conflicts-summary.tsx";
import { FormNewsOfSection, type News } from "./form-news.tsx";
import { KeptNotice } from "./kept-notice.tsx";
import type { Conflict } from "./merging.ts";
import { Others } from "./others.tsx";
import { Leaving, OtherAccount, Saved, Trouble } from "./saving.tsx";
import { SectionForm, type SectionView } from "./section-form.tsx";
import { useSectionSaving } from "./section-saving.ts";
import { type Application, Late, Standing } from "./standing.tsx";

type SectionPageProps = Pick<
  ComponentProps<typeof SectionForm>,
  "problems" | "listed" | "focus" | "check" | "demand"
> & {
  application: Application;
  section: SectionView & { title: string; introduction?: string; place: number; of: number };
  /** What changed in the form since the draft was saved. */
  news?: News;
  /** Sent after the deadline: what was typed still stands in the form. */
  late: boolean;
  /** Says what to answer first, where the section was locked before the form was sent. */
  lock?: ReactNode;
  /** Answers that somebody else changed before the form was sent. */
  conflicts?: Conflict[];
  /** Sent in the name of another account than the one that typed. */
  otherAccount?: boolean;
};

/** One section of an application to fill in. */
export function SectionPage({
  application,
  section,
  news,
  late,
  lock,
  conflicts,
  otherAccount,
  ...form
}: SectionPageProps) {
  const { t } = useTranslation("applications");
  const base = `/applications/${application.id}`;
  const account = useAccount();
  const place = {
    accountId: account.id,
    action: `${base}/answers`,
    sectionId: section.id,
    sectionTitle: section.title,
  };
  const saving = useSectionSaving({ application, section, place, answered: conflicts });
  const { autosave, merging, others, recovered } = saving;
  const closed = late || !application.open;
  return (
    <Page
      width="form"
      title={section.title}
      lead={section.introduction}
      eyebrow={
        <Muted>{`${application.number} · ${t("section.place", { place: section.place, of: section.of })}`}</Muted>
      }
      back={{ to: base, label: t("toOverview") }}
      titleAside={!closed && <Saved saving={autosave.saving} zone={application.timeZone} />}
      notices={
        <>
          {lock}
          {closed ? <Late application={application} typed /> : <Standing application={application} />}
          {!closed && application.remedy && <OnlyToRemedy application={application} />}
          {!closed && <FormNewsOfSection {...{ news, base }} sectionId={section.id} />}
          {otherAccount && <OtherAccount email={account.email} />}
          <KeptNotice recovered={recovered} sectionAt={(id) => `${base}/sections/${id}`} />
          {conflicts && <ConflictsSummary conflicts={merging.conflicts} questions={section.questions} />}
          <Others others={others} />
        </>
      }
    >
      <SectionForm
        {...{ ...form, section, base, saving }}
        accountId={account.id}
        zone={application.timeZone}
        open={!closed}
      />
      <Trouble saving={autosave.saving} zone={application.timeZone} account={account} onSignedIn={retry} />
      <Leaving blocker={autosave.blocker} kept={merging.isKept} />
    </Page>
  );

  function retry() {
    void autosave.saver.flush();
  }
}

/** What was saved is read on one page with all the other answers. */
export function ReadOnlySection({ application, title }: { application: Application; title: string }) {
  const { t } = useTranslation("applications");
  const base = `/applications/${application.id}`;
  return (
    <Page
      width="form"
      title={title}
      eyebrow={application.number}
      back={{ to: base, label: t("toOverview") }}
      notices={<Standing application={application} />}
    >
      <div>
        <LinkButton to={`${base}/check`}>{t("section.read")}</LinkButton>
      </div>
    </Page>
  );
}
