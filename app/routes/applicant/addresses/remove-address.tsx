import { Form, redirect } from "react-router";
import { ownFurther } from "#app/domain/accounts/addresses/read.ts";
import { removeFurther } from "#app/domain/accounts/addresses/remove.ts";
import { requestTime, signedInAccount } from "#app/http/context.ts";
import { orNotFound } from "#app/http/guards.ts";
import { Button } from "#app/ui/button.tsx";
import { Page } from "#app/ui/page.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Route } from "./+types/remove-address";

export function loader({ context, params }: Route.LoaderArgs) {
  const { email } = orNotFound(ownFurther(context.get(signedInAccount), params.addressId));
  return { email };
}

export function action({ context, params }: Route.ActionArgs) {
  const account = context.get(signedInAccount);
  const address = orNotFound(ownFurther(account, params.addressId));
  removeFurther(account, address, context.get(requestTime));
  return redirect("/account/addresses?says=removed");
}

export default function RemoveAddress({ loaderData: { email } }: Route.ComponentProps) {
  const { t } = useTranslation("accounts");
  return (
    <Page
      width="narrow"
      title={t("addresses.removeTitle", { email })}
      lead={t("addresses.removeText")}
      back={{ to: "/account/addresses", label: t("addresses.title") }}
    >
      <Form method="post">
        <Button kind="danger">{t("addresses.remove")}</Button>
      </Form>
    </Page>
  );
}
