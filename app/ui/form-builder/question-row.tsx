import { useRef } from "react";
import { Link } from "react-router";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { FormButton } from "../form-button.tsx";
import { Icon } from "../icons.tsx";
import { Tag } from "../tag.tsx";
import type { FormProblem, Move, QuestionRow } from "./form-in-work.ts";
import { Handle, StepButton } from "./move-controls.tsx";
import { typeSigns } from "./type-signs.ts";
import { type Dragged, type Edge, useSortable } from "./use-sortable.ts";

type QuestionRowProps = {
  id: string;
  row: QuestionRow;
  problems: FormProblem[];
  /** Path of the builder. */
  base: string;
  revision: number;
  isFirst: boolean;
  isLast: boolean;
  move: (move: Move) => void;
  onDrop: (dragged: Dragged, edge: Edge) => void;
};

/** A question in the outline: what it is, what is to be said of it, and what can be done with it. */
export function QuestionRowItem({ id, row, problems, base, ...place }: QuestionRowProps) {
  const { t } = useTranslation("builder");
  const element = useRef<HTMLLIElement>(null);
  const handle = useRef<HTMLButtonElement>(null);
  const { onDrop, move, revision, isFirst, isLast } = place;
  const item = { kind: "question", id } as const;
  const { dragging, edge } = useSortable({ item, element, handle, accepts: ["question"], onDrop });
  const name = row.label || t("row.unnamed");
  const onStep = (step: "up" | "down") => move({ question: id, step });
  const steps = { move: { question: id }, name, revision, action: `${base}/move`, onStep };
  return (
    <li
      ref={element}
      id={`row-${id}`}
      className={`relative flex min-w-0 items-start gap-1 border-t border-line py-2 pr-1 first:border-t-0 ${dragging ? "opacity-40" : ""}`}
    >
      {edge && <DropLine edge={edge} />}
      <Handle id={`handle-${id}`} {...{ name, handle, onStep }} />
      <span className="mt-2 flex-none text-soft">
        <Icon name={typeSigns[row.type]} />
      </span>
      <div className="min-w-0 flex-1 py-1.5 pl-1.5">
        <Link to={`${base}/questions/${id}`} className="text-link font-semibold">
          {name}
        </Link>
        <About row={row} problems={problems} />
      </div>
      <div className="flex flex-none items-center max-sm:flex-col">
        <StepButton step="up" disabled={isFirst} {...steps} />
        <StepButton step="down" disabled={isLast} {...steps} />
      </div>
      <More id={id} name={name} base={base} revision={revision} />
    </li>
  );
}

export function DropLine({ edge }: { edge: Edge }) {
  return (
    <span
      className={`absolute inset-x-0 z-10 h-0.5 bg-accent-fill ${edge === "top" ? "-top-px" : "-bottom-px"}`}
    />
  );
}

function About({ row, problems }: Pick<QuestionRowProps, "row" | "problems">) {
  const { t } = useTranslation(["builder", "problems"]);
  const say = t as (key: string) => string;
  const facts = [
    t(`builder:types.${row.type}.name`),
    row.limits,
    row.type !== "note" && !row.neededIf && t(`builder:row.need.${row.need}`),
    row.criterion && t("builder:row.criterion", { criterion: row.criterion }),
    row.fact && t("builder:row.fact", { fact: t(`builder:factNames.${row.fact}`) }),
  ];
  return (
    <>
      <p className="text-sm text-soft">{facts.filter(Boolean).join(" · ")}</p>
      {row.askedIf && (
        <p className="text-sm text-soft">{t("builder:row.asked", { condition: row.askedIf })}</p>
      )}
      {row.neededIf && (
        <p className="text-sm text-soft">{t("builder:row.needed", { condition: row.neededIf })}</p>
      )}
      <p className="flex flex-wrap gap-1.5 pt-1 empty:hidden">
        {problems.map(({ problem }) => (
          <Tag key={problem} tone="danger">
            {say(`problems:${problem}`)}
          </Tag>
        ))}
        {row.visibleTo === "managers" && <Tag icon="lock">{t("builder:row.managers")}</Tag>}
        {row.nameless && <Tag icon="eye-off">{t("builder:row.nameless")}</Tag>}
        {row.untranslated && <Tag tone="warning">{t("builder:untranslated.mark")}</Tag>}
      </p>
    </>
  );
}

type MoreProps = { id: string; name: string; base: string; revision: number };

/** What is needed seldom, one click away; works without JavaScript too. */
function More({ id, name, base, revision }: MoreProps) {
  const { t } = useTranslation("builder");
  const link = "flex min-h-10 items-center gap-2 rounded-md px-3 hover:bg-sunken";
  return (
    <details className="group relative flex-none">
      <summary
        aria-label={t("row.more", { name })}
        title={t("row.more", { name })}
        className="grid size-9 list-none place-content-center rounded-md text-soft hover:bg-sunken hover:text-ink"
      >
        <Icon name="menu" />
      </summary>
      <div className="absolute right-0 z-20 flex w-56 flex-col rounded-[10px] border border-line bg-surface p-1.5 shadow-raised">
        <Link to={`${base}/questions/${id}`} className={link}>
          <Icon name="pencil" /> {t("row.edit")}
        </Link>
        <Link to={`${base}/move?question=${id}`} className={link}>
          <Icon name="sort" /> {t("row.moveTo")}
        </Link>
        <FormButton
          action={`${base}/questions/${id}/duplicate`}
          fields={{ revision: String(revision) }}
          kind="quiet"
          size="small"
          icon="copy"
        >
          {t("row.duplicate")}
        </FormButton>
        <Link to={`${base}/questions/${id}/remove`} className={link}>
          <Icon name="trash" /> {t("row.remove")}
        </Link>
      </div>
    </details>
  );
}
