import * as build from "virtual:react-router/server-build";
import { createRequestHandler, RouterContextProvider } from "react-router";
import { clientAddress } from "#app/http/context.ts";

const answer = createRequestHandler(build, import.meta.env.MODE);

/** The whole portal as a function from request to response. */
export function portal(request: Request, address: string): Promise<Response> {
  const context = new RouterContextProvider();
  context.set(clientAddress, address);
  return answer(request, context);
}
