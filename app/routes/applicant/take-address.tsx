import { data, Form, redirect } from "react-router";
import { takeAddress, viewAddressChange } from "#app/domain/accounts/change-address.ts";
import { attempt } from "#app/http/attempt.ts";
import { requestTime, signedInAccount, translate } from "#app/http/context.ts";
import { hashOf } from "#app/http/session.server.ts";
import { LinkGone } from "#app/ui/account/link-gone.tsx";
import { Button } from "#app/ui/button.tsx";
import { Page } from "#app/ui/page.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Route } from "./+types/take-address";

/** Only for the account that asked: whoever merely opens the link of a mail gives nobody an address. */
export function loader({ context, params }: Route.LoaderArgs) {
  const link = viewAddressChange(
    context.get(signedInAccount),
    hashOf(params.token),
    context.get(requestTime),
  );
  return data({ link }, { status: link ? 200 : 410 });
}

export function action({ context, params }: Route.ActionArgs) {
  const refusal = attempt(context.get(translate), () =>
    takeAddress(context.get(signedInAccount), hashOf(params.token), context.get(requestTime)),
  );
  if (refusal) return data(refusal, { status: 409 });

  return redirect("/account?says=addressChanged");
}

export default function TakeAddress({ loaderData: { link }, actionData }: Route.ComponentProps) {
  const { t } = useTranslation("accounts");
  if (!link || actionData)
    return (
      <LinkGone next={{ to: "/account/address", label: t("gone.newLink") }}>{actionData?.refused}</LinkGone>
    );
  return (
    <Page width="narrow" title={t("address.confirm")} lead={t("address.confirmText", link)}>
      <Form method="post">
        <Button>{t("address.confirm")}</Button>
      </Form>
    </Page>
  );
}
