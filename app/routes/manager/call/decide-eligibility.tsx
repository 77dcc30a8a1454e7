import { data, redirect, useParams } from "react-router";
import { z } from "zod";
import { decideEligibility } from "#app/domain/eligibility/decide.ts";
import { viewEligibilityEntry } from "#app/domain/eligibility/read.ts";
import { viewRemedies } from "#app/domain/eligibility/remedies/read.ts";
import { attempt } from "#app/http/attempt.ts";
import { eligibilityDesk, readableCall, readersLocale, requestTime, translate } from "#app/http/context.ts";
import { readForm } from "#app/http/form.ts";
import { orNotFound } from "#app/http/guards.ts";
import { countryName } from "#app/i18n/countries.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { DecisionForm } from "#app/ui/eligibility/decision-form.tsx";
import { Section, Stack } from "#app/ui/layout.tsx";
import { useLocale } from "#app/ui/locale.ts";
import { DeskRemedies } from "#app/ui/remedies/desk-remedies.tsx";
import { Reference, TextLink } from "#app/ui/text.tsx";
import type { Route } from "./+types/decide-eligibility";

export function loader({ context, params: { applicationId } }: Route.LoaderArgs) {
  const call = context.get(readableCall);
  const [locale, now] = [context.get(readersLocale), context.get(requestTime)];
  const entry = orNotFound(viewEligibilityEntry(call, applicationId));
  return { ...entry, remedies: orNotFound(viewRemedies(call, applicationId, locale, now)) };
}

const decision = z.looseObject({
  outcome: z.enum(["eligible", "ineligible"]),
  note: z.string().max(2000).default(""),
});

export async function action({ context, params, request }: Route.ActionArgs) {
  const desk = context.get(eligibilityDesk);
  const t = context.get(translate);
  const { value, problem } = await readForm(request, decision, t);
  if (problem)
    return data({ problem: problem.form.error, typed: problem.form.initialValue ?? {} }, { status: 400 });

  const { applicationId, callSlug } = params;
  const { outcome, note } = value;
  const next = viewEligibilityEntry(desk, applicationId)?.nextId;
  const input = { outcome, note, answers: answersIn(value) };
  const refusal = attempt(t, () => decideEligibility(desk, applicationId, input, context.get(requestTime)));
  if (refusal) return data({ ...refusal, typed: value }, { status: 409 });

  const queue = `/manage/calls/${callSlug}/eligibility`;
  return redirect(next ? `${queue}/${next}` : queue);
}

/** The fields `rule-…`: yes or no; what was not answered is left out. */
function answersIn(fields: Record<string, unknown>): Record<string, boolean> {
  const said = Object.entries(fields).filter(([name, value]) => name.startsWith("rule-") && value);
  return Object.fromEntries(said.map(([name, value]) => [name.slice("rule-".length), value === "yes"]));
}

export default function DecideEligibility({ loaderData: entry, actionData }: Route.ComponentProps) {
  const { t } = useTranslation("eligibility");
  const locale = useLocale();
  const call = `/manage/calls/${useParams().callSlug}`;
  const { remedies } = entry;
  const asked = remedies.requests.length > 0;
  const requests = (
    <DeskRemedies
      remedies={remedies}
      here={`${call}/eligibility/${entry.id}`}
      filesAt={`${call}/attachments`}
    />
  );
  return (
    <Section
      title={entry.company}
      lead={
        <>
          <Reference>{entry.number}</Reference> {entry.country && countryName(entry.country, locale)}
        </>
      }
      actions={<TextLink to={`${call}/applications/${entry.id}`}>{t("decide.read")}</TextLink>}
    >
      <Stack gap="large">
        {asked && requests}
        {(!remedies.awaited || actionData) && (
          <DecisionForm key={entry.id} entry={entry} answer={actionData} />
        )}
        {!asked && requests}
      </Stack>
    </Section>
  );
}
