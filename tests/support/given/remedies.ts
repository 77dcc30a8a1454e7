import type { RemedyRequest } from "#app/domain/eligibility/remedies/ask.ts";
import { askToRemedy } from "#app/domain/eligibility/remedies/ask.ts";
import type { EligibilityDesk } from "#app/domain/permissions.ts";
import { inEvaluation } from "./calls.ts";

/** The last instant of 8 August 2020 in Brussels, a week after `inEvaluation`. */
export const remedyUntil = new Date("2020-08-08T21:59:59.999Z");

/** Asks for the VAT number; takes only what the test is about. */
export function aRemedy(
  desk: EligibilityDesk,
  applicationId: string,
  { at = inEvaluation, ...about }: Partial<RemedyRequest> & { at?: Date } = {},
) {
  const request = { text: "The VAT number is of another company.", questions: ["vat"], until: remedyUntil };
  askToRemedy(desk, applicationId, { ...request, ...about }, at);
}
