import { data, redirect, useSearchParams } from "react-router";
import { askQuestion } from "#app/domain/calls/questions/ask.ts";
import { ownQuestion, strangersQuestion } from "#app/domain/calls/questions/input.ts";
import { viewPublicQuestions } from "#app/domain/calls/questions/read-public.ts";
import { attempt } from "#app/http/attempt.ts";
import { clientAddress, readersLocale, requestTime, translate, visitor } from "#app/http/context.ts";
import { readForm } from "#app/http/form.ts";
import { orNotFound } from "#app/http/guards.ts";
import { refuseTooMany } from "#app/http/limits.server.ts";
import { QuestionsPage } from "#app/ui/questions/questions-page.tsx";
import type { Route } from "./+types/questions";

export function loader({ context, params, url }: Route.LoaderArgs) {
  const locale = context.get(readersLocale);
  const search = url.searchParams.get("q") ?? "";
  const now = context.get(requestTime);
  return orNotFound(viewPublicQuestions(params.callSlug, context.get(visitor), search, locale, now));
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const t = context.get(translate);
  const account = context.get(visitor);
  const locale = context.get(readersLocale);
  const now = context.get(requestTime);
  orNotFound(viewPublicQuestions(params.callSlug, account, "", locale, now));
  const { value, problem } = await readForm(request, account ? ownQuestion : strangersQuestion, t);
  if (problem) return data(problem, { status: 400 });

  const asker = account ?? { locale, name: "", email: "", ...value };
  const aTry = { address: context.get(clientAddress), email: asker.email };
  const tooMany = await refuseTooMany("question", aTry, t, value);
  if (tooMany) return tooMany;

  const refusal = attempt(t, () => askQuestion(params.callSlug, asker, value.question, now));
  if (refusal) return data({ ...refusal, typed: value }, { status: 409 });

  return redirect(`/calls/${params.callSlug}/questions?says=asked`);
}

export default function Questions({ loaderData, actionData }: Route.ComponentProps) {
  const [search] = useSearchParams();
  return <QuestionsPage {...loaderData} asked={search.get("says") === "asked"} answer={actionData} />;
}
