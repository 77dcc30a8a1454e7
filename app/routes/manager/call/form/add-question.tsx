import { data, redirect, useSearchParams } from "react-router";
import { changeForm, idsEverUsed } from "#app/domain/calls/form/change-form.ts";
import { addQuestion } from "#app/domain/calls/form/edit/add-question.ts";
import { asTyped } from "#app/domain/calls/form/edit/as-typed.ts";
import { questionInput } from "#app/domain/calls/form/edit/question-input.ts";
import { valuesOfQuestion } from "#app/domain/calls/form/edit/question-values.ts";
import { isQuestionType, typeGroups } from "#app/domain/calls/form/edit/types.ts";
import { viewNewQuestion } from "#app/domain/calls/form/read-question.ts";
import { viewSectionInWork } from "#app/domain/calls/form/read-section.ts";
import { attempt } from "#app/http/attempt.ts";
import { managedCall, readersLocale, requestTime, translate } from "#app/http/context.ts";
import { plainForm, readForm } from "#app/http/form.ts";
import { orNotFound } from "#app/http/guards.ts";
import { GalleryPage } from "#app/ui/form-builder/gallery-page.tsx";
import { QuestionPage } from "#app/ui/form-builder/question-page.tsx";
import { useTypedQuestion } from "#app/ui/form-builder/typed-question.ts";
import type { Route } from "./+types/add-question";

/** Without a type it is chosen first. */
export function loader({ context, params, url }: Route.LoaderArgs) {
  const managed = context.get(managedCall);
  const locale = context.get(readersLocale);
  const section = orNotFound(viewSectionInWork(managed, params.sectionId, locale));
  const type = url.searchParams.get("type");
  return {
    section,
    editor: isQuestionType(type) ? viewNewQuestion(managed, section.id, type, locale) : undefined,
  };
}

export async function action({ context, params, request, url }: Route.ActionArgs) {
  const managed = context.get(managedCall);
  const t = context.get(translate);
  const type = orNotFound([url.searchParams.get("type")].find(isQuestionType));
  const view = orNotFound(viewNewQuestion(managed, params.sectionId, type, context.get(readersLocale)));
  const { form, section, revision } = view;
  const sent = await plainForm(request.clone());
  const { value, problem } = await readForm(request, questionInput(type, { form, sectionId: section.id }), t);
  if (problem) return data(problem, { status: problem.form.status === "error" ? 400 : 200 });

  let id = "";
  const everUsed = idsEverUsed(managed);
  const add = () =>
    changeForm(
      managed,
      Number(sent.get("revision")),
      (now) => {
        const added = addQuestion(now, section.id, value, everUsed);
        id = added.id;
        return added.form;
      },
      context.get(requestTime),
    );
  const refusal = attempt(t, add);
  if (refusal) return data({ ...refusal, typed: valuesOfQuestion(value), revision }, { status: 409 });

  const base = `/manage/calls/${params.callSlug}/form`;
  if (sent.get("_next") === "another") return redirect(`${base}/sections/${section.id}/add?after=${id}`);
  return redirect(`${base}?says=saved#row-${id}`);
}

export default function AddQuestion(props: Route.ComponentProps) {
  const { section, editor } = props.loaderData;
  const [search] = useSearchParams();
  const base = `/manage/calls/${props.params.callSlug}/form`;
  if (editor) return <NewQuestion key={editor.question.type} {...props} editor={editor} base={base} />;
  return <GalleryPage {...{ section, base }} groups={typeGroups} after={search.get("after") ?? undefined} />;
}

type Shown = Pick<Route.ComponentProps, "actionData"> & {
  editor: NonNullable<Route.ComponentProps["loaderData"]["editor"]>;
  base: string;
};

function NewQuestion({ editor, actionData, base }: Shown) {
  const { question, form, section } = editor;
  const schema = questionInput(question.type, { form, sectionId: section.id });
  const { shown, check, onTyped } = useTypedQuestion(question, schema, asTyped);
  return <QuestionPage {...editor} isNew answer={actionData} {...{ base, shown, check, onTyped }} />;
}
