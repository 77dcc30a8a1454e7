import type { ManagedCall } from "#app/domain/permissions.ts";
import { inLanguage, type Locale } from "#app/i18n/locale.ts";
import {
  answeredQuestionsOf,
  changesOfCall,
  findCallWithProgramme,
  findPublishedCall,
  publishedCalls,
} from "#db/queries/calls.ts";
import { viewDeadlineRules } from "./read-deadline.ts";
import { isAnonymous } from "./evaluation-rules.ts";
import { phaseOf } from "./phase.ts";
import { plainOf, proseOf } from "./prose.ts";
import { viewDataTerms } from "./view-data-terms.ts";
import { viewCriteria } from "./view-criteria.ts";
import { viewShortlistRules } from "./view-shortlist-rules.ts";
import { viewEligibility } from "./view-eligibility.ts";
import { effortOf } from "./form/effort.ts";
import { stagesOf } from "./stages.ts";

const shownAtMost = 200;

/** The published calls in the reader's language: the next deadline first, of closed ones the latest. */
export function viewPublishedCalls(locale: Locale, now: Date) {
  const calls = publishedCalls(shownAtMost).map(({ texts, programme, ...call }) => ({
    slug: call.slug,
    title: inLanguage(texts.title, locale),
    summary: proseOf(texts.summary, locale),
    programme: inLanguage(programme, locale),
    phase: phaseOf(call, now),
    places: call.places,
    timeZone: call.timeZone,
    opensAt: call.opensAt,
    closesAt: call.closesAt,
    resultsAt: call.resultsReleasedAt ?? call.resultsAt,
  }));
  const of = (...phases: string[]) => calls.filter(({ phase }) => phases.includes(phase));
  return {
    open: of("open").toReversed(),
    announced: of("announced").toReversed(),
    evaluation: of("evaluation", "selection"),
    results: of("results"),
  };
}

/** Everything that anybody may know of a published call, in the reader's language; nothing of a draft. */
export function viewPublishedCall(slug: string, locale: Locale, now: Date) {
  const found = findPublishedCall(slug);
  return found && viewInPublic(found, locale, now);
}

/** The same page for the managers of a call that may still be a draft. */
export function viewAsPublished({ callId }: ManagedCall, locale: Locale, now: Date) {
  return viewInPublic(findCallWithProgramme(callId)!, locale, now);
}

type Found = NonNullable<ReturnType<typeof findPublishedCall>>;

function viewInPublic({ call, programme, form }: Found, locale: Locale, now: Date) {
  const say = (text: typeof programme.name) => inLanguage(text, locale);
  const prose = (text: typeof programme.name) => proseOf(text, locale);
  const phase = phaseOf(call, now);
  return {
    callId: call.id,
    slug: call.slug,
    title: say(call.texts.title),
    description: plainOf(call.texts.summary, locale),
    summary: prose(call.texts.summary),
    offer: prose(call.texts.offer),
    audience: prose(call.texts.audience),
    process: prose(call.texts.process),
    programme: { name: say(programme.name), contactEmail: programme.contactEmail },
    phase,
    /** What is left is counted down from it. */
    now: phase === "open" ? now.toISOString() : undefined,
    timeZone: call.timeZone,
    opensAt: call.opensAt,
    closesAt: call.closesAt.toISOString(),
    publishedAt: call.publishedAt,
    ...viewDeadlineRules(call, locale),
    stages: stagesOf(call, now),
    places: call.places,
    evaluatorsPerApplication: call.evaluatorsPerApplication,
    anonymous: isAnonymous(call),
    discussed: call.evaluation.consensus,
    releaseByOne: call.releaseByOne,
    redressDays: call.redressDays,
    redressAnswerDays: call.redressAnswerDays,
    ...viewDataTerms(call, locale),
    eligibility: viewEligibility(call.eligibility, locale),
    ...viewCriteria(call.scoring, locale),
    shortlistRules: viewShortlistRules(call, locale),
    topics: call.topics.map(({ label }) => say(label)),
    effort: viewEffort(form, say),
    questions: answeredQuestionsOf(call.id).map(({ number, question, answer, answeredAt }) => ({
      number,
      question: say(question),
      answer: prose(answer!),
      answeredAt,
    })),
    changes: changesOfCall(call.id).map(({ at, text }) => ({ at, text: say(text) })),
  };
}

function viewEffort(form: Found["form"], say: (text: Found["programme"]["name"]) => string) {
  const { files, ...effort } = effortOf(form);
  return {
    ...effort,
    files: files.map(({ label, accept, mostMegabytes, required }) => ({
      label: say(label),
      accept: accept.map((kind) => kind.toUpperCase()),
      mostMegabytes,
      required,
    })),
  };
}
