import { data, useParams } from "react-router";
import { seeAsOneOf } from "#app/domain/seeing/begin.ts";
import { whySeen } from "#app/domain/seeing/input.ts";
import { viewToSeeAs } from "#app/domain/seeing/read.ts";
import { attemptFor } from "#app/http/attempt.ts";
import { managedCall, requestTime, translate } from "#app/http/context.ts";
import { readForm } from "#app/http/form.ts";
import { orNotFound } from "#app/http/guards.ts";
import { seeFrom } from "#app/http/seeing.server.ts";
import { SeeAsForm } from "#app/ui/seeing/see-as-form.tsx";
import { SubPage } from "#app/ui/sub-page.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Route } from "./+types/see-as";

export function loader({ context, params }: Pick<Route.LoaderArgs, "context" | "params">) {
  return orNotFound(viewToSeeAs(context.get(managedCall), params.accountId));
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const managed = context.get(managedCall);
  loader({ context, params });
  const t = context.get(translate);
  const { value, problem } = await readForm(request, whySeen, t);
  if (problem) return data(problem, { status: 400 });

  const now = context.get(requestTime);
  const begun = attemptFor(t, () => seeAsOneOf(managed, params.accountId, value.reason, now));
  if (begun.refusal) return data({ ...begun.refusal, typed: value }, { status: 409 });
  return seeFrom(begun.value);
}

export default function SeeAs({ loaderData: { name }, actionData }: Route.ComponentProps) {
  const { t } = useTranslation("seeing");
  const rules = [t("rules.look"), t("rules.both"), t("rules.record", { name })];
  return (
    <SubPage
      back={{ to: `/manage/calls/${useParams().callSlug}/applications`, label: t("back") }}
      title={t("title", { name })}
      lead={t("lead", { name })}
      width="form"
    >
      <SeeAsForm rules={rules} submit={t("begin", { name })} answer={actionData} />
    </SubPage>
  );
}
