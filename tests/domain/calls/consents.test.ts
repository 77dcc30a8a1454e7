import { expect, test } from "vitest";
import { beginCall } from "#app/domain/calls/begin-call.ts";
import { removeConsent, saveConsent } from "#app/domain/calls/consents/change-consents.ts";
import { consentInput, consentKinds } from "#app/domain/calls/consents/consent.ts";
import { publishCall } from "#app/domain/calls/publish-call.ts";
import { viewVersions } from "#app/domain/calls/read-versions.ts";
import { consentTemplates } from "#app/domain/calls/template/consents.ts";
import { callVersions, findCall } from "#db/queries/calls.ts";
import { consentTextsOf } from "#db/queries/consents.ts";
import { sqlite } from "#db/client.server.ts";
import { both } from "#tests/domain/calls/form/a-question.ts";
import { longAgo } from "#tests/support/given/accounts.ts";
import { aCall, beforeDeadline as now, deadline, opening } from "#tests/support/given/calls.ts";

const terms = { required: true, label: both("We agree"), text: both("Be honest.") };
const versionsOf = (callId: string) =>
  consentTextsOf(callId).map(({ kind, number, text }) => `${kind} ${number}: ${text.en}`);

test("while a call is a draft its consents have no versions; publishing makes the first", () => {
  const call = aCall({ published: false });
  saveConsent(call.managed, "terms", terms, longAgo);
  saveConsent(call.managed, "terms", { ...terms, text: both("Be kind.") }, longAgo);
  expect(versionsOf(call.id)).toEqual([]);

  publishCall(call.managed, longAgo);

  expect(versionsOf(call.id)).toEqual(["terms 1: Be kind."]);
});

test("each change of a public call's consent is its next version and a public line; what was is not touched", () => {
  const call = aCall({ consents: [{ kind: "terms", ...terms }] });
  const first = consentTextsOf(call.id);

  saveConsent(call.managed, "terms", { ...terms, text: both("Be kind.") }, now);
  saveConsent(call.managed, "terms", { ...terms, text: both("Be kind."), required: false }, now);
  saveConsent(call.managed, "terms", { ...terms, text: both("Be kind."), required: false }, now);

  expect(versionsOf(call.id)).toEqual(["terms 1: Be honest.", "terms 2: Be kind.", "terms 3: Be kind."]);
  expect(consentTextsOf(call.id)[0]).toEqual(first[0]);
  expect(new Set(consentTextsOf(call.id).map(({ sha256 }) => sha256)).size).toBe(3);
  expect(callVersions(call.id).map(({ what }) => what)).toEqual(["consents", "consents"]);
  const told = viewVersions(call.slug, "en")!.versions.map(({ changes }) => changes[0]?.text);
  expect(told[0]).toBe("What applicants agree to was changed: Rules of the call.");
});

test("what is asked no more keeps its versions, and goes on counting when it is asked again", () => {
  const call = aCall({ consents: [{ kind: "terms", ...terms }] });

  removeConsent(call.managed, "terms", now);
  expect(findCall(call.id)!.consents).toEqual([]);
  saveConsent(call.managed, "terms", { ...terms, text: both("Be kind.") }, now);

  expect(versionsOf(call.id)).toEqual(["terms 1: Be honest.", "terms 2: Be kind."]);
});

test("a change of the consents is on the record with whoever made it", () => {
  const call = aCall();
  saveConsent(call.managed, "terms", terms, now);

  const line = sqlite.prepare("select * from auditEntries order by id desc limit 1").get();

  expect(line).toMatchObject({
    action: "call.changed",
    actorId: call.managed.manager.id,
    details: '{"what":"consents"}',
  });
});

test("a call that begins with an earlier one asks for the same", () => {
  const source = aCall({ consents: [{ kind: "terms", ...terms }] });
  const numbers = { places: 20, evaluatorsPerApplication: 3 };
  const dates = { opensAt: opening, closesAt: deadline, evaluationDueAt: deadline, resultsAt: deadline };
  const names = { title: both("Call 2"), slug: "call-2", code: "C2", timeZone: "Europe/Sofia" };

  const id = beginCall(
    source.programme,
    { ...names, ...numbers, ...dates, answerBy: deadline, source: source.id },
    longAgo,
  );

  expect(findCall(id)!.consents).toEqual([{ kind: "terms", ...terms }]);
  expect(versionsOf(id)).toEqual([]);
});

test("every kind has its proposal, in both languages, and only what nobody needs can be taken back", () => {
  const proposed = consentKinds.map((kind) => [kind, consentTemplates[kind].required]);

  expect(proposed.filter(([, required]) => required).map(([kind]) => kind)).toEqual(["privacy", "terms"]);
  for (const kind of consentKinds) {
    expect(consentInput.safeParse(consentTemplates[kind]).success).toBe(true);
    expect(consentTemplates[kind].text.bg).toMatch(/[а-я]/i);
  }
});

test("a text in one language only is no text to agree to", () => {
  expect(consentInput.safeParse({ ...terms, text: { en: "Be kind.", bg: " " } }).success).toBe(false);
});
