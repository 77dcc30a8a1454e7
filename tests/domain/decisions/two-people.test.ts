import { expect, test } from "vitest";
import { changeSelection } from "#app/domain/calls/change-criteria.ts";
import { changeTopics } from "#app/domain/calls/change-rules.ts";
import { selectionInput } from "#app/domain/calls/criterion-input.ts";
import { answerDecision } from "#app/domain/decisions/answer.ts";
import { changeDecision } from "#app/domain/decisions/change.ts";
import { approveFeedback } from "#app/domain/decisions/feedback/compose.ts";
import { freezeShortlist } from "#app/domain/decisions/freeze-shortlist.ts";
import { viewOwnDecision } from "#app/domain/decisions/read-own.ts";
import { confirmRelease } from "#app/domain/decisions/release/confirm.ts";
import {
  continueReleases,
  readConfirmed,
  resumeRelease,
  stopRelease,
  tellAllOthers,
} from "#app/domain/decisions/release/go-on.ts";
import { prepareRelease } from "#app/domain/decisions/release/prepare.ts";
import { readToRelease } from "#app/domain/decisions/release/to-release.ts";
import { viewRelease } from "#app/domain/decisions/release/read.ts";
import { decideEligibility } from "#app/domain/eligibility/decide.ts";
import { reopenSheet } from "#app/domain/evaluation/reopen-sheet.ts";
import { managedCall } from "#app/domain/permissions.ts";
import { change } from "#app/domain/change.ts";
import { auditEntriesOfCall } from "#db/queries/audit.ts";
import { findCall, updateCall } from "#db/queries/calls.ts";
import { findDecision, updateDecision } from "#db/queries/decisions.ts";
import { dueEmails } from "#db/queries/emails.ts";
import { latestRelease } from "#db/queries/releases.ts";
import { anAccount } from "#tests/support/given/accounts.ts";
import { aCall, afterEvaluation } from "#tests/support/given/calls.ts";
import { aConfirmedRelease, aSecondManager } from "#tests/support/given/releases.ts";
import { aScoredCall } from "#tests/support/given/sheets.ts";

const now = new Date("2020-08-21T08:00:00Z");
const later = new Date("2020-08-21T09:00:00Z");

/** Alpha is the finalist, Beta the reserve, Gamma not selected. */
function aFrozenCall() {
  const sheets = { Alpha: [[5, 5]], Beta: [[4, 4]], Gamma: [[4, 3]] } as const;
  const world = aScoredCall(sheets as never, { call: aCall({ places: 1 }) });
  freezeShortlist(world.managed, { reserve: 1, reason: "" }, afterEvaluation);
  return world;
}

/** The same, prepared by its manager. */
function aPreparedCall(first = 1) {
  const world = aFrozenCall();
  prepareRelease(world.managed, { number: 3, first }, now);
  return { ...world, sha256: latestRelease(world.call.id)!.sha256 };
}

const letters = (at = new Date("2100-01-01")) =>
  dueEmails(at, 1000)
    .filter(({ template }) => template.startsWith("decision-"))
    .map(({ address }) => address);

const confirmed = (callId: string) => latestRelease(callId)?.confirmedAt ?? null;

test("preparing tells nobody and keeps every decision with its letter's fingerprint", () => {
  const { call, applications } = aPreparedCall();

  const release = latestRelease(call.id)!;

  expect(release.rows.map(({ company, outcome }) => [company, outcome])).toEqual([
    ["Alpha", "finalist"],
    ["Beta", "reserve"],
    ["Gamma", "not-selected"],
  ]);
  expect(new Set(release.rows.map(({ letter }) => letter)).size).toBe(3);
  expect(release.first).toEqual([applications.Alpha.id]);
  expect([letters(), findDecision(applications.Alpha.id)!.releasedAt]).toEqual([[], null]);
});

