import type { RouteConfigEntry } from "@react-router/dev/routes";
import { matchRoutes, type RouteObject } from "react-router";
import { expect, test } from "vitest";
import routes from "#app/routes.ts";
import { nearbyIn } from "#app/server/near-routes.ts";
import { addressOf, allDoors } from "#tests/support/doors.ts";

type Listed = { id: string; parentId?: string; path?: string; index?: boolean };

function listed(entries: RouteConfigEntry[], parentId?: string): Listed[] {
  return entries.flatMap(({ file: id, path, index, children = [] }) => [
    { id, parentId, path, index },
    ...listed(children, id),
  ]);
}

const all = Object.fromEntries(listed((await routes) as RouteConfigEntry[]).map((one) => [one.id, one]));

function tree(ids: string[], parentId?: string): RouteObject[] {
  const children = ids.map((id) => all[id]).filter((one) => one.parentId === parentId);
  return children.map(({ id, path, index }) =>
    index ? { id, path, index } : { id, path, children: tree(ids, id) },
  );
}

const matched = (among: RouteObject[], address: string) =>
  JSON.stringify(matchRoutes(among, address)?.map(({ route, params }) => [route.id, params]));

const everything = tree(Object.keys(all));
const known = new Map<string, string>();
/** Among all it takes a while. */
function matchedInAll(address: string) {
  if (!known.has(address)) known.set(address, matched(everything, address));
  return known.get(address);
}

/** The address itself and all above it. */
function upwards(address: string): string[] {
  const parts = address.split("/");
  return parts.map((_, at) => parts.slice(0, at + 1).join("/") || "/");
}

test("among the nearby routes the framework finds, for an address and for all above it, what it finds among all", async () => {
  const near = nearbyIn(all);
  const doors = (await allDoors()).map((door) => addressOf(door, {}));
  const some = doors.filter((_, at) => at % 5 === 0);
  const odd = some.flatMap((door) => [door.toUpperCase(), `${door}/`, `${door}/more`]);
  const above = [...new Set(doors.map((door) => door.slice(0, door.lastIndexOf("/")) || "/"))];
  const encoded = some.map((door) => door.replace("unknown", "%D1%8F"));

  const addresses = [...doors, ...above, ...odd, ...encoded, "//", "/calls//x", "/calls/a:b"];
  const differing = addresses.filter((address) => {
    const few = tree(near(address));
    return upwards(address).some((one) => matched(few, one) !== matchedInAll(one));
  });

  expect(differing).toEqual([]);
});

test("what a page asks for its data by is answered from the same routes as the page", async () => {
  const near = nearbyIn(all);

  const asked = (await allDoors()).map((door) => addressOf(door, {})).filter((door) => door !== "/");

  expect(asked.map((address) => near(`${address}.data`))).toEqual(asked.map(near));
  expect(near("/_root.data")).toEqual(near("/"));
  expect(near("/calls/x/_.data")).toEqual(near("/calls/x"));
});

test("the nearby routes are few, and what the browser asks of the tree is answered from all", () => {
  const near = nearbyIn(all);

  expect(near("/calls/some-call").length).toBeLessThan(10);
  expect(near("/__manifest")).toEqual(Object.keys(all));
});
