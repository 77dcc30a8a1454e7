import { useRevalidator } from "react-router";
import { viewPublishedCall } from "#app/domain/calls/read-public.ts";
import { viewFinalists } from "#app/domain/decisions/public.ts";
import { viewRedressNumbers } from "#app/domain/decisions/redress/read.ts";
import { viewPublicFigures } from "#app/domain/reports/public.ts";
import { readersLocale, requestTime } from "#app/http/context.ts";
import { orNotFound } from "#app/http/guards.ts";
import { CallPage } from "#app/ui/call/call-page.tsx";
import { CallResults } from "#app/ui/call/call-results.tsx";
import type { Route } from "./+types/call";

export function loader({ context, params }: Route.LoaderArgs) {
  const locale = context.get(readersLocale);
  const { callId, ...call } = orNotFound(
    viewPublishedCall(params.callSlug, locale, context.get(requestTime)),
  );
  return { call, results: call.phase === "results" ? resultsOf(callId, locale) : undefined };
}

function resultsOf(callId: string, locale: Parameters<typeof viewFinalists>[1]) {
  return {
    finalists: viewFinalists(callId, locale),
    figures: viewPublicFigures(callId),
    redress: viewRedressNumbers(callId),
  };
}

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { name: "description", content: loaderData?.call.description },
];

export default function Call({ loaderData: { call, results } }: Route.ComponentProps) {
  const { revalidate } = useRevalidator();
  return (
    <CallPage
      call={call}
      results={results && <CallResults results={results} />}
      onReturn={() => void revalidate()}
    />
  );
}
