import { expect, test } from "vitest";
import { showPack } from "#app/domain/evaluation/samples/show-pack.ts";
import { findSample, findSampleSheet, samplesOf } from "#db/queries/samples.ts";
import { findCall } from "#db/queries/calls.ts";
import { findSheet } from "#db/queries/evaluation.ts";
import { visit } from "#tests/support/app.ts";
import { addressOf, allDoors } from "#tests/support/doors.ts";
import { anAccount } from "#tests/support/given/accounts.ts";
import { aCall, aForm, beforeDeadline } from "#tests/support/given/calls.ts";
import { anAssignment, anEvaluator } from "#tests/support/given/evaluators.ts";
import { aSample, aSampleScored, aShownPack } from "#tests/support/given/samples.ts";

/** Somebody who scored the sample with harsh words, what the programme would give and why, and a reader. */
function aWorld(own: "submitted" | "nothing") {
  const call = aCall();
  const account = anAccount({ name: "Zorana Other", email: "zorana@hidden.example" });
  const other = anEvaluator({ call, account, organisation: "Hidden Institute" });
  const reader = anEvaluator({ call });
  const pair = anAssignment({ call, evaluator: reader });
  const sampleId = aSample({ call, anchor: [4, 2], why: "Planted reason" });
  showPack(call.managed, beforeDeadline);
  aSampleScored(other, sampleId, [1, 5], { comment: "Harsh words" });
  if (own === "submitted") aSampleScored(reader, sampleId, [4, 4]);
  const ids = { callSlug: call.slug, applicationId: pair.application.id, accountId: account.id };
  const ways = [reader, other].map(({ evaluatorId }) => ({
    ...ids,
    sampleId,
    evaluatorId,
    assignmentId: pair.id,
  }));
  return { call, reader, pair, sampleId, ways };
}

type World = ReturnType<typeof aWorld>;

/** The doors behind which the reader finds it, as page or as data. */
async function doorsThatShow(what: RegExp, { reader, ways }: World) {
  const found = new Set<string>();
  for (const door of await allDoors())
    for (const address of new Set(ways.map((params) => addressOf(door, params))))
      for (const way of [address, `${address}.data`]) {
        const answer = await visit(way, { as: reader.account });
        if (what.test(await answer.text())) found.add(door);
      }
  return [...found];
}

const others = /Harsh words|Zorana|Hidden Institute|hidden\.example/;

test("before the own points no door shows an evaluator what others or the programme gave", async () => {
  const world = aWorld("nothing");

  expect(await doorsThatShow(/Planted reason|Harsh words|Zorana|Hidden Institute/, world)).toEqual([]);
});

test("after them the sample's page shows the programme's reasons and all points, of nobody by name", async () => {
  const world = aWorld("submitted");

  expect(await doorsThatShow(/Planted reason/, world)).toEqual(["/samples/:sampleId"]);
  expect(await doorsThatShow(others, world)).toEqual([]);
});

test("whoever opens an application before the samples is led to them, by page, data and file alike", async () => {
  const { pair, reader, call } = aWorld("nothing");
  const to = `/evaluations/${call.slug}/samples?says=first`;

  for (const rest of ["", "/submit", "/recuse", "/undo", "/hand-back", "/attachments/any"]) {
    const answer = await visit(`/sheets/${pair.id}${rest}`, { as: reader.account });
    expect([rest, answer.status, answer.headers.get("Location")]).toEqual([rest, 302, to]);
  }
  const page = await visit(to, { as: reader.account });
  expect(await page.text()).toContain("First score 1 sample application");
});

test("what is sent for an application before the samples is refused in words, and nothing is kept", async () => {
  const { pair, reader } = aWorld("nothing");

  const form = { "points-technology": "4" };
  const answer = await visit(`/sheets/${pair.id}/save`, { as: reader.account, form });

  expect(answer.status).toBe(409);
  expect(await answer.json()).toEqual({
    refused: "Please score the sample applications first; the real ones open after that.",
  });
  expect(findSheet(pair.id)).toBeUndefined();
});

test("an evaluator's list names the samples first and opens no application before", async () => {
  const { reader, call, pair, sampleId } = aWorld("nothing");

  const list = () => visit(`/evaluations/${call.slug}`, { as: reader.account }).then((page) => page.text());
  const before = await list();
  aSampleScored(reader, sampleId);
  const after = await list();

  expect([before, after].map((text) => text.includes(`href="/sheets/${pair.id}"`))).toEqual([false, true]);
  expect([before, after].map((text) => text.includes("First score 1 sample"))).toEqual([true, false]);
});

