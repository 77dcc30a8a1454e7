import { data, redirect, useOutletContext } from "react-router";
import { viewFileQuestion } from "#app/domain/applications/read-section.ts";
import { removeFile } from "#app/domain/applications/remove-file.ts";
import { attemptLater } from "#app/http/attempt.ts";
import { ownApplication, requestTime, translate } from "#app/http/context.ts";
import { plainForm } from "#app/http/form.ts";
import { orNotFound } from "#app/http/guards.ts";
import { sentFile } from "#app/http/multipart.ts";
import { discardFiles, receiveFile } from "#app/http/upload.ts";
import { FilePage } from "#app/ui/application/file-page.tsx";
import type { Application } from "#app/ui/application/standing.tsx";
import type { Route } from "./+types/file";

export function loader({ context, params }: Route.LoaderArgs) {
  return orNotFound(viewFileQuestion(context.get(ownApplication), params.questionId));
}

/** A form with a file adds it; a form that names one (`remove`) takes it away. */
export async function action({ context, params, request }: Route.ActionArgs) {
  const own = context.get(ownApplication);
  const now = context.get(requestTime);
  const asked = () => orNotFound(viewFileQuestion(own, params.questionId));
  const { sectionId, question } = asked();

  const { value: problem, refusal } = await attemptLater(context.get(translate), async () => {
    const sent = await sentFile(request);
    if (sent) return receiveFile(own, question, sent, now);
    const unwanted = String((await plainForm(request)).get("remove"));
    await discardFiles(removeFile(own, question.id, unwanted, now));
  });
  if (refusal) return data(refusal, { status: 409 });
  if (problem) return data({ problem }, { status: 400 });

  const goesOn = question.mostFiles > 1 && asked().files.length < question.mostFiles;
  const page = goesOn ? `files/${question.id}` : `sections/${sectionId}#${question.id}`;
  return redirect(`/applications/${own.applicationId}/${page}`);
}

export default function File({ loaderData, actionData }: Route.ComponentProps) {
  const application = useOutletContext<Application>();
  return <FilePage application={application} {...loaderData} {...actionData} />;
}
