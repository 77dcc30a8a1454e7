import { useParams } from "react-router";
import { purposeNamed, viewPurpose } from "#app/domain/privacy/retention/read.ts";
import { managedCall, requestTime } from "#app/http/context.ts";
import { orNotFound } from "#app/http/guards.ts";
import { keptFor } from "#app/http/kept.server.ts";
import { TryPage } from "#app/ui/retention/try-page.tsx";
import type { Route } from "./+types/try";

/** What exactly would be erased if the purpose were due today; nothing is changed. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const managed = context.get(managedCall);
  const now = context.get(requestTime);
  const purpose = orNotFound(purposeNamed(params.purpose));
  const on = now.toISOString().slice(0, 10);
  const { standing, value: tried } = await keptFor(managed, "retention", { purpose, on });
  return { ...viewPurpose(managed, purpose, now), standing, tried };
}

export default function Try({ loaderData }: Route.ComponentProps) {
  return <TryPage {...loaderData} home={`/manage/calls/${useParams().callSlug}`} />;
}
