import type { Answers } from "#app/domain/calls/form/definition.ts";
import { applicationNumber } from "./number.ts";

type Submitted = {
  application: { id: string; number: number };
  call: { slug: string; code: string };
  form: { number: number };
};

/**
 * What a submitted version consists of, and what its SHA-256 is made of (as canonical JSON). Files stand for their
 * content: each file's answer holds the content's own SHA-256.
 */
export function submissionDocument(
  { application, call, form }: Submitted,
  answers: Answers,
  version: number,
  receivedAt: Date,
) {
  return {
    call: call.slug,
    application: application.id,
    number: applicationNumber(call.code, application.number),
    version,
    receivedAt: receivedAt.toISOString(),
    formVersion: form.number,
    answers,
  };
}
