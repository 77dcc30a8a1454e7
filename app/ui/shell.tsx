import type { ReactNode } from "react";
import { Link, useNavigation } from "react-router";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Navigation, type NavigationItem } from "./navigation.tsx";

export type { NavigationItem };

type ShellProps = {
  product: string;
  home?: string;
  programme?: string;
  /** Whose part of the portal this is, e.g. "Evaluators". */
  area?: string;
  navigation?: NavigationItem[];
  account?: ReactNode;
  languages?: ReactNode;
  /** Stays in sight while the page scrolls. */
  clock?: ReactNode;
  footer?: ReactNode;
  /** Above everything, on every page. */
  banner?: ReactNode;
  /** Uses the whole width, for dense lists. */
  fluid?: boolean;
  children: ReactNode;
};

/** What stands around every page. */
export function Shell({ navigation = [], clock, footer, banner, fluid, children, ...head }: ShellProps) {
  const { t } = useTranslation("ui");
  const hasBar = navigation.length > 0 || Boolean(clock);
  const width = fluid ? "" : "mx-auto max-w-6xl";
  return (
    <div className={`flex min-h-dvh flex-col ${hasBar ? "" : "[--bar:0px]"}`}>
      <a
        href="#main"
        className="sr-only z-50 rounded-b bg-accent-fill px-4 py-3 text-white focus:not-sr-only focus:fixed focus:left-4 focus:top-0"
      >
        {t("skipToContent")}
      </a>
      <NavigationProgress />
      {banner}
      <Header {...head} width={width} />
      {hasBar && (
        <div className="contents print:hidden md:sticky md:top-0 md:z-30 md:block md:border-b md:border-line md:bg-surface">
          <div className={`contents md:flex md:items-center md:justify-between md:gap-8 md:px-8 ${width}`}>
            <Navigation items={navigation} />
            {clock && (
              <aside
                aria-label={t("deadline")}
                className="gutter sticky top-0 z-30 flex min-h-11 items-center border-b border-line bg-surface py-1.5 md:static md:flex-none md:border-0 md:px-0"
              >
                {clock}
              </aside>
            )}
          </div>
        </div>
      )}
      <main
        id="main"
        tabIndex={-1}
        className={`gutter w-full flex-1 pt-8 pb-20 outline-none md:pt-10 ${width}`}
      >
        {children}
      </main>
      {footer && (
        <footer className="border-t border-line bg-surface text-sm text-soft print:hidden">
          <div className={`gutter py-8 ${width}`}>{footer}</div>
        </footer>
      )}
    </div>
  );
}

type HeaderProps = Pick<ShellProps, "product" | "home" | "programme" | "area" | "account" | "languages"> & {
  width: string;
};

function Header({ product, home = "/", programme, area, account, languages, width }: HeaderProps) {
  return (
    <header className="border-t-4 border-b border-t-accent-fill border-b-line bg-surface">
      <div className={`gutter flex min-h-14 items-center justify-between gap-4 ${width}`}>
        <div className="flex min-w-0 flex-wrap items-center gap-x-3 py-2">
          <Link to={home} className="flex items-center gap-2.5 text-lg font-[680] tracking-tight text-ink">
            <Mark />
            {product}
          </Link>
          {(programme ?? area) && (
            <span className="truncate border-line text-sm text-soft md:border-l md:pl-3">
              {[programme, area].filter(Boolean).join(" · ")}
            </span>
          )}
        </div>
        <div className="flex flex-none items-center gap-1 print:hidden md:gap-3">
          {languages}
          {account}
        </div>
      </div>
    </header>
  );
}

/** A ranking with the line drawn: the product's sign. */
function Mark() {
  return (
    <svg viewBox="0 0 24 24" className="size-6 flex-none text-accent" aria-hidden="true">
      <rect width="24" height="24" rx="6" fill="currentColor" />
      <path d="M6.5 7.5h11M6.5 11.5h7.5" stroke="var(--surface)" strokeWidth="2.2" strokeLinecap="round" />
      <path d="M6.5 16.5h3.5" stroke="var(--surface)" strokeWidth="2.2" strokeLinecap="round" opacity=".55" />
    </svg>
  );
}

function NavigationProgress() {
  const { t } = useTranslation("ui");
  if (useNavigation().state === "idle") return null;
  return (
    <progress
      aria-label={t("loading")}
      className="bar-of-progress fixed inset-x-0 top-0 z-50 h-1 rounded-none text-accent"
    />
  );
}
