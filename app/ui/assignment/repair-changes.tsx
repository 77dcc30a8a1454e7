import { useTranslation } from "#app/i18n/use-translation.ts";
import { Disclosure } from "../disclosure.tsx";
import { Stack } from "../layout.tsx";
import { useNumberFormat } from "../locale.ts";
import { Bullets, Muted, Strong } from "../text.tsx";
import { type Fit, FitSentence } from "./fit-sentence.tsx";

export type SeatChange = {
  applicationId: string;
  company: string;
  how: "lost" | "silent" | "moved" | "new";
  from?: { name: string; suitability: number };
  to?: { name: string; suitability: number; fit?: Fit };
  /** What the one who gives it away gets instead. */
  instead?: string;
};

const atOnce = 12;

/** Seat by seat: from whom to whom, and why. */
export function RepairChanges({ changes }: { changes: SeatChange[] }) {
  const { t } = useTranslation("repair");
  const [first, rest] = [changes.slice(0, atOnce), changes.slice(atOnce)];
  const listed = (some: SeatChange[]) => (
    <Bullets
      items={some.map((change, place) => (
        <Change key={place} {...change} />
      ))}
    />
  );
  return (
    <Stack gap="small">
      {listed(first)}
      {rest.length > 0 && (
        <Disclosure summary={t("change.more", { count: rest.length })}>{listed(rest)}</Disclosure>
      )}
    </Stack>
  );
}

function Change({ company, how, from, to, instead }: SeatChange) {
  const { t } = useTranslation("repair");
  const percent = useNumberFormat({ style: "percent" });
  const share = (one?: { suitability: number }) => percent((one?.suitability ?? 0) / 1_000_000);
  const names = { from: from?.name ?? "", to: to?.name ?? "", instead: instead ?? "" };
  const kind = how === "moved" && instead ? "exchanged" : how;
  return (
    <Stack gap="tight">
      <span>
        <Strong>{company}</Strong>: {t(`change.${kind}`, { ...names, better: share(to), worse: share(from) })}
      </span>
      {to?.fit && (
        <Muted small>
          <FitSentence fit={to.fit} />
        </Muted>
      )}
    </Stack>
  );
}
