import { data, redirect } from "react-router";
import { passkeyName } from "#app/domain/accounts/input.ts";
import { addPasskey, viewPasskeys } from "#app/domain/accounts/ways-in/passkeys.ts";
import { viewSecondFactor } from "#app/domain/accounts/ways-in/read.ts";
import { attemptLater } from "#app/http/attempt.ts";
import { requestTime, session, signedInAccount, translate } from "#app/http/context.ts";
import { plainForm } from "#app/http/form.ts";
import { newPasskey } from "#app/http/passkeys.server.ts";
import { renewed } from "#app/http/proof.server.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/field.tsx";
import { Section } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/page.tsx";
import { Table } from "#app/ui/table.tsx";
import { TextLink } from "#app/ui/text.tsx";
import { DateTime } from "#app/ui/time.tsx";
import { PasskeyForm } from "#app/ui/ways-in/passkey-form.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Route } from "./+types/passkeys";

const said = ["added", "renamed", "removed"] as const;

export function loader({ context, url }: Route.LoaderArgs) {
  const account = context.get(signedInAccount);
  return {
    passkeys: viewPasskeys(account),
    codesLeft: viewSecondFactor(account).codesLeft,
    says: said.find((one) => one === url.searchParams.get("says")),
  };
}

export async function action({ context, request }: Route.ActionArgs) {
  const account = context.get(signedInAccount);
  const [t, now] = [context.get(translate), context.get(requestTime)];
  const form = await plainForm(request);
  const { name } = passkeyName.catch({ name: t("ways:passkey.unnamed") }).parse({ name: form.get("name") });
  const { refusal } = await attemptLater(t, async () =>
    addPasskey(account, await newPasskey(account, String(form.get("passkey") ?? ""), name, now), now),
  );
  if (refusal) return data({ ...refusal, name }, { status: 409 });

  const headers = await renewed(account, context.get(session)!, "passkey", now);
  return redirect("/account/passkeys?says=added", { headers });
}

export default function Passkeys({ loaderData, actionData }: Route.ComponentProps) {
  const { passkeys, codesLeft, says } = loaderData;
  const { t } = useTranslation("ways");
  return (
    <Page
      width="form"
      title={t("passkey.title")}
      lead={t("passkey.lead")}
      back={{ to: "/account", label: t("back") }}
      notices={says && !actionData && <Notice tone="success">{t(`passkey.${says}`)}</Notice>}
    >
      {passkeys.length > 0 && <Known passkeys={passkeys} />}
      {passkeys.length > 0 && codesLeft === 0 && (
        <Notice
          tone="warning"
          actions={<LinkButton to="/account/recovery-codes">{t("codes.title")}</LinkButton>}
        >
          {t("passkey.noCodes")}
        </Notice>
      )}
      <Section title={t("passkey.add")}>
        {actionData && <Notice tone="danger">{actionData.refused}</Notice>}
        <PasskeyForm
          action="/account/passkeys"
          name="passkey"
          options="/account/passkeys/options"
          makes
          label={t("passkey.addAction")}
        >
          <TextField
            name="name"
            label={t("passkey.name")}
            help={t("passkey.nameHelp")}
            defaultValue={actionData?.name}
            width="medium"
          />
        </PasskeyForm>
      </Section>
    </Page>
  );
}

type Shown = Pick<Route.ComponentProps["loaderData"], "passkeys">;

function Known({ passkeys }: Shown) {
  const { t } = useTranslation("ways");
  return (
    <Table
      caption={t("passkey.title")}
      hideCaption
      rows={passkeys}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "name",
          label: t("passkey.name"),
          rowHeader: true,
          cell: ({ id, name }) => (
            <TextLink to={`/account/passkeys/${encodeURIComponent(id)}`}>{name}</TextLink>
          ),
        },
        {
          key: "since",
          label: t("passkey.since"),
          cell: ({ createdAt }) => <DateTime at={createdAt} format="date" />,
        },
        {
          key: "used",
          label: t("passkey.used"),
          cell: ({ usedAt }) => (usedAt ? <DateTime at={usedAt} format="date" /> : t("passkey.neverUsed")),
        },
      ]}
    />
  );
}
