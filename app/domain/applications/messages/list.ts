import { applicationNumber } from "#app/domain/applications/number.ts";
import type { ReadableCall } from "#app/domain/permissions.ts";
import { findCall } from "#db/queries/calls.ts";
import { conversationsIn } from "#db/queries/messages.ts";

const onePage = 50;

/** A page (from 1) of the conversations about a call's applications, the latest first. A draft shows its number only. */
export function viewConversations({ callId }: ReadableCall, page: number) {
  const { code, timeZone } = findCall(callId)!;
  const found = conversationsIn(callId, onePage + 1, (page - 1) * onePage);
  return {
    timeZone,
    page,
    more: found.length > onePage,
    rows: found.slice(0, onePage).map((row) => ({
      id: row.applicationId,
      number: applicationNumber(code, row.number),
      company: row.status === "draft" ? undefined : row.company,
      text: row.text,
      author: row.author ?? "",
      fromManagers: row.fromManagers,
      at: row.at!,
      unread: row.unread,
    })),
  };
}