test("a sample is scored without JavaScript: saved, found incomplete, completed, submitted", async () => {
  const call = aCall();
  const { account, evaluatorId } = anEvaluator({ call });
  const [id] = aShownPack(call, [[4, 2]]);
  const send = (at: string, form: Record<string, string>) =>
    visit(`/samples/${id}${at}`, { as: account, form });
  const origin = { _account: account.id };

  const saved = await send("?index", { ...origin, "points-technology": "5", "toApplicant-market": "Hm." });
  const early = await send("/submit", {});
  const completed = await send("?index", { ...origin, "points-market": "3", then: "stay" });
  const submitted = await send("/submit", {});
  const again = await send("?index", { ...origin, "points-market": "1" });

  expect([saved, early, completed, submitted, again].map(({ status }) => status)).toEqual([
    302, 409, 302, 302, 409,
  ]);
  expect(saved.headers.get("Location")).toBe(`/samples/${id}/submit`);
  expect(findSampleSheet(id, evaluatorId)).toMatchObject({
    status: "submitted",
    scores: { technology: { points: 5 }, market: { points: 3, toApplicant: "Hm." } },
  });
});

test("a manager writes a sample and its anchor; without a name everything typed comes back", async () => {
  const call = aCall({ form: aForm });
  const as = call.managed.manager;
  const home = `/manage/calls/${call.slug}/samples`;
  const typed = { company: "Lamp Ltd.", summary: "Lamps that read." };

  const nameless = await visit(`${home}/new`, { as, form: { ...typed, _title: "  " } });
  const saved = await visit(`${home}/new`, { as, form: { ...typed, _title: "Talking lamps" } });
  const [{ id }] = samplesOf(call.id);
  const anchored = await visit(`${home}/${id}/anchor`, {
    as,
    form: { "points-technology": "4", "why-technology": "New.", "points-market": "", "why-market": "" },
  });

  expect([nameless, saved, anchored].map(({ status }) => status)).toEqual([400, 302, 302]);
  expect(await nameless.text()).toContain("Lamps that read.");
  expect(findSample(call.id, id)).toMatchObject({
    title: "Talking lamps",
    answers: typed,
    anchor: { technology: { points: 4, why: "New." }, market: { points: null, why: "" } },
  });
});

test("what is refused of the pack is said in words with everything typed kept", async () => {
  const call = aCall();
  const [id] = aShownPack(call);
  const as = call.managed.manager;
  const home = `/manage/calls/${call.slug}/samples`;

  const change = await visit(`${home}/${id}`, {
    as,
    form: { _title: "Other lamps", summary: "Typed words" },
  });
  const anchor = await visit(`${home}/${id}/anchor`, { as, form: { "why-market": "Typed reason" } });
  const remove = await visit(`${home}/${id}/remove`, { as, form: {} });

  expect([change, anchor, remove].map(({ status }) => status)).toEqual([409, 409, 409]);
  const [first, second] = [await change.text(), await anchor.text()];
  expect([first.includes("Typed words"), first.includes("Take them back before")]).toEqual([true, true]);
  expect([second.includes("Typed reason"), second.includes("Take them back before")]).toEqual([true, true]);
});

test("a reason that is too long is refused whole, never cut", async () => {
  const call = aCall();
  const id = aSample({ call });
  const as = call.managed.manager;
  const at = `/manage/calls/${call.slug}/samples/${id}/anchor`;
  const reason = (length: number) => ({ "why-market": `${"ж".repeat(length - 4)} end` });

  const refused = await visit(at, { as, form: reason(1001) });
  const kept = await visit(at, { as, form: reason(1000) });

  expect([refused.status, kept.status]).toEqual([409, 302]);
  expect(await refused.text()).toContain("ж end</textarea>");
  expect(findSample(call.id, id)!.anchor.market.why).toHaveLength(1000);
});

test("an evaluator is excused with a reason, samples are taken back and put before evaluators again", async () => {
  const call = aCall();
  const { evaluatorId } = anEvaluator({ call });
  aShownPack(call);
  const as = call.managed.manager;
  const home = `/manage/calls/${call.slug}/samples`;
  const act = async (at: string, form: Record<string, string> = {}) =>
    (await visit(`${home}${at}`, { as, form })).status;

  const excused = [
    await act(`/excuse/${evaluatorId}`, { reason: " " }),
    await act(`/excuse/${evaluatorId}`, { reason: "Late" }),
    await act(`/excuse/${evaluatorId}`, { reason: "Late" }),
  ];
  const pack = [await act("/withdraw"), await act("/withdraw"), await act("/show"), await act("/show")];

  expect(excused).toEqual([400, 302, 409]);
  expect(pack).toEqual([302, 409, 302, 409]);
  expect(findCall(call.id)!.samplesShownAt).not.toBeNull();
});
