import { type ComponentProps, useEffect } from "react";
import { useTranslation } from "react-i18next";
import { useRevalidator } from "react-router";
import { LinkButton } from "../button.tsx";
import { Page } from "../page.tsx";
import { Muted } from "../text.tsx";
import { useAutosave } from "./autosave.ts";
import { Leaving, Saved, Trouble } from "./saving.tsx";
import { SectionForm, type SectionView } from "./section-form.tsx";
import { type Application, Late, Standing } from "./standing.tsx";

type SectionPageProps = Pick<
  ComponentProps<typeof SectionForm>,
  "problems" | "listed" | "focus" | "check"
> & {
  application: Application;
  section: SectionView & { title: string; introduction?: string; place: number; of: number };
  /** Sent after the deadline: what was typed still stands in the form. */
  late: boolean;
};

/** One section of an application to fill in. */
export function SectionPage({ application, section, late, ...form }: SectionPageProps) {
  const { t } = useTranslation("applications");
  const base = `/applications/${application.id}`;
  const autosave = useSectionSaving(application, base);
  const closed = late || !application.open;
  return (
    <Page
      width="form"
      title={section.title}
      lead={section.introduction}
      eyebrow={<Muted>{`${application.number} · ${t("section.place", section)}`}</Muted>}
      back={{ to: base, label: t("toOverview") }}
      titleAside={!closed && <Saved saving={autosave.saving} zone={application.timeZone} />}
      notices={closed ? <Late application={application} typed /> : <Standing application={application} />}
    >
      <SectionForm {...{ ...form, section, base, autosave }} open={!closed} />
      <Trouble saving={autosave.saving} zone={application.timeZone} />
      <Leaving blocker={autosave.blocker} />
    </Page>
  );
}

function useSectionSaving(application: Application, base: string) {
  const { revalidate } = useRevalidator();
  // The first change after submitting makes a banner necessary.
  const onSaved = () => void (application.state === "submitted" && revalidate());
  const autosave = useAutosave(`${base}/answers`, application.savedAt.toISOString(), onSaved);
  const { refused } = autosave.saving;
  // What the page says of the application is no longer true.
  useEffect(() => void (refused !== undefined && revalidate()), [refused, revalidate]);
  return autosave;
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
