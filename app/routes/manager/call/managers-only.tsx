import { Outlet } from "react-router";
import { requireManagedCall } from "#app/http/guards.ts";
import type { Route } from "./+types/managers-only";

export const middleware: Route.MiddlewareFunction[] = [requireManagedCall];

// Without a loader a browser would go between pages of this part without asking the guard.
export const loader = () => null;

export default function ManagersOnly() {
  return <Outlet />;
}
