import { getFormProps } from "@conform-to/react";
import { data, Form, useNavigation } from "react-router";
import { askForFurther } from "#app/domain/accounts/addresses/add.ts";
import { viewAddresses } from "#app/domain/accounts/addresses/read.ts";
import { furtherAddress } from "#app/domain/accounts/input.ts";
import { attempt } from "#app/http/attempt.ts";
import { clientAddress, requestTime, signedInAccount, translate } from "#app/http/context.ts";
import { readForm } from "#app/http/form.ts";
import { refuseTooMany } from "#app/http/limits.server.ts";
import { newLink } from "#app/http/one-time-link.server.ts";
import { FurtherAddresses } from "#app/ui/account/further-addresses.tsx";
import { AccountProblems } from "#app/ui/account/account-problems.tsx";
import { type Answer, useAnsweredForm } from "#app/ui/answered-form.tsx";
import { Button } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/field.tsx";
import { field } from "#app/ui/form-field.ts";
import { Section, Stack } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/page.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Route } from "./+types/addresses";

const said = ["added", "removed", "merged"] as const;

export function loader({ context, url }: Route.LoaderArgs) {
  const says = said.find((one) => one === url.searchParams.get("says"));
  return { ...viewAddresses(context.get(signedInAccount)), says };
}

export async function action({ context, request }: Route.ActionArgs) {
  const account = context.get(signedInAccount);
  const t = context.get(translate);
  const { value, problem } = await readForm(request, furtherAddress, t);
  if (problem) return data(problem, { status: 400 });

  const { email } = value;
  const aTry = { address: context.get(clientAddress), email: account.email };
  const tooMany = await refuseTooMany("address", aTry, t, { email });
  if (tooMany) return tooMany;

  const [link, stop] = [newLink("/account/addresses/new"), newLink("/stop-address")];
  const refusal = attempt(t, () => askForFurther(account, email, link, stop, context.get(requestTime)));
  if (refusal) return data({ ...refusal, typed: { email } }, { status: 409 });
  return { sentTo: email };
}

export default function Addresses({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation("accounts");
  const { main, further, emailConfirmed, says } = loaderData;
  const answer: (Answer & { sentTo?: string }) | undefined = actionData;
  const done = answer?.sentTo
    ? t("addresses.sent", { email: answer.sentTo })
    : says && t(`addresses.${says}`);
  return (
    <Page
      width="form"
      title={t("addresses.title")}
      lead={t("addresses.lead")}
      back={{ to: "/account", label: t("own.title") }}
      notices={done && (answer?.sentTo || !answer) && <Notice tone="success">{done}</Notice>}
    >
      <FurtherAddresses main={main} further={further} />
      <Section title={t("addresses.add")} lead={t("addresses.addLead")}>
        {emailConfirmed ? (
          <AddAddress answer={answer} />
        ) : (
          <Notice tone="warning">{t("addresses.unconfirmed")}</Notice>
        )}
      </Section>
    </Page>
  );
}

function AddAddress({ answer }: { answer?: Answer }) {
  const { t } = useTranslation("accounts");
  const { state } = useNavigation();
  const [form, fields] = useAnsweredForm<{ email: string }>(answer);
  return (
    <Form method="post" action="/account/addresses" {...getFormProps(form)} noValidate>
      <Stack>
        <AccountProblems {...{ form, answer }} />
        <TextField {...field(fields.email)} label={t("addresses.new")} type="email" autoComplete="email" />
        <div>
          <Button pending={state === "submitting"}>{t("addresses.action")}</Button>
        </div>
      </Stack>
    </Form>
  );
}
