import type { ExportAccess } from "#app/domain/permissions.ts";
import type { KnownCalibration } from "#app/domain/ranking/by-calibrated.ts";
import { calibrate } from "#app/domain/ranking/calibrate.ts";
import { calibrationQuestion, questionKey } from "#app/domain/ranking/calibration-question.ts";
import { currentRanking } from "#app/domain/ranking/current.ts";
import { languages } from "#app/i18n/languages.ts";
import type { Locale } from "#app/i18n/locale.ts";
import type { Translate } from "#app/i18n/translate.ts";
import { findCall } from "#db/queries/calls.ts";
import { applicationTable } from "./applications.ts";
import { decisionTable } from "./decisions.ts";
import type { Cell, Table, TableKind } from "./kinds.ts";
import { rankingTable } from "./ranking.ts";
import { sheetTable } from "./sheets.ts";

const tableOf = {
  applications: applicationTable,
  sheets: sheetTable,
  ranking: rankingTable,
  decisions: decisionTable,
};

/** A table of a call (the ranking by its calibration, where that ranks), its columns named in the reader's language; rows are read while it is written. */
export function exportTable(
  { callId }: Pick<ExportAccess, "callId">,
  kind: TableKind,
  locale: Locale,
  known?: KnownCalibration,
): Table {
  return tableOf[kind](findCall(callId)!, locale, languages[locale].t as Translate, known);
}

type Whole = { callId: string; kind: TableKind; locale: Locale };

/** A whole table at once, the ranking by its calibration where that ranks: for seconds where the call is large, so apart from the pages. */
export function exportRows({ callId, kind, locale }: Whole): { header: string[]; rows: Cell[][] } {
  const known = kind === "ranking" ? decidingCalibration(callId) : undefined;
  const { header, pages } = exportTable({ callId }, kind, locale, known);
  return { header, rows: [...pages].flat() };
}

function decidingCalibration(callId: string): KnownCalibration | undefined {
  const current = currentRanking(callId);
  if (current.call.scoring.ranksBy !== "calibrated") return;
  const question = calibrationQuestion(current);
  return { key: questionKey(question), calibration: calibrate(question) };
}
