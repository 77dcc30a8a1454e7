import type { Discussant, ManagedCall } from "#app/domain/permissions.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import { countCharacters } from "#app/i18n/characters.ts";
import { insertMessage } from "#db/queries/consensus.ts";
import { findApplication } from "#db/queries/applications.ts";
import { mostCharacters } from "../sheet-form.ts";
import {
  changeDiscussion,
  type Discussed,
  isGoingOn,
  isOver,
  manageDiscussion,
} from "./change-discussion.ts";
import { tellWritten } from "./tell.ts";

/**
 * A participant says something to the others; it cannot be changed, and they are told at most once a day. Refuses an empty
 * text (`message-empty`) and one of more than 5,000 characters (`comment-too-long`).
 */
export function writeInDiscussion(discussant: Discussant, text: string, now: Date) {
  const said = checked(text);
  const { assignmentId, applicationId } = discussant;
  const { company } = findApplication(applicationId)!.application;
  changeDiscussion(discussant, "discussion.written", { company }, now, (discussed) =>
    write(discussed, { assignmentId }, said, now),
  );
}

/** The same for a manager. */
export function writeAsManager(managed: ManagedCall, applicationId: string, text: string, now: Date) {
  const said = checked(text);
  const details = ({ company }: { company: string }) => ({ company });
  manageDiscussion(managed, applicationId, "discussion.written", details, now, (discussed) => {
    refuseUnless(isGoingOn(discussed.discussion), "discussion-ended");
    refuseUnless(!isOver(discussed), "evaluation-not-open");
    write(discussed, { managerId: managed.manager.id }, said, now);
  });
}

type By = { assignmentId?: string; managerId?: string };

function write(discussed: Discussed, by: By, text: string, at: Date) {
  const { discussion } = discussed;
  insertMessage({ id: crypto.randomUUID(), discussionId: discussion.id, ...by, text, at });
  tellWritten(discussed, by.assignmentId, at);
}

function checked(text: string): string {
  const said = text.trim();
  refuseUnless(said, "message-empty");
  refuseUnless(countCharacters(said) <= mostCharacters, "comment-too-long", { most: mostCharacters });
  return said;
}
