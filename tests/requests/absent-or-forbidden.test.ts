import { expect, test } from "vitest";
import type { Account } from "#app/domain/accounts/account.ts";
import { visit } from "#tests/support/app.ts";
import { addressOf, allDoors } from "#tests/support/doors.ts";
import { aWorld } from "#tests/support/given/world.ts";

/** All that an answer tells but what differs from one request to the next: its nonce, its instant, its address. */
async function toldAt(address: string, as: Account, ids: string[]) {
  const answer = await visit(address, { as });
  const policy = answer.headers.get("Content-Security-Policy") ?? "";
  const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? "no nonce";
  // Each request has a number of its own; the words are compared, which are longer where the address is.
  for (const own of ["X-Request-Id", "Content-Length"]) answer.headers.delete(own);
  const words = `${answer.status} ${JSON.stringify([...answer.headers])} ${await answer.text()}`;
  const blank = words.replaceAll(nonce, "NONCE").replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, "NOW");
  return ids.reduce((left, id) => left.replaceAll(id, "ID"), blank);
}

/** What the locks are asked for. */
const locked = ["callSlug", "programmeSlug", "applicationId", "assignmentId", "sampleId"] as const;

test.each(["stranger", "otherManager", "administrator"] as const)(
  "what is not for a %s answers as what is not there, word for word",
  async (who) => {
    const { people, params } = await aWorld();
    const as = people[who]!;
    const absent = Object.fromEntries(locked.map((name) => [name, `absent-${name}`]));
    const ids = [...locked.map((name) => params[name]), ...Object.values(absent)];

    const differing: string[] = [];
    for (const door of (await allDoors()).filter((path) =>
      /^\/(applications|sheets|samples|manage)\//.test(path),
    )) {
      const [forbidden, missing] = [addressOf(door, params), addressOf(door, { ...params, ...absent })];
      for (const way of ["", ".data"])
        if ((await toldAt(forbidden + way, as, ids)) !== (await toldAt(missing + way, as, ids)))
          differing.push(door + way);
    }

    expect(differing).toEqual([]);
  },
  120_000,
);
