import { data, redirect } from "react-router";
import { mergeAccounts } from "#app/domain/accounts/addresses/merge.ts";
import { accountToMerge, planMerging } from "#app/domain/accounts/addresses/read-merging.ts";
import { attempt } from "#app/http/attempt.ts";
import { requestTime, signedInAccount, translate } from "#app/http/context.ts";
import { hashOf } from "#app/http/session.server.ts";
import { AddressGone } from "#app/ui/account/address-gone.tsx";
import { MergingPlan } from "#app/ui/account/merging-plan.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/page.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Route } from "./+types/merge";

/** Only looks: what would become of the second account, for whoever asked and has proved that it is theirs. */
export function loader({ context, params }: Route.LoaderArgs) {
  const [account, now] = [context.get(signedInAccount), context.get(requestTime)];
  const found = accountToMerge(account, hashOf(params.token), now);
  if (found && !found.proved) throw redirect(`/account/addresses/new/${params.token}/prove`);
  const plan = found && planMerging(account, found.second, now);
  return data({ plan }, { status: plan ? 200 : 410 });
}

export function action({ context, params }: Route.ActionArgs) {
  const [account, now] = [context.get(signedInAccount), context.get(requestTime)];
  const refusal = attempt(context.get(translate), () => mergeAccounts(account, hashOf(params.token), now));
  if (refusal) return data(refusal, { status: 409 });

  return redirect("/account/addresses?says=merged");
}

export default function Merge({ loaderData: { plan }, actionData }: Route.ComponentProps) {
  const { t } = useTranslation("accounts");
  if (!plan) return <AddressGone refused={actionData?.refused} />;
  return (
    <Page
      width="narrow"
      title={t("addresses.merge")}
      lead={t("addresses.mergeLead", { email: plan.email, main: plan.main })}
      notices={actionData && <Notice tone="danger">{actionData.refused}</Notice>}
    >
      <MergingPlan plan={plan} />
    </Page>
  );
}
