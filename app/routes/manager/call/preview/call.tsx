import { viewAsPublished } from "#app/domain/calls/read-public.ts";
import { managedCall, readersLocale, requestTime } from "#app/http/context.ts";
import { CallContent } from "#app/ui/call/call-page.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { Prose } from "#app/ui/prose.tsx";
import { PreviewPage } from "#app/ui/set-up/preview-page.tsx";
import type { Route } from "./+types/call";

export function loader({ context }: Route.LoaderArgs) {
  const [locale, now] = [context.get(readersLocale), context.get(requestTime)];
  const { callId: _, ...call } = viewAsPublished(context.get(managedCall), locale, now);
  return call;
}

export default function CallPreview({ loaderData: call }: Route.ComponentProps) {
  return (
    <PreviewPage of="call">
      <Prose html={call.summary} size="large" />
      <Stack gap="large">
        <CallContent call={call} />
      </Stack>
    </PreviewPage>
  );
}
