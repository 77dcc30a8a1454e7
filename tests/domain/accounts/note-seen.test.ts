import { expect, test } from "vitest";
import { keepSeen, noteSeen } from "#app/domain/accounts/note-seen.ts";
import { beginSession, sessionNow } from "#app/domain/accounts/sessions.ts";
import { commitsMade } from "#db/client.server.ts";
import { whileDiskIs } from "#tests/support/disk.ts";
import { anAccount } from "#tests/support/given/accounts.ts";

const begun = new Date("2021-06-01T09:00:00Z");
const soon = new Date("2021-06-01T09:04:59Z");
const later = new Date("2021-06-01T09:05:00Z");

function aSession(id: string) {
  beginSession(anAccount(), id, null, begun);
  const read = () => sessionNow(id, later)!.session;
  return { read, use: (at: Date) => noteSeen(read(), at) };
}

test("when sessions were used is written together and afterwards, to five minutes", () => {
  const [first, second, third] = ["first", "second", "third"].map(aSession);
  const before = commitsMade;

  first.use(later);
  second.use(later);
  third.use(soon);
  const atOnce = commitsMade - before;
  keepSeen();
  keepSeen();

  expect([atOnce, commitsMade - before]).toEqual([0, 1]);
  expect([first, second, third].map(({ read }) => read().seenAt)).toEqual([later, later, begun]);
});

test("what could not be written is, once it can", async () => {
  const session = aSession("on a disk that cannot be written");
  session.use(later);

  await whileDiskIs("read-only", async () => expect(keepSeen).toThrow("readonly"));
  keepSeen();

  expect(session.read().seenAt).toEqual(later);
});
