import {
  type RouterContextProvider,
  UNSAFE_withComponentProps,
  UNSAFE_withErrorBoundaryProps,
  type ServerBuild,
} from "react-router";
import type { RouteConfigEntry } from "@react-router/dev/routes";
import * as entryServer from "#app/entry.server.tsx";
import * as root from "#app/root.tsx";
import routes from "#app/routes.ts";
import type { Account } from "#app/domain/accounts/account.ts";
import { beginSession } from "#app/domain/accounts/sessions.ts";
import { contextFor } from "#app/http/client-address.server.ts";
import { refuseOddMethod } from "#app/http/methods.ts";
import { answerNearby } from "#app/server/near-routes.ts";
import { hashOf, newToken, sessionHeaders } from "#app/http/session.server.ts";

type BuiltRoute = NonNullable<ServerBuild["routes"][string]>;
type Entries = RouteConfigEntry[];

const modules = import.meta.glob("/app/routes/**/*.{ts,tsx}");

/** What the framework's plugin does to a route module: its components get their props. */
function withProps(module: BuiltRoute["module"]): BuiltRoute["module"] {
  const wrapped = { ...module } as Record<string, unknown>;
  const { default: Component, ErrorBoundary } = wrapped;
  if (Component) wrapped.default = UNSAFE_withComponentProps(Component as never);
  if (ErrorBoundary) wrapped.ErrorBoundary = UNSAFE_withErrorBoundaryProps(ErrorBoundary as never);
  return wrapped as never;
}

/** The portal's own routes, read from routes.ts as the framework's build would, over the source modules. */
async function built(entries: Entries, parentId: string): Promise<[string, BuiltRoute][]> {
  const found = await Promise.all(
    entries.map(async ({ file, path, index, children = [] }) => {
      const id = file.replace(/\.tsx?$/, "");
      const module = (await modules[`/app/${file}`]?.()) as BuiltRoute["module"];
      if (!module) return [];
      const own: [string, BuiltRoute] = [id, { id, parentId, path, index, module: withProps(module) }];
      return [own, ...(await built(children, id))];
    }),
  );
  return found.flat();
}

async function serverBuild(): Promise<ServerBuild> {
  const entries = await built((await routes) as Entries, "root");
  const all = Object.fromEntries([
    ["root", { id: "root", path: "", module: withProps(root as never) }],
    ...entries,
  ]) as ServerBuild["routes"];
  return {
    entry: { module: entryServer as ServerBuild["entry"]["module"] },
    routes: all,
    assets: {
      entry: { imports: [], module: "/entry.js" },
      routes: manifest(all),
      url: "/manifest.js",
      version: "test",
    },
    publicPath: "/",
    assetsBuildDirectory: "",
    future: {} as ServerBuild["future"],
    ssr: true,
    isSpaMode: false,
    prerender: [],
    routeDiscovery: { mode: "initial" },
    allowedActionOrigins: ["**"],
  } as unknown as ServerBuild;
}

function manifest(all: ServerBuild["routes"]) {
  return Object.fromEntries(
    Object.values(all).map((route) => {
      const { id, parentId, path, index, module } = route!;
      const has = {
        hasLoader: "loader" in module,
        hasAction: "action" in module,
        hasErrorBoundary: "ErrorBoundary" in module,
      };
      return [id, { id, parentId, path, index, module: `/${id}.js`, imports: [], ...has }];
    }),
  ) as unknown as ServerBuild["assets"]["routes"];
}

let handler: Promise<ReturnType<typeof answerNearby>> | undefined;

type Visit = {
  /** Who visits; nobody signed in when left out. */
  as?: Account;
  method?: "GET" | "HEAD" | "POST" | "PATCH" | "DELETE";
  /** Fields of a form; a POST when given. */
  form?: Record<string, string | string[] | File>;
  /** Sent as it is, instead of a form. */
  body?: Uint8Array<ArrayBuffer>;
  headers?: Record<string, string>;
};

export const origin = "http://finalist.test";

/** One request through the whole portal, without a server. */
export async function visit(
  path: string,
  { as, form, body, method = form ? "POST" : "GET", headers = {} }: Visit = {},
) {
  const cookie = as ? await cookieOf(as) : undefined;
  const request = new Request(origin + path, {
    method,
    body: form ? bodyOf(form) : body,
    headers: { Origin: origin, ...headers, ...cookies(cookie, headers.Cookie) },
  });
  return send(request);
}

/** The session beside whatever else the browser keeps. */
function cookies(...kept: (string | undefined)[]): Record<string, string> {
  const sent = kept.filter((cookie) => cookie !== undefined);
  return sent.length > 0 ? { Cookie: sent.join("; ") } : {};
}

/** The same for a request that is made by hand; `address` is the network's. */
export function send(request: Request, address = "unknown"): Promise<Response> {
  return answer(request, contextFor(request, address));
}

/** The portal as its server calls it. */
export async function answer(request: Request, context: RouterContextProvider): Promise<Response> {
  const refused = await refuseOddMethod(request);
  if (refused) return refused;
  handler ??= serverBuild().then((build) => answerNearby(build, "test"));
  return (await handler)(request, context);
}

/** Somebody's browser, signed in. */
export async function cookieOf(account: Account) {
  const token = newToken();
  beginSession(account, hashOf(token), null, new Date());
  return (await sessionHeaders(token)).split(";")[0];
}

function bodyOf(form: NonNullable<Visit["form"]>) {
  if (Object.values(form).some((value) => value instanceof File)) return filled(new FormData(), form);
  return filled(new URLSearchParams() as unknown as FormData, form) as unknown as URLSearchParams;
}

function filled(body: FormData, form: NonNullable<Visit["form"]>) {
  for (const [name, value] of Object.entries(form))
    for (const one of [value].flat()) body.append(name, one as string);
  return body;
}
