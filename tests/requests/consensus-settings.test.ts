import { expect, test } from "vitest";
import type { ConsensusRule } from "#app/domain/calls/consensus-rule.ts";
import { changesOfCall, findCall } from "#db/queries/calls.ts";
import { visit } from "#tests/support/app.ts";
import { aCall } from "#tests/support/given/calls.ts";
import { discussing } from "#tests/support/given/discussions.ts";
import { anAssignment } from "#tests/support/given/evaluators.ts";
import { aSubmittedSheet } from "#tests/support/given/sheets.ts";

type Call = ReturnType<typeof aCall>;

const rules = { others: "in-consensus", undo: "ten-minutes", consensus: "discussion", limit: "25" };
const none = { others: "never", undo: "ten-minutes", consensus: "none" };
const selection = {
  places: "20",
  evaluatorsPerApplication: "3",
  threshold: "60",
  "tieBreaks[0]": "technology",
};
const idle = "Consensus sheets do not count for the ranking as it is";

const send = (call: Call, page: string, form: Record<string, string>) =>
  visit(`/manage/calls/${call.slug}/set-up/${page}`, { as: call.managed.manager, form });
const pageOf = async (call: Call, page: string) =>
  (await visit(`/manage/calls/${call.slug}/set-up/${page}`, { as: call.managed.manager })).text();
const ruleOf = ({ id }: Call) => findCall(id)!.evaluation.consensus;
const linesOf = ({ id }: Call) => changesOfCall(id).map(({ text }) => text.en);

function aDiscussingCall(consensus: ConsensusRule = { limit: 20 }, combination?: "consensus") {
  const { scoring } = findCall(aCall().id)!;
  return aCall({ evaluation: { ...discussing, consensus }, scoring: { ...scoring, combination } });
}

test.each([
  ["that is no number", "limit", "much"],
  ["below nothing", "limit", "-1"],
  ["that nothing can exceed", "limit", "100"],
  ["of part of a point", "limit", "12.5"],
  ["for a criterion that is no number", "criterionLimit", "much"],
  ["for a criterion below nothing", "criterionLimit", "-1"],
  ["for a criterion that nothing can exceed", "criterionLimit", "100"],
])("a limit %s is refused beside its field, and what was typed is kept", async (_what, field, typed) => {
  const call = aCall();

  const refused = await send(call, "evaluation", { ...rules, [field]: typed });

  const page = await refused.text();
  expect(refused.status).toBe(400);
  const input = page.match(new RegExp(`<input[^>]*name="${field}"[^>]*>`))![0];
  expect([input.includes('aria-invalid="true"'), input.includes(`value="${typed}"`)]).toEqual([true, true]);
  expect(ruleOf(call)).toBe(undefined);
});

test.each([
  ["nothing at all", "0", { limit: 0 }],
  ["nearly all", "99", { limit: 99 }],
])("a limit of %s is kept, and told in public", async (_what, limit, expected) => {
  const call = aCall();

  const saved = await send(call, "evaluation", { ...rules, limit });

  expect([saved.status, ruleOf(call)]).toEqual([302, expected]);
  expect(linesOf(call)).toEqual([
    `The evaluators of an application now discuss it where their scores lie more than ${limit} percentage points apart.`,
  ]);
});

test.each([
  ["without showing the sheets to those who discuss", { ...rules, others: "never" }],
  ["with sheets shown in a consensus that there is not", { ...none, others: "in-consensus" }],
])("a rule %s is refused, and nothing changes", async (_what, form) => {
  const call = aCall();
  const before = findCall(call.id)!.evaluation;

  const refused = await send(call, "evaluation", form);

  expect([refused.status, findCall(call.id)!.evaluation]).toEqual([409, before]);
});

test("once a sheet was submitted the limit stays", async () => {
  const call = aDiscussingCall();
  aSubmittedSheet(anAssignment({ call }).permit);

  const refused = await send(call, "evaluation", rules);
  const same = await send(call, "evaluation", { ...rules, limit: "20" });

  expect([refused.status, same.status, ruleOf(call)]).toEqual([409, 302, { limit: 20 }]);
});

test("consensus sheets cannot be made to count where there are none, nor be dropped while they count", async () => {
  const without = aCall();
  const counting = aDiscussingCall({ limit: 20 }, "consensus");

  const refused = await send(without, "selection", { ...selection, combination: "consensus" });
  const dropped = await send(counting, "evaluation", none);

  expect([refused.status, dropped.status]).toEqual([409, 409]);
  expect(await refused.text()).toContain("The consensus sheet can count only where evaluators discuss");
  expect([findCall(without.id)!.scoring.combination, ruleOf(counting)]).toEqual([undefined, { limit: 20 }]);
});

test("where evaluators discuss their sheet can be made to count, but not beside calibrated scores", async () => {
  const call = aDiscussingCall();
  const counting = { ...selection, combination: "consensus" };

  const clash = await send(call, "selection", { ...counting, ranksBy: "calibrated" });
  const saved = await send(call, "selection", counting);

  expect([clash.status, saved.status]).toEqual([409, 302]);
  expect(findCall(call.id)!.scoring.combination).toBe("consensus");
});

test("managers are told where consensus sheets would not count, as long as they can still change it", async () => {
  const [call, counting, frozen] = [
    aDiscussingCall(),
    aDiscussingCall({ limit: 20 }, "consensus"),
    aDiscussingCall(),
  ];
  aSubmittedSheet(anAssignment({ call: frozen }).permit);
  const told = async (one: Call) =>
    Promise.all(["evaluation", "selection"].map(async (page) => (await pageOf(one, page)).includes(idle)));

  expect([await told(call), await told(counting), await told(frozen), await told(aCall())]).toEqual([
    [true, true],
    [false, false],
    [false, false],
    [false, false],
  ]);
});

test.each([
  [
    "en",
    "more than 20 percentage points apart, they discuss it and write one consensus sheet",
    "apart, or more than 30 on a single criterion",
  ],
  [
    "bg",
    "с повече от 20 процентни пункта, те я обсъждат и пишат общ съгласуван лист",
    "пункта или с повече от 30 по отделен критерий",
  ],
])("the public page says from when on evaluators discuss: in %s", async (language, whole, onOne) => {
  const read = async (call: Call) => (await visit(`/calls/${call.slug}?language=${language}`)).text();

  const pages = [
    await read(aDiscussingCall()),
    await read(aDiscussingCall({ limit: 20, criterionLimit: 30 })),
    await read(aCall()),
  ];

  expect(pages.map((page) => [page.includes(whole), page.includes(onOne)])).toEqual([
    [true, false],
    [false, true],
    [false, false],
  ]);
});
