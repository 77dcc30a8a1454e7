import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { mailboxFolder, readMessage } from "#app/adapters/mailbox.server.ts";
import { createMailer } from "#app/adapters/mailer.server.ts";
import { renderEmail } from "#emails/index.ts";
import { letters, portal } from "./letters.ts";

const id = "3b8a1f0e-6f0c-4a5e-9a53-0c9c1f6f0a11";

let data: string;
beforeEach(async () => void (data = await mkdtemp(join(tmpdir(), "finalist-"))));
afterEach(() => rm(data, { recursive: true }));

function send(message: { id: string; subject: string; html: string; text: string }) {
  const mailer = createMailer({ mailboxFolder: mailboxFolder(data), from: "calls@finalist.example" });
  return mailer.send({
    to: { name: "Анна", address: "anna@example.org" },
    locale: "bg",
    date: new Date("2020-07-01T10:00:00Z"),
    ...message,
  });
}

test("the demo's mailbox shows each message as it was sent", async () => {
  const letter = await renderEmail("application-received", letters["application-received"], {
    locale: "bg",
    recipientName: "Анна",
    portal,
  });

  await send({ id, ...letter });

  const message = await readMessage(mailboxFolder(data), id);
  expect({ ...message, date: "", html: message!.html.trim(), text: message!.text.trim() }).toEqual({
    subject: "Получена кандидатура MME1-0042: MediaMotor Europe, отворена покана 1",
    from: "calls@finalist.example",
    to: "Анна <anna@example.org>",
    date: "",
    html: letter.html.trim(),
    text: letter.text.trim(),
  });
  expect(await readdir(mailboxFolder(data))).toEqual([`${id}.eml`]);
});

test("a message that was never sent is not found", async () => {
  expect(await readMessage(mailboxFolder(data), id)).toBeUndefined();
});

test.each(["../secret", "..%2Fsecret", "secret", "", `${id}/../../secret`])(
  "the mailbox gives out no file but messages: %j",
  async (name) => {
    await writeFile(join(data, "secret.eml"), "Subject: secret\r\n\r\nsecret");
    await send({ id, subject: "Here", html: "<p>here</p>", text: "here" });

    expect(await readMessage(mailboxFolder(data), name)).toBeUndefined();
    expect(await readMessage(data, name)).toBeUndefined();
  },
);

test("a message whose id is not a UUID is not kept", async () => {
  const message = { id: "../secret", subject: "Here", html: "<p>here</p>", text: "here" };

  await expect(send(message)).rejects.toThrow("not the id of a message: ../secret");

  expect(await readdir(data)).toEqual([]);
});

test("a mailer without a mail server or a folder is refused", () => {
  expect(() => createMailer({ from: "calls@finalist.example" })).toThrow("a mail server or a folder");
});
