import { addressOf } from "#tests/support/doors.ts";
import type { Addresses, Params } from "./addresses.ts";
import type { Tokens } from "./links.ts";
import type { Visitor } from "./visitors.ts";

export type Screen = {
  door: string;
  visitor: Visitor;
  path: string;
  status: number;
  /** Where somebody comes to for whom the door is not there yet. */
  leadsTo?: string;
};

const call1 = { callSlug: "open-call-1" };
const call2 = { callSlug: "open-call-2" };
const call3 = { callSlug: "open-call-3" };
const call4 = { callSlug: "open-call-4" };
const programme = { programmeSlug: "mediamotor-europe" };

/** Every screen of routes.ts as the person to whom it belongs, in the states that the sample has. */
export function screensOf(tokens: Tokens, found: Addresses): Screen[] {
  const outside = [...forEverybody(tokens, found), ...forApplicants(tokens, found), ...forEvaluators(found)];
  const forAllManagers = [...forManagers(found), ...forManagersWhileOpen(found), ...setUpOf(found.manager)];
  const discussions = discussionsOf(found);
  return [...outside, ...forAllManagers, ...discussions, ...forAdministrators(found)];
}

function asking(search: string, screens: Screen[]): Screen[] {
  return screens.map((screen) => ({ ...screen, path: screen.path + search }));
}

function forEverybody(tokens: Tokens, { message }: Addresses) {
  return [
    ...seenBy("nobody", {}, "/", "/sign-in", "/sign-in/link", "/sign-up", "/forgotten-password", "/mailbox"),
    ...seenBy("nobody", {}, "/verify", "/sign-in/passkey"),
    // Only halfway through signing in does it ask for a code.
    ...leadingTo("/sign-in?to=%2Fhome", seenBy("nobody", {}, "/sign-in/second-factor")),
    ...seenBy("nobody", call1, "/calls/:callSlug"),
    ...seenBy("nobody", call2, "/calls/:callSlug"),
    ...seenBy("nobody", call2, "/calls/:callSlug/changes"),
    ...seenBy("nobody", call3, "/calls/:callSlug"),
    ...seenBy("nobody", call3, "/calls/:callSlug/questions", "/calls/:callSlug/follow"),
    ...seenBy("nobody", call1, "/calls/:callSlug/questions"),
    ...seenBy("nobody", { token: tokens.following }, "/follow/:token"),
    ...seenBy("nobody", { token: tokens.signIn }, "/sign-in/link/:token"),
    ...seenBy("nobody", { token: tokens.confirm }, "/confirm/:token"),
    ...seenBy("nobody", { token: tokens.reset }, "/reset-password/:token"),
    ...seenBy("nobody", { token: tokens.join }, "/join/:token"),
    ...seenBy("nobody", { token: tokens.invitation }, "/invitations/:token", "/invitations/:token/decline"),
    ...seenBy("nobody", { token: tokens.team }, "/team/:token"),
    ...seenBy("nobody", message, "/mailbox/:messageId"),
    ...answering(410, seenBy("nobody", { token: "used" }, "/first-administrator/:token", "/confirm/:token")),
    ...answering(410, seenBy("nobody", { token: "used" }, "/stop-address/:token", "/unsubscribe/:token")),
    ...answering(404, seenBy("nobody", {}, "/*")),
  ];
}

