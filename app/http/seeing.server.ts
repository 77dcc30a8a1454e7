import { redirect } from "react-router";
import { ownCookie, readCookie } from "./session.server.ts";

/** Which line of the record lets this browser see the portal as somebody else; the line is looked up at each request. */
const cookie = () => ownCookie("seeing", 30 * 60);

export async function readSeeing(request: Request): Promise<number | undefined> {
  const entry = await readCookie(request, "seeing");
  return typeof entry === "number" && Number.isSafeInteger(entry) ? entry : undefined;
}

/** To what can be seen; the line of the record is kept by the browser. */
export async function seeFrom(entry: number) {
  return redirect("/see-as", { headers: { "Set-Cookie": await cookie().serialize(entry) } });
}

/** Back to one's own pages. */
export async function seeNoMore() {
  return redirect("/home", { headers: { "Set-Cookie": await cookie().serialize(0, { maxAge: 0 }) } });
}

/** All that is shown to whoever sees the portal as somebody else; every other door is shut to them, also one made later. */
const shown = new Set([
  "/see-as",
  "/applications/:applicationId",
  "/applications/:applicationId/sections/:sectionId",
  "/applications/:applicationId/attachments/:attachmentId",
  "/applications/:applicationId/check",
  "/applications/:applicationId/submitted",
  "/applications/:applicationId/changes",
  "/applications/:applicationId/timeline",
  "/applications/:applicationId/messages",
  "/applications/:applicationId/decision",
  "/applications/:applicationId/feedback.pdf",
  "/applications/:applicationId/redress",
  "/evaluations/:callSlug",
  "/sheets/:assignmentId",
  "/sheets/:assignmentId/attachments/:attachmentId",
  // What an assistant reads; nobody else comes to a call this way.
  "/manage/calls/:callSlug",
  "/manage/calls/:callSlug/applications",
  "/manage/calls/:callSlug/applications/:applicationId",
  "/manage/calls/:callSlug/applications/:applicationId/messages",
  "/manage/calls/:callSlug/attachments/:attachmentId",
  "/manage/calls/:callSlug/eligibility",
  "/manage/calls/:callSlug/eligibility/:applicationId",
  "/manage/calls/:callSlug/questions",
  "/manage/calls/:callSlug/messages",
  "/hubs",
  "/hubs/:applicationId",
  "/hubs/:applicationId/attachments/:attachmentId",
]);

/** `door`: the pattern of its address. The only thing that can be done is to end it. */
export function isOpenWhileSeeing(door: string, method: string): boolean {
  if (method === "GET" || method === "HEAD") return shown.has(door);
  return door === "/see-as/end";
}
