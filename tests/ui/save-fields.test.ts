import { expect, test } from "vitest";
import { isTypedBy, keptIn, readOrigin } from "#app/ui/application/save-fields.ts";
import { bodyOf } from "#app/ui/application/send-answers.ts";

function aForm(fields: [name: string, value: string][]) {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return form;
}

const typed = aForm([
  ["_account", "ralitsa"],
  ["_page", "a page"],
  ["_turn", "7"],
  ["_base.company", "2.abc"],
  ["_base.topics", "1.def"],
  ["_keep.company", "mine"],
  ["company", "Cool Cities"],
  ["topics", "ai"],
  ["topics", "vr"],
]);

test("an autosave carries the asked fields, what they are based on and whose page it is, nothing else", () => {
  const body = bodyOf(["topics", "honour"], typed);

  expect([...body.entries()]).toEqual([
    ["_account", "ralitsa"],
    ["_page", "a page"],
    ["_turn", "7"],
    ["_question", "topics"],
    ["topics", "ai"],
    ["topics", "vr"],
    ["_base.topics", "1.def"],
    ["_question", "honour"],
  ]);
});

test("the server reads from it what the page wrote", () => {
  const body = bodyOf(["company", "topics"], typed);

  expect(readOrigin(body)).toEqual({
    bases: { company: "2.abc", topics: "1.def" },
    page: "a page",
    turn: 7,
  });
  expect([isTypedBy("ralitsa", body), isTypedBy("boyan", body)]).toEqual([true, false]);
});

test("a text that was chosen in sight of the other one is based on that", () => {
  const sent = aForm([
    ["_base.company", "2.abc"],
    ["_keep.company", "mine"],
    ["_theirs.company", "3.xyz"],
    ["_base.summary", "4.uvw"],
    ["_keep.summary", "theirs"],
    ["_theirs.summary", "5.rst"],
  ]);

  expect(readOrigin(sent).bases).toEqual({ company: "3.xyz", summary: "4.uvw" });
  expect(keptIn(sent)).toEqual({ company: "mine", summary: "theirs" });
});

test("a form without scripts says nothing of pages and turns, and belongs to whoever sends it", () => {
  const sent = aForm([
    ["_page", ""],
    ["_turn", "no number"],
  ]);

  expect(readOrigin(sent)).toEqual({ bases: {}, page: undefined, turn: 0 });
  expect(isTypedBy("anybody", sent)).toBe(true);
});
