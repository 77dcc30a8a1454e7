import { viewPublishedCalls } from "#app/domain/calls/read-public.ts";
import { readersLocale, requestTime, translate } from "#app/http/context.ts";
import { CallCard, type CallCardProps } from "#app/ui/call/call-card.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Section, Stack } from "#app/ui/layout.tsx";
import { Page } from "#app/ui/page.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Route } from "./+types/open-calls";

export function loader({ context }: Route.LoaderArgs) {
  const now = context.get(requestTime);
  const calls = viewPublishedCalls(context.get(readersLocale), now);
  return {
    now: calls.open.length > 0 ? now.toISOString() : undefined,
    calls,
    description: context.get(translate)("public:list.lead"),
  };
}

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { name: "description", content: loaderData?.description },
];

export default function OpenCalls({ loaderData: { calls, now } }: Route.ComponentProps) {
  const { t } = useTranslation("public");
  const nothing = Object.values(calls).every((group) => group.length === 0);
  return (
    <Page title={t("list.title")} lead={t("list.lead")}>
      {calls.open.length === 0 && (
        <EmptyState icon="calendar" title={t(nothing ? "list.nothing" : "list.nothingOpen")}>
          {t(nothing ? "list.nothingText" : "list.nothingOpenText")}
        </EmptyState>
      )}
      <Calls title={t("list.open")} calls={calls.open} now={now} />
      <Calls title={t("list.announced")} calls={calls.announced} now={now} />
      <Calls title={t("list.evaluation")} calls={calls.evaluation} now={now} />
      <Calls title={t("list.results")} calls={calls.results} now={now} />
    </Page>
  );
}

function Calls({ title, calls, now }: { title: string; calls: CallCardProps[]; now?: string }) {
  if (calls.length === 0) return null;
  return (
    <Section title={title}>
      <Stack>
        {calls.map((call) => (
          <CallCard key={call.slug} call={call} now={now} />
        ))}
      </Stack>
    </Section>
  );
}
