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

/** The form as it is after all moves, at once; they are sent one after the other, each based on the one before. */
export function useMoves<Form>({ form, revision, action, apply }: MovesProps<Form>) {
  const fetcher = useFetcher<{ refused?: string }>();
  const [waiting, setWaiting] = useState<Move[]>([]);
  const { state, submit, formData, data } = fetcher;

  useEffect(() => {
    if (state !== "idle" || waiting.length === 0) return;
    const [next, ...rest] = waiting;
    setWaiting(rest);
    void submit({ ...next, revision, stay: "on" }, { method: "post", action });
  }, [state, waiting, submit, revision, action]);

  const underWay = formData ? [moveIn(formData)] : [];
  return {
    form: [...underWay, ...waiting].reduce(apply, form),
    refused: state === "idle" ? data?.refused : undefined,
    move: (move: Move) => setWaiting((before) => [...before, move]),
  };
}

function moveIn(sent: FormData): Move {
  const { at, ...move } = Object.fromEntries(sent) as Record<string, string>;
  return { ...(move as Move), ...(at !== undefined && { at: Number(at) }) };
}
