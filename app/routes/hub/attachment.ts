import { attachmentForHub } from "#app/domain/decisions/hubs/for-hub.ts";
import { attachmentResponse } from "#app/http/attachment.ts";
import { hubFinalist, translate } from "#app/http/context.ts";
import type { Route } from "./+types/attachment";

export function loader({ context, params, request }: Route.LoaderArgs) {
  const found = attachmentForHub(context.get(hubFinalist), params.attachmentId);
  return attachmentResponse(found, request, context.get(translate));
}
