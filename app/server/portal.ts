import * as build from "virtual:react-router/server-build";
import { createRequestHandler } from "react-router";
import { contextFor } from "#app/http/client-address.server.ts";
import { refuseOddMethod } from "#app/http/methods.ts";

const answer = createRequestHandler(build, import.meta.env.MODE);

/** The whole portal as a function from request to response; `socket` is the address at the other end of the connection. */
export async function portal(request: Request, socket: string): Promise<Response> {
  const refused = await refuseOddMethod(request);
  if (refused) return refused;
  return answer(request, contextFor(request, socket));
}
