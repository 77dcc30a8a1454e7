import { data, Form, useLocation, useNavigation } from "react-router";
import { encode } from "uqr";
import { addressForApp } from "#app/domain/accounts/ways-in/code.ts";
import { viewSecondFactor } from "#app/domain/accounts/ways-in/read.ts";
import { confirmSecondFactor } from "#app/domain/accounts/ways-in/second-factor.ts";
import { attempt } from "#app/http/attempt.ts";
import { clientAddress, requestTime, session, signedInAccount, translate } from "#app/http/context.ts";
import { plainForm } from "#app/http/form.ts";
import { forgetTry, refuseTooMany } from "#app/http/limits.server.ts";
import { ownPath } from "#app/http/own-path.ts";
import { readCode, renewed } from "#app/http/proof.server.ts";
import { newRecoveryCodes } from "#app/http/recovery-codes.server.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { FormButton } from "#app/ui/form-button.tsx";
import { Row, Stack } from "#app/ui/layout.tsx";
import { TextField } from "#app/ui/field.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/page.tsx";
import { Reference } from "#app/ui/text.tsx";
import { QrCode } from "#app/ui/ways-in/qr-code.tsx";
import { RecoveryCodes } from "#app/ui/ways-in/recovery-codes.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Route } from "./+types/second-factor";

export function loader({ context, url }: Route.LoaderArgs) {
  const account = context.get(signedInAccount);
  const { state, secret, codesLeft } = { secret: undefined, ...viewSecondFactor(account) };
  return {
    state,
    codesLeft,
    ...(secret && {
      secret: secret.match(/.{1,4}/g)!.join(" "),
      rows: encode(addressForApp(secret, account.email, "Finalist"), { border: 0 }).data,
    }),
    required: url.searchParams.get("says") === "required",
    to: ownPath(url.searchParams.get("to"), "/account"),
  };
}

/** The recovery codes are shown in the answer and never again, so nothing is redirected. */
export async function action({ context, request }: Route.ActionArgs) {
  const account = context.get(signedInAccount);
  const [t, now] = [context.get(translate), context.get(requestTime)];
  const aTry = { address: context.get(clientAddress), email: account.email };
  const tooMany = await refuseTooMany("proof", aTry, t);
  if (tooMany) return data({ refused: tooMany.data.refused, codes: undefined }, { status: 429 });

  const typed = String((await plainForm(request)).get("code") ?? "");
  const { codes, ids } = newRecoveryCodes();
  const own = context.get(session)!;
  const refusal = attempt(t, () =>
    confirmSecondFactor(account, readCode(typed).digits ?? "", ids, own.id, now),
  );
  if (refusal) return data({ ...refusal, codes: undefined }, { status: 409 });

  await forgetTry("proof", aTry);
  return data({ codes, refused: undefined }, { headers: await renewed(account, own, "code", now) });
}

export default function SecondFactor({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation("ways");
  const { state, required, to } = loaderData;
  const codes = actionData?.codes;
  return (
    <Page
      width="narrow"
      title={t("factor.title")}
      lead={t("factor.lead")}
      back={{ to: "/account", label: t("back") }}
      notices={required && state !== "on" && <Notice tone="warning">{t("factor.required")}</Notice>}
    >
      {codes && <Notice tone="success">{t("factor.nowOn")}</Notice>}
      {codes && <RecoveryCodes codes={codes} next={to} />}
      {!codes && state === "none" && <Begin required={required} />}
      {!codes && state === "begun" && <Confirm {...loaderData} refused={actionData?.refused} />}
      {!codes && state === "on" && <On codesLeft={loaderData.codesLeft} />}
    </Page>
  );
}

function Begin({ required }: { required: boolean }) {
  const { t } = useTranslation("ways");
  const { search } = useLocation();
  return (
    <Row>
      <FormButton action={`/account/second-factor/begin${search}`} kind="primary">
        {t("factor.begin")}
      </FormButton>
      {required && <LinkButton to="/account/passkeys">{t("factor.passkeyInstead")}</LinkButton>}
    </Row>
  );
}

type ConfirmProps = { secret?: string; rows?: boolean[][]; refused?: string };

function Confirm({ secret, rows = [], refused }: ConfirmProps) {
  const { t } = useTranslation("ways");
  const { state } = useNavigation();
  return (
    <Stack gap="large">
      <p>{t("factor.scan")}</p>
      <QrCode label={t("factor.qr")} rows={rows} />
      <p>
        {t("factor.byHand")} <Reference>{secret}</Reference>
      </p>
      <Form method="post">
        <Stack>
          <TextField
            name="code"
            label={t("factor.code")}
            help={t("factor.codeHelp")}
            errors={refused}
            width="short"
            inputMode="numeric"
            autoComplete="one-time-code"
          />
          <div>
            <Button pending={state === "submitting"}>{t("factor.confirm")}</Button>
          </div>
        </Stack>
      </Form>
    </Stack>
  );
}

function On({ codesLeft }: { codesLeft: number }) {
  const { t } = useTranslation("ways");
  return (
    <Stack>
      <Notice tone="success">{t("factor.isOn")}</Notice>
      {codesLeft < 4 && <Notice tone="warning">{t("codes.few", { count: codesLeft })}</Notice>}
      <Row>
        <LinkButton to="/account/recovery-codes">{t("codes.title")}</LinkButton>
        <LinkButton to="/account/second-factor/off" kind="quiet">
          {t("factor.off")}
        </LinkButton>
      </Row>
    </Stack>
  );
}
