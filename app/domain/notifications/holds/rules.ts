import type { EmailProps, EmailTemplate } from "#emails/props.ts";

/**
 * Why a message is kept back: a later one to the same person says what is true now (`outdated`), the person was told the
 * opposite already (`contradicts`), or the decision that it tells of has changed (`changed`).
 */
export const holdReasons = ["outdated", "contradicts", "changed"] as const;
export type HoldReason = (typeof holdReasons)[number];

/** A message to one person about one thing. */
export type Told = {
  id: string;
  template: EmailTemplate;
  props: object;
  queuedAt: Date;
  /** Whether it has left. */
  sent: boolean;
};

const decisions = [
  "decision-finalist",
  "decision-reserve",
  "decision-not-selected",
  "decision-ineligible",
] as const satisfies EmailTemplate[];
type DecisionTemplate = (typeof decisions)[number];

/** What may be told after what: a place on the reserve becomes a place. Anything else would contradict. */
const mayFollow: Partial<Record<DecisionTemplate, DecisionTemplate[]>> = {
  "decision-reserve": ["decision-finalist"],
};

type Makes = { [Name in EmailTemplate]?: (earlier: object, later: object) => boolean };
const always = () => true;
const letGo: Makes = { "evaluator-withdrawn": always };

/** By the earlier message: which later one about the same makes it untrue, and when. */
const outdatedBy: Partial<Record<EmailTemplate, Makes>> = {
  "deadline-extended": { "deadline-extended": isNotEarlier },
  "draft-reminder": { "deadline-extended": always },
  "form-changed": { "application-withdrawn": always },
  "team-invitation": { "team-removed": always },
  "finalist-reminder": notFinalist(),
  "finalist-hub": { "finalist-hub": always, ...notFinalist() },
  "hub-finalists": { "hub-finalists": always },
  "evaluator-invitation": letGo,
  "evaluator-reminder": letGo,
  "declare-conflicts": letGo,
  "samples-waiting": letGo,
  "assignments-published": letGo,
  "assignments-changed": letGo,
  "sheets-reminder": letGo,
  "nothing-begun": letGo,
  "evaluation-done": letGo,
  "assignment-withdrawn": { "assignment-withdrawn": isSameApplication, ...letGo },
};

/**
 * Whether a message that is due should be kept back, and why. `others` went, or are going, to the same person about the
 * same; `decided` is the letter that the application's decision calls for as it stands now, where there is a decision.
 */
export function whyHeld(email: Told, others: Told[], decided?: EmailTemplate): HoldReason | undefined {
  if (others.some((other) => isOutdatedBy(email, other))) return "outdated";
  if (!isDecision(email.template)) return;
  if (decided && decided !== email.template) return "changed";
  return others.some((other) => contradicts(email, other)) ? "contradicts" : undefined;
}

function isOutdatedBy(email: Told, other: Told): boolean {
  if (other.queuedAt <= email.queuedAt) return false;
  if (isDecision(email.template) && isDecision(other.template)) return other.template !== email.template;
  return outdatedBy[email.template]?.[other.template]?.(email.props, other.props) ?? false;
}

/** What has left cannot be taken back, so that the later one waits for a person; two of one instant both wait. */
function contradicts(email: Told, other: Told): boolean {
  if (!isDecision(other.template) || other.template === email.template) return false;
  const together = other.queuedAt.getTime() === email.queuedAt.getTime();
  const follows = mayFollow[other.template]?.some((next) => next === email.template);
  return (other.sent && !follows) || together;
}

function isDecision(template: EmailTemplate): template is DecisionTemplate {
  return decisions.some((one) => one === template);
}

function notFinalist(): Makes {
  return Object.fromEntries(decisions.slice(1).map((template) => [template, always]));
}

/** An extension of one's own may reach further than a later one for all. */
function isNotEarlier(earlier: object, later: object): boolean {
  const until = (props: object) => Date.parse((props as EmailProps["deadline-extended"]).until);
  return until(later) >= until(earlier);
}

function isSameApplication(one: object, other: object): boolean {
  return (one as { number?: string }).number === (other as { number?: string }).number;
}
