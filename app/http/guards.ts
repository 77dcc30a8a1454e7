import { redirect, type MiddlewareFunction } from "react-router";
import * as permissions from "#app/domain/permissions.ts";
import * as context from "./context.ts";

type Guard = MiddlewareFunction<Response>;

/** A stranger learns nothing, not even that it exists. */
export function orNotFound<Found>(found: Found | undefined): Found {
  if (found === undefined) throw new Response(null, { status: 404 });
  return found;
}

/** Sends whoever is not signed in to do so and back again. */
export const requireAccount: Guard = ({ context: request, url }) => {
  const account = request.get(context.visitor);
  if (!account) throw redirect(`/sign-in?to=${encodeURIComponent(url.pathname + url.search)}`);
  request.set(context.signedInAccount, account);
};

export const requireOwnApplication: Guard = ({ context: request, params }) => {
  const account = request.get(context.signedInAccount);
  request.set(context.ownApplication, orNotFound(permissions.ownApplication(account, params.applicationId!)));
};

/** The managers' part of the portal does not exist for anybody else. */
export const requireManager: Guard = ({ context: request }) => {
  const account = request.get(context.signedInAccount);
  request.set(context.managedProgrammes, orNotFound(permissions.managedProgrammes(account)));
};

export const requireManagedProgramme: Guard = ({ context: request, params }) => {
  const account = request.get(context.signedInAccount);
  request.set(
    context.managedProgramme,
    orNotFound(permissions.managedProgramme(account, params.programmeSlug!)),
  );
};

export const requireManagedCall: Guard = ({ context: request, params }) => {
  const account = request.get(context.signedInAccount);
  request.set(context.managedCall, orNotFound(permissions.managedCall(account, params.callSlug!)));
};

export const requireEvaluatorInCall: Guard = ({ context: request, params }) => {
  const account = request.get(context.signedInAccount);
  request.set(context.evaluatorInCall, orNotFound(permissions.evaluatorInCall(account, params.callSlug!)));
};

/** Whoever has samples to score first is led to them; what they send is refused in words. */
export const requireAssignedEvaluation: Guard = ({ context: request, params, request: { method } }) => {
  const account = request.get(context.signedInAccount);
  const slug = permissions.samplesBefore(account, params.assignmentId!);
  if (slug && method === "GET") throw redirect(`/evaluations/${slug}/samples?says=first`);
  if (slug)
    throw Response.json(
      { refused: request.get(context.translate)("refusals:samples-first") },
      { status: 409 },
    );
  request.set(
    context.assignedEvaluation,
    orNotFound(permissions.assignedEvaluation(account, params.assignmentId!)),
  );
};

export const requireSampleEvaluation: Guard = ({ context: request, params }) => {
  const account = request.get(context.signedInAccount);
  request.set(context.sampleEvaluation, orNotFound(permissions.sampleEvaluation(account, params.sampleId!)));
};

export const requireDiscussant: Guard = ({ context: request, params }) => {
  const [account, now] = [request.get(context.signedInAccount), request.get(context.requestTime)];
  request.set(context.discussant, orNotFound(permissions.discussant(account, params.assignmentId!, now)));
};

export const requireAdministrator: Guard = ({ context: request }) => {
  const account = request.get(context.signedInAccount);
  request.set(context.administrator, orNotFound(permissions.administrator(account)));
};