test("a second person's confirmation tells the first, and nobody else sees anything yet", () => {
  const { call, managed, applications, sha256 } = aPreparedCall();
  const second = aSecondManager(managed);

  confirmRelease(second, { number: 3, sha256 }, now);

  expect(letters()).toEqual([applications.Alpha.owner.email]);
  expect(viewOwnDecision(applications.Alpha.own, "en", now)?.outcome).toBe("finalist");
  expect(viewOwnDecision(applications.Beta.own, "en", now)).toBeUndefined();
  expect(findCall(call.id)!.resultsReleasedAt).toBeNull();
  expect(auditEntriesOfCall(call.id, Number.MAX_SAFE_INTEGER, 1)).toMatchObject([
    { action: "release.confirmed", actor: second.manager.name, details: { count: 1 } },
  ]);
});

const samePerson = [
  ["the same account", ({ managed }: ReturnType<typeof aPreparedCall>) => managed],
  [
    "another spelling of the same mailbox",
    ({ managed }: ReturnType<typeof aPreparedCall>) => {
      const [name, domain] = managed.manager.email.split("@");
      return aSecondManager(managed, anAccount({ email: `${name}+second@${domain}` }));
    },
  ],
  [
    "another account with the same name",
    ({ managed, call }: ReturnType<typeof aPreparedCall>) => {
      const names = { "Ivan Petrov": "Иван Петров" };
      const [first] = Object.keys(names);
      const ivan = aSecondManager(managed, anAccount({ name: first }));
      prepareRelease(ivan, { number: 3, first: 1 }, now);
      expect(latestRelease(call.id)!.preparedBy).toBe(ivan.manager.id);
      return aSecondManager(managed, anAccount({ name: names["Ivan Petrov"] }));
    },
  ],
] as const;

test.each(samePerson)("nobody confirms their own preparation with %s", (_how, given) => {
  const world = aPreparedCall();
  const own = given(world);
  const { sha256 } = latestRelease(world.call.id)!;

  expect(() => confirmRelease(own, { number: 3, sha256 }, now)).toThrow("second-person");
  expect([letters(), confirmed(world.call.id)]).toEqual([[], null]);
});

test("a call that settled it lets one person do both", () => {
  const { call, managed, sha256 } = aPreparedCall();
  const entry = { action: "call.changed" as const, by: managed.manager, on: call.id, at: now };
  change({ ...entry, details: { what: "release" } }, () => updateCall(call.id, { releaseByOne: true }));

  confirmRelease(managed, { number: 3, sha256 }, now);

  expect(letters()).toHaveLength(1);
});

type World = ReturnType<typeof aPreparedCall>;
const changes: [string, (world: World) => void][] = [
  [
    "a decision was changed",
    ({ managed, applications }) => {
      const gamma = { outcome: "reserve", hubId: null, reserveRank: 1, reason: "Strong team" } as const;
      changeDecision(managed, applications.Gamma.id, gamma, now);
    },
  ],
  [
    "a report of the evaluation that its letter carries was approved",
    ({ managed, applications }) => approveFeedback(managed, applications.Alpha.id, now),
  ],
  [
    "the title of the call was changed",
    ({ call, managed }) => {
      const { texts } = findCall(call.id)!;
      const entry = { action: "call.changed" as const, by: managed.manager, on: call.id, at: now };
      change({ ...entry, details: { what: "title" } }, () =>
        updateCall(call.id, { texts: { ...texts, title: { en: "Other", bg: "Друго" } } }),
      );
    },
  ],
];

test.each(changes)("a preparation is void once %s", (_what, given) => {
  const world = aPreparedCall();
  const second = aSecondManager(world.managed);
  given(world);

  expect(viewRelease(second, "en", now)?.prepared?.isTrue).toBe(false);
  expect(() => confirmRelease(second, { number: 3, sha256: world.sha256 }, now)).toThrow(
    "changed-since-prepared",
  );
  expect([letters(), confirmed(world.call.id)]).toEqual([[], null]);
});

