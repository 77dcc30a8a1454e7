import { useEffect, useState } from "react";
import { useFetcher } from "react-router";
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
  // While the reply is still the one before this move, the move is under way.
  const [sentAfter, setSentAfter] = useState<{ reply: Reply | undefined }>();
  const replied = sentAfter && state === "idle" && data !== sentAfter.reply;

  useEffect(() => {
    if (replied) {
      // oxlint-disable-next-line react/set-state-in-effect -- the queue follows what the server answers
      setSentAfter(undefined);
      setMoves((before) => (data?.refused ? [] : before.slice(1)));
    } else if (!sentAfter && moves.length > 0) {
      setSentAfter({ reply: data });
      void submit({ ...moves[0], revision, stay: "on" }, { method: "post", action });
    }
  }, [replied, sentAfter, moves, data, submit, revision, action]);

  // What was answered is in the form already.
  const pending = replied ? moves.slice(1) : moves;
  return {
    form: pending.reduce(apply, form),
    refused: sentAfter ? undefined : data?.refused,
    move: (move: Move) => setMoves((before) => [...before, move]),
  };
}
