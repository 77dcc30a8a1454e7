import { data, redirect } from "react-router";
import { changeForm } from "#app/domain/calls/form/change-form.ts";
import { formInWork } from "#app/domain/calls/form/form-in-work.ts";
import { readFormJson } from "#app/domain/calls/form/read-form-json.ts";
import { changesByImport } from "#app/domain/calls/form/read-versions.ts";
import { attempt } from "#app/http/attempt.ts";
import { managedCall, readersLocale, requestTime, translate } from "#app/http/context.ts";
import { plainForm } from "#app/http/form.ts";
import { type ImportAnswer, ImportPage } from "#app/ui/form-builder/import-page.tsx";
import type { Route } from "./+types/import";

const mostBytes = 1_000_000;

export function loader({ context }: Route.LoaderArgs) {
  return { revision: formInWork(context.get(managedCall).callId).revision };
}

/** First shows what would change; `replace` then does it. */
export async function action({ context, params, request }: Route.ActionArgs) {
  const managed = context.get(managedCall);
  const sent = await plainForm(request);
  const text = await textIn(sent);
  const refuse = (answer: Omit<ImportAnswer, "text">) =>
    data<ImportAnswer>({ text, ...answer }, { status: 400 });
  if (!text.trim()) return refuse({ problem: "missing" });
  if (text.length > mostBytes) return refuse({ problem: "tooLarge" });
  const { form, problem } = readFormJson(text);
  if (!form) return refuse(Array.isArray(problem) ? { wrong: problem } : { notJson: problem });

  const changes = changesByImport(managed, form, context.get(readersLocale));
  if (!sent.has("replace")) return data<ImportAnswer>({ text, changes });

  const replace = () =>
    changeForm(managed, Number(sent.get("revision")), () => form, context.get(requestTime));
  const refusal = attempt(context.get(translate), replace);
  if (refusal) return data<ImportAnswer>({ text, ...refusal }, { status: 409 });
  return redirect(`/manage/calls/${params.callSlug}/form?says=imported`);
}

/** A chosen file counts before a pasted text. */
async function textIn(sent: FormData): Promise<string> {
  const file = sent.get("file");
  if (file instanceof File && file.size > 0) return file.text();
  return String(sent.get("text") ?? "");
}

export default function ImportForm({ loaderData, actionData, params }: Route.ComponentProps) {
  return <ImportPage {...loaderData} base={`/manage/calls/${params.callSlug}/form`} answer={actionData} />;
}
