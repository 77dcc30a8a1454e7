import { data, useParams } from "react-router";
import { createToken, newToken, viewTokens } from "#app/domain/reports/exports/tokens.ts";
import { attempt } from "#app/http/attempt.ts";
import { managedCall, requestTime, translate } from "#app/http/context.ts";
import { readForm } from "#app/http/form.ts";
import { portalAddress } from "#app/http/portal-address.ts";
import { newAccessToken } from "#app/http/tokens.server.ts";
import type { Answer } from "#app/ui/answered-form.tsx";
import { ExportTable } from "#app/ui/exports/export-table.tsx";
import { NewTokenForm } from "#app/ui/exports/new-token-form.tsx";
import { SecretNotice } from "#app/ui/exports/secret-notice.tsx";
import { TokenTable } from "#app/ui/exports/token-table.tsx";
import { Section, Stack } from "#app/ui/layout.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Route } from "./+types/list";

export function loader({ context, params }: Route.LoaderArgs) {
  const address = portalAddress(`/api/calls/${params.callSlug}/exports/`);
  return { ...viewTokens(context.get(managedCall), context.get(requestTime)), address };
}

/** The token is shown in the answer and never again, so nothing is redirected. */
export async function action({ context, request }: Route.ActionArgs) {
  const managed = context.get(managedCall);
  const t = context.get(translate);
  const { value, problem } = await readForm(request, newToken, t);
  if (problem) return data({ ...problem, secret: undefined }, { status: 400 });

  const { secret, hash } = newAccessToken();
  const refusal = attempt(t, () => createToken(managed, value, hash, context.get(requestTime)));
  const typed = { ...value, days: String(value.days) };
  if (refusal) return data({ ...refusal, typed, secret: undefined }, { status: 409 });

  return data({ secret });
}

export default function Exports({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation("exports");
  const home = `/manage/calls/${useParams().callSlug}`;
  const { tokens, timeZone, address } = loaderData;
  const secret = actionData?.secret;
  return (
    <Section title={t("title")} lead={t("lead")}>
      <Stack gap="large">
        <ExportTable home={home} />
        <Section title={t("tokens")} level={3} lead={t("tokensLead")}>
          <Stack>
            {secret && <SecretNotice secret={secret} address={address} />}
            <TokenTable tokens={tokens} zone={timeZone} home={home} />
          </Stack>
        </Section>
        <Section title={t("newToken")} level={4}>
          <NewTokenForm key={secret} answer={secret ? undefined : (actionData as Answer | undefined)} />
        </Section>
      </Stack>
    </Section>
  );
}
