import * as build from "virtual:react-router/server-build";
import { createRequestHandler, RouterContextProvider } from "react-router";
import { clientAddress } from "#app/http/context.ts";
import { refuseOddMethod } from "#app/http/methods.ts";

const answer = createRequestHandler(build, import.meta.env.MODE);

/** The whole portal as a function from request to response. */
export async function portal(request: Request, address: string): Promise<Response> {
  const refused = await refuseOddMethod(request);
  if (refused) return refused;
  const context = new RouterContextProvider();
  context.set(clientAddress, address);
  return answer(request, context);
}
