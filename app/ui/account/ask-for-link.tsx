import { getFormProps } from "@conform-to/react";
import { Form, useLocation, useNavigation } from "react-router";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { AccountProblems } from "./account-problems.tsx";
import { type Answer, useAnsweredForm } from "../answered-form.tsx";
import { Button } from "../button.tsx";
import { field } from "../form-field.ts";
import { TextField } from "../field.tsx";
import { Stack } from "../layout.tsx";
import { Page } from "../page.tsx";
import { TextLink } from "../text.tsx";

type AskForLinkProps = {
  title: string;
  lead: string;
  action: string;
  back: string;
  answer?: Answer & { sentTo?: string };
};

/** Asks for the address that a link is sent to; the answer is the same whether or not it has an account. */
export function AskForLink({ title, lead, action, back, answer }: AskForLinkProps) {
  const { t } = useTranslation("accounts");
  const { search } = useLocation();
  const { state } = useNavigation();
  const [form, fields] = useAnsweredForm<{ email: string }>(answer);
  if (answer?.sentTo) return <LinkSent email={answer.sentTo} />;
  return (
    <Page width="narrow" title={title} lead={lead}>
      <Form method="post" {...getFormProps(form)} noValidate>
        <Stack>
          <AccountProblems {...{ form, answer }} />
          <TextField {...field(fields.email)} label={t("field.email")} type="email" autoComplete="username" />
          <div>
            <Button pending={state === "submitting"}>{action}</Button>
          </div>
          <TextLink to={`/sign-in${search}`}>{back}</TextLink>
        </Stack>
      </Form>
    </Page>
  );
}

function LinkSent({ email }: { email: string }) {
  const { t } = useTranslation("accounts");
  const { pathname, search } = useLocation();
  return (
    <Page width="narrow" title={t("sent.title")} lead={t("sent.text", { email })}>
      <Stack>
        <p>{t("sent.help")}</p>
        <TextLink to={pathname + search} reloadDocument>
          {t("sent.again")}
        </TextLink>
      </Stack>
    </Page>
  );
}
