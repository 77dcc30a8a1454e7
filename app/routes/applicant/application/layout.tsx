import { Outlet } from "react-router";
import { viewFrame } from "#app/domain/applications/read.ts";
import { ownApplication, readersLocale, requestTime } from "#app/http/context.ts";
import { requireOwnApplication } from "#app/http/guards.ts";
import type { Route } from "./+types/layout";

export const middleware = [requireOwnApplication];

export function loader({ context }: Route.LoaderArgs) {
  return viewFrame(context.get(ownApplication), context.get(readersLocale), context.get(requestTime));
}

/** Every page of the application gets what all of them show. */
export default function ApplicationLayout({ loaderData }: Route.ComponentProps) {
  return <Outlet context={loaderData} />;
}
