import type { Account } from "#app/domain/accounts/account.ts";
import type { Answers, FormDefinition } from "#app/domain/calls/form/definition.ts";
import { ownApplication } from "#app/domain/permissions.ts";
import { findFormOf } from "#db/queries/form-versions.ts";
import { beginApplication, type SelfCheck } from "../begin.ts";
import { lockedSections } from "../locked-sections.ts";
import { saveAnswers } from "../save-answers.ts";
import { answersFrom } from "./company-facts.ts";
import { keptFacts } from "./read.ts";

/** Begins an application and fills in those of the kept facts that the person chose; refuses as beginning does. */
export function beginWithFacts(
  owner: Account,
  callSlug: string,
  selfCheck: SelfCheck,
  chosen: string[],
  now: Date,
): string {
  const id = beginApplication(owner, callSlug, selfCheck, now);
  const form = findFormOf(id)!.definition;
  const known = answersFrom(form, keptFacts(owner)).filter(({ fact }) => chosen.includes(fact));
  const answers = Object.fromEntries(known.map(({ question, answer }) => [question.id, answer]));
  saveAnswers(ownApplication(owner, id)!, withoutLocked(form, answers), now);
  return id;
}

/** What the kept facts cannot open waits until the person has answered what comes first. */
function withoutLocked(form: FormDefinition, answers: Answers): Answers {
  const locked = lockedSections(form, answers);
  const open = form.sections.filter(({ id }) => !locked.includes(id)).flatMap(({ questions }) => questions);
  return Object.fromEntries(open.filter(({ id }) => id in answers).map(({ id }) => [id, answers[id]]));
}
