import { beforeAll, expect, onTestFinished, test } from "vitest";
import { aDataFolder } from "#tests/support/command.ts";
import { letters } from "#tests/support/given/emails.ts";
import { mailServer } from "#tests/support/mail-server.ts";
import { builtPortal, startServer } from "#tests/support/server.ts";

beforeAll(builtPortal, 300_000);

const token = "only the monitoring knows this";
const later = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

test("what leaves by the thread for mail is counted where the portal is asked what it did", async () => {
  const mail = await mailServer();
  onTestFinished(() => mail.close());
  letters(["ada@example.org", "zoe@example.org"], new Date());

  const { origin } = await startServer({
    DATA: aDataFolder(),
    SMTP_URL: mail.url,
    METRICS_TOKEN: token,
  });
  while (mail.received.length < 2) await later(100);
  await later(500);

  const answer = await fetch(`${origin}/metrics`, { headers: { Authorization: `Bearer ${token}` } });
  expect(await answer.text()).toContain('finalist_mail_handed_over_total{lane="person",outcome="sent"} 2');
});
