import { Outlet } from "react-router";
import { requireAccount, requireOfHubs } from "#app/http/guards.ts";
import { PortalShell } from "#app/ui/portal-shell.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Route } from "./+types/layout";

export const middleware: Route.MiddlewareFunction[] = [requireAccount, requireOfHubs];

// Without a loader a browser would go between pages of this part without asking the guards.
export const loader = () => null;

export default function HubLayout() {
  const { t } = useTranslation("hubs");
  return (
    <PortalShell area={t("own.area")}>
      <Outlet />
    </PortalShell>
  );
}
