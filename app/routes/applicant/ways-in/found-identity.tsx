import { data, Form, redirect } from "react-router";
import { attemptLater } from "#app/http/attempt.ts";
import { foundIdentity, linkFound } from "#app/http/back-from-provider.server.ts";
import { requestTime, signedInAccount, translate } from "#app/http/context.ts";
import { providerName } from "#app/http/provider.server.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Row } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/page.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Route } from "./+types/found-identity";

export async function loader(args: Route.LoaderArgs) {
  const found = await foundIdentity(args);
  if (!found) throw redirect("/account");
  const { email } = args.context.get(signedInAccount);
  return { theirs: found.email, provider: providerName() ?? found.issuer, email };
}

export async function action(args: Route.ActionArgs) {
  const { context } = args;
  const found = await foundIdentity(args);
  if (!found) return redirect("/account");
  const { refusal } = await attemptLater(context.get(translate), () =>
    linkFound(found.id, context.get(signedInAccount), context.get(requestTime)),
  );
  return refusal ? data(refusal, { status: 409 }) : redirect("/account?says=identity-linked");
}

export default function FoundIdentity({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation("ways");
  return (
    <Page width="narrow" title={t("identity.link")} lead={t("identity.linkLead", loaderData)}>
      {actionData && <Notice tone="danger">{actionData.refused}</Notice>}
      <Form method="post">
        <Row>
          <Button>{t("identity.linkAction")}</Button>
          <LinkButton to="/home" kind="quiet">
            {t("identity.notNow")}
          </LinkButton>
        </Row>
      </Form>
    </Page>
  );
}
