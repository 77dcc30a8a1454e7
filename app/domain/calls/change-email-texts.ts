import { z } from "zod";
import { change } from "#app/domain/change.ts";
import type { ManagedCall } from "#app/domain/permissions.ts";
import { locales, type Translated } from "#app/i18n/locale.ts";
import { findCall, updateCall } from "#db/queries/calls.ts";
import type { OwnTexts } from "#emails/props.ts";
import type { CallEmail } from "./set-up/call-emails.ts";
import { ownTextsIn, type Piece, piecesOf, strangersIn } from "./set-up/email-pieces.ts";

const text = z.string().trim().max(1000).default("");

/** A message's words as its form sends them, by piece and language; what they name must be known there. */
export function emailTexts(template: CallEmail) {
  const pieces = piecesOf(template).map((piece) => [piece.name, pieceSchema(piece)] as const);
  return z.object({ texts: z.object(Object.fromEntries(pieces)).prefault({}) });
}

function pieceSchema(piece: Piece) {
  const checked = text.superRefine((typed, { addIssue }) => {
    const [stranger] = strangersIn(typed, piece);
    const known = piece.placeholders.map((name) => `{{${name}}}`).join(", ");
    const params = { problem: "unknown-placeholder", stranger, known };
    if (stranger) addIssue({ code: "custom", params });
  });
  return z.object({ en: checked, bg: checked }).prefault({});
}

/**
 * The words of a message of the call from now on, in place of the portal's; what is empty or as the portal writes it is the
 * portal's again. What waits to be sent keeps the words with which it was queued. On the record stands every old and new text.
 */
export function changeEmailTexts(
  { callId, manager }: ManagedCall,
  template: CallEmail,
  typed: Record<string, Translated>,
  now: Date,
) {
  const own = ownTextsIn(template, typed);
  const before = findCall(callId)!.emailTexts[template] ?? {};
  const words = differences(before, own);
  if (!words) return;
  const details = { template, words };
  change({ action: "email.words-changed", by: manager, on: callId, callId, at: now, details }, () => {
    const { [template]: _, ...others } = findCall(callId)!.emailTexts;
    updateCall(callId, { emailTexts: Object.keys(own).length > 0 ? { ...others, [template]: own } : others });
  });
}

/** A line for each text that differs: `lead.en: before → after`; an empty one is the portal's. */
function differences(before: OwnTexts, after: OwnTexts): string {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names
    .flatMap((name) =>
      locales.map((locale) => [`${name}.${locale}`, before[name]?.[locale], after[name]?.[locale]]),
    )
    .filter(([, was, is]) => was !== is)
    .map(([name, was = "", is = ""]) => `${name}: ${was} → ${is}`)
    .join("\n");
}