function forApplicants(
  { invitation, team }: Tokens,
  { draft, decided, received, changed, colleague }: Addresses,
) {
  const inDraft = { ...draft, sectionId: "team", questionId: "deck" };
  const application = "/applications/:applicationId";
  const member = `${application}/team/:accountId`;
  return [
    // Whoever looks with their own eyes comes to their own page.
    ...leadingTo("/home", seenBy("applicant", {}, "/see-as")),
    ...seenBy(
      "applicant",
      {},
      "/home",
      "/inbox",
      "/account",
      "/account/password",
      "/account/profile",
      "/account/mail",
      "/account/erasure",
      "/account/data",
    ),
    ...seenBy("applicant", received, "/inbox/:emailId"),
    ...seenBy("applicant", {}, "/account/address", "/account/addresses"),
    ...answering(410, seenBy("applicant", { token: "used" }, "/account/addresses/new/:token")),
    ...answering(410, seenBy("applicant", { token: "used" }, "/account/addresses/new/:token/prove")),
    ...answering(410, seenBy("applicant", { token: "used" }, "/account/addresses/new/:token/merge")),
    ...answering(404, seenBy("applicant", { addressId: "none" }, "/account/addresses/:addressId/remove")),
    ...answering(410, seenBy("applicant", { token: "used" }, "/account/address/:token")),
    // The sample has nobody of a hub.
    ...answering(404, seenBy("applicant", decided, "/hubs", "/hubs/:applicationId")),
    ...seenBy("applicant", {}, "/account/prove", "/account/second-factor", "/account/second-factor/off"),
    ...seenBy("applicant", {}, "/account/passkeys"),
    ...answering(410, seenBy("applicant", { token: "used" }, "/account/prove/link/:token")),
    ...answering(404, seenBy("applicant", { passkeyId: "none" }, "/account/passkeys/:passkeyId")),
    // There is neither a second factor nor a provider.
    ...leadingTo("/account/second-factor", seenBy("applicant", {}, "/account/recovery-codes")),
    ...leadingTo("/account", seenBy("applicant", {}, "/account/provider")),
    ...seenBy("applicant", { token: team }, "/team/:token"),
    ...answering(410, seenBy("applicant", { token: "used" }, "/team/:token", "/team/:token/join")),
    ...seenBy("applicant", inDraft, `${application}/team`, `${application}/team/invite`),
    ...seenBy("applicant", { ...draft, ...colleague }, member, `${member}/remove`, `${member}/hand-over`),
    ...seenBy("applicant", changed, application, `${application}/changes`, `${application}/timeline`),
    ...seenBy("applicant", changed, `${application}/team`, `${application}/team/invite`),
    ...seenBy("applicant", decided, `${application}/timeline`, `${application}/changes`),
    ...seenBy("evaluator", call3, "/calls/:callSlug/apply"),
    ...seenBy("evaluator", call2, "/calls/:callSlug/apply"),
    ...seenBy("applicant", { token: invitation }, "/invitations/:token/accept"),
    ...seenBy("applicant", inDraft, application, `${application}/sections/:sectionId`),
    ...seenBy("applicant", inDraft, `${application}/files/:questionId`, `${application}/check`),
    ...seenBy("applicant", { ...call3, ...draft }, "/calls/:callSlug/questions", "/calls/:callSlug/follow"),
    ...seenBy("applicant", inDraft, `${application}/messages`),
    ...seenBy("applicant", { ...draft, questionId: "problem" }, `${application}/history/:questionId`),
    ...seenBy("applicant", inDraft, `${application}/objections`, `${application}/consents`),
    ...seenBy("applicant", inDraft, `${application}/submit`, `${application}/withdraw`),
    ...seenBy("applicant", decided, application, `${application}/check`, `${application}/submitted`),
    ...seenBy("applicant", decided, `${application}/decision`, `${application}/withdraw`),
    ...seenBy("applicant", decided, `${application}/redress`),
  ];
}

