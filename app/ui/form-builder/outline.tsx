import { useEffect, useRef, useState } from "react";
import { useLocation } from "react-router";
import { inLanguage } from "#app/i18n/locale.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { EmptyState } from "../empty-state.tsx";
import { Stack } from "../layout.tsx";
import { useLocale } from "../locale.ts";
import type { FormProblem, FormSection, Move, QuestionRow } from "./form-in-work.ts";
import { SectionBlock } from "./section-block.tsx";
import { type SectionTime, useTimeInWords } from "./time-budget.tsx";

type OutlineProps = {
  sections: FormSection[];
  rows: Record<string, QuestionRow>;
  problems: FormProblem[];
  untranslatedSections: string[];
  times: SectionTime[];
  base: string;
  revision: number;
  move: (move: Move) => void;
};

/** All sections with their questions, to be put into order. */
export function Outline({ sections, rows, move, times, untranslatedSections, ...shared }: OutlineProps) {
  const { t } = useTranslation("builder");
  const say = useTimeInWords();
  const { said, follow } = useFollowing(sections, rows);
  useFocusOnNamed();
  const order = sections.map(({ id }) => id);
  if (sections.length === 0)
    return <EmptyState title={t("section.emptyForm")}>{t("section.emptyFormText")}</EmptyState>;
  return (
    <Stack>
      {sections.map((section, at) => (
        <SectionBlock
          key={section.id}
          untranslated={untranslatedSections.includes(section.id)}
          time={say(times.find(({ sectionId }) => sectionId === section.id))}
          isLast={at === sections.length - 1}
          move={(one) => {
            follow(one);
            move(one);
          }}
          {...{ ...shared, section, rows, at, order }}
        />
      ))}
      <output className="sr-only">{said}</output>
    </Stack>
  );
}

/** After a move: says where it is now, and keeps the focus on it, though its place in the page is another one. */
function useFollowing(sections: FormSection[], rows: Record<string, QuestionRow>) {
  const say = usePlaceInWords(rows);
  const [followed, setFollowed] = useState<Move>({});
  const focused = useRef<string>(undefined);
  const order = sections.map(({ id, questions }) => [id, ...questions.map((one) => one.id)].join()).join();

  useEffect(() => {
    const before = focused.current && document.getElementById(focused.current);
    if (before && document.activeElement !== before) before.focus();
  }, [order]);

  function follow({ question, section }: Move) {
    setFollowed({ question, section });
    focused.current = question ? `handle-${question}` : `section-handle-${section}`;
  }
  return { said: say(sections, followed), follow };
}

function usePlaceInWords(rows: Record<string, QuestionRow>) {
  const { t } = useTranslation("builder");
  const locale = useLocale();
  return (sections: FormSection[], { question: id, section: moved }: Move) => {
    const at = sections.findIndex((section) => section.id === moved);
    if (at >= 0)
      return t("row.announcedSection", {
        name: inLanguage(sections[at].title, locale),
        place: at + 1,
        count: sections.length,
      });
    const home = sections.find(({ questions }) => questions.some((question) => question.id === id));
    if (!home) return "";
    return t("row.announced", {
      name: rows[id!]?.label,
      place: home.questions.findIndex((question) => question.id === id) + 1,
      count: home.questions.length,
      section: inLanguage(home.title, locale),
    });
  };
}

/** Who comes back from a question finds the focus on it. */
function useFocusOnNamed() {
  const { hash } = useLocation();
  useEffect(() => {
    if (!/^#(row|section)-/.test(hash)) return;
    const row = document.getElementById(decodeURIComponent(hash.slice(1)));
    row?.scrollIntoView({ block: "center" });
    row?.querySelector("a")?.focus({ preventScroll: true });
  }, [hash]);
}
