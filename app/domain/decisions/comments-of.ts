import { languages } from "#app/i18n/languages.ts";
import type { Translated } from "#app/i18n/locale.ts";
import type { findCall } from "#db/queries/calls.ts";
import { approvedFeedbackOf, findFeedback } from "#db/queries/feedback.ts";
import type { FeedbackTexts } from "#db/schema/feedback.ts";
import type { CriterionComments } from "#emails/props.ts";

type Call = NonNullable<ReturnType<typeof findCall>>;

/** By application: what its letter says of the evaluation, as far as its report is approved. */
export function commentsOfCall(call: Call): Map<string, CriterionComments[]> {
  return new Map(
    approvedFeedbackOf(call.id).map(({ applicationId, texts }) => [applicationId, inLetter(call, texts)]),
  );
}

/** The same for one application. */
export function commentsOfOne(call: Call, applicationId: string): CriterionComments[] {
  const found = findFeedback(applicationId);
  return found?.approvedAt ? inLetter(call, found.texts) : [];
}

/** By criterion, then on the whole, then what the programme adds. */
function inLetter({ scoring }: Call, { comments, note }: FeedbackTexts): CriterionComments[] {
  const criteria = scoring.criteria.map(({ id, title }) => ({
    criterion: title,
    comments: comments[id] ?? [],
  }));
  const overall = { criterion: inBoth("decisions:overall"), comments: comments.overall ?? [] };
  const added = { criterion: inBoth("feedback:note"), comments: note ? [note] : [] };
  return [...criteria, overall, added].filter((one) => one.comments.length > 0);
}

function inBoth(key: "decisions:overall" | "feedback:note"): Translated {
  return { en: languages.en.t(key), bg: languages.bg.t(key) };
}
