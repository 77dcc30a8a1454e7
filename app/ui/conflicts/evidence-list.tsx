import { useTranslation } from "#app/i18n/use-translation.ts";
import { Tag } from "../tag.tsx";
import { VisuallyHidden } from "../text.tsx";
import { EarlierCall } from "./earlier-call.tsx";
import type { Evidence, Pair } from "./pair.ts";

/** What was found, with both sides beside each other; on a phone below each other. */
export function EvidenceList({ source, reason, evidence }: Pick<Pair, "source" | "reason" | "evidence">) {
  const { t } = useTranslation("conflicts");
  const said = source === "declared" || source === "manager";
  return (
    <ul className="grid gap-2">
      {said && (
        <li className="grid gap-1">
          <span>
            <Tag>{t(`source.${source}`)}</Tag>
          </span>
          <span className="break-words">{reason}</span>
        </li>
      )}
      {evidence.map((one) => (
        <li key={`${one.source} ${one.evaluator}`} className="grid gap-1">
          <span>
            <Tag>{t(`source.${one.source}`)}</Tag>
          </span>
          <dl className="grid gap-x-5 gap-y-1 sm:grid-cols-2">
            <Side label={t("evidence.evaluatorSide")} text={one.evaluator} call={one.call} />
            <Side label={t("evidence.applicationSide")} text={one.application} />
          </dl>
        </li>
      ))}
    </ul>
  );
}

function Side({ label, text, call }: { label: string; text: string; call?: Evidence["call"] }) {
  return (
    <div className="min-w-0 border-l-2 border-line pl-2.5">
      <dt className="sm:sr-only text-sm text-soft">
        {label}
        <VisuallyHidden>:</VisuallyHidden>
      </dt>
      <dd className="break-words">
        {text}
        <EarlierCall call={call} />
      </dd>
    </div>
  );
}
