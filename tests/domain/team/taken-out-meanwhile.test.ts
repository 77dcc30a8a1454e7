import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { giveConsent, withdrawConsent } from "#app/domain/applications/consents/change.ts";
import { addFile } from "#app/domain/applications/add-file.ts";
import { seeFormNews } from "#app/domain/applications/form-news.ts";
import { openOwnMessages } from "#app/domain/applications/messages/read.ts";
import { writeToApplicant, writeToManagers } from "#app/domain/applications/messages/send.ts";
import { addObjection, removeObjection, viewObjections } from "#app/domain/applications/objections.ts";
import { viewChanges } from "#app/domain/applications/read-changes.ts";
import { removeFile } from "#app/domain/applications/remove-file.ts";
import { restoreAnswer } from "#app/domain/applications/restore-answer.ts";
import { saveAnswers } from "#app/domain/applications/save-answers.ts";
import { submitApplication } from "#app/domain/applications/submit.ts";
import { takeBackChange } from "#app/domain/applications/take-back.ts";
import { undoWithdrawal } from "#app/domain/applications/undo-withdrawal.ts";
import { withdrawApplication } from "#app/domain/applications/withdraw.ts";
import type { FormDefinition } from "#app/domain/calls/form/definition.ts";
import { answerDecision } from "#app/domain/decisions/answer.ts";
import { askRedress } from "#app/domain/decisions/redress/ask.ts";
import type { OwnApplication } from "#app/domain/permissions.ts";
import { changeRole, leaveTeam, removeMember } from "#app/domain/team/change-member.ts";
import { handOver } from "#app/domain/team/hand-over.ts";
import { inviteMember, resendInvitation, revokeInvitation } from "#app/domain/team/invite.ts";
import { viewHistory } from "#app/domain/applications/read-history.ts";
import { unansweredInvitationsOf } from "#db/queries/members.ts";
import { aQuestion } from "#tests/domain/calls/form/a-question.ts";
import { everything } from "#tests/domain/applications/the-record.ts";
import { aDraft } from "#tests/support/given/applications.ts";
import { aCall, aForm, beforeDeadline as now } from "#tests/support/given/calls.ts";
import { aLink } from "#tests/support/given/links.ts";
import { aMember, aTeamInvitation } from "#tests/support/given/team.ts";

const [company, solution] = aForm.sections;
const deck = aQuestion("file", { id: "deck", required: false });
const form: FormDefinition = {
  sections: [company, { ...solution, questions: [...solution.questions, deck] }],
};
const aFile = (attachmentId: string) => ({
  ...{ attachmentId, name: "deck.pdf", bytes: 1200, sha256: "ab".repeat(32), type: "pdf" as const },
});

const competitor = { kind: "organisation", name: "Motor OOD", email: "", reason: "They compete." } as const;

/** A submitted application that was changed since, with a file, a history, a message, an invitation, an objection and a colleague. */
function anApplication() {
  const call = aCall({ form });
  const { own, id } = aDraft({ call });
  addFile(own, "deck", aFile("first"), now);
  const colleague = aMember(own).account;
  submitApplication(own, now);
  saveAnswers(own, { summary: "We cool towns.", honour: true }, now, { page: "another window" });
  writeToApplicant(call.managed, id, "A scan is enough.", now);
  aTeamInvitation(own);
  addObjection(own, competitor, now);
  const [invitation] = unansweredInvitationsOf(id);
  const { base } = viewChanges(own, "en")!.find(({ questionId }) => questionId === "summary")!;
  const entry = viewHistory(own, "summary", Number.MAX_SAFE_INTEGER)!.entries.at(-1)!;
  const [objection] = viewObjections(own).objections;
  return { own, colleague, invitation, base, entry, objection };
}

type World = ReturnType<typeof anApplication>;

/** Every command of a team's permit: none may be missing. */
const commands: Record<string, (own: OwnApplication, world: World) => unknown> = {
  addFile: (own) => addFile(own, "deck", aFile("second"), now),
  addObjection: (own) => addObjection(own, { ...competitor, name: "Rotor OOD" }, now),
  answerDecision: (own) => answerDecision(own, "accepted", now),
  askRedress: (own) => askRedress(own, { ground: "procedure", text: "A sheet was late." }, now),
  changeRole: (own, { colleague }) => changeRole(own, colleague.id, "submitter", now),
  handOver: (own, { colleague }) => handOver(own, colleague.id, now),
  inviteMember: (own) => inviteMember(own, { email: "new@company.example", role: "editor" }, aLink(), now),
  leaveTeam: (own) => leaveTeam(own, now),
  openOwnMessages: (own) => openOwnMessages(own, "en", now),
  removeFile: (own) => removeFile(own, "deck", "first", now),
  removeObjection: (own, { objection }) => removeObjection(own, objection.id, now),
  removeMember: (own, { colleague }) => removeMember(own, colleague.id, now),
  resendInvitation: (own, { invitation }) => resendInvitation(own, invitation.id, aLink(), now),
  restoreAnswer: (own, { entry, base }) => restoreAnswer(own, "summary", entry.id, base, now),
  revokeInvitation: (own, { invitation }) => revokeInvitation(own, invitation.id, now),
  saveAnswers: (own) => saveAnswers(own, { summary: "Other" }, now),
  seeFormNews: (own) => seeFormNews(own, 1, now),
  submitApplication: (own) => submitApplication(own, now),
  giveConsent: (own) => giveConsent(own, { texts: [], locale: "en" }, now),
  withdrawConsent: (own) => withdrawConsent(own, "news", now),
  takeBackChange: (own, { base }) => takeBackChange(own, "summary", base, now),
  undoWithdrawal: (own) => undoWithdrawal(own, now),
  withdrawApplication: (own) => withdrawApplication(own, "We merged.", now),
  writeToManagers: (own) => writeToManagers(own, "Is a scan enough?", now),
};

/** What takes the permit and changes nothing, and the gates that the commands pass. */
const others = [
  /^(view|is[A-Z])/,
  /^(own|unread|chosenFacts|factsToKeep|questionsById|problemsOf|admitUpload|attachment)/,
  /^change(Own|Draft|Team)$/,
  /^(acknowledge|forgetObjection|writeAnswers|addToHistory|putAside|toldBy|roleNow)$/,
  /^notePresence$/,
  /^(agree|agreeToSubmit|countChanged)$/,
];

test("every command that somebody of a team can give is among those that are tried here", () => {
  const found = globSync("app/domain/**/*.ts").flatMap((file) =>
    [
      ...readFileSync(file, "utf8").matchAll(
        /^export function (\w+)[^(]*\(\s*(?:\w+|\{[^}]*\}): OwnApplication/gm,
      ),
    ].map(([, name]) => name),
  );
  const given = found.filter((name) => !others.some((known) => known.test(name)));

  expect(given.toSorted()).toEqual(Object.keys(commands).toSorted());
});

test.each(Object.entries(commands))(
  "%s does nothing for somebody who was taken out of the team while it was on its way",
  (_name, command) => {
    const world = anApplication();
    const { own, account } = aMember(world.own, { role: "submitter" });
    removeMember(world.own, account.id, now);
    const before = everything();

    expect(() => command(own, world)).toThrow("changed-elsewhere");

    expect(everything()).toEqual(before);
  },
);
