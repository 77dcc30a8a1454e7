import { applicationNumber } from "#app/domain/applications/number.ts";
import { lastInstant } from "#app/domain/calls/deadline.ts";
import { isAnonymous } from "#app/domain/calls/evaluation-rules.ts";
import { type ManagedCall, permitsToPreview } from "#app/domain/permissions.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { findApplication } from "#db/queries/applications.ts";
import { findCall } from "#db/queries/calls.ts";
import { namesOfEvaluators } from "#db/queries/evaluators.ts";
import { expectedOf } from "./expected.ts";
import { type Field, fieldsOf } from "./fields.ts";
import { type Role, roles } from "./roles.ts";
import { placesOf } from "./search.ts";
import { type Sight, sightOf } from "./sights.ts";
import { standingOf } from "./standing.ts";

/** Anybody who is something to the application, or one evaluator of the call. */
type Asked = { role: Role } | { evaluatorId: string };

/** Whom the address asks about, by `as`; the applicant where it says nothing. */
export function askedFrom(search: URLSearchParams): Asked {
  const as = search.get("as") || "owner";
  const role = roles.find((one) => one === as);
  return role ? { role } : { evaluatorId: as };
}

/**
 * What somebody gets of a submitted application of the call, from the views of their own doors, and of each field whether it is
 * among it. Undefined for an application of another call or one that is not submitted, and for nobody of the call.
 */
export function viewSeen(
  managed: ManagedCall,
  applicationId: string,
  asked: Asked,
  locale: Locale,
  now: Date,
) {
  const permits = permitsToPreview(managed, applicationId, now);
  if (!permits) return;
  const standing = "role" in asked ? asked : standingOf(managed, asked.evaluatorId, applicationId, now);
  if (!standing) return;
  const { role } = standing;
  const sight = sightOf(role, { managed, permits, ...standing, locale, now });
  return {
    ...headOf(managed, applicationId),
    role,
    as: "role" in asked ? role : asked.evaluatorId,
    evaluators: [...namesOfEvaluators(managed.callId)].map(([id, name]) => ({ id, name })),
    sight,
    lines: fieldsOf(managed, applicationId, locale).map((field) => ({
      ...namesOf(field),
      ...cellOf(role, field, sight, factsOf(managed, permits, now)),
    })),
  };
}

/**
 * Every field of an application against everybody who might be shown something of it, each looked for in what that
 * person's own views return; what is found although no rule of the portal says so is a leak.
 */
export function viewProof(managed: ManagedCall, applicationId: string, locale: Locale, now: Date) {
  const permits = permitsToPreview(managed, applicationId, now);
  if (!permits) return;
  const facts = factsOf(managed, permits, now);
  const look = { managed, permits, locale, now };
  const sights = roles.map((role) => ({ role, sight: sightOf(role, look) }));
  const rows = fieldsOf(managed, applicationId, locale).map((field) => ({
    ...namesOf(field),
    cells: sights.map(({ role, sight }) => ({ role, ...cellOf(role, field, sight, facts) })),
  }));
  const leaks = rows.flatMap(({ cells, ...field }) =>
    cells.filter(({ state }) => state === "leak").map((cell) => ({ ...field, ...cell })),
  );
  return { ...headOf(managed, applicationId), rows, leaks };
}

function headOf({ callId }: ManagedCall, applicationId: string) {
  const { application } = findApplication(applicationId)!;
  const call = findCall(callId)!;
  const number = applicationNumber(call.code, application.number);
  return { number, company: application.company, anonymous: isAnonymous(call) };
}

type Permits = NonNullable<ReturnType<typeof permitsToPreview>>;

function factsOf({ callId }: ManagedCall, { discussant }: Permits, now: Date) {
  const call = findCall(callId)!;
  return {
    ...call.evaluation,
    anonymous: isAnonymous(call),
    listed: now > lastInstant(call),
    released: call.resultsReleasedAt !== null,
    discussed: discussant !== undefined,
  };
}

function namesOf({ kind, id, label }: Field) {
  return { kind, id, label };
}

export type Cell = ReturnType<typeof cellOf>;

/** `nothing`: there is no content yet that could be seen; `missing`: the rules show it, and it was not found. */
type State = "shown" | "hidden" | "nothing" | "leak" | "missing";

/** `places`: where it was found. */
function cellOf(role: Role, field: Field, sight: Sight, facts: ReturnType<typeof factsOf>) {
  const { shown, why } = expectedOf(role, field, facts);
  const places = placesOf(field.sought, sight);
  const found = places.length > 0;
  const state = (): State => {
    if (found) return shown === false ? "leak" : "shown";
    if (!field.there) return "nothing";
    return shown === true ? "missing" : "hidden";
  };
  return { state: state(), shown, why, places };
}
