import { data, Form, redirect, useNavigation, useParams } from "react-router";
import { moreInput, orderMoreEvaluations } from "#app/domain/assignment/more-evaluations.ts";
import { attempt } from "#app/http/attempt.ts";
import { managedCall, requestTime, translate } from "#app/http/context.ts";
import { readForm } from "#app/http/form.ts";
import { keptFor } from "#app/http/kept.server.ts";
import { BeingComputed } from "#app/ui/being-computed.tsx";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { HiddenField } from "#app/ui/field.tsx";
import { ActionBar, Stack } from "#app/ui/layout.tsx";
import { OrderConsequences } from "#app/ui/more/order-consequences.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { SubPage } from "#app/ui/sub-page.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Route } from "./+types/order";

/** More are refused when they are ordered. */
const most = 500;

export function loader({ context, url }: Route.LoaderArgs) {
  const ids = [...new Set(url.searchParams.getAll("application"))].slice(0, most).toSorted();
  return keptFor(context.get(managedCall), "order", { ids });
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const managed = context.get(managedCall);
  const t = context.get(translate);
  const { value, problem } = await readForm(request, moreInput, t);
  if (problem) return data({ refused: t("problems:invalid") }, { status: 400 });

  const now = context.get(requestTime);
  const refusal = attempt(t, () => orderMoreEvaluations(managed, value.application, now));
  if (refusal) return data(refusal, { status: 409 });

  const count = new Set(value.application).size;
  return redirect(`/manage/calls/${params.callSlug}/assignment/more?says=ordered&count=${count}`);
}

export default function OrderEvaluations({
  loaderData: { standing, value },
  actionData,
}: Route.ComponentProps) {
  const { t } = useTranslation("more");
  const { state } = useNavigation();
  const here = `/manage/calls/${useParams().callSlug}/assignment`;
  if (!value) return <BeingComputed standing={standing} />;
  const { rows, open } = value;
  const count = rows.length;
  const back = { to: `${here}/more`, label: t("title") };
  const refused = actionData?.refused && <Notice tone="danger">{actionData.refused}</Notice>;
  if (count === 0)
    return (
      <SubPage back={back} title={t("order.nothing")}>
        <Stack>
          {refused}
          <EmptyState title={t("order.nothing")}>{t("order.nothingText")}</EmptyState>
        </Stack>
      </SubPage>
    );
  return (
    <SubPage back={back} title={t("order.title", { count })} lead={t("order.lead")} width="form">
      <Stack gap="large">
        {refused}
        {!open && <Notice>{t("over")}</Notice>}
        <BeingComputed standing={standing} again />
        <OrderConsequences {...value} here={here} />
        <Form method="post">
          {rows.map(({ id }) => (
            <HiddenField key={id} name="application" value={id} />
          ))}
          <ActionBar sticky>
            <Button pending={state !== "idle"} disabled={!open}>
              {t("order.submit", { count })}
            </Button>
            <LinkButton to={`${here}/more`}>{t("order.back")}</LinkButton>
          </ActionBar>
        </Form>
      </Stack>
    </SubPage>
  );
}
