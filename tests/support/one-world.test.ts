import { expect, test } from "vitest";
import { sqlite } from "#db/client.server.ts";
import { anAccount } from "./given/accounts.ts";
import { oneWorld } from "./one-world.ts";

const ada = oneWorld(() => anAccount({ name: "Ada" }));
const names = () => sqlite.prepare("select name from accounts").pluck().all();

test.each(["one", "another"])("%s test finds the world as it was made, whatever the others do to it", () => {
  expect(names()).toEqual(["Ada"]);
  expect(ada().name).toBe("Ada");

  anAccount({ name: "Grace" });

  expect(names()).toEqual(["Ada", "Grace"]);
});
