import { expect, test } from "vitest";
import { actOf } from "#app/ui/evaluation/key-acts.ts";

const pressed = (key: string, code: string, more = {}) => ({
  key,
  code,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  isComposing: false,
  ...more,
});

test.each([
  ["4", "Digit4", { act: "points", points: 4 }],
  ["4", "Numpad4", { act: "points", points: 4 }],
  ["j", "KeyJ", { act: "criterion", by: 1 }],
  ["K", "KeyK", { act: "criterion", by: -1 }],
  ["n", "KeyN", { act: "application", by: 1 }],
  ["p", "KeyP", { act: "application", by: -1 }],
  ["h", "KeyH", { act: "half" }],
])("the key %s at %s does its work", (key, code, act) => {
  expect(actOf(pressed(key, code))).toEqual(act);
});

test("where the keyboard writes Cyrillic the place of the key counts, elsewhere its letter", () => {
  expect(actOf(pressed("в", "KeyJ"))).toEqual({ act: "criterion", by: 1 });
  expect(actOf(pressed("n", "KeyL"))).toEqual({ act: "application", by: 1 });
});

test.each(["ctrlKey", "metaKey", "altKey", "isComposing"])("with %s a key is the browser's", (modifier) => {
  expect(actOf(pressed("j", "KeyJ", { [modifier]: true }))).toBeUndefined();
  expect(actOf(pressed("3", "Digit3", { [modifier]: true }))).toBeUndefined();
});

test.each([
  ["End", "Numpad1"],
  ["ArrowDown", "ArrowDown"],
  ["x", "KeyX"],
])("%s at %s does nothing", (key, code) => {
  expect(actOf(pressed(key, code))).toBeUndefined();
});
