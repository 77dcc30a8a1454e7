import type { ReactNode } from "react";
import { formatInstant } from "#app/i18n/dates.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { LinkButton } from "../button.tsx";
import { FormButton } from "../form-button.tsx";
import { useLocale } from "../locale.ts";
import type { Extension } from "../deadline/extension-notice.tsx";
import { LastInstant } from "../deadline/last-instant.tsx";
import { Notice } from "../notice.tsx";
import { Tag } from "../tag.tsx";
import type { Tone } from "../tone.ts";

export type ApplicationState = "draft" | "missed" | "submitted" | "changed" | "withdrawn";

/** What every page of an application knows of it. */
export type Application = {
  id: string;
  number: string;
  company: string;
  /** What the reader is in the team: an editor neither submits nor withdraws. */
  role: "owner" | "submitter" | "editor";
  state: ApplicationState;
  /** Whether the call is open. */
  open: boolean;
  /** Whether answers can be changed: the call is open and the application not withdrawn. */
  editable: boolean;
  savedAt: Date;
  submittedAt: Date | null;
  withdrawnAt: Date | null;
  withdrawalReason: string | null;
  erasedAt: Date | null;
  filesErasedAt: Date | null;
  /** Of this application. */
  closesAt: Date;
  graceSeconds: number;
  /** What the team was asked to put right after the deadline; `closesAt` is the date of that. */
  remedy?: { open: boolean; answered: boolean };
  extension?: Extension;
  /** The form is not the one that was submitted: how many answers submitting again would need. */
  newForm?: { missing: number };
  timeZone: string;
  call: { slug: string; title: string; phase: string };
};

const tones: Record<ApplicationState, Tone> = {
  draft: "neutral",
  missed: "neutral",
  submitted: "success",
  changed: "warning",
  withdrawn: "neutral",
};

export function StateTag({ state }: { state: ApplicationState }) {
  const { t } = useTranslation("applications");
  return <Tag tone={tones[state]}>{t(`states.${state}`)}</Tag>;
}

/** How an application stands, when that is not plain: which version counts, what was not sent, what can be undone. */
export function Standing({ application }: { application: Application }) {
  switch (application.state) {
    case "changed":
      return <Changed {...application} />;
    case "withdrawn":
      return <Withdrawn {...application} />;
    case "submitted":
      return <Submitted {...application} />;
    case "missed":
      return <Missed {...application} />;
    case "draft":
      return null;
  }
}

function useInstant({ timeZone: zone }: Application) {
  const locale = useLocale();
  return (at: Date | null, format: "full" | "short") =>
    at ? formatInstant(at, { locale, zone, format }) : "";
}

function Changed(application: Application) {
  const { t } = useTranslation(["applications", "changes"]);
  const at = useInstant(application)(application.submittedAt, "short");
  const base = `/applications/${application.id}`;
  const acts: ReactNode = (
    <>
      {application.open && application.role !== "editor" && (
        <LinkButton to={`${base}/submit`} size="small">
          {t("standing.submitChanges")}
        </LinkButton>
      )}
      <LinkButton to={`${base}/changes`} size="small">
        {t("changes:see")}
      </LinkButton>
    </>
  );
  return (
    <Notice
      tone="warning"
      title={t(application.newForm ? "standing.differsTitle" : "standing.changedTitle")}
      actions={acts}
    >
      {t(application.open ? "standing.changedOpen" : "standing.changedClosed", { at })}{" "}
      <OtherForm {...application} />
    </Notice>
  );
}

function Submitted(application: Application) {
  const { t } = useTranslation("applications");
  const at = useInstant(application)(application.submittedAt, "short");
  return (
    <Notice tone="success" role="note" title={t("standing.submittedTitle")}>
      {t(application.open && !application.remedy ? "standing.submittedOpen" : "standing.submittedClosed", {
        at,
      })}{" "}
      <OtherForm {...application} />
    </Notice>
  );
}

/** The form has changed after what counts was submitted. */
function OtherForm({ newForm }: Application) {
  const { t } = useTranslation("applications");
  if (!newForm) return null;
  const needs = newForm.missing > 0 && t("standing.newFormNeeds", { count: newForm.missing });
  return (
    <>
      {t("standing.newForm")} {needs}
    </>
  );
}

function Missed(application: Application) {
  const { t } = useTranslation("applications");
  const at = useInstant(application)(application.closesAt, "full");
  return (
    <Notice tone="warning" title={t("standing.missedTitle")}>
      {t("standing.missed", { at })} <LastInstant application={application} />
    </Notice>
  );
}

function Withdrawn(application: Application) {
  const { t } = useTranslation("applications");
  const at = useInstant(application)(application.withdrawnAt, "short");
  const undo: ReactNode = application.open && application.role !== "editor" && (
    <FormButton action={`/applications/${application.id}?index`} size="small" icon="undo">
      {t("standing.undo")}
    </FormButton>
  );
  return (
    <Notice tone="warning" title={t("standing.withdrawnTitle")} actions={undo}>
      {t(application.open ? "standing.withdrawnOpen" : "standing.withdrawnClosed", { at })}
    </Notice>
  );
}

/** Results are out: where this application's decision is. */
export function Decided({ application }: { application: Application }) {
  const { t } = useTranslation("applications");
  if (application.call.phase !== "results" || !application.submittedAt) return null;
  const see = (
    <LinkButton to={`/applications/${application.id}/decision`} kind="primary" size="small">
      {t("decision.see")}
    </LinkButton>
  );
  return <Notice title={t("decision.title")} actions={see} />;
}

/** Somebody tried to write after the last instant: when that was, what is kept, what counts. */
export function Late({ application, typed }: { application: Application; typed?: boolean }) {
  const { t } = useTranslation(["applications", "refusals"]);
  const at = useInstant(application)(application.submittedAt, "short");
  return (
    <Notice tone="danger" title={t(application.remedy ? "refusals:remedy-over" : "late.title")}>
      <WhenItClosed {...{ application, typed }} /> <LastInstant application={application} clock />{" "}
      {t("late.kept")} {at ? t("late.counts", { at }) : t("late.nothingCounts")}
    </Notice>
  );
}

function WhenItClosed({ application, typed }: { application: Application; typed?: boolean }) {
  const { t } = useTranslation(["applications", "remedies"]);
  const at = useInstant(application)(application.closesAt, "full");
  if (application.remedy) return t(typed ? "remedies:own.late" : "remedies:own.lateAct", { at });
  return t(typed ? "late.text" : "apply.closedText", { at });
}