function forEvaluators({ sheetToDo, sheetDone, scored, led, asked }: Addresses) {
  const [call, sheet] = ["/evaluations/:callSlug", "/sheets/:assignmentId"];
  return [
    ...seenBy("evaluator", call2, "/home", call, `${call}/profile`, `${call}/conflicts`),
    ...seenBy("evaluator", call2, `${call}/ties`, `${call}/preferences`),
    ...seenBy("evaluator", call2, `${call}/profile/ask`, `${call}/cannot-go-on`),
    ...seenBy("evaluator", { ...call2, ...scored }, `${call}/samples`, "/samples/:sampleId"),
    ...seenBy("evaluator", scored, "/samples/:sampleId/submit"),
    ...seenBy("evaluator", sheetToDo, sheet, `${sheet}/submit`, `${sheet}/recuse`),
    ...seenBy("evaluator", sheetToDo, `${sheet}/hand-back`, `${sheet}/recognise`),
    ...seenBy("evaluator", sheetDone, sheet, `${sheet}/undo`),
    ...seenBy("evaluator", led, `${sheet}/discussion`, `${sheet}/discussion/sheet`),
    ...seenBy("evaluator", led, `${sheet}/discussion/forward`),
    ...seenBy("evaluator", asked, `${sheet}/discussion`, `${sheet}/discussion/answer`),
  ];
}

function forManagers({
  draft,
  colleague,
  certified,
  decided,
  sheetDone,
  conflict,
  toCheck,
  assigned,
  scenario,
  invited,
  people,
  hub,
  letter,
  redress,
  finalist,
  scored,
  prepared,
  remedied,
}: Addresses) {
  const [inCall1, inCall2] = [
    { ...call1, ...decided },
    { ...call2, ...assigned, ...scenario },
  ];
  return [
    ...seenBy(
      "manager",
      programme,
      "/manage",
      "/manage/:programmeSlug/new-call",
      "/manage/:programmeSlug/security",
    ),
    ...partsOfCall(call3, "", "/applications", "/eligibility"),
    ...partsOfCall(inCall2, "", "/applications", "/applications/:applicationId", "/progress"),
    ...partsOfCall(inCall2, "/applications/:applicationId/seen", "/applications/:applicationId/seen/proof"),
    ...partsOfCall(inCall2, "/extend", "/outages", "/applications/:applicationId/extend"),
    ...partsOfCall(call3, "/extend", "/outages"),
    ...partsOfCall({ ...call3, ...draft }, "/applications/:applicationId/extend"),
    ...partsOfCall({ ...call3, ...colleague }, "/see-as/:accountId"),
    ...formOf(call3),
    ...partsOfCall(inCall2, "/eligibility", "/eligibility/:applicationId", "/ranking", "/shortlist"),
    ...partsOfCall({ ...call2, ...remedied }, "/eligibility/:applicationId", ...remedies),
    ...partsOfCall(inCall1, "/ranking/evaluators", "/ranking/what-if", "/ranking/:applicationId"),
    ...partsOfCall(inCall2, "/evaluators", "/evaluators/invite", "/evaluators/:evaluatorId"),
    ...partsOfCall(inCall2, "/evaluators/readiness", "/evaluators/confidentiality", "/evaluators/import"),
    ...partsOfCall(inCall2, "/evaluators/:evaluatorId/edit", "/evaluators/:evaluatorId/withdraw"),
    ...partsOfCall({ ...call3, ...invited }, "/evaluators", "/evaluators/:evaluatorId"),
    ...partsOfCall({ ...call3, ...invited }, "/evaluators/:evaluatorId/edit"),
    ...partsOfCall({ ...call3, ...invited }, "/evaluators/:evaluatorId/withdraw"),
    ...partsOfCall({ ...call3, ...people }, "/evaluators/import/:tableId"),
    ...partsOfCall(inCall2, "/evaluators/:evaluatorId/mentoring", "/conflicts", "/conflicts/objections"),
    ...partsOfCall(inCall2, "/conflicts/decide", "/conflicts/organisations"),
    // Evaluators of the sample's calls learn who applies.
    ...answering(404, partsOfCall(inCall2, "/anonymity")),
    ...answering(404, partsOfCall({ ...inCall2, screeningId: "none" }, "/anonymity/:screeningId")),
    ...partsOfCall(inCall2, "/conflicts/:evaluatorId/:applicationId"),
    ...partsOfCall({ ...call2, ...toCheck }, "/conflicts/:evaluatorId/:applicationId"),
    ...partsOfCall({ ...call2, ...conflict }, "/conflicts/:evaluatorId/:applicationId"),
    ...partsOfCall(inCall2, "/assignment", "/assignment/propose", "/assignment/publish"),
    ...partsOfCall(
      inCall2,
      "/assignment/:applicationId",
      "/assignment/scenarios",
      "/set-up/routing",
      "/set-up/retention",
      "/set-up/evaluation",
    ),
    ...partsOfCall({ ...inCall1, purpose: "files" }, "/retention", "/retention/:purpose", "/retention/hold"),
    ...partsOfCall({ ...inCall1, ...certified }, "/retention/certificates/:erasureId"),
    ...partsOfCall({ ...inCall2, ...scored }, "/samples", "/samples/withdraw", "/samples/:sampleId/remove"),
    ...partsOfCall({ ...inCall2, ...scored }, "/samples/excuse/:evaluatorId", "/samples/:sampleId"),
    ...partsOfCall({ ...call3, ...prepared }, "/samples", "/samples/show", "/samples/:sampleId"),
    ...partsOfCall({ ...call3, ...prepared }, "/samples/:sampleId/anchor", "/samples/:sampleId/remove"),
    ...partsOfCall(inCall2, "/assignment/more", "/assignment/more/order", "/assignment/more/take-back"),
    ...asking("?show=near&ticked=all", partsOfCall(inCall1, "/assignment/more")),
    ...partsOfCall(inCall2, "/assignment/scenarios/:scenarioId", "/assignment/scenarios/:scenarioId/choose"),
    ...partsOfCall(inCall2, "/assignment/scenarios/:scenarioId/discard", "/assignment/repair"),
    ...asking(`?out=${assigned.evaluatorId}`, partsOfCall(inCall2, "/assignment/:applicationId/move")),
    ...partsOfCall({ ...call2, ...sheetDone }, "/sheets/:assignmentId", "/sheets/:assignmentId/reopen"),
    ...partsOfCall(inCall1, "", "/ranking", "/shortlist", "/assignment", "/record"),
    ...partsOfCall(
      { ...inCall1, ...letter },
      "/emails",
      "/emails/events",
      "/emails/never",
      "/emails/:emailId",
    ),
    ...partsOfCall({ ...inCall1, ...letter }, "/emails/:emailId/send", "/emails/:emailId/drop"),
    ...partsOfCall(inCall1, "/decisions", "/decisions/:applicationId", "/decisions/release"),
    ...partsOfCall(inCall1, "/decisions/feedback", "/decisions/feedback/:applicationId", "/decisions/hubs"),
    ...partsOfCall({ ...inCall1, ...finalist }, "/decisions/hubs/:applicationId"),
    ...partsOfCall({ ...inCall1, ...hub }, "/decisions/hubs/:hubId/wishes"),
    ...partsOfCall({ ...inCall1, ...redress }, "/decisions/redress", "/decisions/redress/:requestId"),
    ...partsOfCall(
      inCall1,
      "/exports",
      "/decisions/release/confirm",
      "/decisions/release/letters/:applicationId",
    ),
  ];
}

