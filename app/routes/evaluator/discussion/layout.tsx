import { Outlet } from "react-router";
import { requireDiscussant } from "#app/http/guards.ts";
import type { Route } from "./+types/layout";

export const middleware: Route.MiddlewareFunction[] = [requireDiscussant];

// Without a loader a browser would go between pages of this part without asking the guard.
export const loader = () => null;

export default function DiscussionLayout() {
  return <Outlet />;
}
