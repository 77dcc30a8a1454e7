import { useParams, useSearchParams } from "react-router";
import { viewRetention } from "#app/domain/privacy/retention/read.ts";
import { managedCall, requestTime } from "#app/http/context.ts";
import { RetentionPage } from "#app/ui/retention/retention-page.tsx";
import type { Route } from "./+types/list";

export function loader({ context }: Route.LoaderArgs) {
  return viewRetention(context.get(managedCall), context.get(requestTime));
}

export default function Retention({ loaderData }: Route.ComponentProps) {
  const [search] = useSearchParams();
  const home = `/manage/calls/${useParams().callSlug}`;
  return <RetentionPage {...loaderData} home={home} says={search.get("says")} />;
}
