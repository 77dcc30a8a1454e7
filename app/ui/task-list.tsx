import type { ReactNode } from "react";
import { Link } from "react-router";
import { Icon } from "./icons.tsx";
import { Tag } from "./tag.tsx";
import type { Tone } from "./tone.ts";

type Task = { title: string; to?: string; detail?: ReactNode; state: { tone: Tone; label: string } };

/** What is to be filled in, and how far each part is. */
export function TaskList({ items, numbered }: { items: Task[]; numbered?: boolean }) {
  return (
    <ol className="overflow-hidden rounded-[10px] border border-line bg-surface">
      {items.map(({ title, to, detail, state }, index) => (
        <li
          key={title}
          className="relative flex items-baseline gap-4 border-line px-4 py-3.5 not-first:border-t has-[a]:hover:bg-sunken md:px-5"
        >
          {numbered && <span className="w-4 text-soft tabular-nums">{index + 1}</span>}
          <div className="flex min-w-0 flex-1 flex-wrap items-center justify-between gap-x-4 gap-y-1.5">
            <div className="min-w-0 flex-1 basis-56">
              {to ? (
                <Link to={to} className="text-link font-medium after:absolute after:inset-0">
                  {title}
                </Link>
              ) : (
                <span className="font-medium">{title}</span>
              )}
              {detail && <div className="text-sm text-soft">{detail}</div>}
            </div>
            <Tag tone={state.tone}>{state.label}</Tag>
          </div>
        </li>
      ))}
    </ol>
  );
}

type Todo = { to: string; label: string; /** None for what is done once. */ count?: number; tone?: Tone };

/** What waits for somebody: "12 applications wait for an eligibility decision". */
export function TodoList({ items }: { items: Todo[] }) {
  return (
    <ul className="overflow-hidden rounded-[10px] border border-line bg-surface">
      {items.map(({ to, label, count, tone = "neutral" }) => (
        <li key={to + label} className="relative border-line not-first:border-t hover:bg-sunken">
          <Link to={to} className="flex items-center gap-4 px-4 py-3 -outline-offset-3 md:px-5">
            <span className="min-w-14">
              {count === undefined ? <Icon name="flag" /> : <Tag tone={tone}>{count}</Tag>}
            </span>
            <span className="flex-1 font-medium">{label}</span>
            <Icon name="chevron-right" size="small" />
          </Link>
        </li>
      ))}
    </ul>
  );
}
