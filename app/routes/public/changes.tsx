import { viewVersions } from "#app/domain/calls/read-versions.ts";
import { readersLocale } from "#app/http/context.ts";
import { orNotFound } from "#app/http/guards.ts";
import { ChangesPage } from "#app/ui/deadline/changes-page.tsx";
import type { Route } from "./+types/changes";

export function loader({ context, params }: Route.LoaderArgs) {
  return orNotFound(viewVersions(params.callSlug, context.get(readersLocale)));
}

export default function Changes({ loaderData }: Route.ComponentProps) {
  return <ChangesPage {...loaderData} />;
}
