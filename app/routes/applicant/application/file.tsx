import { data, redirect, useOutletContext } from "react-router";
import { addFile } from "#app/domain/applications/add-file.ts";
import { viewFileQuestion } from "#app/domain/applications/read-section.ts";
import { removeFile } from "#app/domain/applications/remove-file.ts";
import { attemptFor } from "#app/http/attempt.ts";
import { ownApplication, requestTime, translate } from "#app/http/context.ts";
import { orNotFound } from "#app/http/guards.ts";
import { discardFiles, receiveFile } from "#app/http/upload.ts";
import { FilePage } from "#app/ui/application/file-page.tsx";
import type { Application } from "#app/ui/application/standing.tsx";
import type { Route } from "./+types/file";

export function loader({ context, params }: Route.LoaderArgs) {
  return orNotFound(viewFileQuestion(context.get(ownApplication), params.questionId));
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const own = context.get(ownApplication);
  const now = context.get(requestTime);
  const { sectionId, question, files } = orNotFound(viewFileQuestion(own, params.questionId));
  const { file, removed, problem } = await receiveFile(request, question);
  if (problem) return data({ problem }, { status: 400 });

  const { value: unneeded, refusal } = attemptFor(context.get(translate), () =>
    removed
      ? removeFile(own, question.id, files[0]?.attachmentId ?? "", now)
      : addFile(own, question.id, file, now),
  );
  await discardFiles(unneeded ?? (file ? [file.attachmentId] : []));
  if (refusal) return data(refusal, { status: 409 });

  return redirect(`/applications/${own.applicationId}/sections/${sectionId}#${question.id}`);
}

export default function File({ loaderData, actionData }: Route.ComponentProps) {
  const application = useOutletContext<Application>();
  const { files, ...shown } = loaderData;
  return <FilePage application={application} file={files[0] ?? null} {...shown} {...actionData} />;
}
