import type { ReactNode } from "react";

const sizes = { normal: "text-base", large: "text-lg" };

type ProseProps = { size?: keyof typeof sizes } & ({ html: string } | { children: ReactNode });

/** A text set for reading. `html` is trusted: the server made it from Markdown. */
export function Prose({ size = "normal", ...content }: ProseProps) {
  const className = `prose leading-relaxed ${sizes[size]}`;
  if ("html" in content)
    return <div className={className} dangerouslySetInnerHTML={{ __html: content.html }} />;
  return <div className={className}>{content.children}</div>;
}

type PlainTextProps = { text: string; lang?: string; empty?: string };

/** What a person typed: their paragraphs and line breaks, nothing more. */
export function PlainText({ text, lang, empty }: PlainTextProps) {
  if (!text.trim()) return empty ? <p className="text-soft italic">{empty}</p> : null;
  const paragraphs = text.trim().split(/(?:\r?\n){2,}/);
  return (
    <div
      lang={lang}
      className="measure space-y-3 leading-relaxed break-words whitespace-pre-line text-pretty"
    >
      {paragraphs.map((paragraph, index) => (
        <p key={index}>{paragraph}</p>
      ))}
    </div>
  );
}
