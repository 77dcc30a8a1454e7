import { createRequestHandler, type RouterContextProvider, type ServerBuild } from "react-router";

type Route = { id: string; parentId?: string; path?: string; index?: boolean };
type Routes = Record<string, Route | undefined>;

/**
 * Answers requests as the framework does, with only those routes before it that an address, or one above it, can lead to:
 * for each request it looks through all that it has several times, which with hundreds cost more than most pages. Which
 * of the few is meant, it decides by itself.
 */
export function answerNearby(build: ServerBuild, mode: string) {
  const near = nearbyIn(build.routes);
  // As many as there are combinations of patterns that fit one address.
  const handlers = new Map<string, ReturnType<typeof createRequestHandler>>();
  return (request: Request, context: RouterContextProvider): Promise<Response> => {
    const ids = near(new URL(request.url).pathname);
    const key = ids.join();
    const handler = handlers.get(key) ?? createRequestHandler(only(build, ids), mode);
    handlers.set(key, handler);
    return handler(request, context);
  };
}

function only(build: ServerBuild, ids: string[]): ServerBuild {
  const some = <Kept>(routes: Record<string, Kept>) =>
    Object.fromEntries(ids.map((id) => [id, routes[id]] as const));
  return {
    ...build,
    routes: some(build.routes),
    assets: { ...build.assets, routes: some(build.assets.routes) as typeof build.assets.routes },
  };
}

/** The ids of the routes that the address, or an address above it, may lead to, and of their parents; in the tree's order. */
export function nearbyIn(routes: Routes) {
  const all = Object.keys(routes);
  const ends = Object.values(routes)
    .map((route) => ({ chain: chainOf(route!, routes), isEnd: route!.path !== undefined || route!.index }))
    .filter(({ isEnd }) => isEnd)
    .map(({ chain }) => ({ ids: chain.map(({ id }) => id), pattern: patternOf(chain) }));
  return (pathname: string): string[] => {
    const address = addressIn(pathname);
    if (!address) return all;
    const above = address.map((_, length) => address.slice(0, length));
    const found = ends.filter(({ pattern }) => [...above, address].some((one) => mayFit(pattern, one)));
    const near = new Set(found.flatMap(({ ids }) => ids));
    return all.filter((id) => near.has(id));
  };
}

/** The route and all that it lies in, from the outermost. */
function chainOf(route: Route, routes: Routes): Route[] {
  const parent = route.parentId === undefined ? undefined : routes[route.parentId];
  return parent ? [...chainOf(parent, routes), route] : [route];
}

function patternOf(chain: Route[]): string[] {
  return chain.flatMap(({ path = "" }) => path.split("/")).filter(Boolean);
}

/** None for what is no plain address of the portal: the framework then looks through everything. */
function addressIn(pathname: string): string[] | undefined {
  if (pathname === "/__manifest" || !/^\/[\w./~-]*$/.test(pathname)) return;
  const page = pathname.replace(/(\/_(root)?)?\.data$/, "");
  return page.split("/").filter(Boolean);
}

function mayFit(pattern: string[], address: string[]): boolean {
  for (const [at, part] of pattern.entries()) {
    if (part === "*" || part.endsWith("?")) return true;
    if (at >= address.length) return false;
    if (!part.includes(":") && part.toLowerCase() !== address[at].toLowerCase()) return false;
  }
  return pattern.length === address.length;
}
