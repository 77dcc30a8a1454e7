import { data, Form } from "react-router";
import { confirmAddress } from "#app/domain/accounts/confirm-address.ts";
import { viewLink } from "#app/domain/accounts/read.ts";
import { attempt } from "#app/http/attempt.ts";
import { requestTime, translate } from "#app/http/context.ts";
import { hashOf } from "#app/http/session.server.ts";
import { LinkGone } from "#app/ui/account/link-gone.tsx";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Page } from "#app/ui/page.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Route } from "./+types/confirm";

export function loader({ context, params }: Route.LoaderArgs) {
  const link = viewLink(hashOf(params.token), "confirm-email", context.get(requestTime));
  return data({ link }, { status: link ? 200 : 410 });
}

export function action({ context, params }: Route.ActionArgs) {
  const now = context.get(requestTime);
  const refusal = attempt(context.get(translate), () => confirmAddress(hashOf(params.token), now));
  if (refusal) return data(refusal, { status: 409 });

  return data({ confirmed: true }, { status: 200 });
}

export default function Confirm({ loaderData: { link }, actionData }: Route.ComponentProps) {
  const { t } = useTranslation("accounts");
  if (actionData && "confirmed" in actionData) return <Confirmed />;
  if (!link || actionData)
    return <LinkGone next={{ to: "/account", label: t("gone.toAccount") }}>{t("gone.confirm")}</LinkGone>;
  return (
    <Page width="narrow" title={t("confirm.title")} lead={t("confirm.text", { email: link.email })}>
      <Form method="post">
        <Button>{t("confirm.action")}</Button>
      </Form>
    </Page>
  );
}

function Confirmed() {
  const { t } = useTranslation("accounts");
  return (
    <Page width="narrow" title={t("confirm.done")} lead={t("confirm.doneText")}>
      <div>
        <LinkButton to="/home" kind="primary">
          {t("confirm.goOn")}
        </LinkButton>
      </div>
    </Page>
  );
}
