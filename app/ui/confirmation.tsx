import type { ReactNode } from "react";
import { Icon } from "./icons.tsx";

type ConfirmationProps = { title: string; referenceLabel?: string; reference?: string; children?: ReactNode };

/** It is done: said once, large, with the number to keep. */
export function Confirmation({ title, referenceLabel, reference, children }: ConfirmationProps) {
  return (
    <div className="rounded-[10px] border border-success-line bg-success-soft px-6 py-8 md:px-10">
      <p className="flex items-start gap-3 text-2xl font-[640] tracking-tight text-success">
        <span className="mt-0.5">
          <Icon name="circle-check" size="large" />
        </span>
        {title}
      </p>
      {reference && (
        <p className="mt-4 pl-10">
          <span className="block text-sm text-soft">{referenceLabel}</span>
          <span className="text-xl font-semibold tabular-nums">{reference}</span>
        </p>
      )}
      {children && <div className="measure mt-4 pl-10">{children}</div>}
    </div>
  );
}
