/** How often in how many minutes; none where nothing is counted. */
type Limit = { tries: number; minutes: number };

/**
 * What one person may send, and all who come from one network (a whole class, or an office behind one address, at a
 * deadline). No honest person gets near these: they hold up programs. What is tried out in secret, such as passwords, has
 * narrower ones beside these (`limits.server.ts`).
 */
export const writeLimits = {
  /** Whatever is not named below. */
  write: { account: { tries: 300, minutes: 5 }, network: { tries: 9000, minutes: 5 } },
  /** What a page sends by itself while somebody types; five windows that save and tell as often as they can come to 1400. */
  save: { account: { tries: 3000, minutes: 5 } },
  /** The beginnings of files, and files of browsers without scripts. */
  upload: { account: { tries: 200, minutes: 60 } },
  /** Pieces of files: of large files over a quick line there are many. */
  piece: { account: { tries: 6000, minutes: 5 } },
  message: { account: { tries: 60, minutes: 60 } },
  /** One may invite a hundred people at once; they are sent one by one again. */
  invitation: { account: { tries: 300, minutes: 60 } },
  /** To many, and trials of it. */
  broadcast: { account: { tries: 40, minutes: 60 } },
  computation: { account: { tries: 120, minutes: 60 } },
  export: { account: { tries: 240, minutes: 60 } },
  /** Links that somebody got by mail: nobody guesses one, but each try looks into the database. */
  link: { account: { tries: 300, minutes: 60 }, network: { tries: 1200, minutes: 60 } },
} satisfies Record<string, { account: Limit; network?: Limit }>;

export type WriteKind = keyof typeof writeLimits;

/** The doors that nothing limits, each with its reason. */
export const unlimited: Record<string, string> = {
  "/applications/:applicationId/submit":
    "A submission in time is never refused because of something that was sent before it.",
  "/account/sign-out": "Whoever wants to leave a browser can, at once.",
  "/api/bounces":
    "Only a relay that signs is believed, and a bounce that is not told is lost; wrong signatures are cheap.",
};

const call = "/manage/calls/:callSlug";
const kinds: Partial<Record<WriteKind, string[]>> = {
  save: [
    "/applications/:applicationId/answers",
    "/applications/:applicationId/presence",
    "/applications/:applicationId/sections/:sectionId",
    "/evaluations/:callSlug/preferences/save",
    "/sheets/:assignmentId/save",
    "/samples/:sampleId/save",
  ],
  upload: [
    "/applications/:applicationId/files/:questionId",
    "/applications/:applicationId/uploads/:questionId",
  ],
  piece: ["/applications/:applicationId/uploads/:questionId/:uploadId"],
  message: ["/applications/:applicationId/messages", `${call}/applications/:applicationId/messages`],
  invitation: [
    "/applications/:applicationId/team/invite",
    "/applications/:applicationId/team/invitations/:invitationId/resend",
    `${call}/evaluators/invite`,
    `${call}/evaluators/:evaluatorId/resend`,
    `${call}/set-up/people`,
    `${call}/set-up/people/invitations/:invitationId/resend`,
    `${call}/emails/:emailId/resend`,
  ],
  broadcast: [
    `${call}/broadcast`,
    `${call}/evaluators/remind`,
    `${call}/evaluators/silent`,
    `${call}/emails/resend`,
    `${call}/set-up/emails/:template/test`,
  ],
  computation: [
    `${call}/assignment/propose`,
    `${call}/assignment/repair/ask`,
    `${call}/assignment/more/order`,
    "/admin/survival/backup",
    "/admin/survival/drill",
  ],
  link: [
    "/unsubscribe/:token",
    "/follow/:token",
    "/team/:token",
    "/team/:token/join",
    "/sign-in/link/:token",
    "/confirm/:token",
    "/stop-address/:token",
    "/reset-password/:token",
    "/first-administrator/:token",
    "/join/:token",
    "/invitations/:token",
    "/invitations/:token/decline",
    "/invitations/:token/accept",
    "/account/address/:token",
    "/account/prove/link/:token",
  ],
};

/** What is read and costs as much as a write. */
const costlyReads: Record<string, WriteKind> = {
  [`${call}/exports/:file`]: "export",
  [`${call}/applications/:applicationId/application.pdf`]: "export",
  [`${call}/ranking/what-if`]: "computation",
};

const kindOfDoor = new Map(
  Object.entries(kinds).flatMap(([kind, doors]) => doors.map((door) => [door, kind as WriteKind])),
);

/** By which limit a request is counted; undefined when by none. */
export function kindOfWrite(method: string, route: string): WriteKind | undefined {
  if (method === "GET" || method === "HEAD") return costlyReads[route];
  return Object.hasOwn(unlimited, route) ? undefined : (kindOfDoor.get(route) ?? "write");
}

/** Doors that a page's script or another program asks: they are answered in JSON. */
export const doorsForScripts = new Set([
  ...kinds.save!.filter((door) => !door.includes("sections")),
  ...kinds.upload!.filter((door) => door.includes("uploads")),
  ...kinds.piece!,
  "/applications/:applicationId/form-seen",
  "/account/passkeys/options",
  "/sign-in/passkey/options",
]);
