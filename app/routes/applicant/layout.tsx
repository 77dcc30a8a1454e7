import { Outlet, useRevalidator, useRouteLoaderData } from "react-router";
import { requireAccount } from "#app/http/guards.ts";
import { DeadlineClock } from "#app/ui/application/deadline-clock.tsx";
import type { Application } from "#app/ui/application/standing.tsx";
import { PortalShell } from "#app/ui/portal-shell.tsx";

export const middleware = [requireAccount];

/** Nothing to tell, but with a loader the guard stands before client navigations too. */
export function loader() {
  return null;
}

export default function ApplicantLayout() {
  const application = useRouteLoaderData<Application>("routes/applicant/application/layout");
  const { revalidate } = useRevalidator();
  return (
    <PortalShell
      clock={application?.open && <DeadlineClock {...application} onReturn={() => void revalidate()} />}
    >
      <Outlet />
    </PortalShell>
  );
}
