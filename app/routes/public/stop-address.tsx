import { data, Form } from "react-router";
import { stopAddressChange, viewStopping } from "#app/domain/accounts/change-address.ts";
import { attempt } from "#app/http/attempt.ts";
import { requestTime, translate } from "#app/http/context.ts";
import { hashOf } from "#app/http/session.server.ts";
import { LinkGone } from "#app/ui/account/link-gone.tsx";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Page } from "#app/ui/page.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Route } from "./+types/stop-address";

export function loader({ context, params }: Route.LoaderArgs) {
  const change = viewStopping(hashOf(params.token), context.get(requestTime));
  return data({ change }, { status: change ? 200 : 410 });
}

export function action({ context, params }: Route.ActionArgs) {
  const [id, now] = [hashOf(params.token), context.get(requestTime)];
  const former = viewStopping(id, now)?.former;
  const refusal = attempt(context.get(translate), () => stopAddressChange(id, now));
  if (refusal) return data({ ...refusal, former: undefined }, { status: 409 });

  return data({ refused: undefined, former }, { status: 200 });
}

export default function StopAddress({ loaderData: { change }, actionData }: Route.ComponentProps) {
  const { t } = useTranslation("accounts");
  if (actionData?.former) return <Stopped former={actionData.former} />;
  if (!change || actionData) return <LinkGone>{actionData?.refused}</LinkGone>;
  const words = change.purpose === "further" ? "addresses" : "address";
  return (
    <Page
      width="narrow"
      title={t(`${words}.stop`)}
      lead={t(`${words}.stopText`, { former: change.former, email: change.email })}
    >
      <Form method="post">
        <Button kind="danger">{t(`${words}.stopAction`)}</Button>
      </Form>
    </Page>
  );
}

function Stopped({ former }: { former: string }) {
  const { t } = useTranslation("accounts");
  return (
    <Page width="narrow" title={t("address.stopped")} lead={t("address.stoppedText", { former })}>
      <div>
        <LinkButton to="/forgotten-password" kind="primary">
          {t("address.newPassword")}
        </LinkButton>
      </div>
    </Page>
  );
}
