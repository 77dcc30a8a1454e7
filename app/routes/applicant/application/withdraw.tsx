import { data, redirect, useOutletContext } from "react-router";
import { z } from "zod";
import { withdrawApplication } from "#app/domain/applications/withdraw.ts";
import { attempt } from "#app/http/attempt.ts";
import { ownApplication, requestTime, translate } from "#app/http/context.ts";
import { readForm } from "#app/http/form.ts";
import type { Application } from "#app/ui/application/standing.tsx";
import { WithdrawPage } from "#app/ui/application/withdraw-page.tsx";
import type { Route } from "./+types/withdraw";

const withdrawal = z.object({ reason: z.string().trim().min(1).max(1000) });

export async function action({ context, request }: Route.ActionArgs) {
  const own = context.get(ownApplication);
  const t = context.get(translate);
  const { value, problem } = await readForm(request, withdrawal, t);
  if (problem) return data(problem, { status: 400 });

  const refusal = attempt(t, () => withdrawApplication(own, value.reason, context.get(requestTime)));
  if (refusal) return data(refusal, { status: 409 });

  return redirect(`/applications/${own.applicationId}`);
}

export default function Withdraw({ actionData }: Route.ComponentProps) {
  const application = useOutletContext<Application>();
  return <WithdrawPage application={application} {...actionData} />;
}
