import { data, redirect } from "react-router";
import { viewPack } from "#app/domain/evaluation/samples/read-managed.ts";
import { withdrawPack } from "#app/domain/evaluation/samples/show-pack.ts";
import { attempt } from "#app/http/attempt.ts";
import { managedCall, requestTime, translate } from "#app/http/context.ts";
import { PackAct } from "#app/ui/samples/pack-act.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Route } from "./+types/withdraw";

export function loader({ context }: Route.LoaderArgs) {
  const { waiting, closed } = viewPack(context.get(managedCall));
  return { waiting, closed };
}

export function action({ context, params }: Route.ActionArgs) {
  const managed = context.get(managedCall);
  const refusal = attempt(context.get(translate), () => withdrawPack(managed, context.get(requestTime)));
  if (refusal) return data(refusal, { status: 409 });

  return redirect(`/manage/calls/${params.callSlug}/samples?says=withdrawn`);
}

export default function WithdrawPack({ loaderData, actionData, params }: Route.ComponentProps) {
  const { t } = useTranslation("samples");
  const { waiting, closed } = loaderData;
  return (
    <PackAct
      title={t("pack.withdraw")}
      happens={[
        t("withdraw.opens", { count: waiting }),
        t("withdraw.kept"),
        t(closed ? "withdraw.forGood" : "withdraw.again"),
      ]}
      act={t("withdraw.now")}
      danger
      home={`/manage/calls/${params.callSlug}/samples`}
      refused={actionData?.refused}
    />
  );
}
