import type en from "#app/i18n/en/seen.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";

export type Role = keyof typeof en.role;
export type Kind = keyof typeof en.kind;
export type State = keyof typeof en.state;
export type Why = keyof typeof en.why;

export type FieldName = { kind: Kind; id: string; label: string };
/** `part`: of what somebody gets; `label`: of the question, if it stands in an answer. */
type Place = { part: string; label: string };
/** What became of one field for somebody; `places`: where it was found. */
export type Cell = { state: State; shown: boolean | "perhaps"; why: Why; places: Place[] };

/** What a part of an application is called: a question by its words, a file by its name. */
export function useFieldName() {
  const { t } = useTranslation("seen");
  return ({ kind, label }: FieldName) =>
    kind === "question" || kind === "file" || kind === "fileName"
      ? t(`of.${kind}`, { label })
      : t(`kind.${kind}`);
}

export const tones = {
  shown: "success",
  hidden: "neutral",
  nothing: "neutral",
  leak: "danger",
  missing: "warning",
} as const;
