import type { Account } from "#app/domain/accounts/account.ts";
import { applicationNumber } from "#app/domain/applications/number.ts";
import { submissionDocument } from "#app/domain/applications/submission-document.ts";
import { findCallEmail } from "#app/domain/calls/set-up/call-emails.ts";
import { change } from "#app/domain/change.ts";
import { signingKey } from "#app/domain/installation/signing-key.ts";
import { inAPath } from "#app/domain/reports/exports/files.ts";
import { asSent } from "#app/domain/notifications/read-one.ts";
import { ownAttachments, ownLetters, ownRows, ownSubmissions } from "#db/queries/own-data.ts";
import { exported, type Purpose } from "./map.ts";

/** On the record: a person takes away what the portal has of them. Call it before anything is sent. */
export function noteTaking(account: Account, now: Date) {
  change({ action: "account.data-taken", by: account, on: account.id, at: now }, () => {});
}

export type Kind = { name: string; purpose: Purpose; rows: () => Record<string, unknown>[] };

/** Each kind of rows that a person has, read when its turn comes; so many statements, however many rows there are. */
export function kindsOf({ id }: Account): Kind[] {
  return Object.entries(exported).map(([name, { for: purpose, whose, columns }]) => ({
    name,
    purpose,
    rows: () =>
      ownRows(name, columns.split(" "), whose, id).map(name === "auditEntries" ? counted : (row) => row),
  }));
}

/** Of the record's details only numbers: the words in them name others. */
function counted({ details, ...line }: Record<string, unknown>) {
  const numbers = Object.entries(details as object).filter(([, value]) => typeof value === "number");
  return { ...line, details: Object.fromEntries(numbers) };
}

/**
 * The signed receipts of all versions that a person submitted alone. That of a team names everybody in it with the address,
 * so it is on the application's own page only.
 */
export function receiptsOf({ id }: Account) {
  const key = signingKey().publicKey;
  return ownSubmissions(id)
    .filter(({ submission }) => submission.team.length === 1)
    .map(({ submission, application, call, definition }) => ({
      name: `${applicationNumber(call.code, application.number)}-v${submission.version}`,
      receipt: {
        receipt: submissionDocument({ application, call, form: { definition } }, submission),
        ...{ sha256: submission.sha256, signature: submission.signature, key, form: definition },
      },
    }));
}

/** Letters about the account and to whoever applies or follows; those to people at work for a programme tell of others. */
const toOneself = ["applicants", "followers"];

/** What is needed to write each letter to a person once more, without its links. */
export function lettersOf({ id }: Account) {
  return ownLetters(id)
    .filter(({ template }) => toOneself.includes(findCallEmail(template)?.to ?? "followers"))
    .map((letter) => ({ template: letter.template, at: letter.queuedAt, ...asSent(letter, null, "hidden") }));
}

/** The files of a person's applications, each below its application's number. */
export function filesOf({ id }: Account) {
  return ownAttachments(id).map(({ id: attachmentId, name, code, number }, place) => ({
    attachmentId,
    name: `${applicationNumber(code, number)}/${place + 1}-${inAPath(name)}`,
  }));
}
