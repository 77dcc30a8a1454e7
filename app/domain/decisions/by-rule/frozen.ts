import { nameRule } from "#app/domain/calls/name-shortlist-rule.ts";
import type { ManagedCall } from "#app/domain/permissions.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { namesOfApplications } from "#db/queries/applications.ts";
import { findCall } from "#db/queries/calls.ts";
import { outcomesOf } from "#db/queries/decisions.ts";
import { latestShortlist } from "#db/queries/shortlists.ts";
import { hubsOf } from "#db/queries/programmes.ts";
import type { RowByRule, ShortlistRow } from "#db/schema/decisions.ts";
import { keeperOf } from "./kept.ts";

type InCall = Pick<ManagedCall, "callId" | "programmeId">;
type RuledRow = ShortlistRow & { byRule: RowByRule };

/**
 * The frozen shortlist by rule: who entered or left by which, the list beside the one without rules, and which rules the
 * finalists do not keep as they are decided now. Undefined where none was frozen, or none by rules.
 */
export function viewFrozenByRule({ callId, programmeId }: InCall, locale: Locale) {
  const rows = ruledRowsOf(callId);
  if (rows.length === 0) return;
  const call = findCall(callId)!;
  const names = { topics: call.topics, hubs: hubsOf(programmeId) };
  const shown = rows.filter(({ byRule: { side, without } }) => side !== "outside" || without !== "outside");
  const finalists = outcomesOf(callId, "finalist").map(({ applicationId }) => applicationId);
  const companies = namesOfApplications(idsOf(shown));
  const named = shown.map(({ applicationId, place, byRule: { side, without, because } }) => ({
    ...{ applicationId, place, side, without },
    company: companies.get(applicationId)?.company ?? "",
    because: because.map((rule) => nameRule(rule, names, locale)),
  }));
  const chosen =
    named.filter(({ side }) => side === "within").length + (rows.find(isTied)?.byRule.seats ?? 0);
  return {
    kept: true as const,
    rules: (call.scoring.shortlistRules ?? []).map((rule) => nameRule(rule, names, locale)),
    moved: named.filter(({ side, without }) => side !== without),
    unfilled: Math.max(0, Math.min(call.places, rows.length) - chosen),
    lists: named.map(({ because: _why, ...row }) => row),
    broken: keeperOf(call, [...new Set([...idsOf(rows), ...finalists])], locale)?.(finalists) ?? [],
  };
}

/** The applications of the frozen shortlist that its rules could choose from; none where there were no rules. */
export function ruledApplicationsOf(callId: string): string[] {
  return idsOf(ruledRowsOf(callId));
}

function ruledRowsOf(callId: string) {
  const rows = latestShortlist(callId)?.rows ?? [];
  return rows.filter((row): row is RuledRow => row.byRule !== undefined);
}

function isTied({ byRule }: RuledRow) {
  return byRule.side === "tied";
}

function idsOf(rows: readonly RuledRow[]) {
  return rows.map(({ applicationId }) => applicationId);
}
