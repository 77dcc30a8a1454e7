import { data, Form, useLocation } from "react-router";
import { viewLink } from "#app/domain/accounts/read.ts";
import { requestTime, translate } from "#app/http/context.ts";
import { ownPath } from "#app/http/own-path.ts";
import { hashOf } from "#app/http/session.server.ts";
import { signInAndGo, whoComesIn } from "#app/http/sign-in.server.ts";
import { LinkGone } from "#app/ui/account/link-gone.tsx";
import { Button } from "#app/ui/button.tsx";
import { Page } from "#app/ui/page.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Route } from "./+types/sign-in-link";

export function loader({ context, params }: Route.LoaderArgs) {
  const link = viewLink(hashOf(params.token), "sign-in", context.get(requestTime));
  return data({ link }, { status: link ? 200 : 410 });
}

export async function action({ context, request, url }: Route.ActionArgs) {
  const now = context.get(requestTime);
  const { value: account, refusal } = await whoComesIn("link", request, now, context.get(translate));
  if (refusal) return data(refusal, { status: 409 });

  return signInAndGo(account, request, now, ownPath(url.searchParams.get("to"), "/home"), "link");
}

export default function SignInLink({ loaderData: { link }, actionData }: Route.ComponentProps) {
  const { t } = useTranslation("accounts");
  const { search } = useLocation();
  if (!link || actionData)
    return <LinkGone next={{ to: `/sign-in/link${search}`, label: t("gone.newLink") }} />;
  return (
    <Page width="narrow" title={t("useLink.title")} lead={t("useLink.text", { email: link.email })}>
      <Form method="post">
        <Button>{t("useLink.action")}</Button>
      </Form>
    </Page>
  );
}
