import type { ComponentProps } from "react";
import { useTranslation } from "react-i18next";
import { useRevalidator } from "react-router";
import { Button, LinkButton } from "../button.tsx";
import { Dialog } from "../dialog.tsx";
import { Notice } from "../notice.tsx";
import { Page } from "../page.tsx";
import { SavedAt } from "../saved-at.tsx";
import { Muted } from "../text.tsx";
import { type Saving, useAutosave } from "./autosave.ts";
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
  const { revalidate } = useRevalidator();
  // The first change after submitting makes a banner necessary.
  const onSaved = () => void (application.state === "submitted" && revalidate());
  const autosave = useAutosave(`${base}/answers`, application.savedAt.toISOString(), onSaved);
  const refused = late || autosave.saving.refused !== undefined;
  return (
    <Page
      width="form"
      title={section.title}
      lead={section.introduction}
      eyebrow={<Muted>{`${application.number} · ${t("section.place", section)}`}</Muted>}
      back={{ to: base, label: t("toOverview") }}
      titleAside={!refused && <Saved saving={autosave.saving} zone={application.timeZone} />}
      notices={
        <>
          {refused ? <Late application={application} typed /> : <Standing application={application} />}
          {autosave.saving.signedOut && <SignedOut />}
        </>
      }
    >
      <SectionForm {...{ ...form, section, base, autosave }} open={!refused} />
      <Leaving blocker={autosave.blocker} />
    </Page>
  );
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

function Saved({ saving: { state, at }, zone }: { saving: Saving; zone: string }) {
  if (state === "refused") return null;
  return <SavedAt state={state} at={at} zone={zone} />;
}

function SignedOut() {
  const { t } = useTranslation("applications");
  const again = (
    <a href="/sign-in" target="_blank" rel="noreferrer" className="text-link font-semibold">
      {t("saving.signIn")}
    </a>
  );
  return (
    <Notice tone="danger" title={t("saving.signedOutTitle")} actions={again}>
      {t("saving.signedOutText")}
    </Notice>
  );
}

/** Asked only while something typed has not reached the server. */
function Leaving({ blocker }: { blocker: ReturnType<typeof useAutosave>["blocker"] }) {
  const { t } = useTranslation("applications");
  return (
    <Dialog
      open={blocker.state === "blocked"}
      onClose={() => blocker.reset?.()}
      title={t("saving.leaveTitle")}
      actions={
        <>
          <Button type="button" onClick={() => blocker.reset?.()}>
            {t("saving.stay")}
          </Button>
          <Button type="button" kind="secondary" onClick={() => blocker.proceed?.()}>
            {t("saving.leave")}
          </Button>
        </>
      }
    >
      {t("saving.leaveText")}
    </Dialog>
  );
}
