import { data, redirect } from "react-router";
import { viewPack } from "#app/domain/evaluation/samples/read-managed.ts";
import { removeSample } from "#app/domain/evaluation/samples/remove-sample.ts";
import { attempt } from "#app/http/attempt.ts";
import { managedCall, requestTime, translate } from "#app/http/context.ts";
import { orNotFound } from "#app/http/guards.ts";
import { PackAct } from "#app/ui/samples/pack-act.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Route } from "./+types/remove";

export function loader({ context, params }: Route.LoaderArgs) {
  const { samples } = viewPack(context.get(managedCall));
  const { title, begun } = orNotFound(samples.find(({ id }) => id === params.sampleId));
  return { title, begun };
}

export function action({ context, params }: Route.ActionArgs) {
  const managed = context.get(managedCall);
  const now = context.get(requestTime);
  const refusal = attempt(context.get(translate), () => removeSample(managed, params.sampleId, now));
  if (refusal) return data(refusal, { status: 409 });

  return redirect(`/manage/calls/${params.callSlug}/samples?says=removed`);
}

export default function RemoveSample({ loaderData, actionData, params }: Route.ComponentProps) {
  const { t } = useTranslation("samples");
  const { title, begun } = loaderData;
  return (
    <PackAct
      title={t("remove.title", { title })}
      happens={[t("remove.gone"), ...(begun > 0 ? [t("remove.scored", { count: begun })] : [])]}
      act={t("remove.now")}
      danger
      home={`/manage/calls/${params.callSlug}/samples`}
      refused={actionData?.refused}
    />
  );
}
