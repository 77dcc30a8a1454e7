import { expect, test } from "vitest";
import { visit } from "#tests/support/app.ts";
import { marksIn } from "#tests/support/leaks/mark.ts";
import { aMarkedWorld } from "#tests/support/leaks/world.ts";

test("searching for what one may not see finds as little as searching for nonsense", async () => {
  const { people, named, blind } = await aMarkedWorld();
  const find = async (path: string, words: string, as?: (typeof people)[keyof typeof people]) => {
    const page = await (
      await visit(`${path}?q=${words}&search=${words}&sort=${words}&country=BG`, { as })
    ).text();
    return marksIn(page.replaceAll(words, "")).toSorted();
  };
  const asked = `/calls/${named.slug}/questions`;
  const evaluating = ["conflicts", "preferences", "ties", ""].map(
    (part) => `/evaluations/${blind.slug}/${part}`,
  );

  for (const secret of ["zzqrawxnqzz", "zzqnamexaskernqzz", "askern.example"])
    expect(await find(asked, secret)).toEqual(await find(asked, "nonsense"));
  for (const path of evaluating)
    for (const secret of ["zzqcompanyxa1qzz", "zzqnamexnamelessqzz", "zzqvatxa1qzz"])
      expect(await find(path, secret, people.blind)).toEqual(await find(path, "nonsense", people.blind));
}, 60_000);
