import { z } from "zod";
import { change } from "#app/domain/change.ts";
import type { ManagedCall } from "#app/domain/permissions.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import { languages } from "#app/i18n/languages.ts";
import type { Translate } from "#app/i18n/translate.ts";
import { findCall, updateCall } from "#db/queries/calls.ts";
import { inEachLanguage } from "./changes.ts";
import { recordCallChanges } from "./record-changes.ts";

export const releaseRule = z.object({
  /** Whether whoever prepares a release may confirm it alone. */
  releaseByOne: z.boolean().default(false),
  /** Days after the release in which applicants may ask for redress; 0: never. */
  redressDays: z.int().min(0).max(365),
  /** Days in which a request for redress is answered. */
  redressAnswerDays: z.int().min(1).max(365).default(30),
});
export type ReleaseRule = z.output<typeof releaseRule>;

/**
 * Settles how decisions are released and whether there is redress; of a published call in public. Refuses after the
 * deadline (`too-late-to-settle`): whoever applied counts on it.
 */
export function changeReleaseRule({ callId, manager }: ManagedCall, rule: ReleaseRule, now: Date) {
  const before = findCall(callId)!;
  const differs = (name: keyof ReleaseRule) => before[name] !== rule[name];
  const changed = (["releaseByOne", "redressDays", "redressAnswerDays"] as const).filter(differs);
  if (changed.length === 0) return;
  const details = { what: changed.join(" ") };
  change({ action: "call.changed", by: manager, on: callId, callId, at: now, details }, () => {
    refuseUnless(maySettle(findCall(callId)!, now), "too-late-to-settle");
    updateCall(callId, rule);
    const lines = changed.map((what) => ({ what, text: lineAbout(what, rule) }));
    recordCallChanges(callId, lines, now);
  });
}

function lineAbout(what: keyof ReleaseRule, { releaseByOne, redressDays, redressAnswerDays }: ReleaseRule) {
  return inEachLanguage((locale) => {
    const t = languages[locale].t as Translate;
    if (what === "redressDays")
      return redressDays === 0
        ? t("release:line.noRedress")
        : t("release:line.redress", { count: redressDays });
    if (what === "redressAnswerDays") return t("release:line.redressAnswer", { count: redressAnswerDays });
    return t(releaseByOne ? "release:line.byOne" : "release:line.byTwo");
  });
}

function maySettle({ status, closesAt }: { status: string; closesAt: Date }, now: Date): boolean {
  return status === "draft" || now <= closesAt;
}

/** The same as its form shows it. */
export function viewReleaseRule({ callId }: ManagedCall, now: Date) {
  const call = findCall(callId)!;
  return {
    settled: !maySettle(call, now),
    published: call.status === "published",
    values: {
      releaseByOne: call.releaseByOne ? "on" : undefined,
      redressDays: String(call.redressDays),
      redressAnswerDays: String(call.redressAnswerDays),
    },
  };
}
