import type { ReactNode } from "react";
import { BackLink } from "./page.tsx";

type SubPageProps = {
  back: { to: string; label: string };
  title: string;
  lead?: ReactNode;
  /** `form`: no wider than a form is read. */
  width?: "form" | "full";
  children: ReactNode;
};

/** One act or one thing inside a page that has its title and tabs already. */
export function SubPage({ back, title, lead, width = "full", children }: SubPageProps) {
  return (
    <section className={`min-w-0 ${width === "form" ? "max-w-[42rem]" : ""}`}>
      <BackLink {...back} />
      <h2 className="text-xl">{title}</h2>
      {lead && <div className="measure mt-1 text-soft">{lead}</div>}
      <div className="mt-6">{children}</div>
    </section>
  );
}
