import { useState } from "react";
import { data, redirect, useOutletContext } from "react-router";
import { problemsOfSection, viewSection } from "#app/domain/applications/read-section.ts";
import { saveAnswers } from "#app/domain/applications/save-answers.ts";
import type { Answers, Question } from "#app/domain/calls/form/definition.ts";
import { isEmpty, problemOf } from "#app/domain/calls/form/problems.ts";
import { readAnswers } from "#app/domain/calls/form/read-answers.ts";
import { attempt } from "#app/http/attempt.ts";
import { ownApplication, readersLocale, requestTime, translate } from "#app/http/context.ts";
import { orNotFound } from "#app/http/guards.ts";
import { ReadOnlySection, SectionPage } from "#app/ui/application/section-page.tsx";
import type { Application } from "#app/ui/application/standing.tsx";
import type { Route } from "./+types/section";

/** `?check` shows what is missing too; `?check=question` begins there. */
export function loader({ context, params, url }: Route.LoaderArgs) {
  const own = context.get(ownApplication);
  const { problems, ...section } = orNotFound(viewSection(own, params.sectionId, context.get(readersLocale)));
  const asked = url.searchParams.get("check");
  const shown = problems.filter(({ questionId }) => asked !== null || !isEmpty(section.answers[questionId]));
  return { section, problems: shown, listed: asked === "", focus: asked || undefined };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const own = context.get(ownApplication);
  const section = orNotFound(viewSection(own, params.sectionId, context.get(readersLocale)));
  const sent = await request.formData();
  const typed = readAnswers(section.questions, sent);

  const refusal = attempt(context.get(translate), () => saveAnswers(own, typed, context.get(requestTime)));
  if (refusal) return data({ ...refusal, typed }, { status: 409 });

  const isComplete = problemsOfSection(own, section.id).length === 0;
  return redirect(pathAfterSaving(own.applicationId, section, String(sent.get("_to") ?? ""), isComplete));
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

type Shown = Pick<Route.ComponentProps, "loaderData" | "actionData">;

export default function SectionRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <OneSection key={loaderData.section.id} {...{ loaderData, actionData }} />;
}

function OneSection({ loaderData, actionData }: Shown) {
  const application = useOutletContext<Application>();
  // Who began to type here keeps the form, though the call closes meanwhile.
  const [begun] = useState(application.editable || Boolean(actionData));
  if (!begun) return <ReadOnlySection application={application} title={loaderData.section.title} />;
  return <OpenSection {...{ application, loaderData, actionData }} />;
}

function OpenSection({ application, loaderData, actionData }: Shown & { application: Application }) {
  const { section, problems, listed, focus } = loaderData;
  const next = pathAfter(`/applications/${application.id}`, section.nextId);
  const answers = { ...section.answers, ...actionData?.typed };
  return (
    <SectionPage
      application={application}
      section={{ ...section, answers, next }}
      problems={Object.fromEntries(problems.map((problem) => [problem.questionId, problem]))}
      late={Boolean(actionData?.refused)}
      check={(id, typed) =>
        problemAsTyped(
          section.questions.find((one) => one.id === id)!,
          typed,
          answers,
          listed,
        )
      }
      {...{ listed, focus }}
    />
  );
}

/** Nobody is told that something is missing before it was asked for. */
function problemAsTyped(question: Question, typed: FormData, answers: Answers, missingToo: boolean) {
  const answer = readAnswers([question], typed)[question.id];
  return isEmpty(answer) && !missingToo ? undefined : problemOf(question, answer, answers);
}
