import { data, redirect, useParams } from "react-router";
import { withdrawalInput } from "#app/domain/eligibility/remedies/input.ts";
import { viewAsking } from "#app/domain/eligibility/remedies/read.ts";
import { withdrawRemedy } from "#app/domain/eligibility/remedies/withdraw.ts";
import { attempt } from "#app/http/attempt.ts";
import { eligibilityDesk, readableCall, readersLocale, requestTime, translate } from "#app/http/context.ts";
import { readForm } from "#app/http/form.ts";
import { orNotFound } from "#app/http/guards.ts";
import { WithdrawRemedyPage } from "#app/ui/remedies/withdraw-page.tsx";
import type { Route } from "./+types/withdraw";

export function loader({ context, params }: Pick<Route.LoaderArgs, "context" | "params">) {
  const [locale, now] = [context.get(readersLocale), context.get(requestTime)];
  const asking = orNotFound(viewAsking(context.get(readableCall), params.applicationId, locale, now));
  return { company: asking.company, standing: asking.standing !== null };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  loader({ context, params });
  const t = context.get(translate);
  const { value, problem } = await readForm(request, withdrawalInput, t);
  if (problem) return data(problem, { status: 400 });

  const { callSlug, applicationId } = params;
  const refusal = attempt(t, () =>
    withdrawRemedy(context.get(eligibilityDesk), applicationId, value.reason, context.get(requestTime)),
  );
  if (refusal) return data({ ...refusal, typed: value }, { status: 409 });

  return redirect(`/manage/calls/${callSlug}/eligibility/${applicationId}?says=withdrawn`);
}

export default function Withdraw({ loaderData, actionData }: Route.ComponentProps) {
  const { callSlug, applicationId } = useParams();
  const back = `/manage/calls/${callSlug}/eligibility/${applicationId}`;
  return <WithdrawRemedyPage {...loaderData} back={back} answer={actionData} />;
}
