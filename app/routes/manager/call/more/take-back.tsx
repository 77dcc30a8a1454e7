import { data, redirect, useParams } from "react-router";
import { fewerInput, takeBackEvaluation } from "#app/domain/assignment/more-evaluations.ts";
import { viewTakingBack } from "#app/domain/assignment/read-more.ts";
import { attempt } from "#app/http/attempt.ts";
import { managedCall, requestTime, translate } from "#app/http/context.ts";
import { readForm } from "#app/http/form.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { FormButton } from "#app/ui/form-button.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { SubPage } from "#app/ui/sub-page.tsx";
import { TextLink } from "#app/ui/text.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Route } from "./+types/take-back";

export function loader({ context, url }: Route.LoaderArgs) {
  return { seen: viewTakingBack(context.get(managedCall), url.searchParams.get("application") ?? "") };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const managed = context.get(managedCall);
  const t = context.get(translate);
  const { value, problem } = await readForm(request, fewerInput, t);
  if (problem) return data({ refused: t("problems:invalid") }, { status: 400 });

  const now = context.get(requestTime);
  const refusal = attempt(t, () => takeBackEvaluation(managed, value.application, now));
  if (refusal) return data(refusal, { status: 409 });

  return redirect(`/manage/calls/${params.callSlug}/assignment/more?says=taken-back`);
}

export default function TakeBackEvaluation({ loaderData: { seen }, actionData }: Route.ComponentProps) {
  const { t } = useTranslation("more");
  const here = `/manage/calls/${useParams().callSlug}/assignment`;
  const back = { to: `${here}/more`, label: t("title") };
  const refused = actionData?.refused && <Notice tone="danger">{actionData.refused}</Notice>;
  if (!seen)
    return (
      <SubPage back={back} title={t("takeBack.gone")}>
        <Stack>
          {refused}
          <EmptyState title={t("takeBack.gone")}>{t("takeBack.goneText")}</EmptyState>
        </Stack>
      </SubPage>
    );
  const { id, company, wanted, open } = seen;
  return (
    <SubPage back={back} title={t("takeBack.title", { company })} width="form">
      <Stack>
        {refused}
        <p>{t("takeBack.text", { company, from: wanted, to: wanted - 1 })}</p>
        <p>
          <TextLink to={`${here}/${id}`}>{t("takeBack.look")}</TextLink>
        </p>
        <div>
          <FormButton action="" fields={{ application: id }} disabled={!open} kind="primary">
            {t("takeBack.submit")}
          </FormButton>
        </div>
      </Stack>
    </SubPage>
  );
}
