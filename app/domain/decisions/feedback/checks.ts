import { foldedName, foldedWords } from "#app/domain/conflicts/organisation-name.ts";
import { phrasesByFirstWord, phrasesIn } from "#app/domain/conflicts/phrases.ts";
import { personWords } from "#app/domain/conflicts/similar-names.ts";
import { judgements } from "#app/domain/ranking/judging-words.ts";
import { countCharacters } from "#app/i18n/characters.ts";
import type { FeedbackTexts } from "#db/schema/feedback.ts";

/** What should be looked at before a report is approved; a name must be taken out. */
export type Finding = {
  kind: "name" | "contradiction" | "short" | "harsh" | "nothing";
  /** Criterion, or "overall" or "note". */
  where: string;
  /** The words that were found, in small letters; none for what is too short. */
  words: string[];
};

type Evaluator = { evaluator: string; email: string; organisation: string | null };
/** Mean points of a criterion as a share of the most, 0 to 1. */
type Facts = { evaluators: Evaluator[]; shares: Record<string, number> };

const leastCharacters = 25;

// The beginnings of words, in small Latin letters: Bulgarian ones as they are transliterated.
const harsh = (
  "stupid ridiculous nonsense rubbish incompetent pathetic laughable amateurish waste garbage " +
  "glupa glupo glupav smesh nekompet zhalk bezumn absurd maloum nelep bezobraz"
).split(" ");

/** All that is remarkable in a composed report: names of evaluators, words that contradict the points, too short or harsh texts. */
export function checkFeedback({ comments, note }: FeedbackTexts, facts: Facts): Finding[] {
  const names = phrasesByFirstWord(facts.evaluators.flatMap(namesOf));
  const texts = Object.entries(comments).flatMap(([where, all]) => all.map((text) => ({ where, text })));
  const findings = [...texts, { where: "note", text: note }]
    .filter(({ text }) => text.trim())
    .flatMap(({ where, text }) => [
      ...found("name", where, [...phrasesIn(text, names), ...addressesIn(text, facts.evaluators)]),
      ...found("harsh", where, beginning(text, harsh)),
      ...found("contradiction", where, contradicting(text, facts.shares[where])),
      ...(where !== "note" && countCharacters(text.trim()) < leastCharacters
        ? [{ kind: "short" as const, where, words: [] }]
        : []),
    ]);
  const empty = texts.every(({ text }) => !text.trim());
  return empty ? [...findings, { kind: "nothing", where: "overall", words: [] }] : findings;
}

function found(kind: Finding["kind"], where: string, words: string[]): Finding[] {
  return words.length > 0 ? [{ kind, where, words }] : [];
}

/** The whole name, the family name where it is long enough to tell, and the organisation. */
function namesOf({ evaluator, organisation }: Evaluator): string[] {
  const whole = foldedWords(evaluator).join(" ");
  const family = personWords(evaluator)?.[1] ?? "";
  return [whole, family.length > 3 ? family : "", foldedName(organisation ?? "")].filter(Boolean);
}

function addressesIn(text: string, evaluators: Evaluator[]): string[] {
  return evaluators.map(({ email }) => email).filter((email) => text.toLowerCase().includes(email));
}

function beginning(text: string, stems: string[]): string[] {
  return foldedWords(text).filter((word) => stems.some((stem) => word.startsWith(stem)));
}

/** Praise with at most two fifths of the points, blame with at least four fifths: the words that tell managers of contradictions. */
function contradicting(text: string, share: number | undefined): string[] {
  if (share === undefined) return [];
  const judged = share <= 0.4 ? "praise" : share >= 0.8 ? "blame" : undefined;
  return judgements(text).flatMap(({ judgement, word }) =>
    judgement === judged ? [word.toLowerCase()] : [],
  );
}
