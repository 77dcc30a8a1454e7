import { useTranslation } from "#app/i18n/use-translation.ts";
import { Section } from "../layout.tsx";
import { TaskList } from "../task-list.tsx";
import { Reference } from "../text.tsx";

type State = "write" | "answer" | "open" | "put-forward" | "final" | "left";
type Row = { assignmentId: string; number: string; company: string | null; state: State };

const tones = {
  write: "warning",
  answer: "warning",
  open: "info",
  "put-forward": "info",
  final: "success",
  left: "neutral",
} as const;

/** The discussions that an evaluator takes part in, and what of them waits. */
export function OwnDiscussions({ rows }: { rows: Row[] }) {
  const { t } = useTranslation("consensus");
  return (
    <Section title={t("own.title")} divided>
      <TaskList
        items={rows.map(({ assignmentId, number, company, state }) => ({
          title: company ?? number,
          to: `/sheets/${assignmentId}/discussion`,
          detail: company && <Reference>{number}</Reference>,
          state: { tone: tones[state], label: t(`own.state.${state}`) },
        }))}
      />
    </Section>
  );
}
