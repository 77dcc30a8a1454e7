import { data, redirect, useParams, useSearchParams } from "react-router";
import { givePreferences, preferencesInput } from "#app/domain/assignment/give-preferences.ts";
import { viewPreferences } from "#app/domain/assignment/read-preferences.ts";
import { attempt } from "#app/http/attempt.ts";
import { evaluatorInCall, readersLocale, requestTime, translate } from "#app/http/context.ts";
import { readForm } from "#app/http/form.ts";
import { PreferenceForm } from "#app/ui/assignment/preference-form.tsx";
import { PreferenceFilter, PreferencesNotYet } from "#app/ui/assignment/preference-filter.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Section, Stack } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import { Progress } from "#app/ui/progress.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Route } from "./+types/preferences";

export function loader({ context, url }: Route.LoaderArgs) {
  const asked = askedIn(url.searchParams);
  const locale = context.get(readersLocale);
  const view = viewPreferences(context.get(evaluatorInCall), asked, locale, context.get(requestTime));
  if (!view) throw new Response(null, { status: 404 });
  return { ...view, ...asked };
}

function askedIn(search: URLSearchParams) {
  const after = Math.max(0, Math.trunc(Number(search.get("after"))) || 0);
  return { after, topic: search.get("topic") || undefined, unmarked: search.get("show") === "unmarked" };
}

export async function action({ context, params, request, url }: Route.ActionArgs) {
  const evaluator = context.get(evaluatorInCall);
  const t = context.get(translate);
  const now = context.get(requestTime);
  const { value, problem } = await readForm(request, preferencesInput, t);
  if (problem) return data({ refused: t("problems:invalid") }, { status: 400 });

  const refusal = attempt(t, () => givePreferences(evaluator, value.preference, now));
  if (refusal) return data(refusal, { status: 409 });

  const asked = askedIn(url.searchParams);
  const next = viewPreferences(evaluator, asked, context.get(readersLocale), now)?.next;
  return redirect(`/evaluations/${params.callSlug}/preferences${searchOf({ ...asked, after: next })}`);
}

function searchOf({ after, topic, unmarked }: { after?: number; topic?: string; unmarked: boolean }) {
  const search = new URLSearchParams({
    ...(topic && { topic }),
    ...(unmarked && { show: "unmarked" }),
    ...(after ? { after: String(after) } : { says: "saved" }),
  });
  return `?${search}`;
}

export default function Preferences({ loaderData: view, actionData }: Route.ComponentProps) {
  const { t } = useTranslation("preferences");
  const here = `/evaluations/${useParams().callSlug}`;
  const says = useSearchParams()[0].get("says");
  const { closed, declared, open, rows, all, marked, next, timeZone } = view;
  if (!closed || !declared) return <PreferencesNotYet {...view} here={here} />;
  return (
    <Section title={t("title")} lead={t("lead")}>
      <Stack>
        {actionData?.refused && <Notice tone="danger">{actionData.refused}</Notice>}
        {says === "saved" && !actionData && <Notice tone="success">{t("saved")}</Notice>}
        {!open && <Notice>{t("over")}</Notice>}
        <Progress
          label={t("progress")}
          value={marked}
          max={Math.max(1, all)}
          text={t("progressText", { marked, all })}
        />
        <PreferenceFilter {...view} here={`${here}/preferences`} />
        {rows.length === 0 ? (
          <EmptyState icon="check" title={t("none")}>
            {t("noneText")}
          </EmptyState>
        ) : (
          <PreferenceForm
            key={rows[0].applicationId}
            {...{ rows, open }}
            saveAt={`${here}/preferences/save`}
            more={next !== undefined}
            zone={timeZone}
          />
        )}
        <Pagination next={next ? `${here}/preferences${searchOf({ ...view, after: next })}` : undefined} />
      </Stack>
    </Section>
  );
}
