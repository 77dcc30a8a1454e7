import { expect, test } from "vitest";
import { sayIn } from "#app/ui/alive/say.ts";
import { languages } from "#app/i18n/languages.ts";
import { locales } from "#app/i18n/locale.ts";

const counted = ["days", "seconds", "charactersLeft", "charactersOver", "charactersMissing"] as const;

test.each(locales)("a page that is sent still says in %s what the others say", (locale) => {
  const t = languages[locale].from("alive").t;
  const say = sayIn(locale);

  for (const count of [0, 1, 2, 21, 1500])
    for (const word of counted) expect(say(word, { count })).toBe(t(word, { count }));
  expect(say("yourTime", { time: "17:00" })).toBe(t("yourTime", { time: "17:00" }));
  expect(say("deadlinePassed")).toBe(t("deadlinePassed"));
});
