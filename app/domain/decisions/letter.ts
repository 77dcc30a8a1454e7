import { applicationNumber } from "#app/domain/applications/number.ts";
import { tellTeam } from "#app/domain/applications/tell-team.ts";
import type { findCall } from "#db/queries/calls.ts";
import type { DecisionLetter } from "#db/queries/decision-letters.ts";
import type { CriterionComments, EmailProps } from "#emails/props.ts";

type Call = NonNullable<ReturnType<typeof findCall>>;
type Letters = Pick<
  EmailProps,
  "decision-finalist" | "decision-reserve" | "decision-not-selected" | "decision-ineligible"
>;
export type LetterTemplate = keyof Letters;

const templates = {
  finalist: "decision-finalist",
  reserve: "decision-reserve",
  "not-selected": "decision-not-selected",
  "below-threshold": "decision-not-selected",
  ineligible: "decision-ineligible",
} as const;

/** Which letter goes with an outcome. */
export function templateFor(outcome: keyof typeof templates): LetterTemplate {
  return templates[outcome];
}

/** The letter about a decision, which says what the decision's row says, and nothing else. */
export function letterFor(call: Call, letter: DecisionLetter, comments: CriterionComments[]) {
  const template = templateFor(letter.decision.outcome);
  return { template, props: propsFor[template](call, letter, comments) };
}

/** Inside a change: tells everybody of the team what the decision's row says. */
export function queueLetter(call: Call, letter: DecisionLetter, comments: CriterionComments[], now: Date) {
  const { template, props } = letterFor(call, letter, comments);
  tellTeam(
    { applicationId: letter.decision.applicationId, callId: call.id },
    "everybody",
    template,
    props,
    now,
  );
}

const propsFor: {
  [Name in LetterTemplate]: (
    call: Call,
    letter: DecisionLetter,
    comments: CriterionComments[],
  ) => Letters[Name];
} = {
  "decision-finalist": (call, letter, comments) => ({
    ...common(call, letter),
    hub: letter.hub ?? undefined,
    answerBy: letter.decision.answerBy!.toISOString(),
    timeZone: call.timeZone,
    comments,
  }),
  "decision-reserve": (call, letter, comments) => ({
    ...common(call, letter),
    rank: letter.decision.reserveRank!,
    comments,
  }),
  "decision-not-selected": (call, letter, comments) => ({
    ...common(call, letter),
    aboveThreshold: letter.decision.outcome === "not-selected",
    comments,
  }),
  "decision-ineligible": (call, letter) => ({
    ...common(call, letter),
    reasons: unmetRules(call, letter),
    note: letter.note || undefined,
  }),
};

function common(call: Call, { decision, company, number }: DecisionLetter) {
  return {
    call: call.texts.title,
    company,
    number: applicationNumber(call.code, number),
    link: `/applications/${decision.applicationId}/decision`,
  };
}

/** The conditions of the call that the application does not meet, as a manager answered. */
export function unmetRules(
  { eligibility }: Pick<Call, "eligibility">,
  { rules }: Pick<DecisionLetter, "rules">,
) {
  return eligibility.filter(({ id }) => rules?.[id] === false).map(({ statement }) => statement);
}