/** Where sheets lie apart: one that waits, and one whose consensus sheet its evaluators are asked about. */
function discussionsOf({ discussed, apart }: Addresses) {
  const one = "/consensus/:applicationId";
  return [
    ...partsOfCall({ ...call2, ...apart }, "/consensus", "/consensus/open", one, `${one}/open`),
    ...partsOfCall({ ...call2, ...apart }, `${one}/leave`),
    ...partsOfCall({ ...call2, ...discussed }, one, `${one}/rapporteur`, `${one}/close`, `${one}/reopen`),
  ];
}

const check = "/eligibility/:applicationId/remedy";
const remedies = [check, `${check}/prolong`, `${check}/withdraw`];

/** The open call: what is asked, written and expected while applications come in. */
function forManagersWhileOpen({ waiting, answered, written, table }: Addresses) {
  return [
    ...partsOfCall({ ...call3, ...table }, "/import", "/import/receipt", "/import/:importId"),
    ...partsOfCall(call3, "/desk", "/questions", "/messages", "/broadcast", "/interviews"),
    ...partsOfCall({ ...call3, ...waiting }, "/questions/:questionId"),
    ...partsOfCall({ ...call3, ...answered }, "/questions/:questionId"),
    ...partsOfCall({ ...call3, questionId: "new" }, "/questions/:questionId"),
    ...partsOfCall({ ...call3, ...written }, "/applications/:applicationId/messages"),
    // Nobody of the sample was invited to one.
    ...answering(404, partsOfCall({ ...call3, ...written }, "/interviews/:applicationId/cancel")),
  ];
}

