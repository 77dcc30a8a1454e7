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
  const handlers = new Map<string[], ReturnType<typeof createRequestHandler>>();
  return (request: Request, context: RouterContextProvider): Promise<Response> => {
    const ids = near(new URL(request.url).pathname);
    const handler = handlers.get(ids) ?? createRequestHandler(only(build, ids), mode);
    handlers.set(ids, handler);
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

/** The routes that end where a part of an address stands, and what may follow it: a word, or anything (`:id`). */
type Place = { number: number; ids: string[]; words: Map<string, Place>; anything?: Place };

/**
 * The ids of the routes that the address, or an address above it, may lead to, and of their parents; in the tree's order.
 * The same list, as long as it is the same routes.
 */
export function nearbyIn(routes: Routes) {
  const all = Object.keys(routes);
  const start = placesOf(routes);
  const known = new Map<string, string[]>();
  return (pathname: string): string[] => {
    const address = addressIn(pathname);
    if (!address) return all;
    const places = passed(start, address);
    const key = places.map(({ number }) => number).join();
    const near = known.get(key) ?? inOrder(all, places);
    known.set(key, near);
    return near;
  };
}

function inOrder(all: string[], places: Place[]) {
  const near = new Set(places.flatMap(({ ids }) => ids));
  return all.filter((id) => near.has(id));
}

function placesOf(routes: Routes): Place {
  let count = 0;
  const place = (): Place => ({ number: count++, ids: [], words: new Map() });
  const start = place();
  for (const route of Object.values(routes)) {
    if (route!.path === undefined && !route!.index) continue;
    const chain = chainOf(route!, routes);
    let here = start;
    for (const part of patternOf(chain)) {
      // Whatever comes from here on, or nothing, may fit.
      if (part === "*" || part.endsWith("?")) break;
      const word = part.toLowerCase();
      if (part.includes(":")) here = here.anything ??= place();
      else here = here.words.get(word) ?? here.words.set(word, place()).get(word)!;
    }
    here.ids.push(...chain.map(({ id }) => id));
  }
  return start;
}

/** The places that an address comes through, from the start on. */
function passed(start: Place, address: string[]): Place[] {
  let here = [start];
  const places = [start];
  for (const part of address) {
    const word = part.toLowerCase();
    here = here
      .flatMap(({ words, anything }) => [words.get(word), anything])
      .filter((place) => place !== undefined);
    places.push(...here);
  }
  return places;
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
