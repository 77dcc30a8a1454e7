import { data, redirect, useParams } from "react-router";
import { answerQuestion, publishAnswer } from "#app/domain/calls/questions/answer.ts";
import { correctAnswer } from "#app/domain/calls/questions/correct.ts";
import { publicAnswer } from "#app/domain/calls/questions/input.ts";
import { viewAnswering, viewQuestion } from "#app/domain/calls/questions/read-managed.ts";
import { attempt } from "#app/http/attempt.ts";
import { managedCall, requestTime, translate } from "#app/http/context.ts";
import { readForm } from "#app/http/form.ts";
import { orNotFound } from "#app/http/guards.ts";
import { Columns, Stack } from "#app/ui/layout.tsx";
import { AnswerForm } from "#app/ui/questions/answer-form.tsx";
import { AskedCard, SetAside } from "#app/ui/questions/asked-card.tsx";
import { SubPage } from "#app/ui/sub-page.tsx";
import { TextLink } from "#app/ui/text.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Route } from "./+types/question";

/** Instead of an id: a question that nobody asked here. */
const own = "new";

export function loader({ context, params }: Route.LoaderArgs) {
  const managed = context.get(managedCall);
  const question =
    params.questionId === own ? undefined : orNotFound(viewQuestion(managed, params.questionId));
  return { question, ...viewAnswering(managed, question) };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const managed = context.get(managedCall);
  const t = context.get(translate);
  const now = context.get(requestTime);
  const { questionId: id } = params;
  const found = id === own ? undefined : orNotFound(viewQuestion(managed, id));
  const { value, problem } = await readForm(request, publicAnswer, t);
  if (problem) return data(problem, { status: 400 });

  const { tell, ...text } = value;
  const refusal = attempt(t, () => {
    if (!found) publishAnswer(managed, text, now);
    else if (found.number) correctAnswer(managed, id, text, tell === "on", now);
    else answerQuestion(managed, id, text, now);
  });
  if (refusal) return data({ ...refusal, typed: text }, { status: 409 });

  const says = found?.number ? "corrected" : "published";
  return redirect(`/manage/calls/${params.callSlug}/questions?state=answered&says=${says}`);
}

export default function Question({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation("questions");
  const { question, start, number, told } = loaderData;
  const { callSlug } = useParams();
  const list = `/manage/calls/${callSlug}/questions`;
  const published = Boolean(question?.number);
  const form = <AnswerForm {...{ start, number, published, told }} answer={actionData} />;
  const title = published ? t("one.correct", { number }) : t(question ? "one.answer" : "one.add");
  return (
    <SubPage
      back={{ to: list, label: t("one.back") }}
      title={title}
      lead={question ? undefined : t("one.addLead")}
    >
      {question?.asked ? (
        <Columns
          aside={
            <Stack>
              <AskedCard {...question} />
              {!published && (
                <SetAside action={`${list}/${question.id}/set-aside`} aside={question.dismissedAt !== null} />
              )}
              {published && (
                <TextLink to={`/calls/${callSlug}/questions#q${number}`}>{t("one.seePublic")}</TextLink>
              )}
            </Stack>
          }
        >
          {form}
        </Columns>
      ) : (
        form
      )}
    </SubPage>
  );
}
