import { useTranslation } from "#app/i18n/use-translation.ts";

export type Became = {
  status: string;
  attempts?: number;
  lastError: string | null;
  failure: "permanent" | "temporary" | "portal" | null;
  bounce?: "hard" | "soft" | null;
  bounceReason: string | null;
  heldBecause: string | null;
};

/** In words why a message has not arrived; nothing for one that has, or whose time has not come. */
export function WhyNot({ status, attempts = 0, lastError, failure, ...more }: Became) {
  const { t } = useTranslation("told");
  const said = (words: string | null) => (words ? t("why.said", { words }) : "");
  if (status === "held" || status === "moot") return <HeldBecause reason={more.heldBecause} />;
  if (status === "bounced") return `${t(`why.${more.bounce ?? "hard"}`)} ${said(more.bounceReason)}`;
  if (status !== "failed" && !lastError) return null;
  const tried = attempts > 0 ? `${t("attempts", { count: attempts })}. ` : "";
  return `${tried}${t(`why.${failure ?? "temporary"}`)} ${said(lastError)}`;
}

const reasons = ["outdated", "contradicts", "changed", "over", "left"] as const;

/** Why a message is held back, or was not sent at all. */
export function HeldBecause({ reason }: { reason: string | null }) {
  const { t } = useTranslation("told");
  return t(`held.${reasons.find((one) => one === reason) ?? "kept"}`);
}
