import type { ReactNode } from "react";
import { Link } from "react-router";
import { Icon } from "./icons.tsx";

const headings = { small: "text-base", medium: "text-lg", large: "text-xl" };

type HeadingProps = { level: 1 | 2 | 3 | 4; size?: keyof typeof headings; id?: string; children: ReactNode };

export function Heading({ level, size = level <= 2 ? "large" : "medium", id, children }: HeadingProps) {
  const Title = `h${level}` as const;
  return (
    <Title id={id} className={headings[size]}>
      {children}
    </Title>
  );
}

export function Lead({ children }: { children: ReactNode }) {
  return <p className="measure text-lg text-pretty text-soft">{children}</p>;
}

export function Muted({ small, children }: { small?: boolean; children: ReactNode }) {
  return <span className={`text-soft ${small ? "text-sm" : ""}`}>{children}</span>;
}

export function Strong({ children }: { children: ReactNode }) {
  return <strong className="font-semibold">{children}</strong>;
}

type TextLinkProps = {
  to: string;
  external?: boolean;
  download?: boolean;
  reloadDocument?: boolean;
  children: ReactNode;
};

export function TextLink({ to, external, download, reloadDocument, children }: TextLinkProps) {
  if (external)
    return (
      <a href={to} rel="noreferrer noopener" className="text-link break-words">
        {children}{" "}
        <span className="inline-block align-[-0.1em]">{<Icon name="external" size="small" />}</span>
      </a>
    );
  // The same without what only a browser does, which in a list of hundreds would be a sixth of the page.
  if (import.meta.env.SSR && to.startsWith("/"))
    return (
      <a href={to} download={download} className="text-link" data-discover="true">
        {children}
      </a>
    );
  return (
    <Link to={to} download={download} reloadDocument={reloadDocument ?? download} className="text-link">
      {children}
    </Link>
  );
}

/** Numbers of applications, fingerprints: what people compare letter by letter. */
export function Reference({ children }: { children: ReactNode }) {
  return <span className="font-mono text-[0.88em] tracking-tight break-all">{children}</span>;
}

export function VisuallyHidden({ children }: { children: ReactNode }) {
  return <span className="sr-only">{children}</span>;
}

export function Bullets({ items }: { items: ReactNode[] }) {
  return (
    <ul className="measure list-disc space-y-1.5 pl-5 marker:text-soft">
      {items.map((item, index) => (
        <li key={index}>{item}</li>
      ))}
    </ul>
  );
}
