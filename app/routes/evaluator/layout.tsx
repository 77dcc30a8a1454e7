import { Outlet } from "react-router";
import { requireAccount } from "#app/http/guards.ts";
import { PortalShell } from "#app/ui/portal-shell.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Route } from "./+types/layout";

export const middleware: Route.MiddlewareFunction[] = [requireAccount];

// Without a loader a browser would go between pages of this part without asking the guard.
export const loader = () => null;

export default function EvaluatorLayout() {
  const { t } = useTranslation("evaluators");
  return (
    <PortalShell area={t("area")}>
      <Outlet />
    </PortalShell>
  );
}
