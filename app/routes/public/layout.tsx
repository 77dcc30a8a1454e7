import { Outlet } from "react-router";
import { PortalShell } from "#app/ui/portal-shell.tsx";

/** For everybody: no guard. */
export default function PublicLayout() {
  return (
    <PortalShell>
      <Outlet />
    </PortalShell>
  );
}
