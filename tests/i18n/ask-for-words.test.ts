import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { namespacesIn } from "#app/i18n/ask-for-words.ts";

test("a module asks for the words of each namespace that it names, in whichever way", () => {
  expect(namespacesIn('useTranslation("calls")')).toEqual(["calls"]);
  expect(namespacesIn('useTranslation(["calls", "set-up"])')).toEqual(["calls", "set-up"]);
  expect(namespacesIn("useTranslation()")).toEqual(["common"]);
  expect(namespacesIn('t("refusals:too-late") + t(`ranking:rules.${side}`)')).toEqual([
    "ranking",
    "refusals",
  ]);
  expect(namespacesIn('fetch("https://x"), "other:thing"')).toEqual([]);
});

test("words are found in no other way: each hook names its namespaces where it is called", () => {
  const files = globSync("app/{ui,routes}/**/*.{ts,tsx}");

  const unnamed = files.filter((file) =>
    /useTranslation\((?!\)|"[\w-]+"\)|\[("[\w-]+"(, )?)+\]\))/.test(readFileSync(file, "utf8")),
  );

  expect(unnamed).toEqual([]);
});
