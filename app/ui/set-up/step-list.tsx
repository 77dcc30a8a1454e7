import type { ReactNode } from "react";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Stack } from "../layout.tsx";
import { TaskList } from "../task-list.tsx";
import type { Tone } from "../tone.ts";
import { type Finding, useFindingWords } from "./findings.tsx";
import { useSetUp } from "./set-up-page.tsx";

export type StepName =
  "texts" | "dates" | "form" | "consents" | "eligibility" | "criteria" | "emails" | "people" | "publish";
type State = "missing" | "look" | "done" | "waits" | "ready" | "published";
type Step = { step: StepName; to: string; state: State; missing: Finding[]; look: Finding[] };

const tones: Record<State, Tone> = {
  missing: "danger",
  look: "warning",
  done: "success",
  waits: "neutral",
  ready: "accent",
  published: "success",
};

/** Every step with its state in words, and what is missing or to look at in it. */
export function StepList({ steps }: { steps: Step[] }) {
  const { t } = useTranslation("set-up");
  const home = useSetUp();
  return (
    <TaskList
      numbered
      items={steps.map(({ step, to, state, missing, look }) => ({
        title: t(`step.${step}`),
        to: `${home}/${to}`,
        detail: <Detail lead={t(`stepLead.${step}`)} findings={[...missing, ...look]} />,
        state: { tone: tones[state], label: t(`state.${state}`, { count: missing.length }) },
      }))}
    />
  );
}

const mostSaid = 4;

/** The first of the sentences; the step's own page, and the one for publishing, have all of them. */
function Detail({ lead, findings }: { lead: ReactNode; findings: Finding[] }) {
  const { t } = useTranslation("set-up");
  const say = useFindingWords();
  const more = findings.length - mostSaid;
  return (
    <Stack gap="tight">
      <span>{lead}</span>
      {findings.slice(0, mostSaid).map((finding, at) => (
        <span key={at}>– {say(finding)}</span>
      ))}
      {more > 0 && <span>{t("list.more", { count: more })}</span>}
    </Stack>
  );
}
