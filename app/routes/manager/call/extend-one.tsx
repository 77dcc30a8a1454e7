import { data, redirect, useParams } from "react-router";
import { extendApplication } from "#app/domain/applications/extend-application.ts";
import { choicesFor, extensionInput } from "#app/domain/applications/extension-input.ts";
import { viewExtendingOne } from "#app/domain/applications/read-extending.ts";
import { attempt } from "#app/http/attempt.ts";
import { managedCall, requestTime, translate } from "#app/http/context.ts";
import { readForm } from "#app/http/form.ts";
import { orNotFound } from "#app/http/guards.ts";
import { ExtendPage } from "#app/ui/deadline/extend-page.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Route } from "./+types/extend-one";

export function loader({ context, params }: Pick<Route.LoaderArgs, "context" | "params">) {
  return orNotFound(
    viewExtendingOne(context.get(managedCall), params.applicationId, context.get(requestTime)),
  );
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const { timeZone } = loader({ context, params });
  const t = context.get(translate);
  const { value, problem } = await readForm(request, extensionInput(timeZone), t);
  if (problem)
    return data({ ...problem, among: choicesFor(problem.form.initialValue, timeZone) }, { status: 400 });

  const { callSlug, applicationId } = params;
  const refusal = attempt(t, () =>
    extendApplication(context.get(managedCall), applicationId, value.extension, context.get(requestTime)),
  );
  const among = choicesFor(value.typed, timeZone);
  if (refusal) return data({ ...refusal, among, typed: value.typed }, { status: 409 });

  return redirect(`/manage/calls/${callSlug}/applications/${applicationId}?says=extended`);
}

export default function ExtendOne({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation(["deadlines", "refusals", "calls"]);
  const { callSlug, applicationId } = useParams();
  const { number, obstacle, team, evaluationDueAt: _, ...view } = loaderData;
  return (
    <ExtendPage
      {...view}
      title={t("one.title", { number })}
      lead={t("one.lead")}
      back={{ to: `/manage/calls/${callSlug}/applications/${applicationId}`, label: t("one.back") }}
      reasonHelp={t("one.reasonHelp")}
      submit={t("one.submit")}
      obstacle={obstacle && t(`refusals:${obstacle}`)}
      told={<p>{t("one.told", { count: team })}</p>}
      answer={actionData}
      among={actionData?.among}
    />
  );
}
