import { data, Form, redirect } from "react-router";
import { proveSecond } from "#app/domain/accounts/addresses/merge.ts";
import { accountToMerge } from "#app/domain/accounts/addresses/read-merging.ts";
import { requestTime, signedInAccount } from "#app/http/context.ts";
import { plainForm } from "#app/http/form.ts";
import { wayProved, waysFor } from "#app/http/proof.server.ts";
import { hashOf } from "#app/http/session.server.ts";
import { AddressGone } from "#app/ui/account/address-gone.tsx";
import { Button } from "#app/ui/button.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/page.tsx";
import { PasskeyForm } from "#app/ui/ways-in/passkey-form.tsx";
import { CodeField } from "#app/ui/ways-in/proof-form.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Route } from "./+types/prove-second";

const toMerge = ({ context, params }: Route.LoaderArgs | Route.ActionArgs) =>
  accountToMerge(context.get(signedInAccount), hashOf(params.token), context.get(requestTime));

/** Asks for the second factor of the account that the link's address has; nothing is told of that account before. */
export function loader(args: Route.LoaderArgs) {
  const found = toMerge(args);
  if (found?.proved) throw redirect(`/account/addresses/new/${args.params.token}/merge`);
  return data({ ways: found && waysFor(found.second) }, { status: found ? 200 : 410 });
}

export async function action(args: Route.ActionArgs) {
  const { context, params, request } = args;
  const found = toMerge(args);
  if (!found) return data({ refused: undefined, gone: true }, { status: 409 });
  const { by, status, refused } = await wayProved(found.second, await plainForm(request), "strong", context);
  if (!by) return data({ refused, gone: false }, { status });

  proveSecond(context.get(signedInAccount), hashOf(params.token), by, context.get(requestTime));
  return redirect(`/account/addresses/new/${params.token}/merge`);
}

export default function ProveSecond({ loaderData: { ways }, actionData, params }: Route.ComponentProps) {
  const { t } = useTranslation(["accounts", "ways"]);
  if (!ways || actionData?.gone) return <AddressGone />;
  const action = `/account/addresses/new/${params.token}/prove`;
  const withCode = ways.codes || ways.recoveryCodes;
  return (
    <Page
      width="narrow"
      title={t("addresses.prove")}
      lead={t("addresses.proveText", { email: ways.email })}
      notices={actionData?.refused && <Notice tone="danger">{actionData.refused}</Notice>}
    >
      {withCode && (
        <Form method="post" action={action} reloadDocument>
          <Stack>
            <CodeField />
            <div>
              <Button>{t("addresses.proveAction")}</Button>
            </div>
          </Stack>
        </Form>
      )}
      {ways.passkeys && (
        <PasskeyForm
          action={action}
          name="proofPasskey"
          options="/sign-in/passkey/options"
          kind={withCode ? "secondary" : "primary"}
          label={t("ways:prove.passkey")}
        />
      )}
    </Page>
  );
}
