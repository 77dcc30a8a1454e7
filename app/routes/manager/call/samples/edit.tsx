import { data, redirect } from "react-router";
import { demandsOf } from "#app/domain/calls/form/conditions.ts";
import { readAnswers } from "#app/domain/calls/form/read-answers.ts";
import { viewSampleToEdit } from "#app/domain/evaluation/samples/read-managed.ts";
import { addSample, changeSample, type SampleContent } from "#app/domain/evaluation/samples/save-sample.ts";
import { attempt } from "#app/http/attempt.ts";
import { managedCall, readersLocale, requestTime, translate } from "#app/http/context.ts";
import { plainForm } from "#app/http/form.ts";
import { orNotFound } from "#app/http/guards.ts";
import { Notice } from "#app/ui/notice.tsx";
import { FromEarlier } from "#app/ui/samples/from-earlier.tsx";
import { SampleForm } from "#app/ui/samples/sample-form.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { SubPage } from "#app/ui/sub-page.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Route } from "./+types/edit";

const idOf = ({ sampleId }: { sampleId: string }) => (sampleId === "new" ? undefined : sampleId);

/** `new` stands for one that is not there yet; `?made-up` fills it in, `?from` with what an earlier application says. */
export function loader({ context, params, url: { searchParams: search } }: Route.LoaderArgs) {
  const start = { madeUp: search.has("made-up"), from: search.get("from")?.trim() ?? "" };
  return orNotFound(
    viewSampleToEdit(context.get(managedCall), idOf(params), context.get(readersLocale), start),
  );
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const managed = context.get(managedCall);
  const id = idOf(params);
  const { sections } = orNotFound(viewSampleToEdit(managed, id, context.get(readersLocale)));
  const sent = await plainForm(request);
  const typed: SampleContent = {
    title: String(sent.get("_title") ?? "")
      .trim()
      .slice(0, 120),
    answers: readAnswers(
      sections.flatMap(({ questions }) => questions),
      sent,
    ),
  };
  if (!typed.title) return data({ typed, titleMissing: true, refused: undefined }, { status: 400 });

  const now = context.get(requestTime);
  const save = () => (id ? changeSample(managed, id, typed, now) : addSample(managed, typed, now));
  const refusal = attempt(context.get(translate), save);
  if (refusal) return data({ typed, titleMissing: false, ...refusal }, { status: 409 });

  return redirect(`/manage/calls/${params.callSlug}/samples?says=saved`);
}

export default function EditSample({ loaderData, actionData, params }: Route.ComponentProps) {
  const { t } = useTranslation("samples");
  const { obstacle, earlier, ...sample } = loaderData;
  const isNew = params.sampleId === "new";
  const home = `/manage/calls/${params.callSlug}/samples`;
  const questions = sample.sections.flatMap((section) => section.questions);
  return (
    <SubPage
      back={{ to: home, label: t("pack.title") }}
      width="form"
      title={isNew ? t("edit.new") : sample.title}
      lead={t("edit.lead")}
    >
      <Stack gap="large">
        {obstacle && !actionData && <Notice>{t(`edit.obstacle.${obstacle}`)}</Notice>}
        {isNew && obstacle === null && !actionData && <FromEarlier earlier={earlier} />}
        <SampleForm
          key={`${sample.isMadeUp} ${earlier?.found}`}
          {...sample}
          {...actionData?.typed}
          titleMissing={actionData?.titleMissing}
          refused={actionData?.refused}
          open={obstacle === null}
          demand={(typed) => demandsOf(questions, typed ? readAnswers(questions, typed) : sample.answers, {})}
          madeUp={isNew && !sample.isMadeUp ? `${home}/new?made-up` : undefined}
        />
      </Stack>
    </SubPage>
  );
}
