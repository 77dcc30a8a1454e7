import { createHash, randomBytes } from "node:crypto";
import type { Account } from "#app/domain/accounts/account.ts";
import { change } from "#app/domain/change.ts";
import { decideEligibility } from "#app/domain/eligibility/decide.ts";
import { acceptInvitation } from "#app/domain/evaluators/answer-invitation.ts";
import { declareConflicts, type DeclaredConflict } from "#app/domain/evaluators/declare-conflicts.ts";
import { type Invitation, inviteEvaluator } from "#app/domain/evaluators/invite.ts";
import type { EvaluatorProfile } from "#app/domain/evaluators/profile.ts";
import { assignedEvaluation, evaluatorInCall, type ManagedCall } from "#app/domain/permissions.ts";
import { insertAssignment } from "#db/queries/assignment.ts";
import { anAccount, longAgo } from "./accounts.ts";
import { aSubmittedApplication } from "./applications.ts";
import { aCall, inEvaluation, justAfter } from "./calls.ts";

type Call = { id: string; slug: string; managed: ManagedCall };

export const aProfile: EvaluatorProfile = {
  organisation: "Institute of Media",
  country: "BG",
  topics: { ai: 2 },
  languages: ["en", "bg"],
  capacity: 10,
};

type Asked = Pick<Invitation, "askedFor" | "answerBy" | "kind" | "message" | "topics">;
type Invited = { call?: Call; account?: Account; at?: Date };

/** Somebody was asked to evaluate and has not answered; `token` is the one in the letter's link. */
export function anInvitation({
  call = aCall(),
  account = anAccount(),
  at = longAgo,
  ...asked
}: Invited & Asked = {}) {
  const token = randomBytes(16).toString("hex");
  const tokenHash = createHash("sha256").update(token).digest("hex");
  const { email, name, locale } = account;
  const evaluatorId = inviteEvaluator(call.managed, { ...asked, email, name, locale, token, tokenHash }, at);
  return { evaluatorId, token, tokenHash, account, call };
}

type About = Invited & Partial<EvaluatorProfile> & { declared?: DeclaredConflict[] | false };

/** Accepted the invitation and declared no conflict (`declared: false`: has not declared yet). */
export function anEvaluator({ call, account, at = longAgo, declared = [], ...profile }: About = {}) {
  const invited = anInvitation({ call, account, at });
  acceptInvitation(invited.account, invited.tokenHash, { ...aProfile, ...profile }, at);
  const permit = evaluatorInCall(invited.account, invited.call.slug)!;
  if (declared) declareConflicts(permit, declared, at > justAfter ? at : justAfter);
  return { evaluatorId: invited.evaluatorId, account: invited.account, call: invited.call, permit };
}

type Submitted = Parameters<typeof aSubmittedApplication>[0];

/** Submitted in time and found eligible. */
export function anEligibleApplication({
  call = aCall(),
  ...about
}: Omit<NonNullable<Submitted>, "call"> & { call?: Call } = {}) {
  const submitted = aSubmittedApplication({ ...about, call });
  const outcome = { outcome: "eligible" as const, answers: {}, note: "" };
  decideEligibility(call.managed, submitted.id, outcome, inEvaluation);
  return { ...submitted, call };
}

type Pair = {
  call?: Call;
  evaluator?: ReturnType<typeof anEvaluator>;
  application?: ReturnType<typeof anEligibleApplication>;
  at?: Date;
};

/** A published pair with the evaluator's permit for it (undefined where the portal gives none). */
export function anAssignment({ call, evaluator, application, at = inEvaluation }: Pair = {}) {
  call ??= evaluator?.call ?? application?.call ?? aCall();
  evaluator ??= anEvaluator({ call });
  application ??= anEligibleApplication({ call });
  const id = crypto.randomUUID();
  const pair = { callId: call.id, applicationId: application.id, evaluatorId: evaluator.evaluatorId };
  const by = call.managed.manager;
  change(
    { action: "assignment.published", by, on: call.id, callId: call.id, at, details: { pairs: 1 } },
    () => insertAssignment({ id, ...pair, status: "assigned", suitability: 500_000, assignedAt: at }),
  );
  return { id, call, evaluator, application, permit: assignedEvaluation(evaluator.account, id)! };
}
