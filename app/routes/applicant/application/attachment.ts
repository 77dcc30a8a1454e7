import { ownAttachment } from "#app/domain/applications/attachments.ts";
import { attachmentResponse } from "#app/http/attachment.ts";
import { ownApplication } from "#app/http/context.ts";
import type { Route } from "./+types/attachment";

export function loader({ context, params }: Route.LoaderArgs) {
  return attachmentResponse(ownAttachment(context.get(ownApplication), params.attachmentId));
}
