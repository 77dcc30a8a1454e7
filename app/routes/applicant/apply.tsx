import { data, redirect } from "react-router";
import { z } from "zod";
import { beginWithFacts } from "#app/domain/applications/profile/begin-with-facts.ts";
import { viewApply } from "#app/domain/applications/read-apply.ts";
import { attemptFor } from "#app/http/attempt.ts";
import { readersLocale, requestTime, signedInAccount, translate } from "#app/http/context.ts";
import { readForm } from "#app/http/form.ts";
import { orNotFound } from "#app/http/guards.ts";
import { ApplyPage } from "#app/ui/application/apply-page.tsx";
import type { Route } from "./+types/apply";

type Context = Route.LoaderArgs["context"];

function viewOf(context: Context, callSlug: string) {
  const [account, locale] = [context.get(signedInAccount), context.get(readersLocale)];
  return orNotFound(viewApply(account, callSlug, locale, context.get(requestTime)));
}

export function loader({ context, params }: Route.LoaderArgs) {
  const { begunId, ...view } = viewOf(context, params.callSlug);
  if (begunId) throw redirect(`/applications/${begunId}`);
  return view;
}

const yesOrNo = z.custom<"yes" | "no">((said) => said === "yes" || said === "no", {
  params: { problem: "choice" },
});

/** Every condition is to be answered; what the profile fills in is chosen. */
function beginningFor(conditions: { id: string }[]) {
  const selfCheck = z.object(Object.fromEntries(conditions.map(({ id }) => [id, yesOrNo])));
  return z.intersection(selfCheck, z.object({ facts: z.array(z.string()).default([]) }));
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const t = context.get(translate);
  const { conditions } = viewOf(context, params.callSlug);
  const { value, problem } = await readForm(request, beginningFor(conditions), t);
  if (problem) return data(problem, { status: 400 });

  const { facts, ...selfCheck } = value;
  const account = context.get(signedInAccount);
  const { value: id, refusal } = attemptFor(t, () =>
    beginWithFacts(account, params.callSlug, selfCheck, facts, context.get(requestTime)),
  );
  if (refusal) return data({ ...refusal, typed: selfCheck }, { status: 409 });

  return redirect(`/applications/${id}`);
}

export default function Apply({ loaderData, actionData }: Route.ComponentProps) {
  return <ApplyPage {...loaderData} answer={actionData} />;
}
