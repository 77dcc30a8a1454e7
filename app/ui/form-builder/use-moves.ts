import { useEffect, useRef, useState } from "react";
import { useBeforeUnload, useBlocker, useFetcher } from "react-router";
import type { Move } from "./form-in-work.ts";

type MovesProps<Form> = {
  form: Form;
  revision: number;
  /** Where moves are sent. */
  action: string;
  apply: (form: Form, move: Move) => Form;
};
type Reply = { refused?: string };

/** The form as it is after all moves, at once; they are sent one after the other, each based on the one before. */
export function useMoves<Form>({ form, revision, action, apply }: MovesProps<Form>) {
  const { state, submit, data } = useFetcher<Reply>();
  const [moves, setMoves] = useState<Move[]>([]);
  const [sent, setSent] = useState<{ move: Move; to: number; before: Reply | undefined }>();
  const lastSent = useRef<Move>(undefined);
  const isRefused = Boolean(state === "idle" && data !== sent?.before && data?.refused);
  // The fetcher can be done a moment before the newer form is here, on which the next move is based.
  const answered = sent && (revision > sent.to || isRefused) ? sent.move : undefined;

  // A key that is pressed meanwhile can make this run twice for one answer: it must then do nothing more.
  useEffect(() => {
    if (answered) {
      // oxlint-disable-next-line react/set-state-in-effect -- the queue follows what the server answers
      setSent(undefined);
      setMoves((before) => (isRefused ? [] : before.filter((move) => move !== answered)));
    } else if (!sent && moves.length > 0 && moves[0] !== lastSent.current) {
      const [move] = moves;
      lastSent.current = move;
      setSent({ move, to: revision, before: data });
      void submit({ ...move, revision, stay: "on" }, { method: "post", action });
    }
  }, [answered, isRefused, sent, moves, data, submit, revision, action]);

  useStaying(moves.length > 0, Boolean(data?.refused));

  // What was answered is in the form already.
  const pending = moves.filter((move) => move !== answered);
  return {
    form: pending.reduce(apply, form),
    refused: sent ? undefined : data?.refused,
    move: (move: Move) => setMoves((before) => [...before, move]),
  };
}

/** Nobody leaves before the last move is sent; whose move is refused stays to read why. */
function useStaying(pending: boolean, refused: boolean) {
  const blocker = useBlocker(pending);
  useEffect(() => {
    if (blocker.state !== "blocked" || pending) return;
    if (refused) blocker.reset();
    else blocker.proceed();
  }, [blocker, pending, refused]);
  useBeforeUnload((event) => {
    if (pending) event.preventDefault();
  });
}
