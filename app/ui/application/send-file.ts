import type { DetailedError, PreviousUpload, Upload } from "tus-js-client";

/** Why a file was not taken: a sentence of the catalogue `files` by its key, or one that the server has put into words. */
export type Trouble = { problem: string; refused?: undefined } | { refused: string; problem?: undefined };

export type Told = {
  /** How many bytes the server has. */
  progress: (sent: number) => void;
  /** The line is broken; sending goes on by itself. */
  waiting: () => void;
  /** Sending has been given up for now. */
  stopped: () => void;
  failed: (trouble: Trouble) => void;
  stored: () => void;
};

// In pieces, because many a proxy hands on only what has arrived as a whole.
const bytesOfPiece = 4 * 1024 * 1024;
const waits = [0, 1000, 3000, 5000, 10_000, 20_000, 30_000];

const load = () => import("tus-js-client");
const absolute = (address: string) => new URL(address, location.href).href;

/** Sends a file piece by piece, from where an earlier attempt of this browser has stopped, in whichever window that was. */
export async function sendFile(file: File, address: string, told: Told): Promise<Upload> {
  const tus = await load();
  const endpoint = absolute(address);
  const upload = new tus.Upload(file, {
    endpoint,
    chunkSize: bytesOfPiece,
    retryDelays: waits,
    metadata: { filename: file.name },
    fingerprint: async () => `${endpoint} ${file.name} ${file.size} ${file.lastModified}`,
    removeFingerprintOnSuccess: true,
    onShouldRetry: (error) => {
      if (troubleIn(error)) return false;
      told.waiting();
      return true;
    },
    onProgress: told.progress,
    onSuccess: told.stored,
    onError: (error) => {
      const trouble = troubleIn(error);
      if (!trouble) return told.stopped();
      void forgetBegun(upload).finally(() => told.failed(trouble));
    },
  });
  const [begun] = await upload.findPreviousUploads();
  if (begun) upload.resumeFromPreviousUpload(begun);
  upload.start();
  return upload;
}

/** Gives up what is being sent, here and on the server. */
export async function stopSending(upload: Upload): Promise<void> {
  await upload.abort();
  await forgetBegun(upload);
  if (upload.url) void terminate(upload.url);
}

/** If the server does not hear of it, it forgets by itself after a day. */
async function terminate(address: string) {
  const tus = await load();
  await tus.Upload.terminate(address).catch(() => {});
}

/** What is not taken is not to be gone on with either. */
async function forgetBegun(upload: Upload) {
  const { urlStorage } = upload.options;
  for (const { urlStorageKey } of await upload.findPreviousUploads())
    await urlStorage?.removeUpload(urlStorageKey);
}

function troubleIn(error: Error | DetailedError): Trouble | undefined {
  const answer = "originalResponse" in error ? error.originalResponse : undefined;
  // The portal's own trouble passes: what has arrived is gone on with.
  if ((answer?.getStatus() ?? 0) >= 500) return undefined;
  if (answer?.getStatus() === 413) return { problem: "file-too-large" };
  try {
    return JSON.parse(answer?.getBody() ?? "") as Trouble;
  } catch {
    return undefined;
  }
}

export type Unfinished = PreviousUpload & { name: string };

/** What this browser once began to send to an address and did not finish within the day for which the server keeps it. */
export async function unfinishedAt(address: string, now: number): Promise<Unfinished[]> {
  const { defaultOptions } = await load();
  const all = await defaultOptions.urlStorage!.findAllUploads();
  const young = all.filter(({ creationTime }) => now - Date.parse(creationTime) < 24 * 60 * 60 * 1000);
  return young
    .filter(({ urlStorageKey }) => urlStorageKey.startsWith(`tus::${absolute(address)} `))
    .map((one) => ({ ...one, name: one.metadata.filename ?? "" }));
}

/** Gives it up, here and on the server. */
export async function forgetUnfinished({ urlStorageKey, uploadUrl }: Unfinished): Promise<void> {
  const { defaultOptions } = await load();
  await defaultOptions.urlStorage!.removeUpload(urlStorageKey);
  if (uploadUrl) void terminate(uploadUrl);
}
