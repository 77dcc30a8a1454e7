import { attachmentForManager } from "#app/domain/applications/attachments.ts";
import { attachmentResponse } from "#app/http/attachment.ts";
import { readableCall, translate } from "#app/http/context.ts";
import type { Route } from "./+types/attachment";

export function loader({ context, params, request }: Route.LoaderArgs) {
  const found = attachmentForManager(context.get(readableCall), params.attachmentId);
  return attachmentResponse(found, request, context.get(translate));
}
