import type { ReactNode } from "react";
import { Link } from "react-router";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Icon } from "./icons.tsx";

const widths = {
  narrow: "max-w-md mx-auto",
  reading: "max-w-[46rem]",
  form: "max-w-[42rem]",
  wide: "max-w-6xl",
  full: "max-w-none",
};

type PageProps = {
  title: string;
  /** Which part of it is shown; told by the browser's tab only. */
  part?: string;
  lead?: ReactNode;
  width?: keyof typeof widths;
  eyebrow?: ReactNode;
  tag?: ReactNode;
  breadcrumbs?: { label: string; to?: string }[];
  back?: { to: string; label: string };
  actions?: ReactNode;
  /** Between title and content. */
  notices?: ReactNode;
  /** Beside the title, such as when the draft was saved. */
  titleAside?: ReactNode;
  children?: ReactNode;
};

/** One screen: its way back, its title, its acts, its content. */
export function Page({ width = "wide", part, breadcrumbs, back, notices, children, ...head }: PageProps) {
  const { t } = useTranslation("common");
  return (
    <div className={`w-full ${widths[width]}`}>
      <title>{[part, head.title, t("product")].filter(Boolean).join(" · ")}</title>
      {breadcrumbs && <Breadcrumbs items={breadcrumbs} />}
      {back && <BackLink {...back} />}
      <PageHead {...head} />
      {notices && <div className="mb-8 flex flex-col gap-4 empty:hidden">{notices}</div>}
      <div className="flex flex-col gap-10">{children}</div>
    </div>
  );
}

type PageHeadProps = Pick<PageProps, "title" | "lead" | "eyebrow" | "tag" | "actions" | "titleAside">;

function PageHead({ title, lead, eyebrow, tag, actions, titleAside }: PageHeadProps) {
  return (
    <div className="mb-8 flex flex-wrap items-end justify-between gap-x-8 gap-y-5">
      <div className="min-w-0 max-w-3xl">
        {eyebrow && (
          <div className="mb-2 flex flex-wrap items-center gap-x-3 gap-y-1.5 text-sm font-medium text-soft">
            {eyebrow}
            {tag}
          </div>
        )}
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <h1 className="text-2xl md:text-3xl">{title}</h1>
          {!eyebrow && tag}
          {titleAside}
        </div>
        {lead && <div className="measure mt-3 text-lg text-pretty text-soft">{lead}</div>}
      </div>
      {actions && <div className="flex flex-wrap items-center gap-3 print:hidden">{actions}</div>}
    </div>
  );
}

/** The way back, above a title. */
export function BackLink({ to, label }: { to: string; label: string }) {
  return (
    <Link to={to} className="text-link -mt-2 mb-4 inline-flex items-center gap-1.5 py-1 text-sm print:hidden">
      <Icon name="arrow-left" size="small" />
      {label}
    </Link>
  );
}

function Breadcrumbs({ items }: { items: { label: string; to?: string }[] }) {
  const { t } = useTranslation("ui");
  return (
    <nav aria-label={t("breadcrumbs")} className="-mt-2 mb-4 text-sm text-soft print:hidden">
      <ol className="flex flex-wrap items-center gap-x-1.5">
        {items.map(({ label, to }, index) => (
          <li key={label} className="flex items-center gap-1.5 py-1">
            {index > 0 && <Icon name="chevron-right" size="small" />}
            {to ? (
              <Link to={to} className="text-link">
                {label}
              </Link>
            ) : (
              <span aria-current="page">{label}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
