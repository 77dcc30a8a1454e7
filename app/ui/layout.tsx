import type { ReactNode } from "react";

const gaps = { tight: "gap-1.5", small: "gap-3", medium: "gap-6", large: "gap-10" };
export type Gap = keyof typeof gaps;

type SectionProps = {
  title?: string;
  level?: 2 | 3 | 4;
  id?: string;
  lead?: ReactNode;
  actions?: ReactNode;
  divided?: boolean;
  children?: ReactNode;
};

const headings = { 2: "text-xl", 3: "text-lg", 4: "text-base" };

/** A part of a page with its own heading and acts. */
export function Section({ title, level = 2, id, lead, actions, divided, children }: SectionProps) {
  const Title = `h${level}` as const;
  return (
    <section id={id} className={`min-w-0 ${divided ? "border-t border-line pt-8" : ""}`}>
      {(title || actions) && (
        <div className="mb-4 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2">
          <div>
            {title && <Title className={headings[level]}>{title}</Title>}
            {lead && <div className="measure mt-1 text-soft">{lead}</div>}
          </div>
          {actions && <div className="flex flex-wrap items-center gap-2 print:hidden">{actions}</div>}
        </div>
      )}
      {children}
    </section>
  );
}

export function Stack({ gap = "medium", children }: { gap?: Gap; children: ReactNode }) {
  return <div className={`unstretched flex min-w-0 flex-col ${gaps[gap]}`}>{children}</div>;
}

const aligns = { start: "items-start", center: "items-center", end: "items-end", baseline: "items-baseline" };
const justifies = { start: "justify-start", between: "justify-between", end: "justify-end" };

type RowProps = {
  align?: keyof typeof aligns;
  justify?: keyof typeof justifies;
  gap?: Gap;
  children: ReactNode;
};

/** Side by side, onto the next line where it is narrow. */
export function Row({ align = "center", justify = "start", gap = "small", children }: RowProps) {
  return (
    <div className={`flex min-w-0 flex-wrap ${aligns[align]} ${justifies[justify]} ${gaps[gap]}`}>
      {children}
    </div>
  );
}

const asides = {
  narrow: { after: "lg:grid-cols-[minmax(0,1fr)_18rem]", before: "lg:grid-cols-[18rem_minmax(0,1fr)]" },
  wide: { after: "lg:grid-cols-[minmax(0,1fr)_24rem]", before: "lg:grid-cols-[24rem_minmax(0,1fr)]" },
};

type ColumnsProps = {
  aside: ReactNode;
  children: ReactNode;
  asideWidth?: keyof typeof asides;
  /** The aside stays in sight while the main column scrolls. */
  sticky?: boolean;
  /** Stands first: left on wide screens, on top on phones. */
  asideFirst?: boolean;
};

export function Columns({ aside, children, asideWidth = "narrow", sticky, asideFirst }: ColumnsProps) {
  const side = (
    <aside className={`min-w-0 ${sticky ? "lg:sticky lg:top-20 lg:self-start" : ""}`}>
      <div className="flex flex-col gap-6">{aside}</div>
    </aside>
  );
  return (
    <div className={`grid gap-10 lg:gap-14 ${asides[asideWidth][asideFirst ? "before" : "after"]}`}>
      {asideFirst && side}
      <div className="flex min-w-0 flex-col gap-10">{children}</div>
      {!asideFirst && side}
    </div>
  );
}

const columns = {
  small: "grid-cols-[repeat(auto-fill,minmax(min(100%,11rem),1fr))]",
  medium: "grid-cols-[repeat(auto-fill,minmax(min(100%,18rem),1fr))]",
  large: "grid-cols-[repeat(auto-fill,minmax(min(100%,26rem),1fr))]",
};

/** As many columns as fit, none narrower than `least`. */
export function Grid({ least = "medium", children }: { least?: keyof typeof columns; children: ReactNode }) {
  return <div className={`grid gap-5 ${columns[least]}`}>{children}</div>;
}

/** The buttons at the foot of a form; sticky ones stay in reach while it scrolls. */
export function ActionBar({ children, sticky }: { children: ReactNode; sticky?: boolean }) {
  const place = sticky
    ? "foot-bar sticky bottom-(--foot,0px) z-20 -mx-4 bg-canvas px-4 pb-4 lg:-mx-1 lg:px-1"
    : "";
  return (
    <div className={`flex flex-wrap items-center gap-3 border-t border-line pt-4 print:hidden ${place}`}>
      {children}
    </div>
  );
}
