import { applicationNumber } from "#app/domain/applications/number.ts";
import type { FormDefinition } from "#app/domain/calls/form/definition.ts";
import { questionsOf } from "#app/domain/calls/form/questions-of.ts";
import { showAnswers, type ShownAnswer } from "#app/domain/calls/form/show-answers.ts";
import { countryName } from "#app/i18n/countries.ts";
import { inLanguage, type Locale } from "#app/i18n/locale.ts";
import type { Translate } from "#app/i18n/translate.ts";
import type { findCall } from "#db/queries/calls.ts";
import { applicationsAfter } from "#db/queries/exports.ts";
import { formVersionsOf } from "#db/queries/form-versions.ts";
import type { Cell, Table } from "./kinds.ts";
import { pagesOf } from "./pages.ts";

type Call = NonNullable<ReturnType<typeof findCall>>;
type Row = ReturnType<typeof applicationsAfter>[number];

/** What was submitted and counts, with every answer under its question; a question of an earlier form version has its column too. */
export function applicationTable(call: Call, locale: Locale, t: Translate): Table {
  const forms = new Map(formVersionsOf(call.id).map(({ id, definition }) => [id, definition]));
  const questions = questionsIn([...forms.values()], locale);
  const topics = new Map(call.topics.map(({ id, label }) => [id, inLanguage(label, locale)]));
  const facts = (row: Row): Cell[] => [
    applicationNumber(call.code, row.number),
    row.company,
    row.country && countryName(row.country, locale),
    row.topics.map((id) => topics.get(id) ?? id).join("; "),
    row.owner,
    row.email,
    row.version,
    row.receivedAt,
    row.sha256,
    row.eligibility && t(`exports:eligibility.${row.eligibility}`),
  ];
  const answers = (row: Row): Cell[] => {
    const shown = showAnswers(forms.get(row.formVersionId)!, row.answers, locale).flatMap(
      (section) => section.answers,
    );
    const byId = new Map(shown.map((answer) => [answer.questionId, inACell(answer, t)]));
    return [...questions.keys()].map((id) => byId.get(id) ?? null);
  };
  return {
    header: [...factNames.map((name) => t(`exports:column.${name}`)), ...questions.values()],
    pages: pagesOf({
      first: 0,
      next: (after) => applicationsAfter(call.id, after),
      keyOf: ({ number }) => number,
      cells: (row) => [...facts(row), ...answers(row)],
    }),
  };
}

const factNames = [
  "number",
  "company",
  "country",
  "topics",
  "owner",
  "email",
  "version",
  "receivedAt",
  "sha256",
  "eligibility",
] as const;

/** By id, in the order of the newest version that has it. */
function questionsIn(forms: FormDefinition[], locale: Locale): Map<string, string> {
  const all = forms.toReversed().flatMap(questionsOf);
  const byId = new Map<string, string>();
  for (const { id, label } of all) if (!byId.has(id)) byId.set(id, inLanguage(label, locale));
  return byId;
}

function inACell(answer: ShownAnswer, t: Translate): Cell {
  switch (answer.kind) {
    case "none":
      return null;
    case "list":
      return answer.items.join("; ");
    case "files":
      return answer.files.map(({ name }) => name).join("; ");
    case "agreement":
      return t(answer.agreed ? "exports:agreed" : "exports:notAgreed");
    default:
      return answer.text;
  }
}
