import { data, type RouterContextProvider } from "react-router";
import { z } from "zod";
import { address } from "#app/domain/accounts/input.ts";
import { requestLink } from "#app/domain/accounts/request-link.ts";
import * as context from "./context.ts";
import { noteIfUnknown } from "./enumeration.server.ts";
import { readForm } from "./form.ts";
import { refuseTooMany } from "./limits.server.ts";
import { newLink } from "./one-time-link.server.ts";
import { ownPath } from "./own-path.ts";

type Asked = { context: Readonly<RouterContextProvider>; request: Request; url: URL };

const asked = z.object({ email: address });

/** Sends a link below `path` to the address in the form; the answer is the same whether or not it has an account. */
export async function askForLink(
  purpose: Parameters<typeof requestLink>[0],
  path: string,
  { context: known, request, url }: Asked,
) {
  const t = known.get(context.translate);
  const { value, problem } = await readForm(request, asked, t);
  if (problem) return data(problem, { status: 400 });

  const aTry = { address: known.get(context.clientAddress), email: value.email };
  const tooMany = await refuseTooMany("link", aTry, t);
  if (tooMany) return tooMany;
  noteIfUnknown(aTry);

  const to = ownPath(url.searchParams.get("to"), "");
  requestLink(purpose, value.email, newLink(path, to), known.get(context.requestTime));
  return data({ sentTo: value.email });
}
