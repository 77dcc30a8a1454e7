/** Columns whose words are the portal's own, whatever table they stand in: they name nobody and say nothing. */
const portalsOwn =
  /\.(id|\w+Id|by|\w+By|status|state|kind|kinds|locale|role|type|source|purpose|language|languages|country|sector|topics|template|slug|code|number|timeZone|sha256|outcome|preference|audience|of|action|anchor|confidence|signature|lateBy|page|rows|phase|what)$/;

const inPublic = "stands in public";
const hashed = "a hash; what it was made of is kept nowhere";
const computed = "numbers and ids that the portal computed";
const ofDecisions = "planted and looked for in decision-leaks.test.ts";
const ofRules = "rules of the call, which applicants and evaluators are told";
const ofThePortal = "the portal's own word for it";
const ofMail = "how mail goes out: read by whoever looks after it";

const ofOwnAccount = "asked for in one's own account; read there and by administrators";

/** All others in which nothing is planted, each with the reason why nothing need be. */
const others: Record<string, string> = {
  "sessions.browser": "shown to its owner as the name of a browser",
  "applications.screenedAs": hashed,
  "accounts.mergedInto": computed,
  "auditEntries.salt": hashed,
  "auditEntries.hash": hashed,
  "auditEntries.digest": hashed,
  "auditAnchors.hash": hashed,
  "calls.retention": ofRules,
  "consentTexts.scope": inPublic,
  "consentTexts.text": inPublic,
  "erasureRequests.note": ofOwnAccount,
  "erasureRequests.answer": ofOwnAccount,
  "erasures.counts": computed,
  "erasures.kept": computed,
  "holds.reason": "why somebody's data must be kept; read by administrators",
  "addressChanges.formerEmail": ofOwnAccount,
  "addressChanges.email": ofOwnAccount,
  "assignments.ending": ofThePortal,
  "installation.name": ofThePortal,
  "installation.value": "the key that signs; receipts.test.ts looks for it",
  "callChanges.text": inPublic,
  "callChanges.before": inPublic,
  "callChanges.after": inPublic,
  "calls.texts": inPublic,
  "calls.eligibility": inPublic,
  "calls.scoring": inPublic,
  "calls.formDraft": "a form that is not published yet; names nobody",
  "calls.emailTexts": "a programme's own words in its letters; names nobody",
  "calls.reminderHours": ofRules,
  "calls.outageRule": ofRules,
  "calls.routing": ofRules,
  "calls.applicantConflicts": ofRules,
  "calls.evaluation": ofRules,
  "calls.hubPlaces": ofDecisions,
  "calls.hubWishes": ofDecisions,
  "formVersions.definition": inPublic,
  "decisions.percent": ofDecisions,
  "decisions.proposal": ofDecisions,
  "decisions.reason": ofDecisions,
  "decisions.answer": ofDecisions,
  "shortlists.reason": ofDecisions,
  "feedbackReports.texts": ofDecisions,
  "redressRequests.ground": ofDecisions,
  "redressRequests.text": ofDecisions,
  "redressRequests.answer": ofDecisions,
  "releases.first": computed,
  "eligibilityDecisions.answers": "yes, no or not known, rule by rule",
  "sheets.fieldOrigins": computed,
  "sampleSheets.fieldOrigins": computed,
  "conflicts.heldAssignment": computed,
  "evaluators.invitation": hashed,
  "evaluators.confidentialityText": ofRules,
  "emails.lastError": ofMail,
  "emails.failure": ofMail,
  "emails.bounce": ofMail,
  "emails.bounceReason": ofMail,
  "emails.heldBecause": ofMail,
  "bounceMailboxes.mailbox": ofMail,
  "bounceMailboxes.uidValidity": ofMail,
  "mailControl.order": ofMail,
  "mailControl.reason": ofMail,
  "mailControl.refusal": ofMail,
  "unsubscriptions.address": ofMail,
  "hubs.name": inPublic,
  "programmes.name": inPublic,
  "programmes.description": inPublic,
  "programmes.contactEmail": inPublic,
  "imports.mapping": "columns of a table, by number",
  "invitationLinks.hash": hashed,
  "accessTokens.hash": hashed,
  "scenarios.settings": computed,
  "scenarios.input": computed,
  "scenarios.figures": computed,
  "scenarios.prices": computed,
  "scenarios.pairs": computed,
  "scenarios.repair": computed,
  "samples.form": inPublic,
  "consensus_answers.text": "planted and looked for in consensus.test.ts",
  "discussions.seats": computed,
  "discussions.rapporteur": computed,
  "screenings.content": hashed,
  "screenings.namings": "planted and looked for in anonymous-leaks.test.ts",
  "screenings.decision": ofThePortal,
  "challenges.facts": ofThePortal,
  "identities.issuer": ofThePortal,
  "passkeys.transports": ofThePortal,
};

/** Whether a column ("table.column") need not hold a planted word. */
export const isHarmless = (column: string) => portalsOwn.test(column) || column in others;
export const listed = Object.keys(others);
