import { expect, test } from "vitest";
import { notePresence, viewPresence } from "#app/domain/applications/presence.ts";
import { anAccount } from "#tests/support/given/accounts.ts";
import { aDraft } from "#tests/support/given/applications.ts";
import { beforeDeadline } from "#tests/support/given/calls.ts";
import { aMember } from "#tests/support/given/team.ts";
import { recordOf } from "./the-record.ts";

const after = (seconds: number) => new Date(beforeDeadline.getTime() + seconds * 1000);

test("who has the application open is seen by the others for a minute after the last sign of life", () => {
  const { own } = aDraft();
  const member = aMember(own, { account: anAccount({ name: "Boyan Iliev" }) });

  notePresence(member.own, "company", after(0));
  notePresence(member.own, "solution", after(20));
  const seen = viewPresence(own, "bg", after(80)).others;
  const gone = viewPresence(own, "bg", after(81)).others;

  expect(seen).toEqual([{ name: "Boyan Iliev", section: "Solution (на български)" }]);
  expect(gone).toEqual([]);
});

test("nobody is told of themselves, nor of people in other applications, and the record has no line of it", () => {
  const { id, own } = aDraft();
  const before = recordOf(id);
  const elsewhere = aDraft();

  notePresence(own, "company", after(0));
  notePresence(elsewhere.own, "company", after(0));

  expect(viewPresence(own, "en", after(1)).others).toEqual([]);
  expect(recordOf(id)).toEqual(before);
});
