import { ChoicesField } from "../choice-field.tsx";

export type OfferedFact = { fact: string; label: string; text: string };

/** Facts to tick, each with what it says. */
export function OfferedFacts({ legend, facts }: { legend: string; facts: OfferedFact[] }) {
  return (
    <ChoicesField
      name="facts"
      label={legend}
      required={false}
      options={facts.map(({ fact, label, text }) => ({ value: fact, label, help: shortened(text) }))}
      defaultValue={facts.map(({ fact }) => fact)}
    />
  );
}

/** Long texts are only to be recognised here. */
function shortened(text: string): string {
  return text.length <= 160 ? text : `${text.slice(0, 159).trimEnd()}…`;
}
