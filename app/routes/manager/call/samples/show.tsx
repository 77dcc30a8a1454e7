import { data, redirect } from "react-router";
import { viewPack } from "#app/domain/evaluation/samples/read-managed.ts";
import { showPack } from "#app/domain/evaluation/samples/show-pack.ts";
import { attempt } from "#app/http/attempt.ts";
import { managedCall, requestTime, translate } from "#app/http/context.ts";
import { PackAct } from "#app/ui/samples/pack-act.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Route } from "./+types/show";

export function loader({ context }: Route.LoaderArgs) {
  const { samples, evaluators } = viewPack(context.get(managedCall));
  return { evaluators, samples: samples.length, unanchored: samples.filter((one) => !one.anchored).length };
}

export function action({ context, params }: Route.ActionArgs) {
  const managed = context.get(managedCall);
  const refusal = attempt(context.get(translate), () => showPack(managed, context.get(requestTime)));
  if (refusal) return data(refusal, { status: 409 });

  return redirect(`/manage/calls/${params.callSlug}/samples?says=shown`);
}

export default function ShowPack({ loaderData, actionData, params }: Route.ComponentProps) {
  const { t } = useTranslation("samples");
  const { evaluators, samples, unanchored } = loaderData;
  const happens = [
    t("show.told", { count: evaluators }),
    t("show.first", { count: samples }),
    t("show.fixed"),
    ...(unanchored > 0 ? [t("show.unanchored", { count: unanchored })] : []),
  ];
  return (
    <PackAct
      title={t("pack.show")}
      happens={happens}
      act={t("show.now")}
      home={`/manage/calls/${params.callSlug}/samples`}
      refused={actionData?.refused}
    />
  );
}
