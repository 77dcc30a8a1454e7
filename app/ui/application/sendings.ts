import type { Upload } from "tus-js-client";
import { sendFile, stopSending, type Trouble } from "./send-file.ts";

/** A file on its way; it goes on while its sender looks at other pages of the portal. */
export type Sending = {
  id: number;
  /** Where it is sent. */
  address: string;
  name: string;
  bytes: number;
  sent: number;
  state: "sending" | "waiting" | "stopped" | "failed";
  trouble?: Trouble;
};

let all: readonly Sending[] = [];
const listeners = new Set<() => void>();
const uploads = new Map<number, Upload>();
let counted = 0;

export const sendings = () => all;

export function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

function set(changed: readonly Sending[]) {
  all = changed;
  for (const listener of listeners) listener();
}

function change(id: number, facts: Partial<Sending>) {
  set(all.map((one) => (one.id === id ? { ...one, ...facts } : one)));
}

function forget(id: number) {
  uploads.delete(id);
  set(all.filter((one) => one.id !== id));
}

/** Begins to send; `onStored` is awaited before the file is no longer on its way, so that it never seems gone. */
export async function begin(file: File, address: string, onStored: () => Promise<void>) {
  watchLine();
  const id = ++counted;
  const { name, size: bytes } = file;
  set([...all, { id, address, name, bytes, sent: 0, state: "sending" }]);
  const sending = sendFile(file, address, {
    progress: (sent) => change(id, { sent, state: "sending" }),
    waiting: () => change(id, { state: "waiting" }),
    stopped: () => change(id, { state: "stopped" }),
    failed: (trouble) => change(id, { state: "failed", trouble }),
    stored: () => void onStored().finally(() => forget(id)),
  });
  try {
    uploads.set(id, await sending);
  } catch {
    change(id, { state: "stopped" });
  }
}

export function goOn(id: number) {
  change(id, { state: "sending" });
  uploads.get(id)?.start();
}

/** Gives it up, here and on the server. */
export async function giveUp(id: number) {
  const upload = uploads.get(id);
  if (upload) await stopSending(upload);
  forget(id);
}

/** Those that failed have been read once another file is chosen. */
export function forgetFailed(address: string) {
  set(all.filter((one) => one.address !== address || one.state !== "failed"));
}

let watching = false;

/** A broken line is noticed at once, and sending goes on when it is back. */
function watchLine() {
  if (watching) return;
  watching = true;
  addEventListener("offline", () => {
    for (const { id } of all.filter(({ state }) => state === "sending")) {
      void uploads.get(id)?.abort();
      change(id, { state: "waiting" });
    }
  });
  addEventListener("online", () => {
    for (const { id } of all.filter(({ state }) => state === "waiting" || state === "stopped")) goOn(id);
  });
  addEventListener("beforeunload", (event) => {
    if (all.some(({ state }) => state === "sending" || state === "waiting")) event.preventDefault();
  });
}
