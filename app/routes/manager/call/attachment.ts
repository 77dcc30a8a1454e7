import { attachmentForManager } from "#app/domain/applications/attachments.ts";
import { attachmentResponse } from "#app/http/attachment.ts";
import { managedCall } from "#app/http/context.ts";
import type { Route } from "./+types/attachment";

export function loader({ context, params }: Route.LoaderArgs) {
  return attachmentResponse(attachmentForManager(context.get(managedCall), params.attachmentId));
}
