import { beforeEach, expect, test } from "vitest";
import type { Account } from "#app/domain/accounts/account.ts";
import { forgetTries } from "#app/http/limit-writes.server.ts";
import { visit } from "#tests/support/app.ts";
import { addressOf, allDoors } from "#tests/support/doors.ts";
import { aWorld, type Visitor, visitors } from "#tests/support/given/world.ts";
import { oneWorld } from "#tests/support/one-world.ts";

const theWorld = oneWorld(aWorld);
// The same people send all of it, and would be asked to wait.
beforeEach(forgetTries);

// What each of them gets, in this order. 302 sends somebody who is not signed in to do so; 404 is what a stranger gets,
// as for a page that is not there; 400 is the answer of a door that takes forms only.
const everyone = "200 200 200 200 200 200 200 200 200";
const nobodySignedIn = "200 302 302 302 302 302 302 302 302";
const signedIn = "302 200 200 200 200 200 200 200 200";
const onItsWay = "302 302 302 302 302 302 302 302 302";
const usedUp = "410 410 410 410 410 410 410 410 410";
const nothingThere = "404 404 404 404 404 404 404 404 404";
const applicant = "302 404 200 404 404 404 404 404 404";
const evaluator = "302 404 404 200 404 404 404 404 404";
const manager = "302 404 404 404 200 404 404 404 404";
const formsOnly = "302 404 404 404 400 404 404 404 404";
const readable = "302 404 404 404 200 404 404 200 404";
const administrator = "302 404 404 404 404 404 200 404 404";
const takesForms = "400 400 400 400 400 400 400 400 400";

