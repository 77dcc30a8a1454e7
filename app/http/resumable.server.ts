import { MemoryLocker, Server, type Upload } from "@tus/server";
import { log } from "#app/adapters/log.server.ts";
import { arrivingFiles, forgetUpload } from "#app/adapters/files-arriving.server.ts";
import { ownAttachment } from "#app/domain/applications/attachments.ts";
import { admitUpload, type FileQuestion } from "#app/domain/applications/receive-upload.ts";
import type { OwnApplication } from "#app/domain/permissions.ts";
import type { Translate } from "#app/i18n/translate.ts";
import { refused } from "./attempt.ts";
import { noteTrouble, statusOf } from "./trouble.server.ts";
import { megabyte, takeOver } from "./upload.ts";

export type Uploading = {
  own: OwnApplication;
  question: FileQuestion;
  request: Request;
  now: Date;
  t: Translate;
  /** None when an upload is to begin. */
  uploadId?: string;
};

type ServerOptions = ConstructorParameters<typeof Server>[0];
const locker = new MemoryLocker();
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Answers a request of the tus protocol (https://tus.io/protocols/resumable-upload), which sends a file in as many
 * requests as the line needs. It says 201 or 204 for what has reached the disk; for the last piece only once the file
 * is in the store and in the application. What is wrong comes as JSON: `{problem}` or `{refused}`.
 */
export async function answerUpload(asked: Uploading): Promise<Response> {
  const { own, uploadId, request } = asked;
  const stored = uploadId && ownAttachment(own, uploadId);
  if (typeof stored === "object") return whole(stored.bytes);
  const upload = uploadId ? await uploadOf(asked) : undefined;
  if (uploadId && !upload) return new Response(null, { status: 404 });
  const server = new Server({ ...settings(asked), ...hooks(asked, upload) });
  return server.handleWeb(request as Parameters<typeof server.handleWeb>[0]);
}

function settings({ own, question, uploadId }: Uploading): ServerOptions {
  return {
    path: `/applications/${own.applicationId}/uploads/${question.id}`,
    relativeLocation: true,
    allowedOrigins: [],
    datastore: arrivingFiles(),
    locker,
    // A line that broke without saying so must not hold up the request that goes on.
    lockDrainTimeout: 500,
    maxSize: question.mostMegabytes * megabyte,
    namingFunction: () => crypto.randomUUID(),
    getFileIdFromRequest: () => uploadId,
  };
}

function hooks(asked: Uploading, begun?: Upload): Partial<ServerOptions> {
  const { own, question, now } = asked;
  return {
    onUploadCreate: async (_request, { metadata }) => {
      admit(asked, now);
      const name = metadata?.filename ?? "";
      const at = now.toISOString();
      return { metadata: { name, begunAt: at, applicationId: own.applicationId, questionId: question.id } };
    },
    onIncomingRequest: async ({ method }) => {
      if (begun && method === "PATCH") admit(asked, new Date(begun.metadata!.begunAt!));
    },
    onUploadFinish: async (_request, upload) => {
      await finish(asked, upload);
      return {};
    },
    onResponseError: async (_request, problem) => {
      const trouble = noteTrouble(problem);
      if (problem instanceof Error) log.error({ error: problem }, "an upload failed");
      return trouble && { status_code: statusOf(trouble), body: "" };
    },
  };
}

/** Once: whoever sends the last byte again meanwhile is told to come back. */
async function finish(asked: Uploading, upload: Upload) {
  const { settling } = arrivingFiles();
  settling.add(upload.id);
  try {
    const wrong = await settle(asked, upload);
    await forgetUpload(upload.id);
    if (wrong) throw wrong;
  } finally {
    settling.delete(upload.id);
  }
}

/** An error that is no refusal leaves the file where it is: the next request for its last byte tries again. */
async function settle(asked: Uploading, { id, metadata }: Upload): Promise<Wrong | undefined> {
  const { own, question, now, t } = asked;
  try {
    const at = admitUpload(own, question.id, new Date(metadata!.begunAt!), now);
    const problem = await takeOver(own, question, { id, name: metadata!.name ?? "" }, at);
    return problem && wrong(400, { problem });
  } catch (problem) {
    return wrong(409, refused(t, problem));
  }
}

function admit({ own, question, now, t }: Uploading, begunAt: Date) {
  try {
    admitUpload(own, question.id, begunAt, now);
  } catch (problem) {
    throw wrong(409, refused(t, problem));
  }
}

type Wrong = { status_code: number; body: string };

const wrong = (status_code: number, body: object): Wrong => ({ status_code, body: JSON.stringify(body) });

/** Only through its question: an upload of another application does not exist here. */
async function uploadOf({ own, question, uploadId }: Uploading): Promise<Upload | undefined> {
  if (!uuid.test(uploadId!)) return;
  const found = await arrivingFiles()
    .getUpload(uploadId!)
    .catch(() => undefined);
  const { applicationId, questionId } = found?.metadata ?? {};
  return applicationId === own.applicationId && questionId === question.id ? found : undefined;
}

/** The answer that told so was lost on its way: nothing is left to send. */
function whole(bytes: number): Response {
  const size = String(bytes);
  return new Response(null, {
    headers: { "Tus-Resumable": "1.0.0", "Upload-Offset": size, "Upload-Length": size },
  });
}
