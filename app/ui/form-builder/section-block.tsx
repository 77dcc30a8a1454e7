import { useRef } from "react";
import { Link } from "react-router";
import { LinkButton } from "../button.tsx";
import { Tag } from "../tag.tsx";
import { useLocale } from "../locale.ts";
import { inLanguage } from "#app/i18n/locale.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { FormProblem, FormSection, Move, QuestionRow } from "./form-in-work.ts";
import { Handle, StepButton } from "./move-controls.tsx";
import { DropLine, QuestionRowItem } from "./question-row.tsx";
import { type Dragged, type Edge, useSortable } from "./use-sortable.ts";

type SectionBlockProps = {
  section: FormSection;
  rows: Record<string, QuestionRow>;
  problems: FormProblem[];
  untranslated: boolean;
  /** Minutes to fill in and to read, in words. */
  time: string;
  base: string;
  revision: number;
  at: number;
  isLast: boolean;
  /** Ids of all sections in their order. */
  order: string[];
  move: (move: Move) => void;
};

/** A section of the outline with its questions in their order. */
export function SectionBlock(props: SectionBlockProps) {
  const { section, problems, base, revision, at, isLast, move } = props;
  const { t } = useTranslation(["builder", "problems"]);
  const locale = useLocale();
  const element = useRef<HTMLElement>(null);
  const handle = useRef<HTMLButtonElement>(null);
  const { id, questions } = section;
  const name = inLanguage(section.title, locale);
  const { edge } = useSortable({
    item: { kind: "section", id },
    element,
    handle,
    accepts: questions.length === 0 ? ["section", "question"] : ["section"],
    onDrop: (dragged, side) => move(dropped(dragged, side, props)),
  });
  const onStep = (step: "up" | "down") => move({ section: id, step });
  const steps = { move: { section: id }, name, revision, action: `${base}/move`, onStep };
  return (
    <section
      ref={element}
      id={`section-${id}`}
      aria-labelledby={`title-${id}`}
      className="relative rounded-[10px] border border-line bg-surface"
    >
      {edge && <DropLine edge={edge} />}
      <div className="flex items-start gap-1 rounded-t-[10px] border-b border-line bg-sunken p-2">
        <Handle id={`section-handle-${id}`} {...{ name, handle, onStep }} />
        <div className="min-w-0 flex-1 py-1">
          <h3 id={`title-${id}`} className="text-lg">
            {at + 1}. {name || t("builder:row.unnamed")}
          </h3>
          <p className="text-sm text-soft">
            {t("builder:row.questions", { count: questions.length })} · {props.time}
            {" · "}
            <Link to={`${base}/sections/${id}`} className="text-link">
              {t("builder:row.edit")}
              <span className="sr-only"> {name}</span>
            </Link>
          </p>
          <Warnings {...props} />
        </div>
        <StepButton step="up" disabled={at === 0} {...steps} />
        <StepButton step="down" disabled={isLast} {...steps} />
      </div>
      <Questions {...props} problems={problems} />
      <div className="border-t border-line p-2">
        <LinkButton to={`${base}/sections/${id}/add`} kind="quiet" size="small" icon="plus">
          {t("builder:section.addQuestion")}
          <span className="sr-only"> – {name}</span>
        </LinkButton>
      </div>
    </section>
  );
}

function Warnings({ section, problems, untranslated }: SectionBlockProps) {
  const { t } = useTranslation(["builder", "problems"]);
  const say = t as (key: string) => string;
  const own = problems.filter(({ sectionId, questionId }) => sectionId === section.id && !questionId);
  return (
    <p className="flex flex-wrap gap-1.5 pt-1 empty:hidden">
      {own.map(({ problem }) => (
        <Tag key={problem} tone="warning">
          {say(`problems:${problem}`)}
        </Tag>
      ))}
      {untranslated && <Tag tone="warning">{t("builder:untranslated.mark")}</Tag>}
    </p>
  );
}

function Questions({ section, rows, problems, base, revision, at, isLast, move }: SectionBlockProps) {
  const { id: sectionId, questions } = section;
  return (
    <ol className="px-2">
      {questions.map(({ id }, index) => (
        <QuestionRowItem
          key={id}
          row={rows[id]}
          problems={problems.filter(({ questionId }) => questionId === id)}
          isFirst={at === 0 && index === 0}
          isLast={isLast && index === questions.length - 1}
          onDrop={({ id: question }, edge) =>
            move({ question, place: placeBeside(section, question, index, edge, sectionId) })
          }
          {...{ id, base, revision, move }}
        />
      ))}
    </ol>
  );
}

/** Places are counted without what is moved. */
function placeBeside(section: FormSection, question: string, index: number, edge: Edge, sectionId: string) {
  const from = section.questions.findIndex(({ id }) => id === question);
  const to = edge === "top" ? index : index + 1;
  return `${sectionId}/${from >= 0 && from < to ? to - 1 : to}`;
}

function dropped({ kind, id }: Dragged, edge: Edge, { section, at, order }: SectionBlockProps): Move {
  if (kind === "question") return { question: id, place: `${section.id}/0` };
  const to = edge === "top" ? at : at + 1;
  return { section: id, at: order.indexOf(id) < to ? to - 1 : to };
}
