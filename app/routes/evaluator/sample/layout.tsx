import { Outlet } from "react-router";
import { requireSampleEvaluation } from "#app/http/guards.ts";
import type { Route } from "./+types/layout";

export const middleware: Route.MiddlewareFunction[] = [requireSampleEvaluation];

// Without a loader a browser would go between pages of this part without asking the guard.
export const loader = () => null;

export default function SampleLayout() {
  return <Outlet />;
}
