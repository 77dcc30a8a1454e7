import { data, Form, redirect, useNavigation, useParams } from "react-router";
import { moveInput, movePairs } from "#app/domain/assignment/move.ts";
import { viewMove } from "#app/domain/assignment/read-move.ts";
import { attempt } from "#app/http/attempt.ts";
import { managedCall, requestTime, translate } from "#app/http/context.ts";
import { readForm } from "#app/http/form.ts";
import { MoveConsequences } from "#app/ui/assignment/move-consequences.tsx";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { HiddenField } from "#app/ui/field.tsx";
import { ActionBar, Stack } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { SubPage } from "#app/ui/sub-page.tsx";
import { Bullets } from "#app/ui/text.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Route } from "./+types/move-assignment";

export function loader({ context, params, url }: Route.LoaderArgs) {
  const { data: move } = moveInput.safeParse(Object.fromEntries(url.searchParams));
  const seen = move && viewMove(context.get(managedCall), params.applicationId, move);
  return { move, seen };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const managed = context.get(managedCall);
  const t = context.get(translate);
  const { value, problem } = await readForm(request, moveInput, t);
  if (problem) return data({ refused: t("problems:invalid") }, { status: 400 });

  const now = context.get(requestTime);
  const refusal = attempt(t, () => movePairs(managed, params.applicationId, value, now));
  if (refusal) return data(refusal, { status: 409 });

  const { callSlug, applicationId } = params;
  return redirect(`/manage/calls/${callSlug}/assignment/${applicationId}?says=moved`);
}

export default function MoveAssignment({ loaderData: { move, seen }, actionData }: Route.ComponentProps) {
  const { t } = useTranslation("routing");
  const { state } = useNavigation();
  const { callSlug, applicationId } = useParams();
  const back = `/manage/calls/${callSlug}/assignment/${applicationId}`;
  const refused = actionData?.refused && <Notice tone="danger">{actionData.refused}</Notice>;
  if (!move || !seen)
    return (
      <SubPage back={{ to: back, label: t("move.application") }} title={t("move.gone")}>
        {refused}
        <EmptyState title={t("move.gone")}>{t("move.goneText")}</EmptyState>
      </SubPage>
    );
  const kind = seen.other ? "swap" : seen.in && seen.out ? "both" : seen.in ? "in" : "out";
  const { company, in: comes = "", out = "", other = "", ended, open } = seen;
  const possible = open && seen.broken.length === 0 && ended.submitted === 0;
  const beyond = seen.applications.map(({ has, wanted }) => has - wanted).filter((more) => more > 0);
  const notes = [
    seen.in && beyond.length > 0 && t("move.beyond", { count: Math.max(...beyond) }),
    ended.published > 0 && t("move.ended", { count: ended.published }),
    ended.begun > 0 && t("move.begun"),
    seen.in && t(ended.published > 0 ? "move.atOnce" : "move.stays"),
  ].filter((note) => typeof note === "string");
  return (
    <SubPage
      back={{ to: back, label: company }}
      title={t(`move.title.${kind}`, { company, in: comes, out, other })}
      lead={t("move.lead")}
      width="form"
    >
      <Stack gap="large">
        {refused}
        <MoveConsequences {...seen} />
        {notes.length > 0 && <Bullets items={notes} />}
        <Form method="post">
          {Object.entries(move).map(([name, value]) => (
            <HiddenField key={name} name={name} value={value} />
          ))}
          <ActionBar sticky>
            <Button pending={state !== "idle"} disabled={!possible}>
              {t("move.confirm")}
            </Button>
            <LinkButton to={back}>{t("move.back")}</LinkButton>
          </ActionBar>
        </Form>
      </Stack>
    </SubPage>
  );
}
