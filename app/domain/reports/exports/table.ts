import type { ExportAccess } from "#app/domain/permissions.ts";
import type { KnownCalibration } from "#app/domain/ranking/by-calibrated.ts";
import { languages } from "#app/i18n/languages.ts";
import type { Locale } from "#app/i18n/locale.ts";
import type { Translate } from "#app/i18n/translate.ts";
import { findCall } from "#db/queries/calls.ts";
import { applicationTable } from "./applications.ts";
import { decisionTable } from "./decisions.ts";
import type { Table, TableKind } from "./kinds.ts";
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
  { callId }: ExportAccess,
  kind: TableKind,
  locale: Locale,
  known?: KnownCalibration,
): Table {
  return tableOf[kind](findCall(callId)!, locale, languages[locale].t as Translate, known);
}
