import { requireManagedProgramme } from "#app/http/guards.ts";
import type { Route } from "./+types/layout";

export const middleware: Route.MiddlewareFunction[] = [requireManagedProgramme];

// Without a loader a browser would go between pages of this part without asking the guards.
export const loader = () => null;

export { Outlet as default } from "react-router";
