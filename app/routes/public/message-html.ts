import { readSentMessage, requireMailbox } from "#app/http/mailbox.server.ts";
import type { Route } from "./+types/message-html";

export const middleware: Route.MiddlewareFunction[] = [requireMailbox];

/** It may show itself and lead away when somebody presses a link; it runs nothing and fetches nothing. */
const policy = [
  "sandbox allow-top-navigation-by-user-activation allow-popups",
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  "img-src data:",
  "frame-ancestors 'self'",
].join("; ");

export async function loader({ params: { messageId } }: Route.LoaderArgs) {
  const message = await readSentMessage(messageId);
  if (!message) throw new Response(null, { status: 404 });
  return new Response(linksLeadOut(message.html), {
    headers: { "Content-Type": "text/html; charset=utf-8", "Content-Security-Policy": policy },
  });
}

/** As a mail program does it, so that the portal is not opened inside the message. */
function linksLeadOut(html: string) {
  return html.replace(/<head[^>]*>/i, (head) => `${head}<base target="_top">`);
}
