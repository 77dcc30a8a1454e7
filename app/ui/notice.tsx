import type { ReactNode } from "react";
import { Icon, type IconName } from "./icons.tsx";
import { type Tone, toneSurface, toneText } from "./tone.ts";

type NoticeTone = Exclude<Tone, "accent">;

const signs: Record<NoticeTone, IconName> = {
  neutral: "info",
  info: "info",
  success: "circle-check",
  warning: "warning",
  danger: "stop",
};

const roles: Partial<Record<NoticeTone, "alert" | "status">> = { danger: "alert", success: "status" };

type NoticeProps = {
  tone?: NoticeTone;
  title?: ReactNode;
  role?: "alert" | "status" | "note";
  actions?: ReactNode;
  children?: ReactNode;
};

/** Something to know about this page, with a sign and a colour. */
export function Notice({ tone = "info", title, role = roles[tone], actions, children }: NoticeProps) {
  return (
    <div role={role} className={`flex min-w-0 gap-3 rounded-[10px] border px-4 py-3.5 ${toneSurface[tone]}`}>
      <span className={`mt-0.5 ${toneText[tone]}`}>
        <Icon name={signs[tone]} />
      </span>
      <div className="measure min-w-0 flex-1">
        {title && <p className={`font-semibold ${tone === "neutral" ? "" : toneText[tone]}`}>{title}</p>}
        {children && <div className="text-pretty">{children}</div>}
        {actions && <div className="mt-3 flex flex-wrap gap-3 print:hidden">{actions}</div>}
      </div>
    </div>
  );
}
