import { text } from "node:stream/consumers";
import { renderToString } from "react-dom/server";
import {
  ServerRouter,
  type EntryContext,
  type HandleDataRequestFunction,
  type HandleErrorFunction,
  type RouterContextProvider,
  isRouteErrorResponse,
} from "react-router";
import { compressFor } from "#app/http/compress.server.ts";
import { contentPolicy } from "#app/http/content-policy.ts";
import { readersLocale, requestNumber, routePattern, scriptNonce } from "#app/http/context.ts";
import { noteTrouble } from "#app/http/trouble.server.ts";
import { log } from "#app/adapters/log.server.ts";
import { Refusal } from "#app/domain/refusal.ts";
import { Still } from "#app/ui/alive/still.ts";
import { languages } from "#app/i18n/languages.ts";
import { Reader } from "#app/i18n/use-translation.ts";

/** Rendered whole before it is sent: the database answers in milliseconds, and a page that breaks is an error page, not half of one. */
export default async function render(
  request: Request,
  status: number,
  headers: Headers,
  entry: EntryContext,
  context: RouterContextProvider,
) {
  const still = isStill(entry);
  headers.set("Content-Type", "text/html; charset=utf-8");
  // Nothing runs that stands in the page itself.
  if (still) headers.set("Content-Security-Policy", contentPolicy());
  if (request.method === "HEAD") return new Response(null, { status, headers });
  const nonce = still ? undefined : context.get(scriptNonce);
  const page = renderToString(
    <Reader value={languages[context.get(readersLocale)]}>
      <Still value={still}>
        <ServerRouter context={await withData(entry)} url={request.url} nonce={nonce} />
      </Still>
    </Reader>,
  );
  const content = Buffer.from(`<!DOCTYPE html>${page}`);
  return new Response(new Uint8Array(await compressFor(request, content, headers)), { status, headers });
}

/**
 * The router waits for what the loaders brought as if it came from afar, though all of it is there: as a string React renders
 * a page in half the time, but waits for nothing.
 */
async function withData(entry: EntryContext): Promise<EntryContext> {
  const value = await text(entry.serverHandoffStream!);
  const told = Object.assign(Promise.resolve(), { result: { done: true, value } });
  return { ...entry, serverHandoffStream: new ReadableStream(), renderMeta: { streamCache: { 0: told } } };
}

/** As the innermost route says that says anything of it. */
const isStill = ({ staticHandlerContext: { matches } }: EntryContext) =>
  matches
    .map(({ route }) => (route.handle as { still?: boolean } | undefined)?.still)
    .findLast((still) => still !== undefined) ?? false;

/** What a page asks for when one moves on to it. */
export const handleDataRequest: HandleDataRequestFunction = async (response, { request }) => {
  if (!response.body) return response;
  const { status, headers } = response;
  const content = Buffer.from(await response.arrayBuffer());
  return new Response(new Uint8Array(await compressFor(request, content, headers)), { status, headers });
};

/** What the sender got wrong or was refused, and a closed connection, are no errors of ours. */
export const handleError: HandleErrorFunction = (error, { request, context }) => {
  if (request.signal.aborted) return;
  if (error instanceof Response || (isRouteErrorResponse(error) && error.status < 500)) return;
  if (error instanceof Refusal && error.reason === "too-many-tries") return;
  if (noteTrouble(error)) return;
  const [number, route] = [context?.get(requestNumber), context?.get(routePattern)];
  log.error({ error, request: number, route }, "a request failed");
};
