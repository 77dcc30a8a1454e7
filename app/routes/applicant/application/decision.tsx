import { data, redirect, useOutletContext } from "react-router";
import { z } from "zod";
import { answerDecision } from "#app/domain/decisions/answer.ts";
import { viewOwnDecision } from "#app/domain/decisions/read-own.ts";
import { viewOwnRedress } from "#app/domain/decisions/redress/read.ts";
import { attempt } from "#app/http/attempt.ts";
import { ownApplication, readersLocale, requestTime, translate } from "#app/http/context.ts";
import { readForm } from "#app/http/form.ts";
import type { Application } from "#app/ui/application/standing.tsx";
import type { Answer } from "#app/ui/answered-form.tsx";
import { AnswerForms } from "#app/ui/decisions/answer-forms.tsx";
import { DecisionFacts, Exclusion, Feedback, type OwnDecision } from "#app/ui/decisions/own-decision.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Page } from "#app/ui/page.tsx";
import { TextLink } from "#app/ui/text.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Route } from "./+types/decision";

export function loader({ context }: Route.LoaderArgs) {
  const own = context.get(ownApplication);
  const now = context.get(requestTime);
  const decision = viewOwnDecision(own, context.get(readersLocale), now);
  return decision ? { ...decision, redress: viewOwnRedress(own, now) !== undefined } : null;
}

/** Giving the place up is final, so it is said twice. */
const answered = z
  .object({ answer: z.enum(["accepted", "declined"]), sure: z.boolean().default(false) })
  .refine(({ answer, sure }) => answer === "accepted" || sure, {
    path: ["sure"],
    params: { problem: "agree" },
  });

export async function action({ context, params, request }: Route.ActionArgs) {
  const own = context.get(ownApplication);
  const t = context.get(translate);
  const { value, problem } = await readForm(request, answered, t);
  if (problem) return data(problem, { status: 400 });

  const refusal = attempt(t, () => answerDecision(own, value.answer, context.get(requestTime)));
  if (refusal) return data(refusal, { status: 409 });

  return redirect(`/applications/${params.applicationId}/decision`);
}

export default function Decision({ loaderData: decision, actionData }: Route.ComponentProps) {
  const { t } = useTranslation("decisions");
  const application = useOutletContext<Application>();
  const back = { to: `/applications/${application.id}`, label: t("own.back") };
  if (!decision)
    return (
      <Page width="reading" title={t("own.title")} eyebrow={application.number} back={back}>
        <EmptyState icon="clock" title={t("own.none")}>
          {t("own.noneText")}
        </EmptyState>
      </Page>
    );
  const { outcome, company, call } = decision;
  return (
    <Page
      width="reading"
      title={t(`own.${outcome}`, { company })}
      lead={t(`own.text.${outcome}`, { call })}
      eyebrow={application.number}
      back={back}
    >
      <Content decision={decision} applicationId={application.id} answer={actionData} />
    </Page>
  );
}

type ContentProps = { decision: OwnDecision & { redress: boolean }; applicationId: string; answer?: Answer };

function Content({ decision, applicationId, answer }: ContentProps) {
  const { t } = useTranslation("redress");
  return (
    <>
      <AnswerForms decision={decision} answer={answer} />
      <DecisionFacts decision={decision} />
      <Exclusion {...decision} />
      {decision.redress && (
        <TextLink to={`/applications/${applicationId}/redress`}>{t("own.title")}</TextLink>
      )}
      <Feedback {...decision} pdf={`/applications/${applicationId}/feedback.pdf`} />
    </>
  );
}
