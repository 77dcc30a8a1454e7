import type { RouteConfigEntry } from "@react-router/dev/routes";
import routes from "#app/routes.ts";

type Door = { path: string; file: string };

/** Every URL pattern of routes.ts: a door is what has no further doors behind it. */
export async function allDoors(): Promise<string[]> {
  return doorsIn((await routes) as RouteConfigEntry[], "").map(({ path }) => path);
}

/** The doors behind which a page stands; behind the others is a file, or nothing but a form's action. */
export async function allScreens(): Promise<string[]> {
  const doors = doorsIn((await routes) as RouteConfigEntry[], "");
  return doors.filter(({ file }) => file.endsWith(".tsx")).map(({ path }) => path);
}

function doorsIn(entries: RouteConfigEntry[], above: string): Door[] {
  return entries.flatMap(({ path, file, children }) => {
    const here = path ? `${above}/${path}` : above;
    return children ? doorsIn(children, here) : [{ path: here || "/", file }];
  });
}

/** The pattern with the world's ids in it. */
export function addressOf(door: string, params: Record<string, string>): string {
  return door.replace(/:(\w+)\??/g, (_, name: string) =>
    encodeURIComponent(params[name] ?? `unknown-${name}`),
  );
}
