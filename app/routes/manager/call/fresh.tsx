import { requireFreshWrites } from "#app/http/strength.ts";
import type { Route } from "./+types/fresh";

/** What goes out, or lets others in or out, is done by somebody who proved a short while ago who they are. */
export const middleware: Route.MiddlewareFunction[] = [requireFreshWrites];

// Without a loader a browser would go between pages of this part without asking the guards.
export const loader = () => null;

export { Outlet as default } from "react-router";
