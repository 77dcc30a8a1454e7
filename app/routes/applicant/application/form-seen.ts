import { redirect } from "react-router";
import { z } from "zod";
import { seeFormNews } from "#app/domain/applications/form-news.ts";
import { attempt } from "#app/http/attempt.ts";
import { ownApplication, requestTime, translate } from "#app/http/context.ts";
import { readForm } from "#app/http/form.ts";
import type { Route } from "./+types/form-seen";

/** The version of the form whose changes somebody has read. */
const input = z.object({ version: z.coerce.number().int().positive() });

/** Once the call has closed there is nothing to be seen any more, and the overview says so. */
export async function action({ context, request }: Route.ActionArgs) {
  const own = context.get(ownApplication);
  const t = context.get(translate);
  const { value } = await readForm(request, input, t);
  if (!value) throw new Response(null, { status: 400 });
  attempt(t, () => seeFormNews(own, value.version, context.get(requestTime)));
  return redirect(`/applications/${own.applicationId}`);
}
