import { expect, test } from "vitest";
import { viewReceipt } from "#app/domain/applications/read-submitted.ts";
import { receiptDocument } from "#app/domain/applications/receipt-document.ts";
import { viewPublicKey } from "#app/domain/installation/signing-key.ts";
import { languages } from "#app/i18n/languages.ts";
import type { Locale } from "#app/i18n/locale.ts";
import type { Translate } from "#app/i18n/translate.ts";
import { submissionsOf } from "#db/queries/applications.ts";
import { findCall } from "#db/queries/calls.ts";
import { aDraft, aSubmittedApplication } from "#tests/support/given/applications.ts";
import { aCall, deadline } from "#tests/support/given/calls.ts";

/** Every text in a document, in its order. */
function textsIn(part: unknown): string[] {
  if (Array.isArray(part)) return part.flatMap(textsIn);
  if (typeof part !== "object" || part === null) return [];
  return Object.entries(part).flatMap(([key, value]) =>
    key === "text" && typeof value === "string" ? [value] : textsIn(value),
  );
}

function receiptOf(given: ReturnType<typeof aSubmittedApplication>, locale: Locale) {
  const t = languages[locale].t as Translate;
  const proof = { verifyAt: "https://calls.example.org/verify", json: Buffer.from("{}") };
  return receiptDocument({ ...viewReceipt(given.own, locale, deadline)!, ...proof }, t);
}

test("the receipt says what was received, when, its checksum, and every answer under its question", () => {
  const call = aCall();
  const submitted = aSubmittedApplication({ call, at: deadline });
  const number = `${findCall(call.id)!.code}-0001`;
  const [{ sha256 }] = submissionsOf(submitted.id);
  const { kid } = viewPublicKey();

  const { definition, foot } = receiptOf(submitted, "en");

  expect(textsIn(definition.content)).toEqual([
    "Receipt for an application",
    "Open call 1",
    ...["Application number", number],
    ...["Applicant", "Cool Cities"],
    ...["Submitted by", submitted.owner.name],
    ...["Team", `${submitted.owner.name} (${submitted.owner.email}, owner)`],
    ...["Version", "1"],
    ...["Received", "Friday 17 July 2020, 17:00:00 (Brussels time)"],
    ...["The same in UTC", "2020-07-17T15:00:00.000Z"],
    ...["SHA-256", `${sha256.slice(0, 32)} ${sha256.slice(32)}`],
    ...["Signed", `By the key ${kid} of this portal. Check it at https://calls.example.org/verify.`],
    languages.en.t("applications:receipt.explanation"),
    "Company",
    ...["Name", "Cool Cities"],
    ...["Country", "Bulgaria"],
    ...["VAT number", "BG123456789"],
    "Solution",
    ...["Summary", "We cool cities."],
    ...["Topics", "AI"],
    ...["Declaration", "All of this is true.", "Agreed"],
  ]);
  expect(foot).toBe(`${number} · page {page} of {pages}`);
});

test("it is written in the reader's language", () => {
  const { definition } = receiptOf(aSubmittedApplication({ at: deadline }), "bg");

  expect(textsIn(definition.content)).toContain("петък, 17 юли 2020 г., 17:00:00 ч. (брюкселско време)");
  expect(definition.language).toBe("bg");
});

test("there is no receipt for a draft", () => {
  expect(viewReceipt(aDraft().own, "en", deadline)).toBeUndefined();
});
