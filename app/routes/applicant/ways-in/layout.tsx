import { requireFresh, requireOwnStrength } from "#app/http/strength.ts";
import type { Route } from "./+types/layout";

/** Whoever changes how an account is opened has proved a short while ago whose it is. */
export const middleware: Route.MiddlewareFunction[] = [requireFresh, requireOwnStrength];

// Without a loader a browser would go between pages of this part without asking the guards.
export const loader = () => null;

export { Outlet as default } from "react-router";
