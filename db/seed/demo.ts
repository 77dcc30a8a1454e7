import { inTransaction } from "#db/client.server.ts";
import { findInstallationFact, insertInstallationFact } from "#db/queries/installation.ts";
import { dueEmailInstants } from "#db/queries/emails.ts";
import { hashPassword } from "#app/http/password.server.ts";
import { demo } from "./people.ts";
import { plantSample } from "./plant/sample.ts";

const password = "finalist-demo";

type Deliver = (now: Date) => Promise<void>;

/** Makes the sample programme at the first start, its mail delivered when it was due; says at every start who can sign in. */
export async function startDemo(origin: string, deliver: Deliver, now: Date): Promise<string[]> {
  if (!findInstallationFact("demo")) {
    console.log("Making the sample programme …");
    await plant(now);
    for (const instant of dueEmailInstants(now)) await deliver(instant);
  }
  return welcome(origin);
}

async function plant(now: Date) {
  const passwordHash = await hashPassword(password);
  // One transaction around all of its changes: half a sample would never be finished.
  inTransaction(() => {
    plantSample(now, passwordHash);
    insertInstallationFact("demo", now.toISOString());
  });
}

function welcome(origin: string): string[] {
  const people = [
    [demo.manager.email, "manages the calls"],
    [demo.secondManager.email, "the same, in Bulgarian"],
    [demo.assistant.email, "reads applications, decides eligibility"],
    [demo.hub.email, "sees the finalists of the hub in Bergen"],
    [demo.evaluator.email, "evaluates in Call 2"],
    [demo.applicant.email, "applied in Call 1, has a draft in Call 3"],
    [demo.administrator.email, "runs the installation"],
  ];
  return [
    "",
    `Everybody's password is ${password}`,
    ...people.map(([email, what]) => `  ${email.padEnd(30)} ${what}`),
    "",
    `Their mail, and everybody else's, is at ${origin}/mailbox`,
  ];
}
