import { data, redirect } from "react-router";
import { z } from "zod";
import { reopenDiscussion } from "#app/domain/evaluation/consensus/reopen.ts";
import { viewDiscussionForManager } from "#app/domain/evaluation/consensus/read-managed.ts";
import { attempt } from "#app/http/attempt.ts";
import { managedCall, readersLocale, requestTime, translate } from "#app/http/context.ts";
import { readForm } from "#app/http/form.ts";
import { orNotFound } from "#app/http/guards.ts";
import { ReasonPage } from "#app/ui/consensus/reason-form.tsx";
import type { Route } from "./+types/reopen";

export function loader({ context, params }: Route.LoaderArgs) {
  const [locale, now] = [context.get(readersLocale), context.get(requestTime)];
  const found = viewDiscussionForManager(context.get(managedCall), params.applicationId, locale, now);
  return { company: orNotFound(found).company };
}

const reasoned = z.object({ reason: z.string().trim().min(1).max(1000) });

export async function action({ context, params, request }: Route.ActionArgs) {
  const managed = context.get(managedCall);
  const t = context.get(translate);
  const { value, problem } = await readForm(request, reasoned, t);
  if (problem) return data(problem, { status: 400 });

  const { callSlug, applicationId } = params;
  const refusal = attempt(t, () =>
    reopenDiscussion(managed, applicationId, value.reason, context.get(requestTime)),
  );
  if (refusal) return data({ ...refusal, typed: value }, { status: 409 });

  return redirect(`/manage/calls/${callSlug}/consensus/${applicationId}`);
}

export default function Reopen({ loaderData, actionData, params }: Route.ComponentProps) {
  const at = `/manage/calls/${params.callSlug}/consensus/${params.applicationId}`;
  return <ReasonPage act="reopen" at={at} {...loaderData} answer={actionData} />;
}
