import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Question } from "./question-field.tsx";
import { kindsOf } from "./words.ts";

const megabyte = 1024 * 1024;

/** What a file question takes: in words, for the browser's chooser, and as a first look at what was chosen. */
export function useAccepted({ accept = [], mostMegabytes: megabytes = 0, mostFiles = 1 }: Question) {
  const { t } = useTranslation("files");
  const facts = { kinds: kindsOf(accept), megabytes };
  // Which sentence it is comes from the rule that is broken.
  const say = t as (key: string, params: object) => string;
  return {
    accepted: t("accepted", { ...facts, count: mostFiles }),
    endings: accept.map((kind) => `.${kind}${kind === "jpeg" ? ",.jpg" : ""}`).join(","),
    say: (problem: string) => say(problem, facts),
    /** Looks at the size first, so that nobody waits for the refusal of a large file. */
    problemOf: ({ size }: File) => {
      if (size === 0) return "file-empty";
      return size > megabytes * megabyte ? "file-too-large" : undefined;
    },
  };
}
