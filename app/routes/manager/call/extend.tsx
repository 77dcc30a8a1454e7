import { data, redirect, useParams } from "react-router";
import { extendCall } from "#app/domain/applications/extend-call.ts";
import { choicesFor, extensionInput } from "#app/domain/applications/extension-input.ts";
import { viewExtending } from "#app/domain/applications/read-extending.ts";
import { attempt } from "#app/http/attempt.ts";
import { managedCall, requestTime, translate } from "#app/http/context.ts";
import { readForm } from "#app/http/form.ts";
import { ExtendPage } from "#app/ui/deadline/extend-page.tsx";
import { Told } from "#app/ui/deadline/told.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Route } from "./+types/extend";

/** `?for=outages` begins with what the call's rule for outages gives. */
export function loader({ context, url }: Route.LoaderArgs) {
  const forOutages = url.searchParams.get("for") === "outages";
  return viewExtending(context.get(managedCall), forOutages, context.get(requestTime));
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const managed = context.get(managedCall);
  const now = context.get(requestTime);
  const t = context.get(translate);
  const { timeZone } = viewExtending(managed, false, now);
  const { value, problem } = await readForm(request, extensionInput(timeZone), t);
  if (problem)
    return data({ ...problem, among: choicesFor(problem.form.initialValue, timeZone) }, { status: 400 });

  const refusal = attempt(t, () => extendCall(managed, value.extension, now));
  const among = choicesFor(value.typed, timeZone);
  if (refusal) return data({ ...refusal, among, typed: value.typed }, { status: 409 });

  return redirect(`/manage/calls/${params.callSlug}?says=extended`);
}

export default function Extend({
  loaderData: { obstacle, told, ...view },
  actionData,
}: Route.ComponentProps) {
  const { t } = useTranslation(["deadlines", "refusals"]);
  const { callSlug } = useParams();
  return (
    <ExtendPage
      {...view}
      title={t("extend.title")}
      lead={t("extend.lead")}
      back={{ to: `/manage/calls/${callSlug}`, label: t("extend.back") }}
      reasonHelp={t("extend.reasonHelp")}
      submit={t("extend.submit")}
      obstacle={obstacle && t(`refusals:${obstacle}`)}
      told={<Told told={told} />}
      answer={actionData}
      among={actionData?.among}
    />
  );
}
