import { type RefObject, useEffect, useRef, useState } from "react";
import { holdName } from "./live-pages.ts";
import { useDevice } from "./device.ts";
import { forget, type KeptText } from "./kept.ts";
import { type Place, revisionIn, useOrigin } from "./origin.ts";
import type { Answer, Question } from "./question-field.tsx";

/** Somebody changed the same answer meanwhile. */
export type Conflict = {
  questionId: string;
  theirs: Answer;
  by: string;
  byYou: boolean;
  at: Date | string;
  base: string;
};
/** `mine` as it stands in the field; `kept` when it comes from an earlier visit on this device. */
export type OpenConflict = Conflict & { mine: Answer; kept?: KeptText };

/** What a field shows; `times` counts how often the portal put something else into it. */
type Shown = { answer: Answer; times: number };

export type MergedSection = {
  questions: Question[];
  answers: Record<string, Answer>;
  bases: Record<string, string>;
};

const none: Conflict[] = [];

type Merged = {
  section: MergedSection;
  place: Place;
  form: RefObject<HTMLFormElement | null>;
  /** What the server said when the form was sent as a whole. */
  answered?: Conflict[];
};

export type Merging = ReturnType<typeof useMerging>;

/** Brings together what several people or windows type into one section; nothing typed is replaced unasked. */
export function useMerging({ section, place, form, answered = none }: Merged) {
  const origin = useOrigin(form, section.bases);
  const [shown, setShown] = useState<Record<string, Shown>>(() =>
    Object.fromEntries(section.questions.map(({ id }) => [id, { answer: section.answers[id], times: 0 }])),
  );
  const [conflicts, setConflicts] = useState<Record<string, OpenConflict>>(() => opened(answered));
  const held = useRef(new Set(Object.keys(conflicts)));
  const device = useDevice(place, origin);

  useEffect(() => holdName(origin.page), [origin]);
  useEffect(() => answered.forEach((one) => hold(one)), [answered]); // oxlint-disable-line react-hooks/exhaustive-deps -- once an answer

  return {
    origin,
    shown,
    conflicts,
    isKept: device.isKept,
    isAnswered: (id: string) => revisionIn(section.bases[id]) > 0,
    isHeld: (name: string) => held.current.has(name),
    typed,
    saved,
    hold,
    show,
    choose,
    putBoth,
    refresh,
  };

  function opened(all: Conflict[]): Record<string, OpenConflict> {
    return Object.fromEntries(
      all.map((one) => [one.questionId, { ...one, mine: section.answers[one.questionId] }]),
    );
  }

  function questionOf(id: string) {
    return section.questions.find((question) => question.id === id);
  }

  /** Keeps the text on this device until the server has it. */
  function typed(name: string, from: HTMLFormElement) {
    if (!questionOf(name)) return;
    origin.turn += 1;
    const values = new FormData(from).getAll(name).map(String);
    device.keep(name, values);
    if (held.current.has(name))
      setConflicts((before) => ({
        ...before,
        [name]: { ...before[name], mine: answerOf(questionOf(name)!, values) },
      }));
  }

  /** What the server has needs no keeping any more. */
  function saved(bases: Record<string, string>, names: string[], turn: number) {
    for (const [id, base] of Object.entries(bases)) origin.bases.set(id, base);
    for (const name of names) device.forget(name, turn);
  }

  /** Asks which text is to stay; until then the field is not sent. `kept` replaces what stands in the field. */
  function hold(conflict: Conflict, kept?: KeptText): boolean {
    const { questionId: id } = conflict;
    const question = questionOf(id);
    if (!question) return false;
    if (kept && held.current.has(id)) return true;
    held.current.add(id);
    const values = kept?.values ?? (form.current ? new FormData(form.current).getAll(id).map(String) : []);
    const mine = answerOf(question, values);
    if (kept) show(id, mine);
    setConflicts((before) => ({ ...before, [id]: { ...conflict, mine, kept } }));
    return true;
  }

  function show(id: string, answer: Answer) {
    setShown((before) => ({ ...before, [id]: { answer, times: before[id].times + 1 } }));
  }

  function putBoth(id: string, text: string) {
    origin.turn += 1;
    show(id, text);
    device.keep(id, [text]);
    setConflicts((before) => ({ ...before, [id]: { ...before[id], mine: text } }));
  }

  /** "theirs" takes the place of what stands in the field; "mine" is what stands there then, merged by hand or not. */
  function choose(id: string, choice: "mine" | "theirs") {
    const { base, theirs, kept } = conflicts[id];
    origin.bases.set(id, base);
    origin.turn += 1;
    held.current.delete(id);
    setConflicts(without(id));
    if (kept) void forget(kept, kept.turn);
    if (choice === "mine") return;
    show(id, theirs);
    device.forget(id, origin.turn);
  }

  /** Shows what others saved meanwhile, but where somebody is typing. */
  function refresh(isUnsaved: (name: string) => boolean) {
    for (const { id, type } of section.questions) {
      if (type === "file" || isUnsaved(id) || held.current.has(id) || isInFocus(id)) continue;
      if (revisionIn(section.bases[id]) <= revisionIn(origin.bases.get(id))) continue;
      origin.bases.set(id, section.bases[id]);
      show(id, section.answers[id]);
    }
  }
}

function isInFocus(id: string): boolean {
  return document.activeElement?.getAttribute("name") === id;
}

/** As the server would read it. */
export function answerOf({ type }: Question, values: string[]): Answer {
  if (type === "declaration") return values.length > 0;
  return type === "choices" ? values : (values[0] ?? "");
}

/** The others stay open. */
function without(id: string) {
  return (conflicts: Record<string, OpenConflict>) =>
    Object.fromEntries(Object.entries(conflicts).filter(([questionId]) => questionId !== id));
}
