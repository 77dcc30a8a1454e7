import fc from "fast-check";
import { expect, test } from "vitest";
import { createSaver, type Outcome, type SaveState } from "#app/ui/application/saver.ts";

const soon = 1;
const aMoment = (milliseconds = 0) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** A server that answers as told, then always that it saved. */
function aServer(...answers: Outcome[]) {
  const received: string[][] = [];
  let open = 0;
  let most = 0;
  const send = async (names: string[]): Promise<Outcome> => {
    most = Math.max(most, (open += 1));
    await aMoment();
    open -= 1;
    received.push(names.toSorted());
    return answers.shift() ?? "saved";
  };
  return { received, send, mostAtOnce: () => most };
}

test("what changed is saved after a moment, all of it at once", async () => {
  const server = aServer();
  const saver = createSaver(server.send, () => {}, soon);

  saver.change("company");
  saver.change("country");
  saver.change("company");
  await aMoment(50);

  expect(server.received).toEqual([["company", "country"]]);
  expect(saver.isUnsaved()).toBe(false);
});

test("leaving does not wait for the moment to come", async () => {
  const server = aServer();
  const saver = createSaver(server.send, () => {}, 60_000);
  saver.change("company");

  const saved = await saver.flush();

  expect([saved, server.received]).toEqual([true, [["company"]]]);
});

test("what fails is tried again, and is unsaved until then", async () => {
  const states: SaveState[] = [];
  const server = aServer("failed");
  const saver = createSaver(server.send, (state) => states.push(state), soon);
  saver.change("company");

  const saved = await saver.flush();
  const unsavedMeanwhile = saver.isUnsaved();
  await aMoment(60);

  expect([saved, unsavedMeanwhile, saver.isUnsaved()]).toEqual([false, true, false]);
  expect(server.received).toEqual([["company"], ["company"]]);
  expect(states).toEqual(["saving", "failed", "saving", "saved"]);
});

test("a field is unsaved while it waits and while it is on its way, the others are not", async () => {
  const server = aServer();
  const saver = createSaver(server.send, () => {}, 60_000);
  saver.change("company");

  const waiting = saver.isUnsaved("company");
  const sent = saver.flush();
  const onItsWay = saver.isUnsaved("company");
  const other = saver.isUnsaved("country");
  await sent;

  expect([waiting, onItsWay, other, saver.isUnsaved("company")]).toEqual([true, true, false, false]);
});

test("what is refused is not tried again", async () => {
  const server = aServer("refused");
  const saver = createSaver(server.send, () => {}, soon);
  saver.change("company");

  const saved = await saver.flush();
  await aMoment(50);

  expect([saved, server.received, saver.isUnsaved()]).toEqual([false, [["company"]], false]);
});

test("however people type and leave, every change is sent, one request at a time", async () => {
  const act = fc.oneof(
    fc.record({ change: fc.constantFrom("company", "country", "summary") }),
    fc.constant("flush" as const),
    fc.constant("wait" as const),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 12 }), fc.boolean(), async (acts, failing) => {
      const server = aServer(...(failing ? (["failed"] as const) : []));
      const saver = createSaver(server.send, () => {}, soon);
      const unsent = new Set<string>();
      for (const one of acts) {
        if (one === "flush") void saver.flush();
        else if (one === "wait") await aMoment();
        else {
          unsent.add(one.change);
          saver.change(one.change);
        }
      }

      while (!(await saver.flush()));

      expect([...unsent].filter((name) => !server.received.flat().includes(name))).toEqual([]);
      expect([saver.isUnsaved(), server.mostAtOnce() <= 1]).toEqual([false, true]);
    }),
    { numRuns: 60 },
  );
});
