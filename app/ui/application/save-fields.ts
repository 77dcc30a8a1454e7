/** Names the questions of an autosave, because a tick that was taken away is not sent; no question's id begins like this. */
export const askedField = "_question";
/** The random name of the open page, and how often anything has been changed on it. */
export const pageField = "_page";
export const turnField = "_turn";
/** Whose page it is: what one person typed is never saved in the name of another who signed in meanwhile. */
export const accountField = "_account";
/** What the answer in the form is based on. */
export const baseField = (questionId: string) => `_base.${questionId}`;
/** In a conflict: which text is to stay, "mine" or "theirs", and what theirs is based on. */
export const keepField = (questionId: string) => `_keep.${questionId}`;
export const theirsField = (questionId: string) => `_theirs.${questionId}`;

const longestName = 64;

/** Of a sent form, where its texts come from; what is chosen in sight of the other text is based on that. */
export function readOrigin(sent: FormData) {
  const page = textIn(sent, pageField).slice(0, longestName) || undefined;
  const turn = Number(textIn(sent, turnField));
  const bases = startingWith(sent, "_base.");
  for (const [questionId, choice] of Object.entries(keptIn(sent)))
    if (choice === "mine") bases[questionId] = textIn(sent, theirsField(questionId));
  return { bases, page, turn: Number.isSafeInteger(turn) ? turn : 0 };
}

/** What was chosen, by question. */
export function keptIn(sent: FormData): Record<string, string> {
  return startingWith(sent, "_keep.");
}

/** False only where the form says that somebody else typed it. */
export function isTypedBy(accountId: string, sent: FormData): boolean {
  const typist = textIn(sent, accountField);
  return typist === "" || typist === accountId;
}

function startingWith(sent: FormData, prefix: string): Record<string, string> {
  const found = [...sent.entries()].filter(([name]) => name.startsWith(prefix));
  return Object.fromEntries(found.map(([name, value]) => [name.slice(prefix.length), String(value)]));
}

function textIn(sent: FormData, name: string): string {
  return String(sent.get(name) ?? "");
}