const refusals: [string, string, Partial<{ number: number; sha256: string }>][] = [
  ["another number is typed", "number-differs", { number: 2 }],
  ["another snapshot was looked at", "changed-since-prepared", { sha256: "0" }],
];

test.each(refusals)("nothing is confirmed when %s", (_when, reason, typed) => {
  const { call, managed, sha256 } = aPreparedCall();
  const second = aSecondManager(managed);

  expect(() => confirmRelease(second, { number: 3, sha256, ...typed }, now)).toThrow(reason);
  expect([letters(), confirmed(call.id)]).toEqual([[], null]);
});

test("what was read before something came onto the record is neither prepared nor confirmed", () => {
  const { call, managed, sha256, applications } = aPreparedCall();
  const second = aSecondManager(managed);
  const read = readToRelease(managed);
  approveFeedback(managed, applications.Gamma.id, now);

  expect(() => confirmRelease(second, { number: 3, sha256, read }, now)).toThrow("changed-elsewhere");
  expect(() => prepareRelease(managed, { number: 3, first: 1, read }, now)).toThrow("changed-elsewhere");
  expect([letters(), confirmed(call.id)]).toEqual([[], null]);
});

test("what was prepared before somebody changed a decision is not released by the hash of the decisions as they are", () => {
  const { call, managed, applications } = aPreparedCall();
  const kept = { outcome: "reserve", hubId: null, reserveRank: 1, reason: "A wild card" } as const;
  changeDecision(managed, applications.Gamma.id, kept, now);
  const { sha256 } = readToRelease(managed);

  expect(() => confirmRelease(aSecondManager(managed), { number: 3, sha256 }, later)).toThrow(
    "changed-since-prepared",
  );
  expect([letters(), confirmed(call.id)]).toEqual([[], null]);
});

test.each([
  ["the others are told", tellAllOthers],
  ["a stopped release goes on", resumeRelease],
])(
  "a decision that got changed past all rules after the first letter is noticed before %s",
  (_when, goOn) => {
    const { call, managed, applications } = aFrozenCall();
    const second = aConfirmedRelease(managed, 3, now);
    if (goOn === resumeRelease) stopRelease(managed, now);
    const before = readConfirmed(managed);
    const entry = { by: managed.manager, on: applications.Gamma.id, callId: call.id, at: now };
    const details = { company: "Gamma", outcome: "finalist", reason: "" };
    change({ action: "decision.changed", ...entry, details }, () =>
      updateDecision(applications.Gamma.id, { outcome: "finalist" }),
    );

    expect(() => goOn(second, later)).toThrow("changed-since-prepared");
    // What was read before that counts for nothing.
    expect(() => goOn(second, later, before)).toThrow("changed-since-prepared");
    expect(findDecision(applications.Gamma.id)!.releasedAt).toBeNull();
  },
);

test("a preparation that was taken back cannot be confirmed", () => {
  const { managed, sha256 } = aPreparedCall();
  stopRelease(managed, now);

  expect(() => confirmRelease(aSecondManager(managed), { number: 3, sha256 }, now)).toThrow(
    "nothing-prepared",
  );
  expect(viewRelease(managed, "en", now)).toMatchObject({ standing: "none", prepared: undefined });
});

