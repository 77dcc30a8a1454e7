import { languages } from "#app/i18n/languages.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { sayRule } from "#app/i18n/shortlist-rule.ts";
import type { Translate } from "#app/i18n/translate.ts";
import { inEachLanguage } from "./changes.ts";
import { isSame } from "./lists.ts";
import { type GroupNames, nameRule } from "./name-shortlist-rule.ts";
import type { CallChange } from "./record-changes.ts";
import { lineOf } from "./rule-changes.ts";
import type { ShortlistRule } from "./shortlist-rules.ts";

/** Which rules of the shortlist came and went, each with its public sentence. */
export function shortlistRuleChanges(
  before: readonly ShortlistRule[] = [],
  after: readonly ShortlistRule[] = [],
  names: GroupNames,
): CallChange[] {
  const line = lineOf("criteria");
  const isIn = (rules: readonly ShortlistRule[]) => (rule: ShortlistRule) =>
    rules.some((one) => isSame(one, rule));
  const said = (rule: ShortlistRule) => ({ rule: inEachLanguage((locale) => spoken(rule, names, locale)) });
  return [
    ...after.filter((rule) => !isIn(before)(rule)).map((rule) => line("shortlistRuleAdded", said(rule))),
    ...before.filter((rule) => !isIn(after)(rule)).map((rule) => line("shortlistRuleRemoved", said(rule))),
  ];
}

function spoken(rule: ShortlistRule, names: GroupNames, locale: Locale): string {
  return sayRule(nameRule(rule, names, locale), languages[locale].t as Translate);
}
