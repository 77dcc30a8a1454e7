import { data, redirect } from "react-router";
import { arrangeCriterion } from "#app/domain/calls/change-criteria.ts";
import { arrangement } from "#app/domain/calls/lists.ts";
import { viewScoring } from "#app/domain/calls/read-rules.ts";
import { attempt } from "#app/http/attempt.ts";
import { managedCall, readersLocale, requestTime, translate } from "#app/http/context.ts";
import { readForm } from "#app/http/form.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { Section } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { CriteriaTable, SelectionFacts } from "#app/ui/set-up/criteria-table.tsx";
import { SetUpPage, useSetUp } from "#app/ui/set-up/set-up-page.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Route } from "./+types/criteria";

export function loader({ context }: Route.LoaderArgs) {
  return viewScoring(context.get(managedCall), context.get(readersLocale));
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const managed = context.get(managedCall);
  const t = context.get(translate);
  const { value, problem } = await readForm(request, arrangement, t);
  if (problem) return data({ refused: t("problems:invalid") }, { status: 400 });

  const refusal = attempt(t, () => arrangeCriterion(managed, value.id, value.move, context.get(requestTime)));
  if (refusal) return data(refusal, { status: 409 });

  return redirect(`/manage/calls/${params.callSlug}/set-up/criteria`);
}

export default function Criteria({ loaderData, actionData }: Route.ComponentProps) {
  const { published, frozen, criteria, ...selection } = loaderData;
  const { t } = useTranslation(["set-up", "workbench"]);
  const home = useSetUp();
  const add = (
    <LinkButton to={`${home}/set-up/criteria/new`} icon="plus" size="small">
      {t("criteria.add")}
    </LinkButton>
  );
  return (
    <SetUpPage
      title={t("step.criteria")}
      lead={t("criteria.lead")}
      published={published}
      answered={Boolean(actionData)}
    >
      {frozen && <Notice>{t("criteria.frozen")}</Notice>}
      {actionData?.refused && <Notice tone="danger">{actionData.refused}</Notice>}
      <Section title={t("criteria.title")} actions={!frozen && add}>
        <CriteriaTable criteria={criteria} frozen={frozen} />
      </Section>
      <SelectionFacts selection={selection} />
      <Section
        title={t("workbench:rules.title")}
        lead={t("workbench:rules.lead")}
        actions={
          <LinkButton to={`${home}/set-up/evaluation`} size="small" icon="pencil">
            {t("workbench:rules.change")}
          </LinkButton>
        }
      />
    </SetUpPage>
  );
}
