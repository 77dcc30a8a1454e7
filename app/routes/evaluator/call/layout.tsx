import { Outlet } from "react-router";
import { viewEvaluationFrame } from "#app/domain/evaluators/read-own.ts";
import { evaluatorInCall, readersLocale } from "#app/http/context.ts";
import { requireEvaluatorInCall } from "#app/http/guards.ts";
import { Page } from "#app/ui/page.tsx";
import { Tabs } from "#app/ui/tabs.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Route } from "./+types/layout";

export const middleware: Route.MiddlewareFunction[] = [requireEvaluatorInCall];

export function loader({ context }: Route.LoaderArgs) {
  return viewEvaluationFrame(context.get(evaluatorInCall), context.get(readersLocale));
}

export default function EvaluationLayout({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation(["evaluators", "preferences", "samples"]);
  const { slug, title, programme, asksPreferences, hasSamples } = loaderData;
  const home = `/evaluations/${slug}`;
  const preferences = { to: `${home}/preferences`, label: t("preferences:tab") };
  const samples = { to: `${home}/samples`, label: t("samples:tab") };
  return (
    <Page eyebrow={programme} title={title}>
      <Tabs
        label={t("tabs.label")}
        items={[
          { to: home, label: t("tabs.assignments"), end: true },
          ...(hasSamples ? [samples] : []),
          { to: `${home}/conflicts`, label: t("tabs.conflicts") },
          ...(asksPreferences ? [preferences] : []),
          { to: `${home}/profile`, label: t("tabs.profile") },
        ]}
      />
      <Outlet />
    </Page>
  );
}
