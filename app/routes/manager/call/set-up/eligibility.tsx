import { data, redirect } from "react-router";
import { arrangeRule } from "#app/domain/calls/change-rules.ts";
import { arrangement } from "#app/domain/calls/lists.ts";
import { viewRules } from "#app/domain/calls/read-rules.ts";
import { attempt } from "#app/http/attempt.ts";
import { managedCall, readersLocale, requestTime, translate } from "#app/http/context.ts";
import { readForm } from "#app/http/form.ts";
import { Notice } from "#app/ui/notice.tsx";
import { AddRule, RulesTable } from "#app/ui/set-up/rules-table.tsx";
import { SetUpPage } from "#app/ui/set-up/set-up-page.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Route } from "./+types/eligibility";

export function loader({ context }: Route.LoaderArgs) {
  return viewRules(context.get(managedCall), context.get(readersLocale));
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const managed = context.get(managedCall);
  const t = context.get(translate);
  const { value, problem } = await readForm(request, arrangement, t);
  if (problem) return data({ refused: t("problems:invalid") }, { status: 400 });

  const refusal = attempt(t, () => arrangeRule(managed, value.id, value.move, context.get(requestTime)));
  if (refusal) return data(refusal, { status: 409 });

  return redirect(`/manage/calls/${params.callSlug}/set-up/eligibility`);
}

export default function Eligibility({ loaderData, actionData }: Route.ComponentProps) {
  const { published, rules, kinds } = loaderData;
  const { t } = useTranslation("set-up");
  return (
    <SetUpPage
      title={t("step.eligibility")}
      lead={t("eligibility.lead")}
      published={published}
      answered={Boolean(actionData)}
    >
      {actionData?.refused && <Notice tone="danger">{actionData.refused}</Notice>}
      <RulesTable rules={rules} />
      <AddRule kinds={kinds} />
    </SetUpPage>
  );
}
