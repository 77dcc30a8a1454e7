import { expect, test } from "vitest";
import { isLostConnection } from "#app/ui/lost-connection.ts";

test.each([
  "Failed to fetch",
  "Failed to fetch dynamically imported module: /assets/calls.js",
  "NetworkError when attempting to fetch resource.",
  "error loading dynamically imported module: /assets/calls.js",
  "Load failed",
  "Importing a module script failed.",
])("a page of which something did not arrive says that the connection is missing: %s", (message) => {
  expect(isLostConnection(new TypeError(message))).toBe(true);
});

test("what is wrong in the portal itself is not blamed on the connection", () => {
  const errors = [
    new TypeError("x is not a function"),
    new Error("Failed to fetch"),
    { status: 500 },
    undefined,
  ];

  expect(errors.map(isLostConnection)).toEqual([false, false, false, false]);
});
