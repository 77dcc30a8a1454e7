import { data, Form, redirect } from "react-router";
import { z } from "zod";
import { changePost } from "#app/domain/programmes/change-post.ts";
import { post } from "#app/domain/programmes/post.ts";
import { viewPeople } from "#app/domain/programmes/read.ts";
import { attempt } from "#app/http/attempt.ts";
import { managedCall, requestTime, translate } from "#app/http/context.ts";
import { readForm } from "#app/http/form.ts";
import { orNotFound } from "#app/http/guards.ts";
import { FormProblems, useAnsweredForm } from "#app/ui/answered-form.tsx";
import { Button } from "#app/ui/button.tsx";
import { field } from "#app/ui/form-field.ts";
import { Stack } from "#app/ui/layout.tsx";
import { PostField } from "#app/ui/set-up/post-field.tsx";
import { SetUpPage } from "#app/ui/set-up/set-up-page.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Route } from "./+types/role";

function found({ context, params }: Pick<Route.LoaderArgs, "context" | "params">) {
  const { colleagues, hubs } = viewPeople(context.get(managedCall), context.get(requestTime));
  const { name, own, post } = orNotFound(colleagues.find(({ id }) => id === params.managerId));
  return { name, own, post, hubs };
}

export function loader(args: Route.LoaderArgs) {
  return found(args);
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const { name, own } = found({ context, params });
  const t = context.get(translate);
  const { value, problem } = await readForm(request, z.object({ post }), t);
  if (problem) return data(problem, { status: 400 });

  const refusal = attempt(t, () =>
    changePost(context.get(managedCall), params.managerId, value.post, context.get(requestTime)),
  );
  if (refusal) return data(refusal, { status: 409 });

  const who = new URLSearchParams({ says: "changed", who: name });
  return redirect(own ? "/home" : `/manage/calls/${params.callSlug}/set-up/people?${who}`);
}

export default function Role({ loaderData: { name, post, hubs }, actionData }: Route.ComponentProps) {
  const { t } = useTranslation(["set-up", "common"]);
  const [form, fields] = useAnsweredForm<{ post: string }>(actionData, { post });
  return (
    <SetUpPage title={t("people.changing", { name })} back={{ to: "set-up/people", label: t("step.people") }}>
      <Form method="post" noValidate>
        <Stack>
          <FormProblems form={form} answer={actionData} labels={{ post: t("people.role") }} />
          <PostField {...field(fields.post)} hubs={hubs} />
          <div>
            <Button>{t("common:save")}</Button>
          </div>
        </Stack>
      </Form>
    </SetUpPage>
  );
}
