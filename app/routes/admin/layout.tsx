import { Outlet } from "react-router";
import { requireAccount, requireAdministrator } from "#app/http/guards.ts";
import { requireAdministratorsStrength, requireFreshWrites } from "#app/http/strength.ts";
import { PortalShell } from "#app/ui/portal-shell.tsx";
import type { Route } from "./+types/layout";

export const middleware: Route.MiddlewareFunction[] = [
  requireAccount,
  requireAdministrator,
  requireAdministratorsStrength,
  requireFreshWrites,
];

/** Without it, the browser would change pages without asking the guards. */
export function loader() {
  return null;
}

export default function AdministratorLayout() {
  return (
    <PortalShell>
      <Outlet />
    </PortalShell>
  );
}
