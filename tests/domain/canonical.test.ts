import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalJson, sha256Of } from "#app/domain/canonical.ts";

test("the order in which keys were written makes no difference, at any depth", () => {
  const one = { b: [{ y: 1, x: null }], a: "ъ" };
  const other = { a: "ъ", b: [{ x: null, y: 1 }] };

  expect(canonicalJson(one)).toBe('{"a":"ъ","b":[{"x":null,"y":1}]}');
  expect(sha256Of(one)).toBe(sha256Of(other));
});

test("the order of a list makes a difference", () => {
  expect(sha256Of({ topics: ["ai", "vr"] })).not.toBe(sha256Of({ topics: ["vr", "ai"] }));
});

test("the checksum is the one that other programs compute", () => {
  // printf '{"a":"ъ"}' | sha256sum
  expect(sha256Of({ a: "ъ" })).toBe("54b37c7861e6be69a1da782dfa7f3dab95807e7576ae6ecd2d0fa227205b183b");
});

test("nothing is lost: the canonical text reads back as what it was made from", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});
