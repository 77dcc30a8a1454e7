import { useParams, useSearchParams } from "react-router";
import { viewOwnSamples } from "#app/domain/evaluation/samples/read.ts";
import { evaluatorInCall } from "#app/http/context.ts";
import { OwnSamples } from "#app/ui/samples/own-samples.tsx";
import type { Route } from "./+types/samples";

/** Not there for a call without samples. */
export function loader({ context }: Route.LoaderArgs) {
  const view = viewOwnSamples(context.get(evaluatorInCall));
  if (view.rows.length === 0) throw new Response(null, { status: 404 });
  return view;
}

export default function Samples({ loaderData }: Route.ComponentProps) {
  const { callSlug } = useParams();
  const sent = useSearchParams()[0].get("says") === "first";
  return <OwnSamples {...loaderData} home={`/evaluations/${callSlug}`} sent={sent} />;
}
