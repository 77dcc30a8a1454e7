import { useTranslation } from "#app/i18n/use-translation.ts";
import { Bullets, TextLink } from "../text.tsx";
import { useSetUp } from "./set-up-page.tsx";

import type { StepName } from "./step-list.tsx";

/** Something missing or to look at in a call's set-up. */
export type Finding = {
  problem: string;
  /** Where it is to be found in the list of steps. */
  step: StepName;
  /** Below the call's own pages. */
  to: string;
  name?: string;
  place?: number;
  date?: string;
  fact?: string;
  text?: string;
  count?: number;
};

/** What is wrong, as sentences that lead to where it is mended. */
export function Findings({ findings }: { findings: Finding[] }) {
  const say = useFindingWords();
  const { t } = useTranslation("set-up");
  const home = useSetUp();
  return (
    <Bullets
      items={findings.map((finding, at) => (
        <TextLink key={at} to={`${home}/${finding.to}`}>
          {t(`step.${finding.step}`)} – {say(finding)}
        </TextLink>
      ))}
    />
  );
}

export function useFindingWords() {
  const { t } = useTranslation(["set-up", "calls"]);
  // Which words a sentence needs is known where the finding is made.
  const say = t as (key: string, words?: object) => string;
  return ({ problem, date, fact, text, ...words }: Finding) =>
    say(`problem.${problem}`, {
      ...words,
      date: date && say(`dates.${date}`),
      fact: fact && say(`fact.${fact}`),
      text: text && say(`calls:texts.${text}`),
    });
}