/** The call that is being set up, and the previews of it. */
function setUpOf(manager: Params) {
  const inCall4 = { ...call4, ...manager, ruleId: "country", criterionId: "technology" };
  const steps = ["/texts", "/topics", "/dates", "/eligibility", "/eligibility/:ruleId", "/criteria"];
  const others = [
    "/criteria/:criterionId",
    "/selection",
    "/emails",
    "/emails/:template",
    "/emails/:template/texts",
    "/people",
  ];
  const all = [
    "",
    ...steps,
    ...others,
    "/people/:managerId",
    "/people/:managerId/role",
    "/release",
    "/translations",
  ];
  const consents = [
    "/consents",
    "/consents/:kind",
    "/consents/:kind/remove",
    "/consents/:kind/versions/:number",
  ];
  const previews = ["/preview", "/preview/form/:sectionId?", "/preview/sheet"];
  return [
    ...partsOfCall({ ...inCall4, template: "application-received" }, ...all.map((step) => `/set-up${step}`)),
    ...partsOfCall({ ...inCall4, sectionId: "solution" }, "/publish", ...previews),
    ...partsOfCall(call3, "/set-up", "/publish"),
    ...partsOfCall({ ...call3, kind: "privacy", number: "1" }, ...consents.map((path) => `/set-up${path}`)),
  ];
}

function formOf(call: Params) {
  const inForm = { ...call, sectionId: "solution", questionId: "topics", number: "1" };
  const [section, question] = ["/form/sections/:sectionId", "/form/questions/:questionId"];
  return [
    ...partsOfCall(inForm, "/form", "/form/import", "/form/publish", "/form/versions/:number"),
    ...partsOfCall(inForm, section, `${section}/add`, `${section}/remove`),
    ...partsOfCall(inForm, question, `${question}/duplicate`, `${question}/remove`),
    ...partsOfCall(inForm, "/form/move", "/form/removed", "/form/discard"),
  ];
}

function forAdministrators({ person }: Addresses) {
  const none = seenBy("admin", { erasureId: "none" }, "/admin/erasures/calls/:erasureId");
  return [...answering(404, none), ...ofPortal(person)];
}

function ofPortal(person: Params) {
  return seenBy(
    "admin",
    { ...programme, ...person },
    ...[
      "/admin",
      "/admin/see-as",
      "/admin/mail",
      "/admin/second-factor",
      "/admin/record",
      "/admin/erasures",
      "/admin/erasures/:accountId",
      "/admin/survival",
      "/admin/programmes/new",
      "/admin/programmes/:programmeSlug",
    ],
  );
}

function partsOfCall(params: Params, ...parts: string[]) {
  return seenBy("manager", params, ...parts.map((part) => `/manage/calls/:callSlug${part}`));
}

function seenBy(visitor: Visitor, params: Params, ...doors: string[]): Screen[] {
  return doors.map((door) => ({ door, visitor, path: addressOf(door, params), status: 200 }));
}

function leadingTo(leadsTo: string, screens: Screen[]): Screen[] {
  return screens.map((screen) => ({ ...screen, leadsTo }));
}

function answering(status: number, screens: Screen[]): Screen[] {
  return screens.map((screen) => ({ ...screen, status }));
}
