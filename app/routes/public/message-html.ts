import { readSentMessage, requireMailbox } from "#app/http/mailbox.server.ts";
import { messageResponse } from "#app/http/message-response.ts";
import type { Route } from "./+types/message-html";

export const middleware: Route.MiddlewareFunction[] = [requireMailbox];

export async function loader({ params: { messageId } }: Route.LoaderArgs) {
  const message = await readSentMessage(messageId);
  if (!message) throw new Response(null, { status: 404 });
  return messageResponse(message.html);
}
