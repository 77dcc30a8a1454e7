import { data, Form, redirect } from "react-router";
import { viewLink } from "#app/domain/accounts/read.ts";
import { proveByLink } from "#app/domain/accounts/request-link.ts";
import { attempt } from "#app/http/attempt.ts";
import { requestTime, session, signedInAccount, translate } from "#app/http/context.ts";
import { ownPath } from "#app/http/own-path.ts";
import { renewed } from "#app/http/proof.server.ts";
import { hashOf } from "#app/http/session.server.ts";
import { LinkGone } from "#app/ui/account/link-gone.tsx";
import { Button } from "#app/ui/button.tsx";
import { Page } from "#app/ui/page.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Route } from "./+types/prove-by-link";

/** Proves it on the browser on which it is pressed, if the same person is signed in there. */
export function loader({ context, params }: Route.LoaderArgs) {
  const link = viewLink(hashOf(params.token), "prove", context.get(requestTime));
  const isOwn = link?.email === context.get(signedInAccount).email;
  return data({ usable: isOwn }, { status: isOwn ? 200 : 410 });
}

export async function action({ context, params, url }: Route.ActionArgs) {
  const account = context.get(signedInAccount);
  const now = context.get(requestTime);
  const refusal = attempt(context.get(translate), () => proveByLink(account, hashOf(params.token), now));
  if (refusal) return data(refusal, { status: 409 });

  const headers = await renewed(account, context.get(session)!, "link", now);
  return redirect(ownPath(url.searchParams.get("to"), "/account"), { headers });
}

export default function ProveByLink({ loaderData: { usable }, actionData }: Route.ComponentProps) {
  const { t } = useTranslation("ways");
  if (!usable || actionData) return <LinkGone next={{ to: "/account/prove", label: t("prove.newLink") }} />;
  return (
    <Page width="narrow" title={t("prove.title.fresh")} lead={t("prove.byLink")}>
      <Form method="post">
        <Button>{t("prove.action")}</Button>
      </Form>
    </Page>
  );
}
