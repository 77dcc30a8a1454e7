import { useTranslation } from "#app/i18n/use-translation.ts";
import { Stack } from "../layout.tsx";
import { Tabs } from "../tabs.tsx";
import { useManages } from "./call-role.tsx";

/** The parts of a call by the stage that they belong to, in the order in which a call goes through them. */
const stages = {
  overview: ["overview"],
  "set-up": ["set-up"],
  intake: ["applications", "desk", "questions", "messages"],
  eligibility: ["eligibility"],
  evaluation: ["evaluators", "conflicts", "assignment", "samples", "progress"],
  selection: ["ranking", "interviews", "decisions"],
  log: ["record", "emails", "exports", "retention"],
} as const;

/** What an assistant opens of them. */
const forAssistants: CallPart[] = ["overview", "applications", "questions", "messages", "eligibility"];

type Stage = keyof typeof stages;
export type CallPart = (typeof stages)[Stage][number];

const names = Object.keys(stages) as Stage[];
const partsOf = (stage: Stage, manages: boolean) =>
  (stages[stage] as readonly CallPart[]).filter((part) => manages || forAssistants.includes(part));

export function isCallPart(name: string): name is CallPart {
  return names.some((stage) => partsOf(stage, true).some((part) => part === name));
}

/** The stages of a call, and below them the parts of the present one. */
export function CallTabs({ home, current }: { home: string; current?: CallPart }) {
  const { t } = useTranslation("calls");
  const to = (part: CallPart) => (part === "overview" ? home : `${home}/${part}`);
  const manages = useManages();
  const offered = names.filter((stage) => partsOf(stage, manages).length > 0);
  const present = offered.find((stage) => current && partsOf(stage, manages).includes(current));
  const parts = present ? partsOf(present, manages) : [];
  return (
    <Stack gap="tight">
      <Tabs
        label={t("tabs.label")}
        items={offered.map((stage) => ({
          to: to(partsOf(stage, manages)[0]),
          label: t(`stages.${stage}`),
          current: stage === present,
        }))}
      />
      {parts.length > 1 && (
        <Tabs
          minor
          label={t(`stages.${present!}`)}
          items={parts.map((part) => ({ to: to(part), label: t(`tabs.${part}`), current: part === current }))}
        />
      )}
    </Stack>
  );
}
