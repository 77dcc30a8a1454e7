import { data, redirect, useLocation } from "react-router";
import { attemptLater } from "#app/http/attempt.ts";
import { clientAddress, requestTime, translate, visitor } from "#app/http/context.ts";
import { plainForm } from "#app/http/form.ts";
import { minutesUntilCeremony } from "#app/http/limits.server.ts";
import { ownPath } from "#app/http/own-path.ts";
import { byPasskey } from "#app/http/passkeys.server.ts";
import { signInAndGo } from "#app/http/sign-in.server.ts";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/page.tsx";
import { TextLink } from "#app/ui/text.tsx";
import { PasskeyForm } from "#app/ui/ways-in/passkey-form.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Route } from "./+types/passkey";

export const handle = { still: false };

export function loader({ context, url }: Route.LoaderArgs) {
  if (context.get(visitor)) throw redirect(ownPath(url.searchParams.get("to"), "/home"));
  return null;
}

export async function action({ context, request, url }: Route.ActionArgs) {
  const t = context.get(translate);
  const minutes = await minutesUntilCeremony(context.get(clientAddress));
  if (minutes > 0) return data({ refused: t("accounts:tooManyTries", { count: minutes }) }, { status: 429 });

  const now = context.get(requestTime);
  const sent = String((await plainForm(request)).get("passkey") ?? "");
  const { value: account, refusal } = await attemptLater(t, () => byPasskey(sent, now));
  if (refusal) return data(refusal, { status: 409 });

  return signInAndGo(account, request, now, ownPath(url.searchParams.get("to"), "/home"), "passkey");
}

export default function Passkey({ actionData }: Route.ComponentProps) {
  const { t } = useTranslation("ways");
  const { search } = useLocation();
  return (
    <Page width="narrow" title={t("passkey.signIn")} lead={t("passkey.signInLead")}>
      {actionData && <Notice tone="danger">{actionData.refused}</Notice>}
      <PasskeyForm
        action={`/sign-in/passkey${search}`}
        name="passkey"
        options="/sign-in/passkey/options"
        label={t("passkey.signIn")}
      />
      <p>
        <TextLink to={`/sign-in${search}`}>{t("second.other")}</TextLink>
      </p>
    </Page>
  );
}
