import { Form, redirect } from "react-router";
import { endSecondFactor } from "#app/domain/accounts/ways-in/second-factor.ts";
import { requestTime, signedInAccount } from "#app/http/context.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Row } from "#app/ui/layout.tsx";
import { Page } from "#app/ui/page.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Route } from "./+types/second-factor-off";

export function action({ context }: Route.ActionArgs) {
  endSecondFactor(context.get(signedInAccount), context.get(requestTime));
  return redirect("/account?says=second-factor-off");
}

export default function SecondFactorOff() {
  const { t } = useTranslation("ways");
  return (
    <Page width="narrow" title={t("factor.offTitle")} lead={t("factor.offLead")}>
      <Form method="post">
        <Row>
          <Button kind="danger">{t("factor.off")}</Button>
          <LinkButton to="/account/second-factor" kind="quiet">
            {t("factor.keep")}
          </LinkButton>
        </Row>
      </Form>
    </Page>
  );
}
