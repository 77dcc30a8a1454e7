import { Outlet } from "react-router";
import { PortalShell } from "#app/ui/portal-shell.tsx";

/** Whatever here needs more of a browser than words and plain forms says `{ still: false }`. */
export const handle = { still: true };

/** For everybody: no guard. */
export default function PublicLayout() {
  return (
    <PortalShell>
      <Outlet />
    </PortalShell>
  );
}
