import { compute } from "#app/background/compute.server.ts";
import { isErased } from "#app/domain/applications/read.ts";
import { viewForManager } from "#app/domain/applications/read-managed.ts";
import { feedbackDocument } from "#app/domain/decisions/feedback/document.ts";
import { viewOwnDecision } from "#app/domain/decisions/read-own.ts";
import { exportsOfManager, type ManagedCall, type OwnApplication } from "#app/domain/permissions.ts";
import { applicationDocument } from "#app/domain/reports/exports/application-document.ts";
import { noteExport } from "#app/domain/reports/exports/take.ts";
import type { Locale } from "#app/i18n/locale.ts";
import type { Translate } from "#app/i18n/translate.ts";
import { downloadHeaders } from "./attachment.ts";
import { erased } from "./erased.ts";
import { orNotFound } from "./guards.ts";

type Reader = { locale: Locale; t: Translate; now: Date };

/** What an application says, as PDF; 404 while nothing was submitted. */
export async function printedApplication(
  managed: ManagedCall,
  applicationId: string,
  { locale, t, now }: Reader,
): Promise<Response> {
  const application = orNotFound(viewForManager(managed, applicationId, locale));
  if (application.erasedAt) throw erased(t);
  const printed = orNotFound(applicationDocument(application, locale, t));
  noteExport(exportsOfManager(managed, []), "application", "pdf", now);
  return pdfResponse(await compute("pdf", printed), `${application.number}.pdf`);
}

/** The report of the evaluation, as its applicant reads it; undefined before it is approved and the decision released. */
export async function printedFeedback(
  own: OwnApplication,
  { locale, t, now }: Reader,
): Promise<Response | undefined> {
  const decision = viewOwnDecision(own, locale, now);
  if (!decision?.approved) return;
  if (isErased(own)) throw erased(t);
  const printed = feedbackDocument(decision, decision.number, locale, t);
  return pdfResponse(await compute("pdf", printed), `${decision.number}-${t("feedback:fileName")}.pdf`);
}

export function pdfResponse(content: Uint8Array, name: string): Response {
  return new Response(content as Uint8Array<ArrayBuffer>, {
    headers: { "Content-Type": "application/pdf", ...downloadHeaders(name) },
  });
}
