import type { Random } from "#db/seed/random.ts";

const numbers = [
  "-1",
  "0",
  "1e309",
  "-1e309",
  "NaN",
  "Infinity",
  "0x10",
  "1e-400",
  "9007199254740993",
  "1.5",
  "٣",
  "1,5",
];
const dates = ["2020-13-45", "0000-00-00", "9999999-01-01T00:00", "2021-02-29T25:61", "-000001-01-01", "1e3"];
const odd = [
  "\0",
  "a\0b",
  "\ud800",
  "x\udfff",
  "\u202etxt.exe",
  "\u{1f9d1}\u200d\u{1f680}",
  "\ufeff",
  "\r\nSet-Cookie: a=b",
];
const snippets = [
  "' OR 1=1 --",
  "'; drop table accounts; --",
  "<script>alert(1)</script>",
  '"><img src=x onerror=alert(1)>',
  "{{7*7}}${7*7}<%= 7*7 %>#{7*7}",
  "javascript:alert(1)",
  '=HYPERLINK("https://evil.example")',
  "../../../../etc/passwd",
  "..\\..\\windows",
  "%00%0d%0a%c0%ae",
  "http://169.254.169.254/latest/meta-data",
  "//evil.example/x",
];
const structures = [
  "null",
  "undefined",
  "[]",
  "{}",
  "[1e400]",
  '{"__proto__":{"admin":true}}',
  "true",
  "[[[[[[]]]]]]",
  '"',
];
const ids = [
  "00000000-0000-0000-0000-000000000000",
  "not-a-uuid",
  "G0000000-0000-4000-8000-000000000000",
  "1",
  "constructor",
];

const pools = [numbers, dates, odd, snippets, structures, ids, ["", " ", "\t\n"]];

/** Something that no person would type there. */
export function badValue(random: Random): string {
  if (random.chance(0.05)) return "ж".repeat(random.pick([300, 5_000, 120_000]));
  return random.pick(random.pick(pools));
}

/** The same where a line of an address or of a header must carry it: neither very long nor any letter. */
export function badWord(random: Random): string {
  return badValue(random).slice(0, 300).toWellFormed();
}

const odder = [
  "__proto__",
  "constructor.prototype.x",
  "toString",
  "a[0].b[1].c",
  "a[999999999]",
  "a[-1]",
  "[",
  "a[b]c",
  "a..b",
  "_question",
  "__intent__",
  "a[".repeat(200),
];

/** A field's name as no form has it; that of a real one spoilt now and then. */
export function badName(random: Random, known: string[]): string {
  if (known.length === 0 || random.chance(0.4)) return random.pick(odder);
  const name = random.pick(known);
  return random.pick([`${name}[0]`, `${name}.x`, `${name}[0][0]`, `${name}.__proto__.x`, name.toUpperCase()]);
}
