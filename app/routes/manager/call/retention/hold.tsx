import { data, redirect, useParams } from "react-router";
import { holdErasure, holdInput } from "#app/domain/privacy/retention/hold.ts";
import { attempt } from "#app/http/attempt.ts";
import { managedCall, requestTime, translate } from "#app/http/context.ts";
import { readForm } from "#app/http/form.ts";
import { HoldPage } from "#app/ui/retention/hold-page.tsx";
import type { Route } from "./+types/hold";

/** Comes from an application with its number. */
export function loader({ url }: Route.LoaderArgs) {
  return { number: url.searchParams.get("number") ?? "" };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const t = context.get(translate);
  const { value, problem } = await readForm(request, holdInput, t);
  if (problem) return data(problem, { status: 400 });

  const refusal = attempt(t, () => holdErasure(context.get(managedCall), value, context.get(requestTime)));
  if (refusal) return data({ ...refusal, typed: value }, { status: 409 });

  return redirect(`/manage/calls/${params.callSlug}/retention?says=held`);
}

export default function Hold({ loaderData, actionData }: Route.ComponentProps) {
  const home = `/manage/calls/${useParams().callSlug}`;
  return <HoldPage number={loaderData.number} answer={actionData} home={home} />;
}
