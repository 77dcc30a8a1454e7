import { expect, test } from "vitest";
import { change } from "#app/domain/change.ts";
import { sqlite } from "#db/client.server.ts";
import { findCall, updateCall } from "#db/queries/calls.ts";
import { aCall, afterEvaluation } from "#tests/support/given/calls.ts";

const setCode = sqlite.prepare("update calls set code = ? where id = ?");

test("a call is read anew after each change of it, whoever wrote it, and only then", () => {
  const { id } = aCall();

  const [first, again] = [findCall(id), findCall(id)];
  setCode.run("ONE", id);
  const [changed, next] = [findCall(id), findCall(id)];

  expect(again).toBe(first);
  expect(changed).toEqual({ ...first, code: "ONE", revision: changed!.revision });
  expect(next).toBe(changed);
});

test("what was read of a change that was taken back is not told after another one", () => {
  const { id } = aCall();
  const taken = () =>
    change({ action: "call.changed", by: null, on: id, at: afterEvaluation } as never, () => {
      updateCall(id, { code: "TAKEN" });
      throw new Error(findCall(id)!.code);
    });

  expect(taken).toThrow("TAKEN");
  setCode.run("GIVEN", id);

  expect(findCall(id)!.code).toBe("GIVEN");
});

test("what is kept of a call cannot be changed", () => {
  const { texts } = findCall(aCall().id)!;

  expect(() => Object.assign(texts.title, { en: "Another" })).toThrow(TypeError);
});
