import { useParams, useSearchParams } from "react-router";
import { lettersBefore, viewRetention } from "#app/domain/privacy/retention/read.ts";
import { managedCall, requestTime } from "#app/http/context.ts";
import { keptFor } from "#app/http/kept.server.ts";
import { BeingComputed } from "#app/ui/being-computed.tsx";
import { RetentionPage } from "#app/ui/retention/retention-page.tsx";
import type { Route } from "./+types/list";

export async function loader({ context }: Route.LoaderArgs) {
  const [managed, now] = [context.get(managedCall), context.get(requestTime)];
  const { standing, value } = await keptFor(managed, "remaining", { before: lettersBefore(now) });
  return { standing, view: value && viewRetention(managed, now, value) };
}

export default function Retention({ loaderData: { standing, view } }: Route.ComponentProps) {
  const [search] = useSearchParams();
  const home = `/manage/calls/${useParams().callSlug}`;
  if (!view) return <BeingComputed standing={standing} />;
  return (
    <>
      <BeingComputed standing={standing} again />
      <RetentionPage {...view} home={home} says={search.get("says")} />
    </>
  );
}
