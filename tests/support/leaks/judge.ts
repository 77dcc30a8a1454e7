/** Who of whose audience may ever read a kind of planted word; nobody else may. */
export type Secrets = Record<string, string>;
/** What somebody is to whom or what a word is of. */
export type Audience<Person extends string = string> = Partial<Record<string, Person[]>>;

/** Whether somebody may ever read a word ("field of whom"); what has no line in the table nobody may. */
export const judge =
  (secrets: Secrets, audiences: Record<string, Audience>) =>
  (person: string, word: string): boolean => {
    const [field, of] = word.split(" ");
    const roles = (secrets[field] ?? "").split(" ");
    if (roles.includes("everybody")) return true;
    return roles.some((role) => audiences[of]?.[role]?.includes(person));
  };
