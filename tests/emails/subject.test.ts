import { expect, test } from "vitest";
import { subjectLine } from "#emails/subject.ts";
import { renderEmail } from "#emails/index.ts";
import { letters, portal } from "./letters.ts";

test.each([
  ["Acme\r\nBcc: everybody@example.org", "Acme Bcc: everybody@example.org"],
  ["Acme\n\n<script>", "Acme <script>"],
  ["\u0000Acme\u001b[31m\u007f", "Acme [31m"],
  ["Acme\u2028Ltd\u2029", "Acme Ltd"],
  ["\u202egnp.exe", "gnp.exe"],
  ["Слънчоглед – „Медии“ 🎬", "Слънчоглед – „Медии“ 🎬"],
])("the subject %j becomes the line %j", (typed, line) => {
  expect(subjectLine(typed)).toBe(line);
});

test("a company's name adds no header to the e-mail", async () => {
  const props = { ...letters["decision-finalist"], company: "Acme\r\nBcc: everybody@example.org" };

  const { subject } = await renderEmail("decision-finalist", props, {
    locale: "en",
    recipientName: "Anna",
    portal,
  });

  expect(subject).toBe("Acme Bcc: everybody@example.org is a finalist: MediaMotor Europe, Open Call 1");
});
