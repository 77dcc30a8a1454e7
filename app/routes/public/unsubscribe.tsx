import { data } from "react-router";
import { unsubscribe, viewUnsubscribing } from "#app/domain/notifications/unsubscribe.ts";
import { attempt } from "#app/http/attempt.ts";
import { requestTime, translate } from "#app/http/context.ts";
import { LinkGone } from "#app/ui/account/link-gone.tsx";
import { FormButton } from "#app/ui/form-button.tsx";
import { Page } from "#app/ui/page.tsx";
import { TextLink } from "#app/ui/text.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Route } from "./+types/unsubscribe";

/** Only looks: programs that search mail for dangers follow every link. */
export function loader({ params }: Route.LoaderArgs) {
  const found = viewUnsubscribing(params.token);
  return data({ found, token: params.token }, { status: found ? 200 : 410 });
}

/** By the button, or by the reader's mail program in one press (RFC 8058). */
export function action({ context, params }: Route.ActionArgs) {
  const refusal = attempt(context.get(translate), () => unsubscribe(params.token, context.get(requestTime)));
  return refusal ? data(refusal, { status: 409 }) : null;
}

export default function Unsubscribe({ loaderData: { found, token } }: Route.ComponentProps) {
  const { t } = useTranslation("accounts");
  if (!found)
    return <LinkGone next={{ to: "/account/mail", label: t("mail.title") }}>{t("mail.linkGone")}</LinkGone>;
  const { kind, address, ended } = found;
  const about = { kind: t(`mail.kinds.${kind}`), address };
  if (ended)
    return (
      <Page width="narrow" title={t("mail.ended", about)} lead={t("mail.endedText")}>
        <TextLink to="/account/mail">{t("mail.title")}</TextLink>
      </Page>
    );
  return (
    <Page width="narrow" title={t("mail.end", about)} lead={t(`mail.help.${kind}`)}>
      <FormButton action={`/unsubscribe/${token}`} kind="primary">
        {t("mail.endAction")}
      </FormButton>
    </Page>
  );
}
