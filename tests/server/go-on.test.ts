import { spawn } from "node:child_process";
import { expect, test } from "vitest";

/** What a process says and how it ends that does `work`, in which nobody catches anything, and would then say "alive". */
function processThat(work: string) {
  const { VITEST: _none, ...env } = process.env;
  const script = `
    import { createReadStream } from "node:fs";
    import { goOnAfterErrors } from "#app/server/go-on.ts";
    goOnAfterErrors();
    setTimeout(() => { console.log("alive"); process.exit(0); }, 500);
    ${work}`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", script], { env });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (piece) => (said += String(piece)));
  return new Promise<{ code: number | null; said: string }>((ended) =>
    child.on("close", (code) => ended({ code, said })),
  );
}

test.each([
  ["a file that is gone", `createReadStream("/nowhere");`, "an error that nobody caught"],
  ["a promise that nobody waits for", `Promise.reject(new Error("x"));`, "an error that nobody waited for"],
])("the portal goes on after %s, and logs it", async (_what, work, logged) => {
  const { code, said } = await processThat(work);

  expect(said).toContain(logged);
  expect(said).toContain("alive");
  expect(code).toBe(0);
});

test("an error of the portal's own that nobody caught is logged and ends it, to be started again", async () => {
  const { code, said } = await processThat(`setTimeout(() => { throw new TypeError("a slip"); }, 10);`);

  expect(said).toContain("an error that nobody caught");
  expect(said).toContain('"type":"TypeError"');
  expect(said).not.toContain("alive");
  expect(code).toBe(1);
});
