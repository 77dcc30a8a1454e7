import { expect, test } from "vitest";
import { ownPath } from "#app/http/own-path.ts";

test.each(["/", "/home", "/calls/mme-3/apply", "/applications/1/sections/team?from=check", "/a%20b?to=%2Fc"])(
  "%s is a path of the portal",
  (path) => {
    expect(ownPath(path, "/otherwise")).toBe(path);
  },
);

test.each([
  "//evil.example",
  "///evil.example",
  "/\\evil.example",
  "\\\\evil.example",
  "/\t/evil.example",
  "/.//evil.example",
  "/a/..//evil.example",
  "https://evil.example",
  "https:evil.example",
  "javascript:alert(1)",
  "evil.example",
  "",
  null,
  undefined,
])("%j leads to where one goes otherwise", (path) => {
  expect(ownPath(path, "/otherwise")).toBe("/otherwise");
});
