import { RouterContextProvider } from "react-router";
import { expect, test } from "vitest";
import { requestNumber, translate } from "#app/http/context.ts";
import { answerTrouble, noteTrouble, watchForTrouble } from "#app/http/trouble.server.ts";
import { languages } from "#app/i18n/languages.ts";

const full = Object.assign(new Error("database or disk is full"), { code: "SQLITE_FULL" });

/** What becomes of the answer of a door that met a full disk on its way and says nothing of it. */
function answered(method: string, answer: Response): Promise<Response> {
  const context = new RouterContextProvider();
  context.set(requestNumber, "1");
  context.set(translate, languages.en.t);
  const request = new Request("http://finalist.test/anything", { method });
  const given = { request, context, params: {}, pattern: "/anything", url: new URL(request.url) };
  const door = async () => (noteTrouble(full), answer);
  const inner = async () => (await answerTrouble(given as never, door)) as Response;
  return watchForTrouble(given as never, inner) as Promise<Response>;
}

test.each(["POST", "DELETE", "PATCH"])(
  "what could not be written is never answered with success, whatever its door says (%s)",
  async (method) => {
    const answer = await answered(method, new Response(null, { status: 302, headers: { Location: "/" } }));

    expect([answer.status, answer.headers.get("Retry-After")]).toEqual([507, "300"]);
    expect((await answer.json()).refused).toContain("The portal's disk is full.");
  },
);

test.each(["GET", "HEAD"])("what only reads goes on beside a disk that is full (%s)", async (method) => {
  const page = new Response(method === "GET" ? "here" : null, { status: 200 });

  expect(await answered(method, page)).toBe(page);
});
