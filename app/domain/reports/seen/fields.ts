import { viewMessages } from "#app/domain/applications/messages/read.ts";
import type { ManagedCall } from "#app/domain/permissions.ts";
import { countryName } from "#app/i18n/countries.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { findApplication } from "#db/queries/applications.ts";
import { findDecision } from "#db/queries/decisions.ts";
import { findEligibilityDecision } from "#db/queries/eligibility.ts";
import { sheetsOfApplication } from "#db/queries/evaluation.ts";
import { teamOf } from "#db/queries/members.ts";
import { objectionsOf } from "#db/queries/ties.ts";
import { answerFieldsOf } from "./answer-fields.ts";
import type { Asked, FieldKind } from "./expected.ts";
import type { Sought } from "./search.ts";

/** `label`: of a question or a file; other fields are called by their kind. `there`: whether it has any content. */
export type Field = {
  kind: FieldKind;
  id: string;
  label: string;
  asked?: Asked;
  there: boolean;
  sought: Sought;
};

/**
 * All that there is of an application, with what it would be found by. What stands on a sheet that is not submitted is
 * not among it: managers do not read it either.
 */
export function fieldsOf(managed: ManagedCall, applicationId: string, locale: Locale): Field[] {
  const { application } = findApplication(applicationId)!;
  const team = teamOf(applicationId);
  return [
    inWords("company", [application.company]),
    countryField(application.country, locale),
    inWords(
      "team",
      team.map(({ name }) => name),
    ),
    inWords(
      "contact",
      team.map(({ email }) => email),
    ),
    ...answerFieldsOf(applicationId, locale),
    inWords(
      "objections",
      objectionsOf(applicationId).map(({ reason }) => reason),
    ),
    inWords("note", [findEligibilityDecision(applicationId)?.note ?? ""]),
    inWords(
      "messages",
      viewMessages(managed, applicationId, locale)!.messages.map(({ text }) => text),
    ),
    ...judgedFields(applicationId),
  ];
}

function inWords(kind: FieldKind, words: string[]): Field {
  return { kind, id: kind, label: "", there: words.some((word) => word.trim()), sought: { words } };
}

function byWay(kind: FieldKind, there: boolean, ways: string[]): Field {
  return { kind, id: kind, label: "", there, sought: { words: [], ways } };
}

function countryField(code: string | null, locale: Locale): Field {
  const ways = ["listed.country", "application.country", "published.country"];
  const field = byWay("country", code !== null, ways);
  return { ...field, sought: { ...field.sought, texts: code ? [countryName(code, locale)] : [] } };
}

/** What evaluators and managers made of it. */
function judgedFields(applicationId: string): Field[] {
  const sheets = sheetsOfApplication(applicationId);
  const submitted = sheets.filter(({ status }) => status === "submitted");
  const scores = submitted.flatMap((sheet) => Object.values(sheet.scores ?? {}));
  const decision = findDecision(applicationId);
  return [
    inWords(
      "evaluators",
      sheets.map(({ evaluator }) => evaluator),
    ),
    byWay("scores", submitted.length > 0, ["points", "percent", "lowest", "highest"]),
    inWords("comments", [
      ...scores.map(({ toApplicant }) => toApplicant),
      ...submitted.map(({ overallToApplicant }) => overallToApplicant ?? ""),
    ]),
    inWords("notes", [
      ...scores.map(({ toManagers }) => toManagers),
      ...submitted.map(({ overallToManagers }) => overallToManagers ?? ""),
    ]),
    byWay("ranks", typeof decision?.place === "number", ["reserveRank", "decision.place"]),
    byWay("decision", decision !== undefined, ["decision.outcome", "finalist.company", "published.company"]),
  ];
}
