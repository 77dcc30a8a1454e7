import { data, redirect, useOutletContext } from "react-router";
import { addObjection, objectionInput, viewObjections } from "#app/domain/applications/objections.ts";
import { attempt } from "#app/http/attempt.ts";
import { ownApplication, requestTime, translate } from "#app/http/context.ts";
import { readForm } from "#app/http/form.ts";
import type { Application } from "#app/ui/application/standing.tsx";
import { ObjectionsPage } from "#app/ui/conflicts/objections-page.tsx";
import type { Route } from "./+types/objections";

const sayings = ["added", "removed"] as const;

export function loader({ context, url }: Route.LoaderArgs) {
  const says = sayings.find((one) => one === url.searchParams.get("says"));
  return { says, ...viewObjections(context.get(ownApplication)) };
}

export async function action({ context, request }: Route.ActionArgs) {
  const own = context.get(ownApplication);
  const t = context.get(translate);
  const { value, problem } = await readForm(request, objectionInput, t);
  if (problem) return data(problem, { status: 400 });

  const refusal = attempt(t, () => addObjection(own, value, context.get(requestTime)));
  if (refusal) return data({ ...refusal, typed: value }, { status: 409 });

  return redirect(`/applications/${own.applicationId}/objections?says=added`);
}

export default function Objections({ loaderData, actionData }: Route.ComponentProps) {
  const application = useOutletContext<Application>();
  return <ObjectionsPage application={application} {...loaderData} answer={actionData} />;
}
