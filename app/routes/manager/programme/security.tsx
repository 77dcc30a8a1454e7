import { Form, redirect } from "react-router";
import { viewSecurity } from "#app/domain/programmes/read.ts";
import { requireSecondFactor } from "#app/domain/programmes/require-second-factor.ts";
import { managedProgramme, requestTime } from "#app/http/context.ts";
import { plainForm } from "#app/http/form.ts";
import { requireManagedProgramme } from "#app/http/guards.ts";
import { requireFreshWrites } from "#app/http/strength.ts";
import { inLanguage } from "#app/i18n/locale.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Button } from "#app/ui/button.tsx";
import { CheckboxField } from "#app/ui/choice-field.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { useLocale } from "#app/ui/locale.ts";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/page.tsx";
import type { Route } from "./+types/security";

export const middleware: Route.MiddlewareFunction[] = [requireManagedProgramme, requireFreshWrites];

export function loader({ context, url }: Route.LoaderArgs) {
  return { ...viewSecurity(context.get(managedProgramme)), saved: url.searchParams.has("saved") };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const required = (await plainForm(request)).get("required") === "on";
  requireSecondFactor(context.get(managedProgramme), required, context.get(requestTime));
  return redirect(`/manage/${params.programmeSlug}/security?saved`);
}

export default function Security({ loaderData: { name, required, saved } }: Route.ComponentProps) {
  const { t } = useTranslation("ways");
  return (
    <Page
      width="form"
      title={t("security.title", { programme: inLanguage(name, useLocale()) })}
      lead={t("security.lead")}
      back={{ to: "/manage", label: t("security.back") }}
      notices={saved && <Notice tone="success">{t("security.saved")}</Notice>}
    >
      <Form method="post">
        <Stack>
          <CheckboxField
            name="required"
            label={t("security.required")}
            help={t("security.requiredHelp")}
            defaultChecked={required}
            required={false}
          />
          <div>
            <Button>{t("security.save")}</Button>
          </div>
        </Stack>
      </Form>
    </Page>
  );
}
