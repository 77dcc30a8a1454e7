import { attachmentForManager } from "#app/domain/applications/attachments.ts";
import { attachmentResponse } from "#app/http/attachment.ts";
import { managedCall, translate } from "#app/http/context.ts";
import type { Route } from "./+types/attachment";

export function loader({ context, params, request }: Route.LoaderArgs) {
  const found = attachmentForManager(context.get(managedCall), params.attachmentId);
  return attachmentResponse(found, request, context.get(translate));
}
