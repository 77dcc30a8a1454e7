import { data, Form, redirect } from "react-router";
import { hasSecondFactor, viewSecondFactor } from "#app/domain/accounts/ways-in/read.ts";
import { makeRecoveryCodes } from "#app/domain/accounts/ways-in/second-factor.ts";
import { requestTime, signedInAccount } from "#app/http/context.ts";
import { newRecoveryCodes } from "#app/http/recovery-codes.server.ts";
import { Button } from "#app/ui/button.tsx";
import { Page } from "#app/ui/page.tsx";
import { RecoveryCodes } from "#app/ui/ways-in/recovery-codes.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Route } from "./+types/recovery-codes";

export function loader({ context }: Route.LoaderArgs) {
  const account = context.get(signedInAccount);
  if (!hasSecondFactor(account)) throw redirect("/account/second-factor");
  return { codesLeft: viewSecondFactor(account).codesLeft };
}

/** Shown in the answer and never again, so nothing is redirected. */
export function action({ context }: Route.ActionArgs) {
  const account = context.get(signedInAccount);
  if (!hasSecondFactor(account)) throw redirect("/account/second-factor");
  const { codes, ids } = newRecoveryCodes();
  makeRecoveryCodes(account, ids, context.get(requestTime));
  return data({ codes });
}

export default function Codes({ loaderData: { codesLeft }, actionData }: Route.ComponentProps) {
  const { t } = useTranslation("ways");
  return (
    <Page
      width="narrow"
      title={t("codes.title")}
      lead={t("codes.lead")}
      back={{ to: "/account", label: t("back") }}
    >
      {actionData ? (
        <RecoveryCodes codes={actionData.codes} next="/account" />
      ) : (
        <Form method="post">
          <p>{t("codes.left", { count: codesLeft })}</p>
          <p>{t("codes.newLead")}</p>
          <Button>{t("codes.make")}</Button>
        </Form>
      )}
    </Page>
  );
}
