import { Outlet } from "react-router";
import { requireHubFinalist } from "#app/http/guards.ts";
import type { Route } from "./+types/finalist-layout";

export const middleware: Route.MiddlewareFunction[] = [requireHubFinalist];

// Without a loader a browser would go between pages of this part without asking the guard.
export const loader = () => null;

export default function HubFinalistLayout() {
  return <Outlet />;
}
