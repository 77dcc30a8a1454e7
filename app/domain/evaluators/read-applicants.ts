import { applicationNumber } from "#app/domain/applications/number.ts";
import { lastInstant } from "#app/domain/calls/deadline.ts";
import { isAnonymous } from "#app/domain/calls/evaluation-rules.ts";
import type { EvaluatorInCall, EvaluatorsView } from "#app/domain/permissions.ts";
import {
  applicantsAmong,
  applicantsFrom,
  countApplicants,
  countUndeclaredTo,
  type ListKey,
  undeclaredNumbers,
} from "#db/queries/applicants.ts";
import { findCall } from "#db/queries/calls.ts";
import { teamsOf } from "#db/queries/conflict-sides.ts";
import { conflictsOfEvaluator, openSources } from "#db/queries/conflicts.ts";
import { findEvaluator } from "#db/queries/evaluators.ts";
import { goneThrough } from "./gone-through.ts";

type Call = NonNullable<ReturnType<typeof findCall>>;
type Teams = ReturnType<typeof teamsOf>;

/** Most calls fit one page: then one form declares the whole list. */
const onePage = 200;

/** `from` where the address names a place; otherwise the page begins where the evaluator stopped. */
type Asked = { from?: ListKey; search?: string };

/** What the address of the list asks for: `new` or `after`, a number, and `q`, what is looked for. */
export function listQueryFrom(search: URLSearchParams): Asked {
  const key = (among: ListKey["among"], name: string) => {
    const after = search.get(name);
    return after === null ? undefined : { among, after: Math.max(0, Math.trunc(Number(after))) || 0 };
  };
  return { from: key("new", "new") ?? key("rest", "after"), search: search.get("q")?.trim().slice(0, 100) };
}

/**
 * What an evaluator declares conflicts against: company, country, number and team of every applicant, once nobody can
 * apply any more; nothing else of any application. By pages, with how far the evaluator is. `isNew`: came onto the list
 * after the evaluator declared; these stand first. `found`: the portal found it by what the evaluator says, or a manager
 * entered it; what an applicant said, what names tell and what waits for a manager's decision is not shown. Nothing of
 * anybody where applicants are anonymous: ties are named instead.
 */
export function viewApplicants(
  evaluator: EvaluatorInCall,
  now: Date,
  asked: Asked = {},
  most: number = onePage,
) {
  const { evaluatorId, callId } = evaluator;
  const call = findCall(callId)!;
  const { conflictsDeclaredAt: declaredAt } = findEvaluator(callId, evaluatorId)!;
  return {
    closed: now > lastInstant(call),
    closesAt: call.closesAt,
    timeZone: call.timeZone,
    open: !call.resultsReleasedAt,
    declaredAt,
    asOf: now,
    undeclared: countUndeclaredTo(callId, declaredAt, 0).all,
    anonymous: isAnonymous(call),
    ...(hasList(call, now) ? viewPage(evaluator, call.code, asked, most) : nobody),
  };
}

const nobody = { applicants: [], known: [], list: undefined };

function viewPage({ evaluatorId, callId }: EvaluatorInCall, code: string, asked: Asked, most: number) {
  const { conflictsDeclaredAt: declaredAt, goneThroughTo } = findEvaluator(callId, evaluatorId)!;
  const conflicts = new Map(conflictsOfEvaluator(evaluatorId).map((one) => [one.applicationId, one]));
  const counted = countUndeclaredTo(callId, declaredAt, goneThroughTo);
  const from = asked.from ?? placeOf(declaredAt, asked.search ? 0 : goneThroughTo, counted);
  const rows = applicantsFrom(callId, declaredAt, from, most + 1, asked.search);
  const page = rows.slice(0, most);
  const isNew = ({ listedAt }: (typeof page)[number]) => declaredAt !== null && listedAt > declaredAt;
  const teams = teamsOf(page.map(({ applicationId }) => applicationId));
  const next = undeclaredNumbers(callId, declaredAt, goneThroughTo, page.length + 1);
  const step = goneThrough({ to: goneThroughTo, next, shown: new Set(page.map(({ number }) => number)) });
  const total = countApplicants(callId);
  const last = page.at(-1);
  return {
    known: viewKnown(callId, conflicts),
    list: {
      total,
      /** The whole list is on this page. */
      whole: page.length === total,
      /** Nobody is left whom this page does not show. */
      isLast: step.isAll,
      asked: counted.all,
      gone: counted.gone,
      search: asked.search ?? "",
      next:
        rows.length > most && last
          ? { among: isNew(last) ? ("new" as const) : ("rest" as const), after: last.number }
          : undefined,
      begun: from.after > 0,
    },
    applicants: page.map((row) => ({
      ...applicantOf(row, code, teams),
      isNew: isNew(row),
      ...viewOwnConflict(conflicts.get(row.applicationId)),
    })),
  };
}

/** All that the list tells of one application to whoever it does not concern; nothing where there is no list yet, or none at all. */
export function viewApplicant({ callId, applicationId }: EvaluatorsView, now: Date) {
  const call = findCall(callId)!;
  const [row] = hasList(call, now) ? applicantsAmong(callId, [applicationId]) : [];
  return row && applicantOf(row, call.code, teamsOf([applicationId]));
}

function hasList(call: Call, now: Date): boolean {
  return now > lastInstant(call) && !isAnonymous(call);
}

type Row = ReturnType<typeof applicantsAmong>[number];

function applicantOf({ applicationId, number, company, country }: Row, code: string, teams: Teams) {
  const team = (teams.get(applicationId) ?? []).map(({ name }) => name);
  return { applicationId, number: applicationNumber(code, number), company, country, team };
}

/** From the beginning again where nobody is left but the whole was not confirmed. */
function placeOf(declaredAt: Date | null, to: number, { all, gone }: { all: number; gone: number }): ListKey {
  const after = gone < all ? to : 0;
  return { among: declaredAt || after === 0 ? "new" : "rest", after };
}

type Conflict = ReturnType<typeof conflictsOfEvaluator>[number];

/** What is on the record without the evaluator's doing, wherever on the list it stands. */
function viewKnown(callId: string, conflicts: Map<string, Conflict>) {
  return applicantsAmong(callId, [...conflicts.keys()]).flatMap(({ applicationId, company }) => {
    const own = viewOwnConflict(conflicts.get(applicationId));
    return own.found ? { company, found: own.found } : [];
  });
}

function viewOwnConflict(conflict: Conflict | undefined) {
  if (!conflict) return {};
  const { state, source, reason, evidence } = conflict;
  if (source === "declared") return { declared: reason };
  const sources = [source, ...evidence.filter(({ sure }) => sure).map((one) => one.source)];
  const found = openSources.find((one) => sources.includes(one));
  return found && state === "conflict" ? { found } : {};
}
