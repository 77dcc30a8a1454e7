import { useTranslation } from "react-i18next";
import { data, redirect, useParams, useSearchParams } from "react-router";
import { manyInvitees, oneInvitee } from "#app/domain/evaluators/invitation-input.ts";
import { mostInvitees } from "#app/domain/evaluators/invitation-list.ts";
import { inviteEvaluators } from "#app/domain/evaluators/invite.ts";
import { viewInvitees } from "#app/domain/evaluators/read-invitees.ts";
import { attempt } from "#app/http/attempt.ts";
import { managedCall, requestTime, translate } from "#app/http/context.ts";
import { readForm } from "#app/http/form.ts";
import { hashOf, newToken } from "#app/http/session.server.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { InviteMany } from "#app/ui/evaluators/invite-many.tsx";
import { InviteOne } from "#app/ui/evaluators/invite-one.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { SubPage } from "#app/ui/sub-page.tsx";
import { Tabs } from "#app/ui/tabs.tsx";
import type { Route } from "./+types/invite-evaluator";

export function loader() {
  return { mostInvitees };
}

type Invitee = { name: string; email: string };
type Asked = { invitees: Invitee[]; locale: Locale; message: string; typed: object };

export async function action(args: Route.ActionArgs) {
  const t = args.context.get(translate);
  const { asked, answer } = await (args.url.searchParams.has("many") ? askedMany(args) : askedOne(args));
  if (!asked) return answer;

  const { invitees, locale, message, typed } = asked;
  const invitations = invitees.map((invitee) => ({ ...invitee, locale, message, ...link() }));
  const managed = args.context.get(managedCall);
  const refusal = attempt(t, () => inviteEvaluators(managed, invitations, args.context.get(requestTime)));
  if (refusal) return data({ ...refusal, typed }, { status: 409 });

  return redirect(`/manage/calls/${args.params.callSlug}/evaluators/invite?sent=${invitees.length}`);
}

function link() {
  const token = newToken();
  return { token, tokenHash: hashOf(token) };
}

async function askedOne({ context, request }: Route.ActionArgs) {
  const { value, problem } = await readForm(request, oneInvitee, context.get(translate));
  if (problem) return { answer: data(problem, { status: 400 }) };
  const { name, email, ...letter } = value;
  return { asked: { invitees: [{ name, email }], ...letter, typed: value } satisfies Asked };
}

/** All lines must be good: a list that is half invited would be hard to mend. */
async function askedMany({ context, request }: Route.ActionArgs) {
  const t = context.get(translate);
  const { value, problem } = await readForm(request, manyInvitees, t);
  if (problem) return { answer: data(problem, { status: 400 }) };
  const { lines, ...letter } = value;
  const { invitees, refused } = viewInvitees(context.get(managedCall), lines);
  if (refused.length) return { answer: data({ refusedLines: refused, typed: value }, { status: 400 }) };
  if (invitees.length > mostInvitees) {
    const said = t("evaluators:invite.tooMany", { most: mostInvitees });
    return { answer: data({ refused: said, typed: value }, { status: 400 }) };
  }
  return { asked: { invitees, ...letter, typed: value } satisfies Asked };
}

export default function InviteEvaluator({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation("evaluators");
  const list = `/manage/calls/${useParams().callSlug}/evaluators`;
  const [search] = useSearchParams();
  const many = search.has("many");
  const sent = Number(search.get("sent"));
  return (
    <SubPage back={{ to: list, label: t("invite.back") }} width="form" title={t("invite.title")}>
      <Stack>
        {sent > 0 && !actionData && <Notice tone="success">{t("invite.sent", { count: sent })}</Notice>}
        <Tabs
          label={t("invite.title")}
          items={[
            { to: `${list}/invite`, label: t("invite.one"), current: !many },
            { to: `${list}/invite?many`, label: t("invite.many"), current: many },
          ]}
        />
        {many ? (
          <InviteMany answer={actionData} most={loaderData.mostInvitees} key="many" />
        ) : (
          <InviteOne answer={actionData} key={`one-${search.get("sent")}`} />
        )}
      </Stack>
    </SubPage>
  );
}