test("once the first are told, what the decisions rest on stands still", () => {
  const { call, managed, applications } = aFrozenCall();
  aConfirmedRelease(managed, 3, now);
  const { Beta, Gamma } = applications;

  const wanted = { outcome: "reserve", hubId: null, reserveRank: 1, reason: "x" } as const;
  expect(() => changeDecision(managed, Gamma.id, wanted, later)).toThrow("release-begun");
  expect(() => freezeShortlist(managed, { reserve: 0, reason: "" }, later)).toThrow("release-begun");
  expect(() => reopenSheet(managed, Beta.pairs[0].id, "x", later)).toThrow("release-begun");
  expect(() => prepareRelease(managed, { number: 3, first: 1 }, later)).toThrow("release-begun");
  const ineligible = { outcome: "ineligible" as const, answers: {}, note: "x" };
  expect(() => decideEligibility(managed, Beta.id, ineligible, later)).toThrow("release-begun");
  const { places, ...numbers } = findCall(call.id)!;
  const selection = selectionInput.parse({ ...numbers, ...numbers.scoring, places: places + 1 });
  expect(() => changeSelection(managed, selection, later)).toThrow("release-begun");
  expect(() => changeTopics(managed, [], later)).toThrow("release-begun");
  expect(findCall(call.id)).toMatchObject({ places, topics: [{ id: "ai" }, { id: "vr" }] });
  expect(latestRelease(call.id)!.told).toBe(1);
});

test("stopped in the middle, what was sent stays sent, what waits waits, and it goes on from there", () => {
  const { call, managed, applications } = aFrozenCall();
  const second = aConfirmedRelease(managed, 3, now);

  stopRelease(managed, later);
  expect(letters(later)).toEqual([]);
  expect(() => tellAllOthers(second, later)).toThrow("changed-elsewhere");
  continueReleases(later);
  expect(viewRelease(managed, "en", later)).toMatchObject({
    standing: "stopped",
    progress: { told: 1, total: 3, letters: { queued: 1, sent: 0, failed: 0 } },
  });

  resumeRelease(second, later);
  expect(letters(later)).toEqual([applications.Alpha.owner.email]);
  tellAllOthers(second, later);
  expect(letters(later)).toHaveLength(3);
  expect(findCall(call.id)!.resultsReleasedAt).toEqual(later);
  expect(viewRelease(managed, "en", later)?.standing).toBe("finished");
  expect(() => stopRelease(managed, later)).toThrow("changed-elsewhere");
});

test("all others are told in steps, so that there is a middle in which to stop", () => {
  const sheets = Object.fromEntries(Array.from({ length: 45 }, (_, at) => [`Company ${at}`, [[3, 3]]]));
  const { call, managed } = aScoredCall(sheets as never, { call: aCall({ places: 45 }) });
  freezeShortlist(managed, { reserve: 0, reason: "" }, afterEvaluation);
  aConfirmedRelease(managed, 45, now, 2);
  const told = () => latestRelease(call.id)!.told;

  tellAllOthers(managed, now);
  expect([told(), letters().length]).toEqual([22, 22]);
  stopRelease(managed, now);
  continueReleases(now);
  expect(told()).toBe(22);
  resumeRelease(managed, now);
  // A further piece is for releases with longer steps.
  continueReleases(now, 1);
  expect(told()).toBe(22);
  continueReleases(now);
  expect([told(), findCall(call.id)!.resultsReleasedAt]).toEqual([42, null]);
  continueReleases(later);
  expect([told(), findCall(call.id)!.resultsReleasedAt]).toEqual([45, later]);
});

test("a place given up before all are told is filled from the reserve when they are", () => {
  const { managed, applications } = aFrozenCall();
  const second = aConfirmedRelease(managed, 3, now);

  answerDecision(applications.Alpha.own, "declined", later);
  expect(findDecision(applications.Beta.id)!.outcome).toBe("reserve");
  tellAllOthers(second, later);

  expect(findDecision(applications.Beta.id)).toMatchObject({ outcome: "finalist", releasedAt: later });
});

test("whoever manages a programme alone learns what the release needs", () => {
  const { managed, call } = aPreparedCall();

  expect(viewRelease(managed, "en", now)).toMatchObject({
    byOne: false,
    others: [],
    prepared: { mine: true, mayConfirm: false },
  });
  const second = aSecondManager(managed, anAccount({ name: "Ana Second" }));
  expect(viewRelease(managed, "en", now)!.others).toEqual(["Ana Second"]);
  expect(viewRelease(managedCall(second.manager, call.slug)!, "en", now)!.prepared!.mayConfirm).toBe(true);
});
