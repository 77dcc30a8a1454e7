import type { Translate } from "./translate.ts";

/** A rule of a shortlist in the reader's language: `group` by its name, null where it is about each of them. */
export type NamedRule = {
  by: "topic" | "country" | "hub";
  group: string | null;
  least: number | null;
  most: number | null;
};

/** In words: "Each topic: at least 2 of those chosen". */
export function sayRule({ by, group, least, most }: NamedRule, t: Translate): string {
  const subject = group === null ? t(`calls:rule.each.${by}`) : t(`calls:rule.one.${by}`, { group });
  if (least === null) return t("calls:rule.most", { subject, most: most! });
  if (most === null) return t("calls:rule.least", { subject, least });
  return least === most
    ? t("calls:rule.exactly", { subject, least })
    : t("calls:rule.between", { subject, least, most });
}
