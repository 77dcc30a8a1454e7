import type { Translated } from "#app/i18n/locale.ts";
import type { TieKind } from "#db/schema/conflicts.ts";
import { organisationKey, type Organisations } from "./organisations.ts";

/** A company as it applied to an earlier call of the programme; `call`: that call's title. */
type Applied = { company: string; registrationNumber: string | null; call: Translated };

/** `team`: the evaluator worked on its application; `mentored`: the evaluator, or the hub where they work, took it on. */
export type Earlier = Applied & { kind: "team" | "mentored" };

/** Whom earlier calls chose, and the hub that took them on. */
export type Finalist = Applied & { hub: Translated | null };

type Evaluator = { organisation: string; ties: { kind: TieKind; name: string }[] };

/**
 * Which finalists of earlier calls an evaluator mentored: of a hub where they work, and those whom they, or managers, named
 * as mentored; the application then tells the company's number too, by which it is known under another name.
 */
export function mentoredEarlier(
  { organisation, ties }: Evaluator,
  finalists: readonly Finalist[],
  organisations: Organisations,
): Earlier[] {
  const keyOf = (name: string) => organisationKey(organisations, name);
  const named = (kind: TieKind) => ties.filter((tie) => tie.kind === kind).map(({ name }) => keyOf(name));
  const homes = new Set([keyOf(organisation), ...named("organisation")].filter(Boolean));
  const mentored = new Set(named("mentored").filter(Boolean));
  return finalists
    .filter(({ hub, company }) => {
      const isOfHub = hub !== null && Object.values(hub).some((name) => homes.has(keyOf(name)));
      return isOfHub || mentored.has(keyOf(company));
    })
    .map(({ company, registrationNumber, call }) => ({
      kind: "mentored",
      company,
      registrationNumber,
      call,
    }));
}
