import type { Account } from "#app/domain/accounts/account.ts";
import type { Answers, FormDefinition } from "#app/domain/calls/form/definition.ts";
import { showAnswers } from "#app/domain/calls/form/show-answers.ts";
import type { OwnApplication } from "#app/domain/permissions.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { findApplication, findSubmission } from "#db/queries/applications.ts";
import { findProfile } from "#db/queries/profiles.ts";
import { answersFrom, companyFactsIn, type CompanyFact, type CompanyFacts } from "./company-facts.ts";

/** A fact as its question in some form names it, for somebody to tick. */
export type OfferedFact = { fact: CompanyFact; label: string; text: string };

/** What the portal keeps of somebody's company. */
export function keptFacts(account: Account): CompanyFacts {
  return (findProfile(account.id)?.facts ?? {}) as CompanyFacts;
}

/** The kept facts that a form asks for, as they would be filled in. */
export function offeredFacts(account: Account, form: FormDefinition, locale: Locale): OfferedFact[] {
  const known = answersFrom(form, keptFacts(account));
  return offered(
    known,
    form,
    Object.fromEntries(known.map(({ question, answer }) => [question.id, answer])),
    locale,
  );
}

/** The facts of the version that counts that are not kept, or otherwise, to keep them for the next call. */
export function factsToKeep({ applicationId, applicant }: OwnApplication, locale: Locale): OfferedFact[] {
  const { application } = findApplication(applicationId)!;
  const found = application.submissionId && findSubmission(application.submissionId);
  if (!found) return [];
  const { answers } = found.submission;
  const form = found.form.definition;
  const kept = keptFacts(applicant);
  const stated = answersFrom(form, companyFactsIn(form, answers));
  return offered(
    stated.filter(({ fact, answer }) => kept[fact] !== answer),
    form,
    answers,
    locale,
  );
}

function offered(
  known: ReturnType<typeof answersFrom>,
  form: FormDefinition,
  answers: Answers,
  locale: Locale,
): OfferedFact[] {
  const shown = new Map(
    showAnswers(form, answers, locale).flatMap((section) =>
      section.answers.map((answer) => [answer.questionId, answer] as const),
    ),
  );
  return known.map(({ question, fact, answer }) => {
    const one = shown.get(question.id);
    return { fact, label: one?.label ?? fact, text: one && "text" in one ? one.text : answer };
  });
}

/** The values of chosen facts in the version that counts. */
export function chosenFacts({ applicationId }: OwnApplication, chosen: string[]): CompanyFacts {
  const { application } = findApplication(applicationId)!;
  const found = application.submissionId && findSubmission(application.submissionId);
  const stated = found ? companyFactsIn(found.form.definition, found.submission.answers) : {};
  return Object.fromEntries(Object.entries(stated).filter(([fact]) => chosen.includes(fact)));
}
