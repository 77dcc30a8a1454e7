import { data, Form, redirect, useNavigation } from "react-router";
import { sessionHalfway } from "#app/domain/accounts/sessions.ts";
import { requestTime, visitor } from "#app/http/context.ts";
import { plainForm } from "#app/http/form.ts";
import { goingOnTo } from "#app/http/one-time-link.server.ts";
import { ownPath } from "#app/http/own-path.ts";
import { wayProved, waysFor } from "#app/http/proof.server.ts";
import { sessionIdOf } from "#app/http/session.server.ts";
import { signInAndGo } from "#app/http/sign-in.server.ts";
import { Button } from "#app/ui/button.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/page.tsx";
import { TextLink } from "#app/ui/text.tsx";
import { PasskeyForm } from "#app/ui/ways-in/passkey-form.tsx";
import { CodeField } from "#app/ui/ways-in/proof-form.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Route } from "./+types/second-factor";

type Asked = Pick<Route.LoaderArgs, "context" | "request" | "url">;

/** Only for whoever has given the first factor on this browser in the last ten minutes. */
async function halfway({ context, request, url }: Asked) {
  const id = await sessionIdOf(request);
  const found = id ? sessionHalfway(id, context.get(requestTime)) : undefined;
  const to = ownPath(url.searchParams.get("to"), "/home");
  if (!found) throw redirect(context.get(visitor) ? to : `/sign-in${goingOnTo(to)}`);
  return { ...found, to };
}

export const handle = { still: false };

export async function loader(args: Route.LoaderArgs) {
  const { account, to } = await halfway(args);
  return { passkeys: waysFor(account).passkeys, to };
}

export async function action(args: Route.ActionArgs) {
  const { context, request } = args;
  const { account, session, to } = await halfway(args);
  const { by, status, refused } = await wayProved(account, await plainForm(request), "strong", context);
  if (!by) return data({ refused }, { status });

  return signInAndGo(account, request, context.get(requestTime), to, by, session.id);
}

export default function SecondFactor({ loaderData: { passkeys, to }, actionData }: Route.ComponentProps) {
  const { t } = useTranslation("ways");
  const { state } = useNavigation();
  const action = `/sign-in/second-factor?${new URLSearchParams({ to })}`;
  return (
    <Page width="narrow" title={t("second.title")} lead={t("second.lead")}>
      <Form method="post" action={action} reloadDocument>
        <Stack>
          {actionData?.refused && <Notice tone="danger">{actionData.refused}</Notice>}
          <CodeField />
          <div>
            <Button pending={state === "submitting"}>{t("second.action")}</Button>
          </div>
        </Stack>
      </Form>
      {passkeys && (
        <PasskeyForm
          action={action}
          name="proofPasskey"
          options="/sign-in/passkey/options"
          kind="secondary"
          label={t("prove.passkey")}
        />
      )}
      <Stack gap="small">
        <p>{t("second.lost")}</p>
        <TextLink to={`/sign-in?${new URLSearchParams({ to })}`}>{t("second.other")}</TextLink>
      </Stack>
    </Page>
  );
}
