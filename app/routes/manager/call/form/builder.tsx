import { data, redirect, useSearchParams } from "react-router";
import { isAsked } from "#app/domain/calls/form/conditions.ts";
import type { Question } from "#app/domain/calls/form/definition.ts";
import type { FormDraft } from "#app/domain/calls/form/draft.ts";
import { changeForm } from "#app/domain/calls/form/change-form.ts";
import { addSection } from "#app/domain/calls/form/edit/add-section.ts";
import { moved } from "#app/domain/calls/form/edit/move-input.ts";
import { sectionInput } from "#app/domain/calls/form/edit/section-input.ts";
import { effortOf } from "#app/domain/calls/form/effort.ts";
import { viewBuilder } from "#app/domain/calls/form/read-builder.ts";
import { readAnswers } from "#app/domain/calls/form/read-answers.ts";
import { attemptFor } from "#app/http/attempt.ts";
import { managedCall, readersLocale, requestTime, translate } from "#app/http/context.ts";
import { readForm } from "#app/http/form.ts";
import { BuilderPage } from "#app/ui/form-builder/builder-page.tsx";
import { useMoves } from "#app/ui/form-builder/use-moves.ts";
import type { Route } from "./+types/builder";

export function loader({ context }: Route.LoaderArgs) {
  return viewBuilder(context.get(managedCall), context.get(readersLocale), context.get(requestTime));
}

/** Adds a section, and leads to its first question. */
export async function action({ context, params, request }: Route.ActionArgs) {
  const managed = context.get(managedCall);
  const t = context.get(translate);
  const { value, problem } = await readForm(request, sectionInput, t);
  if (problem) return data(problem, { status: 400 });

  const { revision, ...texts } = value;
  const added = attemptFor(t, () => {
    const form = changeForm(
      managed,
      revision,
      (before) => addSection(before, texts),
      context.get(requestTime),
    );
    return form.sections.at(-1)!.id;
  });
  if (added.refusal) return data({ ...added.refusal, typed: texts }, { status: 409 });

  return redirect(`/manage/calls/${params.callSlug}/form/sections/${added.value}/add`);
}

export default function Builder({ loaderData, actionData, params }: Route.ComponentProps) {
  const base = `/manage/calls/${params.callSlug}/form`;
  const { form, refused, move } = useMoves<FormDraft>({
    form: { sections: loaderData.sections },
    revision: loaderData.revision,
    action: `${base}/move`,
    apply: moved,
  });
  const [search] = useSearchParams();
  return (
    <BuilderPage
      {...loaderData}
      base={base}
      sections={form.sections}
      effort={effortOf(form)}
      asked={askedNow}
      move={move}
      refused={refused}
      answer={actionData}
      says={search.get("says") ?? undefined}
    />
  );
}

/** What the preview shows of a section to somebody who filled in this much; notes are always there. */
function askedNow(questions: Question[], all: Question[], typed: FormData): Question[] {
  const answers = readAnswers(all, typed);
  return questions.filter((one) => (one.type === "note" ? !one.askedIf : isAsked(one, answers)));
}
