import { data, Form, redirect } from "react-router";
import { removeColleague } from "#app/domain/programmes/change-post.ts";
import { viewPeople } from "#app/domain/programmes/read.ts";

import { attempt } from "#app/http/attempt.ts";
import { managedCall, requestTime, translate } from "#app/http/context.ts";
import { orNotFound } from "#app/http/guards.ts";
import { Button } from "#app/ui/button.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { SetUpPage } from "#app/ui/set-up/set-up-page.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Route } from "./+types/manager";

export function loader({ context, params }: Route.LoaderArgs) {
  const { colleagues } = viewPeople(context.get(managedCall), context.get(requestTime));
  const { name, own } = orNotFound(colleagues.find(({ id }) => id === params.managerId));
  return { name, own };
}

export function action({ context, params }: Route.ActionArgs) {
  const managed = context.get(managedCall);
  const { colleagues } = viewPeople(managed, context.get(requestTime));
  const { name, own } = orNotFound(colleagues.find(({ id }) => id === params.managerId));
  const refusal = attempt(context.get(translate), () =>
    removeColleague(managed, params.managerId, context.get(requestTime)),
  );
  if (refusal) return data(refusal, { status: 409 });

  const who = new URLSearchParams({ says: "removed", who: name });
  return redirect(own ? "/home" : `/manage/calls/${params.callSlug}/set-up/people?${who}`);
}

export default function Manager({ loaderData: { name, own }, actionData }: Route.ComponentProps) {
  const { t } = useTranslation("set-up");
  return (
    <SetUpPage
      title={own ? t("people.leave") : t("people.removing", { name })}
      lead={own ? t("people.leavingText") : t("people.removingText")}
      back={{ to: "set-up/people", label: t("step.people") }}
    >
      <Stack>
        {actionData?.refused && <Notice tone="danger">{actionData.refused}</Notice>}
        <Form method="post">
          <Button kind="danger">{own ? t("people.leave") : t("page.removeOf", { name })}</Button>
        </Form>
      </Stack>
    </SetUpPage>
  );
}
