import { Fragment, type ReactNode } from "react";
import { style } from "./style.ts";

type Content = { children: ReactNode };

export function Paragraph({ children }: Content) {
  return (
    <p className="ink" style={style.paragraph}>
      {children}
    </p>
  );
}

export function Small({ children }: Content) {
  return (
    <p className="quiet" style={style.small}>
      {children}
    </p>
  );
}

export function Subheading({ children }: Content) {
  return (
    <h2 className="ink" style={style.subheading}>
      {children}
    </h2>
  );
}

/** Names what stands below it. */
export function Label({ children }: Content) {
  return (
    <p className="ink" style={style.label}>
      {children}
    </p>
  );
}

export function List({ of }: { of: string[] }) {
  return (
    <ul style={style.list}>
      {of.map((item) => (
        <li key={item} className="ink" style={style.item}>
          {item}
        </li>
      ))}
    </ul>
  );
}

/** What a person typed, with the lines as typed. */
export function Quote({ children }: { children: string }) {
  return (
    <blockquote className="line" style={style.quote}>
      <p className="ink" style={style.quoted}>
        {children.split(/\r?\n/).map((line, number) => (
          <Fragment key={number}>
            {number > 0 && <br />}
            {line}
          </Fragment>
        ))}
      </p>
    </blockquote>
  );
}
