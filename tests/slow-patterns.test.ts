import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

type Pattern = { file: string; body: string; flags: string };

/** Every regular expression that is written out where what people typed is read. */
const literal =
  /(?<=[(=,:!&|?[\s])\/((?![*/\s])(?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+)\/([dgimsuvy]*)(?=[\s.,;)\]])/g;
const patterns: Pattern[] = globSync("app/{domain,http,i18n,adapters,background}/**/*.ts").flatMap((file) =>
  [...readFileSync(file, "utf8").matchAll(literal)].map(([, body, flags]) => ({ file, body, flags })),
);

/** Long texts of which a careless pattern tries every division. */
const pumps = [
  "a",
  " ",
  "\t",
  "=",
  ";",
  "/",
  ".",
  "-",
  "0",
  "a ",
  "ж",
  ", ",
  "<",
  "[",
  "\n",
  "a@",
  "a.",
  "''",
];
const endings = ["!", "\0", "x<"];
const length = 20_000;
const texts = pumps.flatMap((pump) => endings.map((ending) => pump.repeat(length / pump.length) + ending));

/** More processor time than any single text is worth, in microseconds. */
const tooLong = 150_000;

function isSlow({ body, flags }: Pattern): boolean {
  const pattern = new RegExp(body, flags.replace("y", ""));
  return texts.some((text) => {
    const begun = process.cpuUsage();
    pattern.exec(text);
    return process.cpuUsage(begun).user > tooLong;
  });
}

test("no pattern of the portal takes long over a long text", () => {
  expect(patterns.length).toBeGreaterThan(50);
  expect(patterns.filter(isSlow)).toEqual([]);
});
