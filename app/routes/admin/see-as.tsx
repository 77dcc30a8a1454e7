import { data } from "react-router";
import { seeAsAnybody } from "#app/domain/seeing/begin.ts";
import { whoseSeen } from "#app/domain/seeing/input.ts";
import { attemptFor } from "#app/http/attempt.ts";
import { administrator, requestTime, translate } from "#app/http/context.ts";
import { readForm } from "#app/http/form.ts";
import { seeFrom } from "#app/http/seeing.server.ts";
import { Page } from "#app/ui/page.tsx";
import { SeeAsForm } from "#app/ui/seeing/see-as-form.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Route } from "./+types/see-as";

export async function action({ context, request }: Route.ActionArgs) {
  const permit = context.get(administrator);
  const t = context.get(translate);
  const { value, problem } = await readForm(request, whoseSeen, t);
  if (problem) return data(problem, { status: 400 });

  const now = context.get(requestTime);
  const begun = attemptFor(t, () => seeAsAnybody(permit, value.email, value.reason, now));
  if (begun.refusal) return data({ ...begun.refusal, typed: value }, { status: 409 });
  return seeFrom(begun.value);
}

export default function SeeAsAnybody({ actionData }: Route.ComponentProps) {
  const { t } = useTranslation(["seeing", "admin"]);
  return (
    <Page
      width="form"
      title={t("anybody.title")}
      lead={t("anybody.lead")}
      back={{ to: "/admin", label: t("admin:title") }}
    >
      <SeeAsForm
        rules={[t("anybody.look"), t("anybody.both"), t("anybody.record")]}
        email={t("anybody.email")}
        submit={t("anybody.begin")}
        answer={actionData}
      />
    </Page>
  );
}
