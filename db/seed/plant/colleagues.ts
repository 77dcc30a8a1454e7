import { createHash } from "node:crypto";
import type { ManagedCall } from "#app/domain/permissions.ts";
import { inviteColleague } from "#app/domain/programmes/invite-manager.ts";
import { joinProgramme } from "#app/domain/programmes/join.ts";
import type { Post } from "#app/domain/programmes/post.ts";
import { hubsOf } from "#db/queries/programmes.ts";
import { demo, type Person } from "../people.ts";
import { programme } from "../programme.ts";

const invited = new Date("2020-04-21T08:00:00Z");
const joined = new Date("2020-04-21T13:30:00Z");

/** An assistant and somebody of a hub: a manager asks them, and they come by the link of the letter. */
export function plantColleagues(managed: ManagedCall, passwordHash: string) {
  const { name } = programme.hubs.find(({ id }) => id === demo.hub.hub)!;
  const hub = hubsOf(managed.programmeId).find((one) => one.name.en === name.en)!;
  join(managed, demo.assistant, { role: "assistant" }, passwordHash);
  join(managed, demo.hub, { role: "hub", hubId: hub.id }, passwordHash);
}

function join(managed: ManagedCall, { name, email, locale }: Person, post: Post, passwordHash: string) {
  const link = linkFor(email);
  inviteColleague(managed, { name, email, locale }, post, link, invited);
  joinProgramme(link.id, { name, locale, passwordHash }, joined);
}

function linkFor(email: string) {
  const token = createHash("sha256").update(`join ${email}`).digest("base64url");
  return { id: createHash("sha256").update(token).digest("hex"), path: `/join/${token}` };
}
