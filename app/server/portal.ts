import * as build from "virtual:react-router/server-build";
import type { RouterContextProvider } from "react-router";
import { refuseOddMethod } from "#app/http/methods.ts";
import { answerNearby } from "./near-routes.ts";

const answer = answerNearby(build, import.meta.env.MODE);

/** The whole portal as a function from request to response; `context` is what the server knows of the request before. */
export async function portal(request: Request, context: RouterContextProvider): Promise<Response> {
  const refused = await refuseOddMethod(request);
  if (refused) return refused;
  return answer(request, context);
}
