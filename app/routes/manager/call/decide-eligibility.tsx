import { useTranslation } from "react-i18next";
import { data, Form, redirect, useParams } from "react-router";
import { z } from "zod";
import { decideEligibility } from "#app/domain/eligibility/decide.ts";
import { viewEligibilityEntry } from "#app/domain/eligibility/read.ts";
import { attempt } from "#app/http/attempt.ts";
import { eligibilityDesk, readableCall, requestTime, translate } from "#app/http/context.ts";
import { readForm } from "#app/http/form.ts";
import { countryName } from "#app/i18n/countries.ts";
import { inLanguage } from "#app/i18n/locale.ts";
import { Button } from "#app/ui/button.tsx";
import { ChoiceField } from "#app/ui/choice-field.tsx";
import { ActionBar, Section, Stack } from "#app/ui/layout.tsx";
import { useLocale } from "#app/ui/locale.ts";
import { Notice } from "#app/ui/notice.tsx";
import { Tag } from "#app/ui/tag.tsx";
import { Muted, Reference, TextLink } from "#app/ui/text.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import type { Route } from "./+types/decide-eligibility";

export function loader({ context, params }: Route.LoaderArgs) {
  const entry = viewEligibilityEntry(context.get(readableCall), params.applicationId);
  if (!entry) throw new Response(null, { status: 404 });
  return entry;
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

const tones = { met: "success", unmet: "warning", unknown: "neutral" } as const;
type Rule = Route.ComponentProps["loaderData"]["rules"][number];

export default function DecideEligibility({ loaderData: entry, actionData }: Route.ComponentProps) {
  const { t } = useTranslation("eligibility");
  const locale = useLocale();
  const { callSlug } = useParams();
  const typed: Record<string, unknown> | undefined = actionData?.typed;
  const problem = actionData && "problem" in actionData ? actionData.problem : undefined;
  const start = (name: string, before: string | undefined) => (typed ? (typed[name] as string) : before);
  return (
    <Form method="post" noValidate key={entry.id}>
      <Section
        title={entry.company}
        lead={
          <>
            <Reference>{entry.number}</Reference> {entry.country && countryName(entry.country, locale)}
          </>
        }
        actions={
          <TextLink to={`/manage/calls/${callSlug}/applications/${entry.id}`}>{t("decide.read")}</TextLink>
        }
      >
        {actionData && "refused" in actionData && <Notice tone="danger">{actionData.refused}</Notice>}
        <Stack>
          {entry.rules.map((rule) => (
            <ChoiceField
              key={rule.id}
              name={`rule-${rule.id}`}
              label={inLanguage(rule.statement, locale)}
              help={<WhatWasFound rule={rule} />}
              inline
              required={false}
              defaultValue={start(`rule-${rule.id}`, yesNo(rule))}
              options={[
                { value: "yes", label: t("decide.yes") },
                { value: "no", label: t("decide.no") },
              ]}
            />
          ))}
          <ChoiceField
            name="outcome"
            label={t("decide.outcome")}
            errors={problem?.outcome ?? undefined}
            defaultValue={start("outcome", entry.outcome ?? undefined)}
            options={[
              { value: "eligible", label: t("decide.eligible") },
              { value: "ineligible", label: t("decide.ineligible"), help: t("decide.ineligibleHelp") },
            ]}
          />
          <TextArea
            name="note"
            label={t("decide.note")}
            help={t("decide.noteHelp")}
            required={false}
            rows={4}
            limit={2000}
            errors={problem?.note ?? undefined}
            defaultValue={start("note", entry.note)}
          />
        </Stack>
        <ActionBar sticky>
          <Button>{t(entry.nextId ? "decide.saveAndNext" : "decide.save")}</Button>
        </ActionBar>
      </Section>
    </Form>
  );
}

/** As decided before; else what the portal found to be met stands as a proposal. */
function yesNo({ answered, result }: Rule) {
  const met = answered ?? (result === "met" ? true : undefined);
  return met === undefined ? undefined : met ? "yes" : "no";
}

function WhatWasFound({ rule: { kind, result, found } }: { rule: Rule }) {
  const { t } = useTranslation("eligibility");
  const locale = useLocale();
  const words = () => {
    if (kind === "manual") return t("found.manual");
    if (kind === "one-per-company")
      return found ? t("found.sameCompany", { numbers: found }) : t("found.noOther");
    if (kind === "required-answers") return t("found.missing", { count: Number(found) });
    if (!found) return t("found.unanswered");
    if (kind === "countries") return countryName(found, locale);
    return kind === "company-age"
      ? t("found.founded", { year: found })
      : t("found.staff", { count: Number(found) });
  };
  return (
    <>
      <Tag tone={tones[result]}>{t(`result.${result}`)}</Tag> <Muted small>{words()}</Muted>
    </>
  );
}
