import { expect, test } from "vitest";
import { brokenInvariants, type Invariant, invariants } from "#app/domain/installation/invariants/all.ts";
import { sqlite } from "#db/client.server.ts";
import { aWholeCall } from "#tests/support/given/whole-call.ts";

const names = () => [...brokenInvariants()].map(({ invariant }) => invariant);

test("everything holds after a call that went all the way", () => {
  aWholeCall();

  const broken = [...brokenInvariants()];

  expect(broken).toEqual([]);
});

const first = "(select id from applications where company = 'First')";
const second = "(select id from applications where company = 'Second')";
const withdrawn = "(select id from applications where status = 'withdrawn')";
const versionsOf = (id: string) => `from submissions where applicationId = ${id}`;

/** How the data is broken, and all that is said of it. */
const breaks: [sentence: string, how: string, said: Invariant[]][] = [
  [
    "a pair that names nobody",
    "update assignments set evaluatorId = 'nobody'",
    ["brokenReferences", "sheetsBesidePair"],
  ],
  ["an answer by nobody", "update answers set savedBy = 'nobody'", ["danglingReferences"]],
  [
    "a line about nothing",
    "insert into auditEntries (at, action, subjectId, details) values (0, 'application.saved', 'nothing', '{}')",
    ["danglingSubjects", "brokenChain"],
  ],
  [
    "a withdrawal without a date",
    `update applications set withdrawnAt = null where id = ${withdrawn}`,
    ["applicationsInNoState", "withdrawalsUntold"],
  ],
  [
    "a submitted application that counts by nothing",
    `update applications set submissionId = null where id = ${first}`,
    ["applicationsInNoState", "applicationsWithoutVersion"],
  ],
  [
    "another instant than that of the receipt",
    `update applications set submittedAt = submittedAt + 1 where id = ${first}`,
    ["applicationsWithoutVersion"],
  ],
  [
    "a version that was lost",
    `delete ${versionsOf(withdrawn)} and version = 1`,
    ["gapsInVersions", "acknowledgedWithoutVersion"],
  ],
  [
    "a version that nobody acknowledged",
    `delete from auditEntries where action = 'application.submitted' and subjectId = ${first}`,
    ["brokenChain", "versionsNotOnRecord"],
  ],
  [
    "a version of which nobody hears",
    `delete from emails where template = 'application-received' and subjectId = ${first}`,
    ["versionsWithoutMail"],
  ],
  [
    "a withdrawal of which nobody hears",
    "delete from emails where template = 'application-withdrawn'",
    ["withdrawalsUntold"],
  ],
  ["a number that would be given again", "update calls set applicationsBegun = 1", ["numbersGivenAgain"]],
  [
    "an answer that lost what was saved",
    `update answers set value = '"Older"' where questionId = 'vat' and applicationId = ${first}`,
    ["answersBehindHistory"],
  ],
  [
    "an owner who is a member",
    `insert into members select id, ownerId, 'editor', 0 from applications where id = ${first}`,
    ["ownersAsMembers"],
  ],
  [
    "a version that answers a request which nobody made",
    `update submissions set lateBy = 'remedy' where applicationId = ${first}`,
    ["remediedOutOfTime"],
  ],
  [
    "a request to remedy that nobody wrote down",
    `insert into remedies (id, callId, applicationId, submissionId, text, questions, until, askedAt, askedBy)
      select '1', callId, id, submissionId, '', '[]', 0, 0, ownerId from applications where id = ${first}`,
    ["remediesInNoState"],
  ],
  [
    "an application that says another eligibility",
    `update applications set eligibility = 'ineligible' where id = ${first}`,
    ["eligibilityElsewhere"],
  ],
  [
    "an application that says another first submission",
    `update applications set firstSubmittedAt = null where id = ${first}`,
    ["firstSubmissionsElsewhere"],
  ],
  [
    "a changed answer of a submitted version",
    `update submissions set answers = json_set(answers, '$.vat', 'BG1') where applicationId = ${first}`,
    ["changedVersions", "unsignedVersions", "misreadApplications"],
  ],
  [
    "a signature of somebody else",
    `update submissions set signature = 'a..b' where applicationId = ${first}`,
    ["unsignedVersions"],
  ],
  ["a file that nobody knows", "delete from attachments", ["unknownFiles"]],
  [
    "a list that shows another company",
    "update applications set company = 'Fourth' where company = 'First'",
    ["misreadApplications"],
  ],
  [
    "a draft that is counted wrong",
    "update applications set missing = missing + 1 where status = 'draft'",
    ["misreadApplications"],
  ],
  [
    "a pair of another call",
    "update evaluators set callId = 'other'",
    ["brokenReferences", "pairsAcrossCalls"],
  ],
  ["an open pair without a date", "update assignments set assignedAt = null", ["pairsInNoState"]],
  [
    "an open pair with a conflict",
    "insert into conflicts (evaluatorId, applicationId, source, at) select evaluatorId, applicationId, 'declared', 0 from assignments limit 1",
    ["barredPairsOpen"],
  ],
  [
    "a sheet of another application",
    "update sheets set applicationId = (select id from applications where status = 'draft')",
    ["sheetsBesidePair", "sheetsNotOnRecord"],
  ],
  [
    "a sheet that counts without a date",
    "update sheets set submittedAt = null",
    ["sheetsInNoState", "sheetsNotOnRecord"],
  ],
  [
    "a sheet that nobody acknowledged",
    "delete from auditEntries where action = 'sheet.submitted'",
    ["brokenChain", "sheetsNotOnRecord"],
  ],
  ["criteria that could change", "update calls set criteriaFrozenAt = null", ["criteriaNotFrozen"]],
  [
    "an eligibility that nobody decided",
    "update eligibilityDecisions set outcome = 'ineligible'",
    ["eligibilityElsewhere", "eligibilityNotOnRecord"],
  ],
  ["a total that is not that of the points", "update sheets set weighted = weighted + 1", ["wrongSums"]],
  [
    "a decision with another place",
    `update decisions set place = 7 where applicationId = ${first}`,
    ["decisionsBesideSnapshot"],
  ],
  ["a shortlist that counts wrong", "update shortlists set applications = 9", ["snapshotsMiscounted"]],
  [
    "a reserve with a gap",
    "update decisions set reserveRank = 2 where outcome = 'reserve'",
    ["reserveMisranked"],
  ],
  [
    "a letter that is gone",
    `delete from emails where template like 'decision-%' and subjectId = ${first}`,
    ["decisionsWithoutLetter"],
  ],
  [
    "a letter that says the contrary",
    `update emails set template = 'decision-finalist' where template like 'decision-%' and subjectId = ${second}`,
    ["decisionsWithoutLetter"],
  ],
  [
    "a letter of what is not released",
    `update decisions set releasedAt = null where applicationId = ${second}`,
    ["lettersWithoutRelease", "releasesMiscounted", "releasesHalfDone"],
  ],
  ["a release that counts wrong", "update releases set told = told - 1", ["releasesMiscounted"]],
  ["a release that never ended", "update releases set finishedAt = null", ["releasesHalfDone"]],
  [
    "a release that nobody confirmed",
    "delete from auditEntries where action = 'release.confirmed'",
    ["brokenChain", "releasesNotOnRecord"],
  ],
  [
    "an answer of somebody who was not asked",
    `update decisions set answer = 'accepted', answeredAt = 0 where applicationId = ${second}`,
    ["answersOfNobody"],
  ],
  [
    "a frozen shortlist that was touched",
    "update shortlists set rows = json_set(rows, '$[0].numerator', 1)",
    ["changedSnapshots"],
  ],
  [
    "a release that was touched",
    "update releases set rows = json_set(rows, '$[0].company', 'Fourth')",
    ["changedSnapshots"],
  ],
  [
    "an e-mail that was sent at no time",
    "update emails set status = 'sent', sentAt = null",
    ["emailsInNoState"],
  ],
  [
    "a link that was used before it was made",
    "insert into links (id, purpose, createdAt, expiresAt, usedAt) values ('1', 'sign-in', 10, 20, 5)",
    ["linksOutOfTime"],
  ],
  [
    "an address in capitals",
    "update accounts set email = upper(email) where rowid = 1",
    ["addressesInCapitals"],
  ],
  [
    "an application that is counted twice",
    "update applicationCounts set count = count + 1 where rowid = 1",
    ["miscountedApplications"],
  ],
  [
    "a minute in which nobody is said to have come",
    "update arrivals set count = 0 where count > 0",
    ["miscountedArrivals"],
  ],
  [
    "an e-mail that nobody counted",
    "update emailCounts set read = read + 1 where rowid = 1",
    ["miscountedEmails"],
  ],
  [
    "a conversation that is not listed",
    "insert into conversations values ('nothing', 'no call', 1, 1, 0)",
    ["miscountedConversations"],
  ],
];

test.each(breaks)("%s is named", (_sentence, how, said) => {
  aWholeCall();

  sqlite.pragma("foreign_keys = OFF");
  sqlite.exec(how);
  const broken = names();
  sqlite.pragma("foreign_keys = ON");

  expect(broken).toEqual(said);
});

test("each of them is broken once here", () => {
  const broken = new Set(breaks.flatMap(([, , said]) => said));

  const never = Object.keys(invariants).filter((name) => !broken.has(name as Invariant));

  // No statement can break a page: tests/server/check-data.test.ts writes into the file.
  expect(never).toEqual(["brokenPages"]);
});

test("of what is wrong everywhere the first twenty are named, and all are counted", () => {
  aWholeCall();
  for (let one = 0; one < 30; one++)
    sqlite.exec(`insert into links (id, purpose, createdAt, expiresAt) values ('${one}', 'sign-in', 10, 5)`);

  const [{ count, named }] = [...brokenInvariants()];

  expect([count, named.length]).toEqual([30, 20]);
});
