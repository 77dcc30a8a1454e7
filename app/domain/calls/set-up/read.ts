import type { ManagedCall } from "#app/domain/permissions.ts";
import { inLanguage, locales, type Locale } from "#app/i18n/locale.ts";
import { findCall } from "#db/queries/calls.ts";
import { findSetUp } from "./find-set-up.ts";
import { type Finding, missingBeforePublishing } from "./missing.ts";
import { placeOf, steps, type Step } from "./steps.ts";
import { textsIn, untranslatedIn } from "./texts-in.ts";
import { toLookAt } from "./to-look-at.ts";

export type StepState = "missing" | "look" | "done" | "waits" | "ready" | "published";

/** The list of steps with what is missing and what should be looked at in each, in the reader's language. */
export function viewSetUp({ callId }: ManagedCall, locale: Locale, now: Date) {
  const published = findCall(callId)!.status === "published";
  const setUp = findSetUp(callId);
  const missing = missingBeforePublishing(setUp, now).filter(
    ({ problem }) => !published || !hasPassed(problem),
  );
  const look = toLookAt(setUp, now).filter(({ problem }) => !published || !hasPassed(problem));
  const say = (finding: Finding) => inWords(finding, locale);
  return {
    published,
    missing: missing.length,
    untranslated: untranslatedIn(setUp).length,
    steps: steps.map((step) => {
      const of = (all: Finding[]) => all.filter((one) => one.step === step).map(say);
      const own = { missing: of(missing), look: of(look) };
      return { step, to: placeOf[step], ...own, state: stateOf(step, own, published, missing.length === 0) };
    }),
  };
}

/** What cannot be mended, and need not be, once a call is public. */
function hasPassed(problem: string) {
  return problem === "deadline-passed" || problem === "opens-at-once";
}

type Own = { missing: unknown[]; look: unknown[] };

function stateOf(step: Step, own: Own, published: boolean, complete: boolean): StepState {
  if (step === "publish") return published ? "published" : complete ? "ready" : "waits";
  if (own.missing.length > 0) return "missing";
  return own.look.length > 0 ? "look" : "done";
}

/** What is missing before a call can be published, as the page shows it on which that is done. */
export function viewBeforePublishing({ callId }: ManagedCall, locale: Locale, now: Date) {
  const { status, opensAt, closesAt, timeZone } = findCall(callId)!;
  const setUp = findSetUp(callId);
  const say = (finding: Finding) => inWords(finding, locale);
  return {
    published: status === "published",
    opensAt,
    closesAt,
    timeZone,
    opensNow: opensAt <= now,
    missing: missingBeforePublishing(setUp, now).map(say),
    look: toLookAt(setUp, now).map(say),
  };
}

function inWords({ name, ...finding }: Finding, locale: Locale) {
  return { ...finding, name: name && inLanguage(name, locale) };
}

/** Every text of the call that a language lacks, with where it is mended, and how many each language has. */
export function viewTranslations({ callId }: ManagedCall, locale: Locale) {
  const setUp = findSetUp(callId);
  const missing = untranslatedIn(setUp);
  const all = textsIn(setUp).filter(({ text }) => inLanguage(text, locale).trim()).length;
  return {
    languages: locales.map((language) => {
      const lacking = missing.filter((one) => one.locale === language).length;
      return { language, all, there: all - lacking };
    }),
    missing: missing.map(({ step, what, of, to, text, locale: language }) => ({
      ...{ step, what, to, language },
      of: of && inLanguage(of, locale),
      /** As it stands in the other language. */
      text: inLanguage(text, language),
    })),
  };
}
