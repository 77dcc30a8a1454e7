import { beginSession } from "#app/domain/accounts/sessions.ts";
import type { FormDefinition } from "#app/domain/calls/form/definition.ts";
import { makeSigningKey } from "#app/domain/installation/signing-key.ts";
import { hashOf, newToken, sessionHeaders } from "#app/http/session.server.ts";
import { applyMigrations, sqlite } from "#db/client.server.ts";
import { aQuestion } from "#tests/domain/calls/form/a-question.ts";
import { aDraft, anOpenCall } from "#tests/support/given/applications.ts";
import { aForm } from "#tests/support/given/calls.ts";

/** Somebody who is signed in and has a draft that asks for a large picture. */
export async function anApplicant() {
  applyMigrations();
  makeSigningKey(new Date());
  const picture = aQuestion("file", { id: "picture", accept: ["png"], mostMegabytes: 100, required: false });
  const [company, solution] = aForm.sections;
  const form: FormDefinition = {
    sections: [company, { ...solution, questions: [...solution.questions, picture] }],
  };
  const { id: applicationId, owner } = aDraft({ call: anOpenCall({ form }) });
  const token = newToken();
  beginSession(owner, hashOf(token), null, new Date());
  sqlite.close();
  return { applicationId, cookie: (await sessionHeaders(token)).split(";")[0] };
}
