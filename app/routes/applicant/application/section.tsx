import { useState } from "react";
import { data, redirect, useOutletContext } from "react-router";
import { viewFormNews } from "#app/domain/applications/form-news.ts";
import { viewLock } from "#app/domain/applications/locked-sections.ts";
import { problemsOfSection, viewSection } from "#app/domain/applications/read-section.ts";
import { saveAnswers, type Saved } from "#app/domain/applications/save-answers.ts";
import type { Answers, Question } from "#app/domain/calls/form/definition.ts";
import { askedOf, demandsOf } from "#app/domain/calls/form/conditions.ts";
import { isEmpty } from "#app/domain/calls/form/problems.ts";
import { readAnswers } from "#app/domain/calls/form/read-answers.ts";
import type { OwnApplication } from "#app/domain/permissions.ts";
import { attemptFor } from "#app/http/attempt.ts";
import { ownApplication, readersLocale, requestTime, translate } from "#app/http/context.ts";
import { plainForm } from "#app/http/form.ts";
import { orNotFound } from "#app/http/guards.ts";
import { isTypedBy, keptIn, readOrigin } from "#app/ui/application/save-fields.ts";
import { Lock, LockedSection } from "#app/ui/application/locked-section.tsx";
import { ReadOnlySection, SectionPage } from "#app/ui/application/section-page.tsx";
import type { Application } from "#app/ui/application/standing.tsx";
import type { Route } from "./+types/section";

/** `?check` shows what is missing too; `?check=question` begins there. */
export function loader({ context, params, url }: Route.LoaderArgs) {
  const own = context.get(ownApplication);
  const { problems, ...section } = sectionOf(own, params.sectionId, context);
  const asked = url.searchParams.get("check");
  const shown = problems.filter(({ questionId }) => asked !== null || !isEmpty(section.answers[questionId]));
  const lock = viewLock(own, section.id, context.get(readersLocale));
  const news = viewFormNews(own, context.get(readersLocale));
  return { section, problems: shown, listed: asked === "", focus: asked || undefined, lock, news };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const own = context.get(ownApplication);
  const section = sectionOf(own, params.sectionId, context);
  const sent = await plainForm(request);
  const kept = keptIn(sent);
  const typed = readAnswers(
    section.questions.filter(({ id }) => kept[id] !== "theirs"),
    sent,
  );
  if (!isTypedBy(own.applicant.id, sent)) return data({ otherAccount: true, typed }, { status: 409 });

  const origin = readOrigin(sent);
  const { value, refusal } = attemptFor(context.get(translate), () =>
    saveAnswers(own, typed, context.get(requestTime), origin),
  );
  if (refusal) return data({ ...refusal, typed }, { status: 409 });
  if (value.conflicts.length > 0) return data(inConflict(value, typed, origin.bases), { status: 409 });

  const [chosen] = Object.keys(kept);
  if (chosen) return redirect(`/applications/${own.applicationId}/sections/${section.id}#${chosen}`);
  const isComplete = problemsOfSection(own, section.id).length === 0;
  return redirect(pathAfterSaving(own.applicationId, section, String(sent.get("_to") ?? ""), isComplete));
}

type Request = Route.LoaderArgs["context"];

function sectionOf(own: OwnApplication, sectionId: string, context: Request) {
  return orNotFound(viewSection(own, sectionId, context.get(readersLocale), context.get(requestTime)));
}

/** Everything else is saved; of these both texts come back, and nothing is decided by sending the form again. */
function inConflict({ conflicts }: Saved, typed: Answers, bases: Record<string, string>) {
  const of = <Value,>(all: Record<string, Value>) =>
    Object.fromEntries(conflicts.map(({ questionId }) => [questionId, all[questionId]]));
  return { conflicts, typed: of(typed), bases: of(bases) };
}

type Place = { id: string; nextId?: string };

function pathAfterSaving(applicationId: string, { id, nextId }: Place, to: string, isComplete: boolean) {
  const base = `/applications/${applicationId}`;
  if (to === "overview") return base;
  if (to.startsWith("file:")) return `${base}/files/${encodeURIComponent(to.slice(5))}`;
  return isComplete ? pathAfter(base, nextId) : `${base}/sections/${id}?check`;
}

function pathAfter(base: string, nextId: string | undefined) {
  return nextId ? `${base}/sections/${nextId}` : `${base}/check`;
}

/** What stands in the form, and why it could not be saved as it was. */
type Answered = {
  typed?: Answers;
  refused?: string;
  conflicts?: Saved["conflicts"];
  bases?: Record<string, string>;
  otherAccount?: boolean;
};

type Shown = Pick<Route.ComponentProps, "loaderData" | "actionData">;

export default function SectionRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <OneSection key={loaderData.section.id} {...{ loaderData, actionData }} />;
}

function OneSection({ loaderData, actionData }: Shown) {
  const application = useOutletContext<Application>();
  // Who began to type here keeps the form, though the call closes meanwhile.
  const [begun] = useState(application.editable || Boolean(actionData));
  if (!begun) return <ReadOnlySection application={application} title={loaderData.section.title} />;
  const { section, lock } = loaderData;
  if (lock && !actionData) return <LockedSection {...{ application, lock }} title={section.title} />;
  return <OpenSection {...{ application, loaderData, actionData }} />;
}

function OpenSection({ application, loaderData, actionData }: Shown & { application: Application }) {
  const { section, problems, listed, focus, lock, news } = loaderData;
  const next = pathAfter(`/applications/${application.id}`, section.nextId);
  const answered: Answered = actionData ?? {};
  const answers = { ...section.answers, ...answered.typed };
  const bases = { ...section.bases, ...answered.bases };
  return (
    <SectionPage
      application={application}
      section={{ ...section, answers, bases, next }}
      problems={Object.fromEntries(problems.map((problem) => [problem.questionId, problem]))}
      late={answered.refused !== undefined && !lock}
      lock={lock && <Lock base={`/applications/${application.id}`} lock={lock} />}
      conflicts={answered.conflicts}
      otherAccount={answered.otherAccount}
      check={(id, typed) =>
        problemAsTyped(
          section.questions.find((one) => one.id === id)!,
          { ...answers, ...readAnswers(section.questions, typed) },
          section,
          listed,
        )
      }
      demand={(typed) =>
        demandsOf(
          section.questions,
          typed ? { ...answers, ...readAnswers(section.questions, typed) } : answers,
          section.given,
        )
      }
      {...{ listed, focus, news }}
    />
  );
}

/** Nobody is told that something is missing before it was asked for. The rules are fetched with the first answer. */
async function problemAsTyped(
  question: Question,
  answers: Answers,
  { questions, given }: { questions: Question[]; given: Answers },
  missingToo: boolean,
) {
  const rules = await import("#app/domain/calls/form/problems.ts").catch(() => undefined);
  const answer = answers[question.id];
  if (rules?.isEmpty(answer) && !missingToo) return;
  return rules?.problemOf(question, answer, askedOf(questions, answers, given));
}
