import { data, redirect, useSearchParams } from "react-router";
import { newColleague } from "#app/domain/programmes/input.ts";
import { inviteColleague } from "#app/domain/programmes/invite-manager.ts";
import { saidOf } from "#app/domain/programmes/post.ts";
import { viewPeople } from "#app/domain/programmes/read.ts";
import { attempt } from "#app/http/attempt.ts";
import { managedCall, readersLocale, requestTime, translate } from "#app/http/context.ts";
import { readForm } from "#app/http/form.ts";
import { newLink } from "#app/http/one-time-link.server.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { Row, Section } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { InviteColleague } from "#app/ui/set-up/invite-colleague.tsx";
import { ColleaguesTable, Invited } from "#app/ui/set-up/colleagues-table.tsx";
import { SetUpPage, useSetUp } from "#app/ui/set-up/set-up-page.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Route } from "./+types/people";

export function loader({ context }: Route.LoaderArgs) {
  const people = viewPeople(context.get(managedCall), context.get(requestTime));
  return { ...people, language: context.get(readersLocale) };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const managed = context.get(managedCall);
  const t = context.get(translate);
  const { value, problem } = await readForm(request, newColleague, t);
  if (problem) return data(problem, { status: 400 });

  const link = newLink("/join");
  const { post, ...person } = value;
  const refusal = attempt(t, () => inviteColleague(managed, person, post, link, context.get(requestTime)));
  if (refusal) return data({ ...refusal, typed: { ...person, post: saidOf(post) } }, { status: 409 });

  const who = new URLSearchParams({ says: "invited", who: value.email });
  return redirect(`/manage/calls/${params.callSlug}/set-up/people?${who}`);
}

const said = ["invited", "resent", "revoked", "changed", "removed"] as const;

export default function People({ loaderData, actionData }: Route.ComponentProps) {
  const { hubs, colleagues, invitations, evaluators, language } = loaderData;
  const { t } = useTranslation(["set-up", "release"]);
  const [search] = useSearchParams();
  const home = useSetUp();
  const says = said.find((one) => one === search.get("says"));
  const who = search.get("who") ?? "";
  return (
    <SetUpPage title={t("step.people")} lead={t("people.lead")}>
      {says && !actionData && (
        <Notice tone="success">{t(`people.${says}`, { name: who, email: who })}</Notice>
      )}
      <Section title={t("people.managers")}>
        <ColleaguesTable colleagues={colleagues} />
      </Section>
      {invitations.length > 0 && <Invited invitations={invitations} />}
      <InviteColleague key={says && who} answer={actionData} {...{ language, hubs }} />
      <Section
        title={t("release:rule")}
        lead={t("release:ruleShort")}
        actions={
          <LinkButton to={`${home}/set-up/release`} size="small" icon="pencil">
            {t("release:toRule")}
          </LinkButton>
        }
      />
      <Section
        title={t("people.evaluators")}
        lead={t("people.evaluatorsText", { count: evaluators })}
        actions={
          <Row>
            <LinkButton to={`${home}/evaluators`} size="small" icon="people">
              {t("people.toEvaluators")}
            </LinkButton>
            <LinkButton to={`${home}/set-up/routing`} size="small" icon="pencil">
              {t("people.toRouting")}
            </LinkButton>
          </Row>
        }
      />
    </SetUpPage>
  );
}
