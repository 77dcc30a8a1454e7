import { useParams } from "react-router";
import { askedFrom, viewSeen } from "#app/domain/reports/seen/read.ts";
import { managedCall, readersLocale, requestTime } from "#app/http/context.ts";
import { orNotFound } from "#app/http/guards.ts";
import { SeenPage } from "#app/ui/seen/seen-page.tsx";
import { SeenParts } from "#app/ui/seen/seen-parts.tsx";
import type { Route } from "./+types/seen";

export function loader({ context, params, url }: Route.LoaderArgs) {
  const [managed, now] = [context.get(managedCall), context.get(requestTime)];
  const asked = askedFrom(url.searchParams);
  return orNotFound(viewSeen(managed, params.applicationId, asked, context.get(readersLocale), now));
}

export default function Seen({ loaderData: { sight, ...seen } }: Route.ComponentProps) {
  const { callSlug, applicationId } = useParams();
  const call = `/manage/calls/${callSlug}`;
  return (
    <SeenPage {...seen} at={`${call}/applications/${applicationId}`}>
      <SeenParts sight={sight} role={seen.role} filesAt={`${call}/attachments`} />
    </SeenPage>
  );
}
