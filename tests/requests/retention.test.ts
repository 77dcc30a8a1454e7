import { expect, test } from "vitest";
import { findCall } from "#db/queries/calls.ts";
import { visit } from "#tests/support/app.ts";
import { aCall } from "#tests/support/given/calls.ts";

const terms = {
  ...{ drafts: "3", files: "12", answers: "24", finalists: "60", evaluators: "24", letters: "24" },
  warnDays: "30",
};

type Call = ReturnType<typeof aCall>;
const page = ({ slug }: Call, path = "set-up/retention") => `/manage/calls/${slug}/${path}`;
const read = async (call: Call, path?: string) =>
  (await visit(page(call, path), { as: call.managed.manager })).text();

test("a manager sets how long the call keeps what, and the public page says it", async () => {
  const call = aCall();

  const before = await read(call);
  const saved = await visit(page(call), { as: call.managed.manager, form: terms });
  const after = await read(call);

  expect(before).toContain("Nothing is erased yet");
  expect(saved.headers.get("Location")).toBe(`${page(call)}?says=saved`);
  expect(after).not.toContain("Nothing is erased yet");
  expect(after).toContain("17 October 2020");
  expect(await (await visit(`/calls/${call.slug}`)).text()).toContain(
    "are erased 3 months after the deadline",
  );
});

test("what is wrong is said beside its field with everything typed kept", async () => {
  const call = aCall();

  const answer = await visit(page(call), {
    as: call.managed.manager,
    form: { ...terms, files: "36", warnDays: "7" },
  });
  const text = await answer.text();

  expect(answer.status).toBe(400);
  for (const said of ["Files cannot be kept longer", "Please enter 14 or more.", 'value="36"', 'value="7"'])
    expect(text).toContain(said);
  expect(findCall(call.id)!.retentionConfirmedAt).toBe(null);
});

test("longer terms after the deadline are refused in words", async () => {
  const call = aCall();
  await visit(page(call), { as: call.managed.manager, form: terms });

  const answer = await visit(page(call), { as: call.managed.manager, form: { ...terms, drafts: "4" } });

  expect(answer.status).toBe(409);
  expect(await answer.text()).toContain("they can become shorter, not longer");
  expect(findCall(call.id)!.retention.drafts).toBe(3);
});
