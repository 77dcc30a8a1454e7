import type { ReactNode } from "react";
import type { Reader } from "../reader.ts";
import { darkAndNarrow, style } from "./style.ts";
import { Label, Paragraph, Quote, Small } from "./text.tsx";

type LetterProps = {
  reader: Reader;
  heading: string;
  /** The first sentence; mail programs show it beside the subject. */
  lead: string;
  why: string;
  children?: ReactNode;
};

/** The whole document: one column, who writes, the message, and why it was sent. */
export function Letter({ reader, heading, lead, why, children }: LetterProps) {
  return (
    <html lang={reader.locale}>
      <Head title={heading} />
      <body className="page" style={style.page}>
        <div data-skip-in-text="true" style={style.hidden}>
          {lead}
        </div>
        <Column>
          <p className="quiet" style={style.portal}>
            {reader.portal.name}
          </p>
          <h1 className="ink" style={style.heading}>
            {heading}
          </h1>
          <Paragraph>{greeting(reader)}</Paragraph>
          <Paragraph>{lead}</Paragraph>
          {children}
          {reader.note && <Note reader={reader} note={reader.note} />}
          <Foot reader={reader} why={why} />
        </Column>
      </body>
    </html>
  );
}

function Head({ title }: { title: string }) {
  return (
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <meta name="supported-color-schemes" content="light dark" />
      <title>{title}</title>
      <style>{darkAndNarrow}</style>
    </head>
  );
}

/** Tables, since Outlook knows no other way to a width. */
function Column({ children }: { children: ReactNode }) {
  return (
    <table role="presentation" width="100%" cellPadding={0} cellSpacing={0} border={0} className="page">
      <tbody>
        <tr>
          <td align="center" className="margin" style={style.margin}>
            <Paper>{children}</Paper>
          </td>
        </tr>
      </tbody>
    </table>
  );
}

function Paper({ children }: { children: ReactNode }) {
  return (
    <table role="presentation" width="100%" cellPadding={0} cellSpacing={0} border={0} style={style.column}>
      <tbody>
        <tr>
          <td align="left" className="paper" style={style.paper}>
            {children}
          </td>
        </tr>
      </tbody>
    </table>
  );
}

/** Marked as the programme's own words, so that nobody takes them for the portal's. */
function Note({ reader: { t }, note }: { reader: Reader; note: string }) {
  return (
    <>
      <Label>{t("letter.note")}</Label>
      <Quote>{note}</Quote>
    </>
  );
}

function Foot({ reader: { t, portal, copy, address }, why }: { reader: Reader; why: string }) {
  return (
    <>
      <hr className="line" style={style.line} />
      <Small>{why}</Small>
      {portal.replyTo && <Small>{t("letter.reply", { replyTo: portal.replyTo })}</Small>}
      {copy && (
        <Small>
          {t("letter.copy")}{" "}
          <a href={address(copy)} className="link" style={style.link}>
            {address(copy)}
          </a>
        </Small>
      )}
      <Small>
        {portal.name},{" "}
        <a href={portal.origin} className="link" style={style.link}>
          {portal.origin}
        </a>
      </Small>
    </>
  );
}

function greeting({ t, recipientName }: Reader) {
  return recipientName ? t("letter.greeting", { name: recipientName }) : t("letter.greetingNobody");
}
