import type { Reader } from "../reader.ts";
import { type Fact, Facts } from "./facts.tsx";

/** Which application the letter is about, and what else there is to state. */
type ApplicationFactsProps = {
  reader: Reader;
  call: string;
  company?: string | null;
  number: string;
  more?: Fact[];
};

export function ApplicationFacts({ reader: { t }, call, company, number, more = [] }: ApplicationFactsProps) {
  return (
    <Facts
      of={[
        [t("facts.call"), call],
        [t("facts.company"), company ?? undefined],
        [t("facts.number"), number],
        ...more,
      ]}
    />
  );
}
