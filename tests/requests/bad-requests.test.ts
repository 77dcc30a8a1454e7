import type { RouteConfigEntry } from "@react-router/dev/routes";
import { expect, test } from "vitest";
import type { Account } from "#app/domain/accounts/account.ts";
import routes from "#app/routes.ts";
import { forgetTries } from "#app/http/limit-writes.server.ts";
import { sqlite } from "#db/client.server.ts";
import { cookieOf, origin, send } from "#tests/support/app.ts";
import { faultOf } from "#tests/support/bad-requests/answer.ts";
import { formsOf, type SentForm } from "#tests/support/bad-requests/forms.ts";
import { type BadRequest, badRequest, usualVisitor } from "#tests/support/bad-requests/generate.ts";
import { addressOf, allDoors } from "#tests/support/doors.ts";
import { openWorld } from "#tests/support/given/open-world.ts";
import { aWorld, visitors } from "#tests/support/given/world.ts";

const number = Number(process.env.BAD_REQUESTS ?? 10_000);
/** Some of them alone, by number: `TURNS=17,4711`. */
const turns = process.env.TURNS?.split(",").map(Number) ?? Array.from({ length: number }, (_, turn) => turn);
const seed = process.env.SEED ?? "finalist";

const tables = sqlite.prepare(
  "select name from sqlite_master where type = 'table' and name not like 'sqlite_%'",
);
/** Managers are told of who was refused at a deadline: that one line is what a refusal writes. */
const told = " where action <> 'application.attempt-refused'";
const counted = (tables.pluck().all() as string[]).map(
  (name) => `(select count(*) from "${name}"${name === "auditEntries" ? told : ""})`,
);
/** Where a 409 says which of the answers are to be chosen between: the others are saved, and both texts are in the history. */
const byField = /\/(?:sections\/:sectionId|answers|save)$/;
/** How many rows each table has. */
const rows = () =>
  JSON.stringify(
    sqlite
      .prepare(`select ${counted.join(", ")}`)
      .raw()
      .get(),
  );

async function surroundings() {
  const [closed, open] = [await aWorld(), openWorld()];
  const browsers = async (people: Record<string, Account | undefined>) =>
    Object.fromEntries(
      await Promise.all(Object.entries(people).map(async ([who, as]) => [who, as ? await cookieOf(as) : ""])),
    ) as Record<string, string>;
  const worlds = [
    { cookies: await browsers(closed.people), params: closed.params },
    { cookies: await browsers(open.people), params: open.params },
  ];
  const doors = await allDoors();
  const forms = new Map<string, SentForm[]>();
  for (const { cookies, params } of worlds)
    for (const door of doors) {
      const address = addressOf(door, params as Record<string, string>);
      const page = await (await send(asked(address, cookies[usualVisitor(door)]))).text();
      for (const form of formsOf(page, address))
        forms.set(pathOf(form.action), [...(forms.get(pathOf(form.action)) ?? []), form]);
    }
  return {
    worlds,
    doors,
    forms,
    visitors: [...visitors],
    routes: idsOf((await routes) as RouteConfigEntry[]),
  };
}

const pathOf = (action: string) => action.split("?")[0];
const asked = (path: string, cookie: string) =>
  new Request(origin + path, { headers: cookie ? { Cookie: cookie } : {} });

const idsOf = (entries: RouteConfigEntry[]): string[] =>
  entries.flatMap(({ file, children = [] }) => [file.replace(/\.tsx?$/, ""), ...idsOf(children)]);

function requestOf({ method, path, headers, body, visitor }: BadRequest, cookies: Record<string, string>) {
  const said = new Headers({ Origin: origin });
  if (cookies[visitor]) said.set("Cookie", cookies[visitor]);
  if (body?.type) said.set("Content-Type", body.type);
  for (const [name, value] of headers) said.append(name, value);
  return new Request(origin + path, { method, headers: said, body: body?.content });
}

test(`${number} bad requests to every door are answered in words, and one that is refused writes nothing`, async () => {
  const { worlds, ...around } = await surroundings();
  const ways = worlds.map(({ params }) => params as Record<string, string>);
  const broken: string[] = [];

  for (const turn of turns) {
    const bad = badRequest(seed, turn, { ...around, ways });
    const { cookies } = worlds[ways.findIndex((way) => bad.path.includes(way.callSlug))] ?? worlds[turn % 2];
    const before = rows();
    // Who sends so much would be asked to wait, and nothing be tried.
    forgetTries();
    sqlite.exec("savepoint bad");
    const response = await send(requestOf(bad, cookies), `10.0.${turn % 250}.${turn % 249}`);
    const { status } = response;
    // No scheduler runs here, and the portal says so.
    const isUnready = bad.door === "/readyz" && status === 503;
    const said = { status, text: await response.text(), method: bad.method };
    const fault = isUnready ? undefined : faultOf(said);
    const wrote =
      status >= 400 && !byField.test(bad.door) && rows() !== before
        ? `is refused with ${status} and still writes`
        : undefined;
    sqlite.exec("rollback to bad; release bad");
    if (fault ?? wrote)
      broken.push(`${turn}: ${bad.method} ${bad.path.slice(0, 200)} by ${bad.visitor} ${fault ?? wrote}`);
  }
  expect(broken).toEqual([]);
}, 1_800_000);
