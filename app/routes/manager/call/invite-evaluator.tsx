import { data, redirect, useParams, useSearchParams } from "react-router";
import { endOfDay, manyInvitees, oneInvitee } from "#app/domain/evaluators/invitation-input.ts";
import { mostInvitees } from "#app/domain/evaluators/invitation-list.ts";
import { inviteEvaluators, type Invitation } from "#app/domain/evaluators/invite.ts";
import { viewInviting } from "#app/domain/evaluators/read-editing.ts";
import { viewInvitees } from "#app/domain/evaluators/read-invitees.ts";
import { attempt } from "#app/http/attempt.ts";
import { managedCall, readersLocale, requestTime, translate } from "#app/http/context.ts";
import { readForm } from "#app/http/form.ts";
import { invitationLink } from "#app/http/invitation-link.server.ts";
import { InviteMany } from "#app/ui/evaluators/invite-many.tsx";
import { InviteOne } from "#app/ui/evaluators/invite-one.tsx";
import { InvitePage } from "#app/ui/evaluators/invite-page.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Route } from "./+types/invite-evaluator";

export function loader({ context }: Route.LoaderArgs) {
  const now = context.get(requestTime);
  const { kinds, answerBy } = viewInviting(context.get(managedCall), context.get(readersLocale), now);
  return { mostInvitees, kinds, start: { answerBy } };
}

type Letter = Pick<Invitation, "locale" | "message" | "askedFor" | "kind"> & { answerBy?: string };
type Asked = { invitees: { name: string; email: string }[]; letter: Letter; typed: object };

export async function action(args: Route.ActionArgs) {
  const { context, params, url } = args;
  const managed = context.get(managedCall);
  const now = context.get(requestTime);
  const { timeZone } = viewInviting(managed, context.get(readersLocale), now);
  const { asked, answer } = await (url.searchParams.has("many") ? askedMany : askedOne)(args, timeZone);
  if (!asked) return answer;

  const { invitees, letter, typed } = asked;
  const answerBy = endOfDay(timeZone, letter.answerBy);
  const invitations = invitees.map((invitee) => ({ ...invitee, ...letter, answerBy, ...invitationLink() }));
  const refusal = attempt(context.get(translate), () => inviteEvaluators(managed, invitations, now));
  if (refusal) return data({ ...refusal, typed }, { status: 409 });

  return redirect(`/manage/calls/${params.callSlug}/evaluators/invite?sent=${invitees.length}`);
}

async function askedOne({ context, request }: Route.ActionArgs, timeZone: string) {
  const schema = oneInvitee(timeZone, context.get(requestTime));
  const { value, problem } = await readForm(request, schema, context.get(translate));
  if (problem) return { answer: data(problem, { status: 400 }) };
  const { name, email, ...letter } = value;
  return { asked: { invitees: [{ name, email }], letter, typed: value } satisfies Asked };
}

/** All lines must be good: a list that is half invited would be hard to mend. */
async function askedMany({ context, request }: Route.ActionArgs, timeZone: string) {
  const t = context.get(translate);
  const { value, problem } = await readForm(request, manyInvitees(timeZone, context.get(requestTime)), t);
  if (problem) return { answer: data(problem, { status: 400 }) };
  const { lines, ...letter } = value;
  const { invitees, refused } = viewInvitees(context.get(managedCall), lines);
  if (refused.length) return { answer: data({ refusedLines: refused, typed: value }, { status: 400 }) };
  if (invitees.length > mostInvitees) {
    const said = t("evaluators:invite.tooMany", { most: mostInvitees });
    return { answer: data({ refused: said, typed: value }, { status: 400 }) };
  }
  return { asked: { invitees, letter, typed: value } satisfies Asked };
}

export default function InviteEvaluator({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation("evaluators");
  const here = `/manage/calls/${useParams().callSlug}/evaluators`;
  const [search] = useSearchParams();
  const many = search.has("many");
  const sent = Number(search.get("sent"));
  const { mostInvitees: most, ...form } = loaderData;
  return (
    <InvitePage here={here} title={t("invite.title")} current={many ? "many" : "one"}>
      {sent > 0 && !actionData && <Notice tone="success">{t("invite.sent", { count: sent })}</Notice>}
      {many ? (
        <InviteMany {...form} answer={actionData} most={most} key="many" />
      ) : (
        <InviteOne
          {...form}
          answer={actionData}
          submit={t("invite.submit")}
          key={`one-${search.get("sent")}`}
        />
      )}
    </InvitePage>
  );
}
