import { data, Form, redirect } from "react-router";
import { takeFurther } from "#app/domain/accounts/addresses/add.ts";
import { viewFurther } from "#app/domain/accounts/addresses/read.ts";
import { attempt } from "#app/http/attempt.ts";
import { requestTime, signedInAccount, translate } from "#app/http/context.ts";
import { hashOf } from "#app/http/session.server.ts";
import { AddressGone } from "#app/ui/account/address-gone.tsx";
import { Button } from "#app/ui/button.tsx";
import { Page } from "#app/ui/page.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Route } from "./+types/take-further";

/** Only for the account that asked: whoever merely opens the link of a mail gives nobody an address. */
export function loader({ context, params }: Route.LoaderArgs) {
  const account = context.get(signedInAccount);
  const link = viewFurther(account, hashOf(params.token), context.get(requestTime));
  if (link?.merges) throw redirect(`/account/addresses/new/${params.token}/merge`);
  return data({ link }, { status: link ? 200 : 410 });
}

export function action({ context, params }: Route.ActionArgs) {
  const [account, now] = [context.get(signedInAccount), context.get(requestTime)];
  const refusal = attempt(context.get(translate), () => takeFurther(account, hashOf(params.token), now));
  if (refusal) return data(refusal, { status: 409 });

  return redirect("/account/addresses?says=added");
}

export default function TakeFurther({ loaderData: { link }, actionData }: Route.ComponentProps) {
  const { t } = useTranslation("accounts");
  if (!link || actionData) return <AddressGone refused={actionData?.refused} />;
  return (
    <Page
      width="narrow"
      title={t("addresses.confirm")}
      lead={t("addresses.confirmText", { email: link.email })}
    >
      <Form method="post">
        <Button>{t("addresses.confirm")}</Button>
      </Form>
    </Page>
  );
}
