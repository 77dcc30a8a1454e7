import { type FormEvent, type RefObject, useEffect, useRef, useState } from "react";
import { useBlocker } from "react-router";
import { createSaver, type SaveState } from "./saver.ts";
import { bodyOf, send, type SaveAnswer } from "./send-answers.ts";
import { typedEarly } from "./typed-early.ts";

export type Saving = {
  state: SaveState;
  /** When the server saved last. */
  at?: string;
  /** Why it will not be saved any more. */
  refused?: string;
  signedOut?: boolean;
  /** Somebody else signed in on this browser meanwhile: nothing is sent in their name. */
  otherAccount?: boolean;
  tooLarge?: boolean;
  /** What is not saved yet is kept on this device. */
  kept?: boolean;
};

type Watching = {
  form?: RefObject<HTMLFormElement | null>;
  /** A field changed. */
  onTyped?: (name: string, form: HTMLFormElement) => void;
  /** Saved by the server, as it stood in the sent form. */
  onSaved?: (answer: SaveAnswer, names: string[], sent: FormData) => void;
  /** Whether a field waits for a decision and is not to be sent. */
  isHeld?: (name: string) => boolean;
  /** Whether nothing would be lost if the page were gone this moment. */
  isKept?: () => boolean;
};

/** Saves a form as one types, on every way out of the page, and asks before anything would be lost. */
export function useAutosave(action: string, savedAt: string | undefined, watching: Watching = {}) {
  const ownForm = useRef<HTMLFormElement>(null);
  const form = watching.form ?? ownForm;
  const [saving, setSaving] = useState<Saving>({ state: "idle", at: savedAt });
  // The last save happens when the form has left the page already.
  const kept = useRef<HTMLFormElement>(null);
  const watch = useRef(watching);
  useEffect(() => {
    watch.current = watching;
  });
  const saver = useSaver(kept, action, setSaving, watch);
  const blocker = useLeaving(saver);

  useEffect(() => {
    kept.current = form.current;
    for (const name of typedEarly(form.current!)) changed(name);
    const guard = (event: BeforeUnloadEvent) =>
      saver.isUnsaved() && !watch.current.isKept?.() && event.preventDefault();
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
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the saver is made once
  }, [saver]);

  return {
    saving,
    blocker,
    saver,
    form: {
      ref: form,
      onChange: changeField,
      onBlur: leaveField,
      onSubmit: sendAfterSaving,
    },
  };

  function changed(name: string) {
    watch.current.onTyped?.(name, kept.current!);
    if (!watch.current.isHeld?.(name)) saver.change(name);
  }

  function changeField({ target }: FormEvent<HTMLFormElement>) {
    const { name, type } = target as HTMLInputElement;
    if (type !== "file") changed(name);
  }

  function leaveField() {
    if (saver.isUnsaved()) void saver.flush();
  }

  /** The form itself is sent only when the server can be reached, or the page with everything on it would be gone. */
  function sendAfterSaving(event: FormEvent<HTMLFormElement>) {
    if (saving.tooLarge || saving.otherAccount) return event.preventDefault();
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
  watch: RefObject<Watching>,
) {
  const [saver] = useState(() => {
    const tell = (state: SaveState) =>
      setSaving((before) => ({ ...before, state, kept: watch.current.isKept?.() }));
    const save = async (names: string[]) => {
      const sent = new FormData(form.current!);
      const { outcome, answer, ...told } = await send(action, bodyOf(names, sent));
      setSaving((before) => ({ ...before, signedOut: false, otherAccount: false, tooLarge: false, ...told }));
      if (answer) watch.current.onSaved?.(answer, names, sent);
      return outcome;
    };
    return createSaver(save, tell);
  });
  return saver;
}
