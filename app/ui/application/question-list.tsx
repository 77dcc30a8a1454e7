import { type FormEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { inLanguage } from "#app/i18n/locale.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { useHydrated } from "../hydrated.ts";
import { Stack } from "../layout.tsx";
import { useLocale } from "../locale.ts";
import type { SelectOption } from "../select-field.tsx";
import { type Answer, type Question, QuestionField } from "./question-field.tsx";

/** Whether a question is there at all, and whether an answer to it is needed. */
export type Demand = "none" | "optional" | "required";
export type Demands = Record<string, Demand>;
/** By question: on what it depends whether it is asked, and whether it is needed. */
export type Conditions = Record<string, { asked?: string; required?: string }>;

type QuestionListProps = {
  questions: Question[];
  answers: Record<string, Answer>;
  countries: SelectOption[];
  conditions: Conditions;
  /** What is demanded of somebody who answers so; of the saved answers where nothing is given. */
  demand: (typed?: FormData) => Demands;
  /** By question: what is wrong, as a sentence. */
  problems?: Record<string, string | undefined>;
  /** The question to begin with. */
  focus?: string;
  /** The control of a file question. */
  file: (question: Question) => ReactNode;
  /** What stands around a field, and which answer stands in it; by default nothing and the one that is given. */
  wrap?: (question: Question, field: (answer: Answer) => ReactNode) => ReactNode;
};

/** The questions of a section within a form; they come and go as the answers on which they depend change. */
export function QuestionList({ questions, demand, problems = {}, focus, ...props }: QuestionListProps) {
  const { list, demands, told, look } = useDemands(questions, demand);
  const { answers, countries, file, wrap = (question, field) => field(answers[question.id]) } = props;
  const inWords = useConditions(props.conditions);
  return (
    <div ref={list} onChange={look}>
      <Stack gap="large">
        {questions.map((question) => (
          <Asked key={question.id} demand={demands[question.id]}>
            {wrap(question, (answer) => (
              <QuestionField
                question={{ ...question, required: isNeeded(question, demands[question.id]) }}
                answer={answer}
                error={problems[question.id]}
                condition={inWords(question)}
                // oxlint-disable-next-line jsx-a11y/no-autofocus -- a link to this very question led here
                autoFocus={focus === question.id}
                file={file(question)}
                countries={countries}
              />
            ))}
          </Asked>
        ))}
      </Stack>
      <output className="sr-only">{told}</output>
    </div>
  );
}

/** Whoever sees what is not asked, for want of scripts, is told what will be needed. */
function isNeeded({ required }: Question, demand: Demand | undefined): boolean {
  return demand === "none" ? required : demand === "required";
}

/** What is not asked is out of sight from the first paint, where scripts can bring it back; its answer stays in the form. */
function Asked({ demand, children }: { demand?: Demand; children: ReactNode }) {
  const hydrated = useHydrated();
  const out = demand === "none";
  return (
    <div hidden={hydrated && out} className={out ? "[@media(scripting:enabled)]:hidden" : undefined}>
      {children}
    </div>
  );
}

function useDemands(questions: Question[], demand: QuestionListProps["demand"]) {
  const list = useRef<HTMLDivElement>(null);
  const [demands, setDemands] = useState(() => demand());
  const [told, setTold] = useState("");
  const tell = useTelling(questions);

  function look(event?: FormEvent) {
    const form = list.current?.closest("form");
    if (!form) return;
    const next = demand(new FormData(form));
    if (questions.every(({ id }) => next[id] === demands[id])) return;
    setDemands(next);
    if (event) setTold(tell(demands, next));
  }

  // Answers come without a key being pressed too: kept by the browser, or put there by the portal.
  useEffect(() => look());

  return { list, demands, told, look };
}

/** What came and went, for those who do not see it. */
function useTelling(questions: Question[]) {
  const { t } = useTranslation("form");
  const locale = useLocale();
  return (before: Demands, after: Demands) =>
    questions
      .filter(({ id }) => (before[id] === "none") !== (after[id] === "none"))
      .map(({ id, label }) =>
        t(after[id] === "none" ? "disappeared" : "appeared", { question: inLanguage(label, locale) }),
      )
      .join(" ");
}

function useConditions(conditions: Conditions) {
  const { t } = useTranslation("form");
  return ({ id }: Question) => {
    const { asked, required } = conditions[id] ?? {};
    const sentences = [
      asked && t("onlyIf", { condition: asked }),
      required && t("neededIf", { condition: required }),
    ];
    return sentences.filter(Boolean).join(" ") || undefined;
  };
}
