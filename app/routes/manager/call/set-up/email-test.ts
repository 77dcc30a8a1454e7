import { redirect } from "react-router";
import { z } from "zod";
import { findCallEmail } from "#app/domain/calls/set-up/call-emails.ts";
import { sendTest } from "#app/domain/notifications/preview/send-test.ts";
import { managedCall, requestTime, translate } from "#app/http/context.ts";
import { readForm } from "#app/http/form.ts";
import { orNotFound } from "#app/http/guards.ts";
import type { Route } from "./+types/email-test";

const asked = z.object({ about: z.string().trim().max(200).default("") });

/** Sends a message to whoever asks, as somebody else would get it. */
export async function action({ context, params, request }: Route.ActionArgs) {
  const { template } = orNotFound(findCallEmail(params.template));
  const { value } = await readForm(request, asked, context.get(translate));
  const about = value?.about ?? "";
  sendTest(context.get(managedCall), template, about, context.get(requestTime));
  const back = new URLSearchParams({ ...(about && { about }), says: "tested" });
  return redirect(`/manage/calls/${params.callSlug}/set-up/emails/${template}?${back}`);
}
