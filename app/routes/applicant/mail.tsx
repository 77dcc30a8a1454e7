import { data, Form, redirect, useNavigation } from "react-router";
import { mailWishes } from "#app/domain/notifications/mail-wishes-input.ts";
import { changeMailWishes, viewMailWishes } from "#app/domain/notifications/unsubscribe.ts";
import { requestTime, signedInAccount, translate } from "#app/http/context.ts";
import { readForm } from "#app/http/form.ts";
import { Button } from "#app/ui/button.tsx";
import { ChoicesField } from "#app/ui/choice-field.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/page.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Route } from "./+types/mail";

export function loader({ context, url }: Route.LoaderArgs) {
  const wishes = viewMailWishes(context.get(signedInAccount));
  return { wishes, saved: url.searchParams.get("says") === "saved" };
}

export async function action({ context, request }: Route.ActionArgs) {
  const account = context.get(signedInAccount);
  const { value, problem } = await readForm(request, mailWishes, context.get(translate));
  if (problem) return data(problem, { status: 400 });

  changeMailWishes(account, value.wanted, context.get(requestTime));
  return redirect("/account/mail?says=saved");
}

export default function Mail({ loaderData: { wishes, saved } }: Route.ComponentProps) {
  const { t } = useTranslation(["accounts", "common"]);
  const { state } = useNavigation();
  return (
    <Page
      width="form"
      title={t("mail.title")}
      lead={t("mail.lead")}
      back={{ to: "/account", label: t("own.title") }}
      notices={saved && <Notice tone="success">{t("own.saved")}</Notice>}
    >
      <Form method="post" noValidate>
        <Stack>
          <ChoicesField
            name="wanted"
            label={t("mail.wanted")}
            required={false}
            defaultValue={wishes.flatMap(({ kind, wanted }) => (wanted ? [kind] : []))}
            options={wishes.map(({ kind }) => ({
              value: kind,
              label: t(`mail.choices.${kind}`),
              help: t(`mail.help.${kind}`),
            }))}
          />
          <div>
            <Button pending={state === "submitting"}>{t("common:save")}</Button>
          </div>
        </Stack>
      </Form>
    </Page>
  );
}
