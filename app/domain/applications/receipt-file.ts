import { z } from "zod";
import { consentKinds } from "#app/domain/calls/consents/consent.ts";
import { formDefinition } from "#app/domain/calls/form/definition.ts";
import { sha256Of } from "#app/domain/canonical.ts";
import { isSignedBy } from "#app/domain/installation/signature.ts";
import { fingerprintOf, type PublicKey, signingKey } from "#app/domain/installation/signing-key.ts";
import type { OwnApplication } from "#app/domain/permissions.ts";
import { locales } from "#app/i18n/locale.ts";
import { findApplication, findSubmission } from "#db/queries/applications.ts";
import { format, submissionDocument } from "./submission-document.ts";

// Loose, because what the receipt says must stay as it was signed.
const file = z.looseObject({
  attachmentId: z.uuid(),
  name: z.string(),
  bytes: z.int().min(0),
  sha256: z.string().length(64),
  pages: z.int().optional(),
});
const answer = z.union([z.string(), z.array(z.string()), z.array(file), z.boolean(), z.null()]);
const member = z.object({
  name: z.string(),
  email: z.email(),
  role: z.enum(["owner", "submitter", "editor"]),
});

const consent = z.object({
  kind: z.enum(consentKinds),
  version: z.int().positive(),
  sha256: z.string().length(64),
  locale: z.enum(locales),
  at: z.iso.datetime(),
  by: z.string(),
});

/** The receipt as a file: what was received, the form that asked it, and what proves both. */
export const receiptFile = z.object({
  receipt: z.object({
    format: z.literal(format),
    application: z.uuid(),
    number: z.string(),
    version: z.int().positive(),
    receivedAt: z.iso.datetime(),
    team: z.array(member).min(1),
    form: z.string().length(64),
    consents: z.array(consent).optional(),
    answers: z.record(z.string(), answer),
  }),
  sha256: z.string(),
  signature: z.string(),
  /** With which the signature is verified. */
  key: z.object({ kty: z.literal("OKP"), crv: z.literal("Ed25519"), x: z.string().length(43) }),
  form: formDefinition,
});
export type ReceiptFile = z.output<typeof receiptFile>;

/** The receipt of the version that counts as a file; undefined while none does. */
export function viewReceiptFile({ applicationId }: OwnApplication) {
  const { application, call } = findApplication(applicationId)!;
  const found = application.submissionId && findSubmission(application.submissionId);
  if (!found) return;
  const { submission, form } = found;
  return {
    receipt: submissionDocument({ application, call, form }, submission),
    sha256: submission.sha256,
    signature: submission.signature,
    key: signingKey().publicKey as PublicKey,
    form: form.definition,
  };
}

export type Flaw = "not-a-receipt" | "changed" | "other-form" | "not-signed";

/**
 * Reads a receipt's file and checks it against itself: its checksum, its form, its signature by the key that it names.
 * Whose key that is, is for the reader to say: `fingerprint` names it, `own` whether it is this installation's.
 */
export function readReceiptFile(text: string) {
  const sent = jsonIn(text);
  const read = receiptFile.safeParse(sent);
  if (!read.success) return { flaw: "not-a-receipt" as const };
  const flaw = flawIn(sent);
  if (flaw) return { flaw };
  const fingerprint = fingerprintOf(read.data.key);
  return { file: read.data, fingerprint, own: fingerprint === fingerprintOf(signingKey().publicKey) };
}

/** Anybody may send anything: a key that is none, or what nests too deep to be written again, is no receipt either. */
function flawIn(sent: ReceiptFile): Flaw | undefined {
  try {
    return flawOf(sent);
  } catch {
    return "not-a-receipt";
  }
}

/** As sent, not as read: what reading would leave out or fill in is a change too. */
function flawOf({ receipt, sha256, signature, key, form }: ReceiptFile): Flaw | undefined {
  if (sha256Of(receipt) !== sha256) return "changed";
  if (sha256Of(form) !== receipt.form) return "other-form";
  return isSignedBy(key, receipt, signature) ? undefined : "not-signed";
}

function jsonIn(text: string) {
  try {
    return JSON.parse(text);
  } catch {
    return;
  }
}
