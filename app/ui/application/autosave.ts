import { type FormEvent, type RefObject, useEffect, useRef, useState } from "react";
import { useBlocker } from "react-router";
import { askedField, createSaver, type Outcome, type SaveState } from "./saver.ts";
import { typedEarly } from "./typed-early.ts";

export type Saving = {
  state: SaveState;
  /** When the server saved last. */
  at?: string;
  /** Why it will not be saved any more. */
  refused?: string;
  signedOut?: boolean;
};

type Answered = Omit<Saving, "state"> & { outcome: Outcome };

/** Saves a form as one types, on every way out of the page, and asks before anything would be lost. */
export function useAutosave(action: string, savedAt: string | undefined, onSaved: () => void) {
  const form = useRef<HTMLFormElement>(null);
  const [saving, setSaving] = useState<Saving>({ state: "idle", at: savedAt });
  // The last save happens when the form has left the page already.
  const kept = useRef<HTMLFormElement>(null);
  const saver = useSaver(kept, action, setSaving, onSaved);
  const blocker = useLeaving(saver);

  useEffect(() => {
    kept.current = form.current;
    for (const name of typedEarly(form.current!)) saver.change(name);
    const guard = (event: BeforeUnloadEvent) => saver.isUnsaved() && event.preventDefault();
    const leaving = () => void saver.flush();
    window.addEventListener("beforeunload", guard);
    window.addEventListener("online", leaving);
    window.addEventListener("focus", leaving);
    document.addEventListener("visibilitychange", leaving);
    return () => {
      window.removeEventListener("beforeunload", guard);
      window.removeEventListener("online", leaving);
      window.removeEventListener("focus", leaving);
      document.removeEventListener("visibilitychange", leaving);
      saver.stopWaiting();
      void saver.flush();
    };
  }, [saver]);

  return {
    saving,
    blocker,
    form: {
      ref: form,
      onChange: changeField,
      onBlur: leaveField,
      onSubmit: sendAfterSaving,
    },
  };

  function changeField({ target }: FormEvent<HTMLFormElement>) {
    const { name, type } = target as HTMLInputElement;
    if (type !== "file") saver.change(name);
  }

  function leaveField() {
    if (saver.isUnsaved()) void saver.flush();
  }

  /** The form itself is sent only when the server can be reached, or the page with everything on it would be gone. */
  function sendAfterSaving(event: FormEvent<HTMLFormElement>) {
    if (!saver.isUnsaved() || saving.refused) return;
    event.preventDefault();
    const { submitter } = event.nativeEvent as SubmitEvent;
    void saver.flush().then((saved) => saved && form.current?.requestSubmit(submitter));
  }
}

const patience = 4000;

/** Ways out of the page wait for the last save; when it does not succeed, the person decides. */
function useLeaving(saver: ReturnType<typeof createSaver>) {
  const blocker = useBlocker(() => saver.isUnsaved());
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (blocker.state !== "blocked") return;
    const waiting = setTimeout(() => setLate(true), patience);
    void saver.flush().then((saved) => (saved ? blocker.proceed() : setLate(true)));
    return () => clearTimeout(waiting);
  }, [blocker, saver]);
  const answer = (act?: () => void) => () => {
    setLate(false);
    act?.();
  };
  return {
    asked: late && blocker.state === "blocked",
    stay: answer(blocker.reset),
    leave: answer(blocker.proceed),
  };
}

function useSaver(
  form: RefObject<HTMLFormElement | null>,
  action: string,
  setSaving: (change: (before: Saving) => Saving) => void,
  onSaved: () => void,
) {
  const [saver] = useState(() => {
    const tell = (state: SaveState) => setSaving((before) => ({ ...before, state }));
    const save = async (names: string[]) => {
      const { outcome, ...told } = await send(form.current!, action, names);
      setSaving((before) => ({ ...before, signedOut: false, ...told }));
      if (outcome === "saved") onSaved();
      return outcome;
    };
    return createSaver(save, tell);
  });
  return saver;
}

const longestRequest = 20_000;

async function send(form: HTMLFormElement, action: string, names: string[]): Promise<Answered> {
  const typed = new FormData(form);
  const body = new FormData();
  for (const name of names) {
    body.append(askedField, name);
    for (const value of typed.getAll(name)) body.append(name, value);
  }
  try {
    const signal = AbortSignal.timeout(longestRequest);
    const keepalive = document.visibilityState === "hidden";
    return await answered(
      await fetch(action, { method: "POST", body, redirect: "manual", keepalive, signal }),
    );
  } catch {
    return { outcome: "failed" };
  }
}

async function answered(response: Response): Promise<Answered> {
  if (response.type === "opaqueredirect") return { outcome: "failed", signedOut: true };
  if (response.ok) return { outcome: "saved", at: (await response.json()).savedAt };
  if (response.status === 409) return { outcome: "refused", refused: (await response.json()).refused };
  return { outcome: "failed" };
}
