import { createHash } from "node:crypto";
import type { Account } from "#app/domain/accounts/account.ts";
import { acceptInvitation } from "#app/domain/evaluators/answer-invitation.ts";
import { declareConflicts } from "#app/domain/evaluators/declare-conflicts.ts";
import { inviteEvaluator } from "#app/domain/evaluators/invite.ts";
import { evaluatorInCall, type EvaluatorInCall } from "#app/domain/permissions.ts";
import { type SampleEvaluator, sampleEvaluators } from "../evaluators.ts";
import type { PlantedApplication } from "./applications.ts";
import type { PlantedCall } from "./calls.ts";
import { accountOf } from "./people.ts";

export type PlantedEvaluator = { sample: SampleEvaluator; account: Account; permit: EvaluatorInCall };

const day = 24 * 60 * 60 * 1000;

/** All eighteen accept before the call closes, and go through the list of applicants once it is complete. */
export function plantEvaluators(call: PlantedCall, applications: PlantedApplication[], passwordHash: string) {
  const { closesAt } = call.sample.dates;
  const after = (days: number, at: number) => new Date(closesAt.getTime() + days * day + at * 3_600_000);
  const submitted = applications.filter(({ sample }) => sample.submits);
  return sampleEvaluators.map((sample, at): PlantedEvaluator => {
    const account = accountOf(sample, passwordHash, after(-20, at));
    const token = createHash("sha256").update(`${call.sample.slug} ${sample.email}`).digest("base64url");
    const tokenHash = createHash("sha256").update(token).digest("hex");
    const { name, email, locale, capacity } = sample;
    const invitation = { name, email, locale, askedFor: capacity, token, tokenHash };
    inviteEvaluator(call.managed, invitation, after(-20, at));
    acceptInvitation(account, tokenHash, sample, after(-15, at));
    const permit = evaluatorInCall(account, call.sample.slug)!;
    // Two of them once advised a company, and say so.
    const known = at === 3 || at === 10 ? submitted.slice(at, at + 1) : [];
    const reason = "I advised the founders in an earlier accelerator.";
    declareConflicts(
      permit,
      known.map(({ id }) => ({ applicationId: id, reason })),
      after(4, at),
    );
    return { sample, account, permit };
  });
}
