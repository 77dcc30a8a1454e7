import { attachmentForEvaluator } from "#app/domain/applications/attachments.ts";
import { attachmentResponse } from "#app/http/attachment.ts";
import { assignedEvaluation, readersLocale, translate } from "#app/http/context.ts";
import type { Route } from "./+types/attachment";

export function loader({ context, params, request }: Route.LoaderArgs) {
  const found = attachmentForEvaluator(
    context.get(assignedEvaluation),
    params.attachmentId,
    context.get(readersLocale),
  );
  return attachmentResponse(found, request, context.get(translate));
}
