import { Outlet } from "react-router";
import { requireAccount, requireOwnProgrammes } from "#app/http/guards.ts";
import { requireManagersStrength } from "#app/http/strength.ts";
import { PortalShell } from "#app/ui/portal-shell.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Route } from "./+types/layout";

export const middleware: Route.MiddlewareFunction[] = [
  requireAccount,
  requireOwnProgrammes,
  requireManagersStrength,
];

// Without a loader a browser would go between pages of this part without asking the guards.
export const loader = () => null;

export default function ManagerLayout() {
  const { t } = useTranslation("calls");
  return (
    <PortalShell area={t("area")} fluid>
      <Outlet />
    </PortalShell>
  );
}
