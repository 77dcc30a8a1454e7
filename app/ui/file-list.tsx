import type { ReactNode } from "react";
import { Icon } from "./icons.tsx";

type FileRowProps = {
  name: string;
  /** Where it is served; none while it is on its way. */
  href?: string;
  detail?: ReactNode;
  actions?: ReactNode;
  /** Progress, or something to know about it. */
  children?: ReactNode;
};

/** Files one below the other: those that are there and those on their way. */
export function FileList({ children }: { children: ReactNode }) {
  return <ul className="divide-y divide-line rounded-md border border-line bg-sunken">{children}</ul>;
}

/** A file of a list. A long name is broken anywhere, and what is written from right to left stays within it. */
export function FileRow({ name, href, detail, actions, children }: FileRowProps) {
  return (
    <li className="px-3 py-2">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1">
        <p className="flex min-h-9 min-w-0 flex-1 basis-40 items-center gap-2">
          <Icon name="file" />
          <span className="min-w-0">
            {href ? (
              <a href={href} className="text-link wrap-anywhere">
                <bdi>{name}</bdi>
              </a>
            ) : (
              <bdi className="wrap-anywhere">{name}</bdi>
            )}
            {detail && <span className="ml-2 text-sm whitespace-nowrap text-soft">{detail}</span>}
          </span>
        </p>
        {actions && <div className="flex flex-wrap gap-2">{actions}</div>}
      </div>
      {children}
    </li>
  );
}

/** A remark below a file's name. */
export function FileRemark({
  tone = "warning",
  children,
}: {
  tone?: "warning" | "danger";
  children: ReactNode;
}) {
  const colour = tone === "danger" ? "text-danger font-semibold" : "text-warning";
  return (
    <p className={`measure mt-0.5 mb-1 flex gap-1.5 text-sm ${colour}`}>
      <span className="mt-[0.1em]">
        <Icon name={tone === "danger" ? "stop" : "warning"} />
      </span>
      <span className="text-pretty">{children}</span>
    </p>
  );
}
