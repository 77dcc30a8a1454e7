import { attachmentForEvaluator } from "#app/domain/applications/attachments.ts";
import { attachmentResponse } from "#app/http/attachment.ts";
import { assignedEvaluation } from "#app/http/context.ts";
import type { Route } from "./+types/attachment";

export function loader({ context, params }: Route.LoaderArgs) {
  return attachmentResponse(attachmentForEvaluator(context.get(assignedEvaluation), params.attachmentId));
}
