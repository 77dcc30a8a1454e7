import { data, Form, redirect, useNavigation, useParams } from "react-router";
import { publishAssignment } from "#app/domain/assignment/publish.ts";
import { viewPublication } from "#app/domain/assignment/read-publication.ts";
import { publicationInput } from "#app/domain/assignment/proposal-as-seen.ts";
import { attempt } from "#app/http/attempt.ts";
import { managedCall, requestTime, translate } from "#app/http/context.ts";
import { DueOver } from "#app/ui/assignment/due-over.tsx";
import { ShortList } from "#app/ui/assignment/short-list.tsx";
import { StandBy } from "#app/ui/assignment/stand-by.tsx";
import { ToldTable } from "#app/ui/assignment/told-table.tsx";
import { readForm } from "#app/http/form.ts";
import { Button } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { HiddenField } from "#app/ui/field.tsx";
import { ActionBar, Section, Stack } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { SubPage } from "#app/ui/sub-page.tsx";
import { Bullets } from "#app/ui/text.tsx";
import { DateTime } from "#app/ui/time.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Route } from "./+types/publish-assignment";

export function loader({ context }: Route.LoaderArgs) {
  return viewPublication(context.get(managedCall), context.get(requestTime));
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const managed = context.get(managedCall);
  const t = context.get(translate);
  const { value, problem } = await readForm(request, publicationInput, t);
  if (problem) return data({ refused: t("problems:invalid") }, { status: 400 });

  const refusal = attempt(t, () => publishAssignment(managed, value.seen, context.get(requestTime)));
  if (refusal) return data(refusal, { status: 409 });

  return redirect(`/manage/calls/${params.callSlug}/assignment?says=published`);
}

export default function PublishAssignment({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation("assignment");
  const { state } = useNavigation();
  const calls = `/manage/calls/${useParams().callSlug}`;
  const here = `${calls}/assignment`;
  const { pairs, evaluators, missing, short, beyond, dueAt, isOver, timeZone } = loaderData;
  const back = { to: here, label: t("propose.back") };
  const refused = actionData?.refused && <Notice tone="danger">{actionData.refused}</Notice>;
  if (pairs === 0)
    return (
      <SubPage title={t("publish.title")} back={back}>
        <Stack>
          {refused}
          <EmptyState title={t("publish.nothing")}>{t("publish.nothingText")}</EmptyState>
        </Stack>
      </SubPage>
    );
  return (
    <SubPage title={t("publish.title")} lead={t("publish.lead", { count: pairs })} back={back} width="form">
      <Stack gap="large">
        {refused}
        {isOver && <DueOver call={calls} />}
        {missing > 0 && (
          <Stack>
            <Notice tone="warning" title={t("publish.short", { count: missing })}>
              {t("publish.shortText")}
            </Notice>
            <ShortList short={short} here={here} />
          </Stack>
        )}
        {beyond.count > 0 && (
          <Notice tone="warning" title={t("publish.beyond", { count: beyond.count })}>
            <Bullets items={beyond.first.map((one) => t("publish.beyondOne", one))} />
          </Notice>
        )}
        <Section title={t("publish.happens")} level={3}>
          <Bullets
            items={[
              t("publish.mails", { count: evaluators }),
              t("publish.opens"),
              !isOver && (
                <>
                  {t("publish.due")} <DateTime at={dueAt} zone={timeZone} />
                </>
              ),
              t("publish.stays"),
            ].filter(Boolean)}
          />
        </Section>
        <StandBy {...loaderData.standBy} here={here} evaluators={`${calls}/evaluators`} />
        <ToldTable {...loaderData} />
        <Form method="post">
          <HiddenField name="seen" value={loaderData.seen} />
          <ActionBar sticky>
            <Button pending={state !== "idle"}>{t("publish.submit", { count: evaluators })}</Button>
          </ActionBar>
        </Form>
      </Stack>
    </SubPage>
  );
}
