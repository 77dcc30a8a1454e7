import { data, redirect } from "react-router";
import { z } from "zod";
import { openDiscussion } from "#app/domain/evaluation/consensus/open.ts";
import { viewDiscussionForManager } from "#app/domain/evaluation/consensus/read-managed.ts";
import { attempt } from "#app/http/attempt.ts";
import { managedCall, readersLocale, requestTime, translate } from "#app/http/context.ts";
import { readForm } from "#app/http/form.ts";
import { orNotFound } from "#app/http/guards.ts";
import { RapporteurPage } from "#app/ui/consensus/rapporteur-page.tsx";
import type { Route } from "./+types/open";

export function loader({ context, params }: Route.LoaderArgs) {
  const [locale, now] = [context.get(readersLocale), context.get(requestTime)];
  const found = viewDiscussionForManager(context.get(managedCall), params.applicationId, locale, now);
  const { company, candidates } = orNotFound(found);
  return { company, candidates };
}

const chosen = z.object({ rapporteur: z.string() });

export async function action({ context, params, request }: Route.ActionArgs) {
  const managed = context.get(managedCall);
  const t = context.get(translate);
  const { value, problem } = await readForm(request, chosen, t);
  if (problem) return data(problem, { status: 400 });

  const { callSlug, applicationId } = params;
  const refusal = attempt(t, () =>
    openDiscussion(managed, applicationId, value.rapporteur, context.get(requestTime)),
  );
  if (refusal) return data({ ...refusal, typed: value }, { status: 409 });

  return redirect(`/manage/calls/${callSlug}/consensus/${applicationId}`);
}

export default function Open({ loaderData, actionData, params }: Route.ComponentProps) {
  const at = `/manage/calls/${params.callSlug}/consensus/${params.applicationId}`;
  return <RapporteurPage act="open" at={at} {...loaderData} answer={actionData} />;
}
