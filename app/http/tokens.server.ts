import type { MiddlewareFunction } from "react-router";
import { exportsByToken } from "#app/domain/permissions.ts";
import * as context from "./context.ts";
import { secondsUntilExport, secondsUntilToken } from "./limits.server.ts";
import { hashOf, newToken } from "./session.server.ts";

/** So that whoever finds one knows what it is. */
const prefix = "finalist_";

/** What a program will show, and the hash of it that is kept. */
export function newAccessToken() {
  const secret = prefix + newToken();
  return { secret, hash: hashOf(secret) };
}

/** Programs show a token of this call (`Authorization: Bearer …`); whatever else they show is 401, too much is 429. */
export const requireExportToken: MiddlewareFunction<Response> = async ({
  context: args,
  params,
  request,
}) => {
  const [, secret] = /^Bearer (\S{1,200})$/.exec(request.headers.get("Authorization") ?? "") ?? [];
  const now = args.get(context.requestTime);
  const access = secret ? exportsByToken(hashOf(secret), params.callSlug!, now) : undefined;
  const wait = access
    ? await secondsUntilExport(access.token!.id)
    : await secondsUntilToken(args.get(context.clientAddress));
  if (wait > 0) throw new Response(null, { status: 429, headers: { "Retry-After": String(wait) } });
  if (!access) throw new Response(null, { status: 401, headers: { "WWW-Authenticate": "Bearer" } });
  args.set(context.exportAccess, access);
};
