import { viewEvents } from "#app/domain/notifications/ledger.ts";
import { managedCall } from "#app/http/context.ts";
import { EventsTable } from "#app/ui/call/events-table.tsx";
import { LedgerPage } from "#app/ui/call/ledger-page.tsx";
import type { Route } from "./+types/events";

export function loader({ context }: Route.LoaderArgs) {
  return viewEvents(context.get(managedCall));
}

export default function Events({ loaderData }: Route.ComponentProps) {
  return (
    <LedgerPage>
      <EventsTable events={loaderData.events} zone={loaderData.timeZone} />
    </LedgerPage>
  );
}
