import type { MiddlewareFunction } from "react-router";
import { environment } from "#app/adapters/environment.server.ts";
import { mailboxFolder, readMessage } from "#app/adapters/mailbox.server.ts";

/** Only the sample installation keeps what it sends for everybody to read; elsewhere there is no such page. */
export const requireMailbox: MiddlewareFunction<Response> = () => {
  if (!environment().DEMO) throw new Response(null, { status: 404 });
};

/** A message as it was sent; undefined when it is not there. */
export function readSentMessage(id: string) {
  return readMessage(mailboxFolder(environment().DATA), id);
}
