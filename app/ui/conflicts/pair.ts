import type { Translated } from "#app/i18n/locale.ts";

export type Source =
  | "declared"
  | "recognised"
  | "manager"
  | "same-person"
  | "organisation"
  | "email-domain"
  | "registration-number"
  | "mentoring"
  | "earlier-team"
  | "investor"
  | "applicant"
  | "team"
  | "similar-person"
  | "known-person"
  | "similar-organisation";

/** In the order in which lists show them. */
export const states = ["to-check", "conflict", "none"] as const;
export type State = (typeof states)[number];

/** `call`: the title of the earlier call from which it is known. */
export type Evidence = { source: Source; evaluator: string; application: string; call?: Translated };

/** An evaluator and an application with all that is known between them. */
export type Pair = {
  evaluator: { id: string; name: string; organisation: string };
  application: { id: string; number: string; company: string };
  state: State;
  source: Source;
  reason: string;
  evidence: Evidence[];
  /** Facts changed since somebody decided. */
  changed: boolean;
  /** A published pair waits closed. */
  held: boolean;
  decided: { at: Date; by: string | null; reason: string } | null;
};

/** How forms and addresses name a pair. */
export function keyOf({ evaluator, application }: Pick<Pair, "evaluator" | "application">) {
  return `${evaluator.id}.${application.id}`;
}