/** The table of doors: every URL of the portal (GET), and who gets through. A route without a line fails. */
const doors: Record<string, string> = {
  "/healthz": everyone,
  "/readyz": "503 503 503 503 503 503 503 503 503",
  // No token for it is set.
  "/metrics": nothingThere,
  "/language": onItsWay,
  "/": everyone,
  "/calls/:callSlug": everyone,
  "/calls/:callSlug/calendar.ics": everyone,
  "/calls/:callSlug/questions": everyone,
  "/calls/:callSlug/follow": everyone,
  "/calls/:callSlug/changes": everyone,
  "/follow/:token": usedUp,
  "/unsubscribe/:token": usedUp,
  "/verify": everyone,
  "/verify/key.json": everyone,
  "/team/:token": usedUp,
  "/sign-in": nobodySignedIn,
  "/sign-in/link": everyone,
  "/sign-in/link/:token": usedUp,
  // Nobody of these has given one factor of two.
  "/sign-in/second-factor": onItsWay,
  "/sign-in/passkey": nobodySignedIn,
  "/sign-in/passkey/options": takesForms,
  // No provider is set.
  "/sign-in/provider": onItsWay,
  "/sign-in/provider/back": onItsWay,
  "/sign-up": nobodySignedIn,
  "/confirm/:token": usedUp,
  "/forgotten-password": everyone,
  "/stop-address/:token": usedUp,
  "/reset-password/:token": usedUp,
  "/first-administrator/:token": usedUp,
  "/join/:token": usedUp,
  "/invitations/:token": everyone,
  "/invitations/:token/decline": everyone,
  // In the demo only; see accounts' tests for the portal in earnest.
  "/mailbox": everyone,
  "/mailbox/:messageId": nothingThere,
  "/mailbox/:messageId/html": nothingThere,

  "/home": signedIn,
  // Whoever looks with their own eyes is led to their own page.
  "/see-as": onItsWay,
  "/see-as/end": onItsWay,
  "/inbox": signedIn,
  "/inbox/:emailId": applicant,
  "/inbox/:emailId/html": applicant,
  "/account": signedIn,
  "/account/address": signedIn,
  "/account/address/:token": "302 410 410 410 410 410 410 410 410",
  "/account/addresses": signedIn,
  "/account/addresses/new/:token": "302 410 410 410 410 410 410 410 410",
  "/account/addresses/new/:token/prove": "302 410 410 410 410 410 410 410 410",
  "/account/addresses/new/:token/merge": "302 410 410 410 410 410 410 410 410",
  "/account/addresses/:addressId/remove": "302 404 404 404 404 404 404 404 404",
  "/account/password": signedIn,
  "/account/erasure": signedIn,
  "/account/data": signedIn,
  "/account/data/all.zip": signedIn,
  "/account/erasure/take-back": onItsWay,
  "/account/profile": signedIn,
  "/account/mail": signedIn,
  "/account/sign-out": onItsWay,
  "/account/sign-out-everywhere": onItsWay,
  "/account/prove": signedIn,
  "/account/prove/link": onItsWay,
  "/account/prove/link/:token": "302 410 410 410 410 410 410 410 410",
  "/account/prove/provider": onItsWay,
  "/account/sessions/end-others": onItsWay,
  "/account/sessions/:sessionId/end": onItsWay,
  "/account/second-factor": signedIn,
  "/account/second-factor/begin": onItsWay,
  "/account/second-factor/off": signedIn,
  // None of them has a second factor, passkey or provider.
  "/account/recovery-codes": onItsWay,
  "/account/passkeys": signedIn,
  "/account/passkeys/options": onItsWay,
  "/account/passkeys/:passkeyId": "302 404 404 404 404 404 404 404 404",
  "/account/passkeys/:passkeyId/remove": onItsWay,
  "/account/provider": onItsWay,
  "/account/provider/link": onItsWay,
  "/account/provider/:identityId/unlink": onItsWay,
  "/account/confirm": onItsWay,
  "/calls/:callSlug/apply": "302 200 302 200 200 200 200 200 200",
  "/invitations/:token/accept": signedIn,
  "/team/:token/join": "302 410 410 410 410 410 410 410 410",
  "/applications/:applicationId": applicant,
  "/applications/:applicationId/sections/:sectionId": applicant,
  "/applications/:applicationId/answers": "302 404 400 404 404 404 404 404 404",
  "/applications/:applicationId/files/:questionId": applicant,
  "/applications/:applicationId/attachments/:attachmentId": applicant,
  "/applications/:applicationId/presence": "302 404 400 404 404 404 404 404 404",
  "/applications/:applicationId/form-seen": "302 404 400 404 404 404 404 404 404",
  // The question is one for files, which have no history.
  "/applications/:applicationId/history/:questionId": "302 404 404 404 404 404 404 404 404",
  "/applications/:applicationId/receipt.json": applicant,
  "/applications/:applicationId/receipt.zip": applicant,
  "/applications/:applicationId/changes": applicant,
  "/applications/:applicationId/timeline": applicant,
  "/applications/:applicationId/messages": applicant,
  "/applications/:applicationId/team": applicant,
  "/applications/:applicationId/team/invite": applicant,
  "/applications/:applicationId/team/invitations/:invitationId/resend": "302 404 400 404 404 404 404 404 404",
  "/applications/:applicationId/team/invitations/:invitationId/revoke": "302 404 400 404 404 404 404 404 404",
  "/applications/:applicationId/team/:accountId": applicant,
  "/applications/:applicationId/team/:accountId/remove": applicant,
  "/applications/:applicationId/team/:accountId/hand-over": applicant,
  "/applications/:applicationId/uploads/:questionId": "302 404 400 404 404 404 404 404 404",
  "/applications/:applicationId/uploads/:questionId/:uploadId": "302 404 404 404 404 404 404 404 404",
  "/applications/:applicationId/check": applicant,
  "/applications/:applicationId/submit": applicant,
  "/applications/:applicationId/submitted": applicant,
  "/applications/:applicationId/receipt.pdf": applicant,
  "/applications/:applicationId/interview.ics": applicant,
  "/applications/:applicationId/objections": applicant,
  "/applications/:applicationId/consents": applicant,
  "/applications/:applicationId/consents/:kind/withdraw": "302 404 400 404 404 404 404 404 404",
  "/applications/:applicationId/objections/:objectionId/remove": "302 404 400 404 404 404 404 404 404",
  "/applications/:applicationId/withdraw": applicant,
  "/applications/:applicationId/decision": applicant,
  // There is no redress before the decision is released.
  "/applications/:applicationId/redress": "302 404 302 404 404 404 404 404 404",
  // There is no report before the decision is released: it leads to the page that says so.
  "/applications/:applicationId/feedback.pdf": "302 404 302 404 404 404 404 404 404",

  "/evaluations/:callSlug": evaluator,
  "/evaluations/:callSlug/profile": evaluator,
  "/evaluations/:callSlug/profile/ask": evaluator,
  "/evaluations/:callSlug/cannot-go-on": evaluator,
  "/evaluations/:callSlug/samples": evaluator,
  "/evaluations/:callSlug/conflicts": evaluator,
  "/evaluations/:callSlug/ties": evaluator,
  "/evaluations/:callSlug/preferences": evaluator,
  "/evaluations/:callSlug/preferences/save": "302 404 404 400 404 404 404 404 404",
  "/samples/:sampleId": evaluator,
  "/samples/:sampleId/save": "302 404 404 400 404 404 404 404 404",
  "/samples/:sampleId/submit": evaluator,
  "/sheets/:assignmentId": evaluator,
  "/sheets/:assignmentId/save": "302 404 404 400 404 404 404 404 404",
  "/sheets/:assignmentId/submit": evaluator,
  "/sheets/:assignmentId/undo": evaluator,
  "/sheets/:assignmentId/recuse": evaluator,
  "/sheets/:assignmentId/recognise": evaluator,
  "/sheets/:assignmentId/hand-back": evaluator,
  "/sheets/:assignmentId/attachments/:attachmentId": evaluator,
  "/sheets/:assignmentId/discussion": evaluator,
  // The shortlist is frozen: nothing is written any more, and the discussion says so.
  "/sheets/:assignmentId/discussion/sheet": "302 404 404 302 404 404 404 404 404",
  "/sheets/:assignmentId/discussion/forward": "302 404 404 302 404 404 404 404 404",
  "/sheets/:assignmentId/discussion/answer": "302 404 404 302 404 404 404 404 404",

  "/manage": "302 404 404 404 200 200 404 200 404",
  "/manage/:programmeSlug/new-call": manager,
  "/manage/:programmeSlug/security": manager,
  "/manage/calls/:callSlug": readable,
  "/manage/calls/:callSlug/set-up": manager,
  "/manage/calls/:callSlug/set-up/texts": manager,
  "/manage/calls/:callSlug/set-up/topics": manager,
  "/manage/calls/:callSlug/set-up/dates": manager,
  "/manage/calls/:callSlug/set-up/eligibility": manager,
  "/manage/calls/:callSlug/set-up/eligibility/:ruleId": manager,
  "/manage/calls/:callSlug/set-up/criteria": manager,
  "/manage/calls/:callSlug/set-up/criteria/:criterionId": manager,
  "/manage/calls/:callSlug/set-up/selection": manager,
  "/manage/calls/:callSlug/set-up/emails": manager,
  "/manage/calls/:callSlug/set-up/emails/:template": manager,
  "/manage/calls/:callSlug/set-up/emails/:template/texts": manager,
  "/manage/calls/:callSlug/set-up/emails/:template/original": formsOnly,
  "/manage/calls/:callSlug/set-up/emails/:template/test": formsOnly,
  "/manage/calls/:callSlug/set-up/emails/:template/:language": manager,
  "/manage/calls/:callSlug/set-up/people": manager,
  "/manage/calls/:callSlug/set-up/people/:managerId": manager,
  "/manage/calls/:callSlug/set-up/people/:managerId/role": manager,
  "/manage/calls/:callSlug/set-up/people/invitations/:invitationId/resend": formsOnly,
  "/manage/calls/:callSlug/set-up/people/invitations/:invitationId/revoke": formsOnly,
  "/manage/calls/:callSlug/set-up/consents": manager,
  "/manage/calls/:callSlug/set-up/consents/:kind": manager,
  "/manage/calls/:callSlug/set-up/consents/:kind/remove": manager,
  "/manage/calls/:callSlug/set-up/consents/:kind/versions/:number": manager,
  "/manage/calls/:callSlug/set-up/release": manager,
  "/manage/calls/:callSlug/set-up/routing": manager,
  "/manage/calls/:callSlug/set-up/retention": manager,
  "/manage/calls/:callSlug/retention": manager,
  "/manage/calls/:callSlug/retention/hold": manager,
  "/manage/calls/:callSlug/retention/holds/:holdId/end": formsOnly,
  "/manage/calls/:callSlug/retention/certificates/:erasureId": manager,
  "/manage/calls/:callSlug/retention/:purpose": manager,
  "/manage/calls/:callSlug/set-up/evaluation": manager,
  "/manage/calls/:callSlug/set-up/translations": manager,
  "/manage/calls/:callSlug/form": manager,
  "/manage/calls/:callSlug/form/sections/:sectionId": manager,
  "/manage/calls/:callSlug/form/sections/:sectionId/add": manager,
  "/manage/calls/:callSlug/form/questions/:questionId": manager,
  "/manage/calls/:callSlug/form/sections/:sectionId/remove": manager,
  "/manage/calls/:callSlug/form/questions/:questionId/remove": manager,
  "/manage/calls/:callSlug/form/questions/:questionId/duplicate": manager,
  "/manage/calls/:callSlug/form/removed": manager,
  "/manage/calls/:callSlug/form/discard": manager,
  "/manage/calls/:callSlug/form/move": manager,
  "/manage/calls/:callSlug/form/import": manager,
  "/manage/calls/:callSlug/form/form.json": manager,
  "/manage/calls/:callSlug/form/publish": manager,
  "/manage/calls/:callSlug/form/versions/:number": manager,
  "/manage/calls/:callSlug/preview": manager,
  "/manage/calls/:callSlug/preview/form/:sectionId?": manager,
  "/manage/calls/:callSlug/preview/sheet": manager,
  "/manage/calls/:callSlug/extend": manager,
  "/manage/calls/:callSlug/outages": manager,
  "/manage/calls/:callSlug/desk": manager,
  "/manage/calls/:callSlug/desk/now": manager,
  "/manage/calls/:callSlug/broadcast": manager,
  "/manage/calls/:callSlug/interviews": manager,
  "/manage/calls/:callSlug/interviews/:applicationId/cancel": manager,
  "/manage/calls/:callSlug/questions": readable,
  "/manage/calls/:callSlug/questions/:questionId": manager,
  "/manage/calls/:callSlug/questions/:questionId/set-aside": "302 404 404 404 400 404 404 404 404",
  "/manage/calls/:callSlug/messages": readable,
  "/manage/calls/:callSlug/import": manager,
  "/manage/calls/:callSlug/import/receipt": manager,
  "/manage/calls/:callSlug/import/:importId": manager,
  "/manage/calls/:callSlug/applications/:applicationId/extend": manager,
  "/manage/calls/:callSlug/applications/:applicationId/messages": readable,
  "/manage/calls/:callSlug/publish": manager,
  "/manage/calls/:callSlug/applications": readable,
  "/manage/calls/:callSlug/applications/:applicationId": readable,
  "/manage/calls/:callSlug/see-as/:accountId": manager,
  "/manage/calls/:callSlug/attachments/:attachmentId": readable,
  "/manage/calls/:callSlug/eligibility": readable,
  "/manage/calls/:callSlug/eligibility/:applicationId": readable,
  "/manage/calls/:callSlug/eligibility/:applicationId/remedy": readable,
  "/manage/calls/:callSlug/eligibility/:applicationId/remedy/prolong": readable,
  "/manage/calls/:callSlug/eligibility/:applicationId/remedy/withdraw": readable,
  "/manage/calls/:callSlug/evaluators": manager,
  "/manage/calls/:callSlug/evaluators/invite": manager,
  "/manage/calls/:callSlug/evaluators/readiness": manager,
  "/manage/calls/:callSlug/evaluators/confidentiality": manager,
  "/manage/calls/:callSlug/evaluators/silent": "302 404 404 404 400 404 404 404 404",
  "/manage/calls/:callSlug/evaluators/remind": "302 404 404 404 400 404 404 404 404",
  "/manage/calls/:callSlug/evaluators/template": manager,
  "/manage/calls/:callSlug/evaluators/import": manager,
  "/manage/calls/:callSlug/evaluators/import/:tableId": manager,
  "/manage/calls/:callSlug/evaluators/:evaluatorId": manager,
  "/manage/calls/:callSlug/evaluators/:evaluatorId/edit": manager,
  "/manage/calls/:callSlug/evaluators/:evaluatorId/resend": "302 404 404 404 400 404 404 404 404",
  "/manage/calls/:callSlug/evaluators/:evaluatorId/withdraw": manager,
  "/manage/calls/:callSlug/evaluators/:evaluatorId/requests/:requestId/settle":
    "302 404 404 404 400 404 404 404 404",
  "/manage/calls/:callSlug/evaluators/:evaluatorId/mentoring": manager,
  "/manage/calls/:callSlug/conflicts": manager,
  "/manage/calls/:callSlug/conflicts/decide": manager,
  "/manage/calls/:callSlug/conflicts/objections": manager,
  "/manage/calls/:callSlug/conflicts/organisations": manager,
  "/manage/calls/:callSlug/anonymity": manager,
  "/manage/calls/:callSlug/anonymity/:screeningId": manager,
  "/manage/calls/:callSlug/conflicts/:evaluatorId/:applicationId": manager,
  "/manage/calls/:callSlug/assignment": manager,
  "/manage/calls/:callSlug/assignment/propose": manager,
  "/manage/calls/:callSlug/assignment/repair": manager,
  "/manage/calls/:callSlug/assignment/repair/ask": "302 404 404 404 400 404 404 404 404",
  "/manage/calls/:callSlug/assignment/repair/cancel": "302 404 404 404 400 404 404 404 404",
  "/manage/calls/:callSlug/assignment/:applicationId": manager,
  "/manage/calls/:callSlug/assignment/:applicationId/move": manager,
  "/manage/calls/:callSlug/assignment/scenarios": manager,
  "/manage/calls/:callSlug/assignment/scenarios/:scenarioId": manager,
  "/manage/calls/:callSlug/assignment/scenarios/:scenarioId/choose": manager,
  "/manage/calls/:callSlug/assignment/scenarios/:scenarioId/discard": manager,
  "/manage/calls/:callSlug/assignment/scenarios/:scenarioId/cancel": "302 404 404 404 400 404 404 404 404",
  "/manage/calls/:callSlug/assignment/more": manager,
  "/manage/calls/:callSlug/assignment/more/order": manager,
  "/manage/calls/:callSlug/assignment/more/take-back": manager,
  "/manage/calls/:callSlug/assignment/publish": manager,
  "/manage/calls/:callSlug/samples": manager,
  "/manage/calls/:callSlug/samples/show": manager,
  "/manage/calls/:callSlug/samples/withdraw": manager,
  "/manage/calls/:callSlug/samples/excuse/:evaluatorId": manager,
  "/manage/calls/:callSlug/samples/:sampleId": manager,
  "/manage/calls/:callSlug/samples/:sampleId/anchor": manager,
  "/manage/calls/:callSlug/samples/:sampleId/remove": manager,
  "/manage/calls/:callSlug/progress": manager,
  "/manage/calls/:callSlug/sheets/:assignmentId": manager,
  "/manage/calls/:callSlug/sheets/:assignmentId/reopen": manager,
  "/manage/calls/:callSlug/consensus": manager,
  "/manage/calls/:callSlug/consensus/open": manager,
  "/manage/calls/:callSlug/consensus/:applicationId": manager,
  "/manage/calls/:callSlug/consensus/:applicationId/open": manager,
  "/manage/calls/:callSlug/consensus/:applicationId/rapporteur": manager,
  "/manage/calls/:callSlug/consensus/:applicationId/leave": manager,
  "/manage/calls/:callSlug/consensus/:applicationId/close": manager,
  "/manage/calls/:callSlug/consensus/:applicationId/reopen": manager,
  "/manage/calls/:callSlug/ranking": manager,
  "/manage/calls/:callSlug/ranking/evaluators": manager,
  "/manage/calls/:callSlug/ranking/what-if": manager,
  "/manage/calls/:callSlug/ranking/:applicationId": manager,
  "/manage/calls/:callSlug/shortlist": manager,
  "/manage/calls/:callSlug/decisions": manager,
  "/manage/calls/:callSlug/decisions/release": manager,
  "/manage/calls/:callSlug/decisions/release/confirm": manager,
  "/manage/calls/:callSlug/decisions/release/rest": "302 404 404 404 400 404 404 404 404",
  "/manage/calls/:callSlug/decisions/release/stop": "302 404 404 404 400 404 404 404 404",
  "/manage/calls/:callSlug/decisions/release/resume": "302 404 404 404 400 404 404 404 404",
  "/manage/calls/:callSlug/decisions/release/letters/:applicationId": manager,
  "/manage/calls/:callSlug/decisions/release/letters/:applicationId/:language": manager,
  "/manage/calls/:callSlug/decisions/redress": manager,
  "/manage/calls/:callSlug/decisions/redress/:requestId": "302 404 404 404 404 404 404 404 404",
  "/manage/calls/:callSlug/decisions/hubs": manager,
  "/manage/calls/:callSlug/decisions/hubs/allot": "302 404 404 404 400 404 404 404 404",
  "/manage/calls/:callSlug/decisions/hubs/:applicationId": manager,
  "/manage/calls/:callSlug/decisions/hubs/:hubId/wishes": manager,
  "/manage/calls/:callSlug/decisions/feedback": manager,
  "/manage/calls/:callSlug/decisions/feedback/approve": "302 404 404 404 400 404 404 404 404",
  "/manage/calls/:callSlug/decisions/feedback/:applicationId": manager,
  "/manage/calls/:callSlug/decisions/feedback/:applicationId/approve": "302 404 404 404 400 404 404 404 404",
  "/manage/calls/:callSlug/decisions/:applicationId": manager,
  "/manage/calls/:callSlug/exports": manager,
  "/manage/calls/:callSlug/exports/:file": manager,
  "/manage/calls/:callSlug/exports/tokens/:tokenId/revoke": "302 404 404 404 400 404 404 404 404",
  "/manage/calls/:callSlug/applications/:applicationId/seen": manager,
  "/manage/calls/:callSlug/applications/:applicationId/seen/proof": manager,
  "/manage/calls/:callSlug/applications/:applicationId/application.pdf": manager,
  "/manage/calls/:callSlug/emails": manager,
  "/manage/calls/:callSlug/emails/events": manager,
  "/manage/calls/:callSlug/emails/never": manager,
  "/manage/calls/:callSlug/emails/resend": formsOnly,
  "/manage/calls/:callSlug/emails/drop-replaced": formsOnly,
  "/manage/calls/:callSlug/emails/:emailId": manager,
  "/manage/calls/:callSlug/emails/:emailId/html": manager,
  "/manage/calls/:callSlug/emails/:emailId/resend": formsOnly,
  "/manage/calls/:callSlug/emails/:emailId/send": manager,
  "/manage/calls/:callSlug/emails/:emailId/drop": manager,
  "/manage/calls/:callSlug/record": manager,

  // Hubs learn nothing before the results are out; tests/requests/hub-people.test.ts has what they see then.
  "/hubs": "302 404 404 404 404 404 404 404 200",
  "/hubs/:applicationId": "302 404 404 404 404 404 404 404 404",
  "/hubs/:applicationId/attachments/:attachmentId": "302 404 404 404 404 404 404 404 404",

  // It asks for a token, whoever is signed in.
  "/api/calls/:callSlug/exports/:file": "401 401 401 401 401 401 401 401 401",
  "/api/bounces": "400 400 400 400 400 400 400 400 400",

  "/admin": administrator,
  "/admin/see-as": administrator,
  "/admin/record": administrator,
  "/admin/erasures": administrator,
  "/admin/erasures/calls/:erasureId": administrator,
  "/admin/erasures/:accountId": administrator,
  "/admin/erasures/:accountId/certificate.json": administrator,
  "/admin/survival": administrator,
  "/admin/survival/backup": "302 404 404 404 404 404 302 404 404",
  "/admin/survival/drill": "302 404 404 404 404 404 302 404 404",
  "/admin/mail": administrator,
  "/admin/mail/go-on": "302 404 404 404 404 404 302 404 404",
  "/admin/programmes/new": administrator,
  "/admin/second-factor": administrator,
  "/admin/programmes/:programmeSlug": administrator,
  "/*": nothingThere,
};

