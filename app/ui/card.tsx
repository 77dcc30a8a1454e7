import type { ReactNode } from "react";
import { Link } from "react-router";
import { type Tone, toneSurface } from "./tone.ts";

type CardProps = {
  title?: ReactNode;
  level?: 2 | 3 | 4;
  /** Makes the whole card one link. */
  to?: string;
  eyebrow?: ReactNode;
  tag?: ReactNode;
  actions?: ReactNode;
  footer?: ReactNode;
  tone?: Tone;
  children?: ReactNode;
};

export function Card({ title, level = 3, to, eyebrow, tag, actions, footer, tone, children }: CardProps) {
  const Title = `h${level}` as const;
  const surface = tone ? toneSurface[tone] : "border-line bg-surface";
  const linked = to ? "transition-colors hover:border-control" : "";
  return (
    <div
      className={`relative flex min-w-0 flex-col gap-3 rounded-[10px] border p-5 unstretched ${surface} ${linked}`}
    >
      {(eyebrow || tag) && (
        <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1 text-sm text-soft">
          <span>{eyebrow}</span>
          {tag}
        </div>
      )}
      {(title || actions) && (
        <div className="flex items-start justify-between gap-3">
          <Title className="text-lg leading-snug">{to ? <CardLink to={to}>{title}</CardLink> : title}</Title>
          {actions && <div className="relative flex flex-none gap-2 print:hidden">{actions}</div>}
        </div>
      )}
      {children}
      {footer && <div className="mt-auto border-t border-line pt-3 text-sm text-soft">{footer}</div>}
    </div>
  );
}

/** The link's own box is stretched over the card, so that there is one link and all of the card answers. */
function CardLink({ to, children }: { to: string; children: ReactNode }) {
  return (
    <Link
      to={to}
      className="text-accent after:absolute after:inset-0 after:rounded-[10px] hover:underline focus-visible:outline-none focus-visible:after:outline-3 focus-visible:after:outline-offset-2 focus-visible:after:outline-accent"
    >
      {children}
    </Link>
  );
}
