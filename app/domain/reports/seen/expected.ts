import type { EvaluationRules } from "#app/domain/calls/evaluation-rules.ts";
import type { Role } from "./roles.ts";

/** What an application consists of, for the question who sees it. */
export type FieldKind =
  | "company"
  | "country"
  | "team"
  | "contact"
  | "question"
  | "file"
  | "fileName"
  | "objections"
  | "note"
  | "messages"
  | "evaluators"
  | "scores"
  | "comments"
  | "notes"
  | "ranks"
  | "decision";

/** `tells`: whether an answer tells who applies; `standing`: whether it was looked through for that. */
export type Asked = {
  forManagers: boolean;
  tells: boolean;
  standing: "shown" | "withheld" | "waiting";
};
export type CallFacts = Pick<EvaluationRules, "others" | "named" | "undo"> & {
  anonymous: boolean;
  /** Evaluators are asked about the list of applicants. */
  listed: boolean;
  released: boolean;
  /** A discussion of the application was opened. */
  discussed: boolean;
};
type AskedField = { kind: FieldKind; asked?: Asked };

export type Why =
  | "own"
  | "released"
  | "report"
  | "notReleased"
  | "neverNamed"
  | "managersOnly"
  | "notAccepted"
  | "anonymous"
  | "listLater"
  | "inList"
  | "notAssigned"
  | "conflict"
  | "named"
  | "asAnswered"
  | "questionForManagers"
  | "forEvaluators"
  | "tellsWho"
  | "withheld"
  | "waiting"
  | "nameless"
  | "plainName"
  | "othersNever"
  | "othersDiscussed"
  | "othersAfterOwn"
  | "discussed"
  | "desk"
  | "finalist"
  | "ownerOnly"
  | "inResults"
  | "neverPublic";

/** What the rules of the portal say, whatever its views do: "perhaps" where it depends on what somebody wrote or decided. */
export type Expected = { shown: boolean | "perhaps"; why: Why };
const yes = (why: Why): Expected => ({ shown: true, why });
const no = (why: Why): Expected => ({ shown: false, why });
const perhaps = (why: Why): Expected => ({ shown: "perhaps", why });

type Rule = (field: AskedField, call: CallFacts) => Expected;

const ofTheEntry: FieldKind[] = ["company", "country", "team", "contact", "question", "file", "fileName"];

/** Whether somebody is to see a field, and why. */
export function expectedOf(role: Role, field: AskedField, call: CallFacts): Expected {
  return rules[role](field, call);
}

const team: Rule = ({ kind }, { released }) => {
  if ([...ofTheEntry, "objections", "messages"].includes(kind)) return yes("own");
  if (kind === "evaluators") return no("neverNamed");
  if (kind === "notes") return no("managersOnly");
  if (!released) return no("notReleased");
  if (kind === "decision") return yes("released");
  return perhaps(kind === "comments" ? "report" : "released");
};

const inList: Rule = ({ kind }, { anonymous, listed }) => {
  if (kind !== "company" && kind !== "country" && kind !== "team") return no("notAssigned");
  if (anonymous) return no("anonymous");
  return listed ? yes("inList") : no("listLater");
};

const conflicting: Rule = (field, call) => {
  const rule = inList(field, call);
  return rule.why === "notAssigned" ? no("conflict") : rule;
};

/** What the own work on an application opens of it. */
const reading: Rule = ({ kind, asked }, { anonymous }) => {
  if (kind === "contact") return anonymous ? no("anonymous") : perhaps("asAnswered");
  if (kind === "company" || kind === "country" || kind === "team")
    return anonymous ? no("anonymous") : yes("named");
  if (!asked) return no("managersOnly");
  if (asked.forManagers) return no("questionForManagers");
  if (!anonymous) return yes("forEvaluators");
  if (asked.tells) return no("tellsWho");
  if (kind === "fileName") return no("plainName");
  return asked.standing === "shown" ? yes("nameless") : no(asked.standing);
};

/** What others wrote on it; by place or by name. */
function peers(field: AskedField, { named }: CallFacts, why: Why): Expected | undefined {
  if (field.kind === "scores" || field.kind === "comments") return yes(why);
  if (field.kind === "evaluators") return named ? yes(why) : no("neverNamed");
}

const reasonOfOthers: Record<EvaluationRules["others"], Why> = {
  never: "othersNever",
  "in-consensus": "othersDiscussed",
  "after-own": "othersAfterOwn",
};

const before: Rule = (field, call) => {
  const ofPeers = peers(field, call, "othersNever");
  return ofPeers ? no(reasonOfOthers[call.others]) : reading(field, call);
};

const after: Rule = (field, call) => {
  const open = call.others === "after-own" && call.undo !== "until-end";
  return (open && peers(field, call, "othersAfterOwn")) || before(field, call);
};

const discussing: Rule = (field, call) =>
  (call.discussed && peers(field, call, "discussed")) || after(field, call);

const assisting: Rule = ({ kind }) =>
  [...ofTheEntry, "messages", "note"].includes(kind) ? yes("desk") : no("managersOnly");

const ofHub: Rule = ({ kind, asked }) => {
  if (kind === "company" || kind === "contact" || kind === "decision") return yes("finalist");
  if (kind === "team") return perhaps("ownerOnly");
  if (kind === "country") return perhaps("asAnswered");
  if (!asked) return no("managersOnly");
  return asked.forManagers ? no("questionForManagers") : yes("forEvaluators");
};

const inPublic: Rule = ({ kind }) =>
  kind === "company" || kind === "country" || kind === "decision" ? yes("inResults") : no("neverPublic");

const rules: Record<Role, Rule> = {
  owner: team,
  editor: team,
  told: (field, call) => team(field, { ...call, released: true }),
  invited: () => no("notAccepted"),
  unassigned: inList,
  conflict: conflicting,
  assigned: before,
  done: after,
  discussant: discussing,
  assistant: assisting,
  hubBefore: () => no("notReleased"),
  hubAfter: ofHub,
  publicBefore: () => no("notReleased"),
  publicAfter: inPublic,
};
