import { Form, useNavigation } from "react-router";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Button, LinkButton } from "../button.tsx";
import { HiddenField, TextField } from "../field.tsx";
import { FormButton } from "../form-button.tsx";
import { Row, Section, Stack } from "../layout.tsx";
import { Notice } from "../notice.tsx";
import { PasswordField } from "../password-field.tsx";
import { PasskeyForm } from "./passkey-form.tsx";

export type Ways = {
  email: string;
  password: boolean;
  codes: boolean;
  passkeys: boolean;
  recoveryCodes: boolean;
  provider?: string;
};

export type Proof = {
  need: "fresh" | "strong";
  waiting?: string;
  kept: [name: string, value: string][];
  ways: Ways;
};

type ProofFormProps = Proof & { to?: string; refused?: string };

/** Asks somebody who is signed in who they are, by any of their ways; what waits for it is sent along. */
export function ProofForm({ need, waiting, kept, ways, to, refused }: ProofFormProps) {
  const { t } = useTranslation("ways");
  const { state } = useNavigation();
  const action = to ? `/account/prove?${new URLSearchParams({ need, to })}` : "/account/prove";
  const carried = <Carried {...{ need, waiting, kept }} />;
  const withPassword = ways.password && need === "fresh";
  const withCode = ways.codes || ways.recoveryCodes;
  return (
    <Stack gap="large">
      {refused && <Notice tone="danger">{refused}</Notice>}
      {(withPassword || withCode) && (
        <Form method="post" action={action} reloadDocument>
          <Stack>
            {carried}
            {withPassword && (
              <PasswordField
                name="proofPassword"
                label={t("prove.password")}
                autoComplete="current-password"
                required={!withCode}
              />
            )}
            {withCode && <CodeField optional={withPassword} />}
            <div>
              <Button pending={state === "submitting"}>
                {t(waiting ? "prove.actionWaiting" : "prove.action")}
              </Button>
            </div>
          </Stack>
        </Form>
      )}
      {ways.passkeys && (
        <PasskeyForm
          action={action}
          name="proofPasskey"
          options="/sign-in/passkey/options"
          kind={withPassword || withCode ? "secondary" : "primary"}
          label={t("prove.passkey")}
        >
          {carried}
        </PasskeyForm>
      )}
      {need === "fresh" &&
        (waiting ? <OtherTab waiting={waiting} kept={kept} /> : <OtherWays ways={ways} to={to} />)}
    </Stack>
  );
}

/** Six digits of the app, or a recovery code. */
export function CodeField({ optional }: { optional?: boolean }) {
  const { t } = useTranslation("ways");
  return (
    <TextField
      name="proofCode"
      label={t(optional ? "prove.orCode" : "prove.code")}
      help={t("prove.codeHelp")}
      width="medium"
      autoComplete="one-time-code"
      spellCheck={false}
      required={!optional}
    />
  );
}

function Carried({ need, waiting, kept }: Pick<Proof, "need" | "waiting" | "kept">) {
  return (
    <>
      <HiddenField name="proofNeed" value={need} />
      {waiting && <HiddenField name="proofWaiting" value={waiting} />}
      <Kept kept={kept} />
    </>
  );
}

function Kept({ kept }: Pick<Proof, "kept">) {
  return kept.map(([name, value], at) => <HiddenField key={`${at} ${name}`} name={name} value={value} />);
}

/** By mail or by the provider one leaves the page, and what was typed with it. */
function OtherWays({ ways, to = "/account" }: { ways: Ways; to?: string }) {
  const { t } = useTranslation("ways");
  const query = new URLSearchParams({ to });
  return (
    <Section title={t("prove.otherWays")} lead={t("prove.linkLead", { email: ways.email })}>
      <Row>
        <FormButton action={`/account/prove/link?${query}`}>{t("prove.link")}</FormButton>
        {ways.provider && (
          <LinkButton to={`/account/prove/provider?${query}`} reloadDocument>
            {t("prove.provider", { provider: ways.provider })}
          </LinkButton>
        )}
      </Row>
    </Section>
  );
}

/** The page stays open with what was typed, while another one proves it. */
function OtherTab({ waiting, kept }: { waiting: string; kept: Proof["kept"] }) {
  const { t } = useTranslation("ways");
  return (
    <Section title={t("prove.otherWays")} lead={t("prove.otherTab")}>
      <Row>
        <a href="/account/prove" target="_blank" rel="noopener" className="text-link">
          {t("prove.openTab")}
        </a>
        <Form method="post" action={waiting} reloadDocument>
          <Kept kept={kept} />
          <Button kind="secondary">{t("prove.sendAgain")}</Button>
        </Form>
      </Row>
    </Section>
  );
}
