import { useTranslation } from "react-i18next";
import { data, Form, redirect, useNavigation, useParams } from "react-router";
import { prepareProposal, proposeAssignment } from "#app/domain/assignment/propose.ts";
import { attempt, attemptFor } from "#app/http/attempt.ts";
import { managedCall, requestTime, translate } from "#app/http/context.ts";
import { bestRouting } from "#app/http/routing.server.ts";
import { Button } from "#app/ui/button.tsx";
import { ActionBar, Stack } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { SubPage } from "#app/ui/sub-page.tsx";
import { Bullets } from "#app/ui/text.tsx";
import type { Route } from "./+types/propose-assignment";

export async function action({ context, params }: Route.ActionArgs) {
  const managed = context.get(managedCall);
  const t = context.get(translate);
  const now = context.get(requestTime);
  const prepared = attemptFor(t, () => prepareProposal(managed, now));
  if (prepared.refusal) return data(prepared.refusal, { status: 409 });

  const match = await bestRouting(prepared.value);
  const refusal = attempt(t, () => proposeAssignment(managed, match, now));
  if (refusal) return data(refusal, { status: 409 });

  return redirect(`/manage/calls/${params.callSlug}/assignment?says=proposed`);
}

export default function ProposeAssignment({ actionData }: Route.ComponentProps) {
  const { t } = useTranslation("assignment");
  const { state } = useNavigation();
  const { callSlug } = useParams();
  return (
    <SubPage
      back={{ to: `/manage/calls/${callSlug}/assignment`, label: t("propose.back") }}
      width="form"
      title={t("propose.title")}
      lead={t("propose.lead")}
    >
      <Form method="post">
        <Stack>
          {actionData?.refused && <Notice tone="danger">{actionData.refused}</Notice>}
          <Bullets items={[t("propose.search"), t("propose.keeps")]} />
          <ActionBar>
            <Button pending={state !== "idle"}>{t("propose.submit")}</Button>
          </ActionBar>
        </Stack>
      </Form>
    </SubPage>
  );
}