async function statusesAt(address: string, people: Record<Visitor, Account | undefined>, form?: object) {
  const statuses = [];
  for (const visitor of visitors) {
    const response = await visit(address, { as: people[visitor], form: form as Record<string, string> });
    statuses.push(response.status);
  }
  return statuses;
}

test("every door of the portal has a line in the table, and every line a door", async () => {
  expect(Object.keys(doors).toSorted()).toEqual((await allDoors()).toSorted());
});

test.each(Object.entries(doors))("%s opens to whom it should", async (door, expected) => {
  const { people, params } = theWorld();

  const statuses = await statusesAt(addressOf(door, params), people);

  expect(statuses.join(" ")).toBe(expected);
});

const locked = Object.entries(doors).filter(
  ([, expected]) => expected.includes("404") && expected !== nothingThere,
);

test.each(locked)("%s refuses the same people's forms and data requests", async (door, expected) => {
  const { people, params } = theWorld();
  const address = addressOf(door, params);
  const turnedAway = visitors.filter((_, at) => expected.split(" ")[at] === "404");
  const strangers = Object.fromEntries(
    visitors.map((visitor) => [visitor, people.stranger]),
  ) as typeof people;
  for (const visitor of turnedAway) strangers[visitor] = people[visitor];

  const forms = await statusesAt(address, strangers, { anything: "typed" });
  const requests = await statusesAt(`${address}.data`, strangers);

  expect(new Set([...forms, ...requests])).toEqual(new Set([404]));
});

/** What an assistant may send within a call; everything else is answered as if it were not there. */
const check = "/manage/calls/:callSlug/eligibility/:applicationId";
const assistantsSend = [check, `${check}/remedy`, `${check}/remedy/prolong`, `${check}/remedy/withdraw`];
const doorsOfCalls = (await allDoors()).filter((door) => door.startsWith("/manage/"));

test.each(doorsOfCalls)("%s takes nothing from an assistant unless it is said so", async (door) => {
  const { people, params } = theWorld();
  const sent = { as: people.assistant, form: { anything: "typed" } };

  const statuses = [];
  for (const address of [addressOf(door, params), `${addressOf(door, params)}.data`])
    statuses.push((await visit(address, sent)).status);

  expect(statuses).toEqual(assistantsSend.includes(door) ? [400, 400] : [404, 404]);
});
