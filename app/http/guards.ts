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

/** The programmes' part of the portal does not exist for anybody else. */
export const requireOwnProgrammes: Guard = ({ context: request }) => {
  const account = request.get(context.signedInAccount);
  request.set(context.ownProgrammes, orNotFound(permissions.ownProgrammes(account)));
};

export const requireManagedProgramme: Guard = ({ context: request, params }) => {
  const account = request.get(context.signedInAccount);
  request.set(
    context.managedProgramme,
    orNotFound(permissions.managedProgramme(account, params.programmeSlug!)),
  );
};

/** All that an assistant may send; whatever else is sent comes from managers. */
const oneCheck = "manage/calls/:callSlug/eligibility/:applicationId";
const whereAssistantsAct = [
  oneCheck,
  ...["remedy", "remedy/prolong", "remedy/withdraw"].map((act) => `${oneCheck}/${act}`),
];

/** Managers and assistants: what an assistant may not open is under `requireManagedCall` besides. */
export const requireReadableCall: Guard = ({ context: request, params, request: { method }, pattern }) => {
  const account = request.get(context.signedInAccount);
  const desk = orNotFound(permissions.eligibilityDesk(account, params.callSlug!));
  const managed = permissions.ifManager(desk);
  const reads = method === "GET" || method === "HEAD";
  if (!managed && !reads && !whereAssistantsAct.includes(pattern.replace(/^\//, ""))) orNotFound(undefined);
  request.set(context.readableCall, desk);
  request.set(context.eligibilityDesk, desk);
  if (managed) request.set(context.managedCall, managed);
};

/** Within a call: an assistant does not get past here, whatever is asked or sent. */
export const requireManagedCall: Guard = ({ context: request }) => {
  orNotFound(permissions.ifManager(request.get(context.readableCall)));
};

export const requireOfHubs: Guard = ({ context: request }) => {
  request.set(context.ofHubs, orNotFound(permissions.ofHubs(request.get(context.signedInAccount))));
};

export const requireHubFinalist: Guard = ({ context: request, params }) => {
  const account = request.get(context.signedInAccount);
  request.set(context.hubFinalist, orNotFound(permissions.hubFinalist(account, params.applicationId!)));
};

export const requireEvaluatorInCall: Guard = ({ context: request, params }) => {
  const account = request.get(context.signedInAccount);
  request.set(context.evaluatorInCall, orNotFound(permissions.evaluatorInCall(account, params.callSlug!)));
};

/** Whoever has samples to score first is led to them; what they send is refused in words. */
export const requireAssignedEvaluation: Guard = ({ context: request, params, request: { method } }) => {
  const account = request.get(context.signedInAccount);
  const assigned = permissions.assignedEvaluation(account, params.assignmentId!);
  const slug = assigned ? undefined : permissions.samplesBefore(account, params.assignmentId!);
  if (slug && method === "GET") throw redirect(`/evaluations/${slug}/samples?says=first`);
  if (slug)
    throw Response.json(
      { refused: request.get(context.translate)("refusals:samples-first") },
      { status: 409 },
    );
  request.set(context.assignedEvaluation, orNotFound(assigned));
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
