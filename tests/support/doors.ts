import type { RouteConfigEntry } from "@react-router/dev/routes";
import routes from "#app/routes.ts";

/** Every URL pattern of routes.ts: a door is what has no further doors behind it. */
export async function allDoors(): Promise<string[]> {
  return doorsIn((await routes) as RouteConfigEntry[], "");
}

function doorsIn(entries: RouteConfigEntry[], above: string): string[] {
  return entries.flatMap(({ path, children }) => {
    const here = path ? `${above}/${path}` : above;
    return children ? doorsIn(children, here) : [here || "/"];
  });
}

/** The pattern with the world's ids in it. */
export function addressOf(door: string, params: Record<string, string>): string {
  return door.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? `unknown-${name}`));
}
