import { useTranslation } from "#app/i18n/use-translation.ts";
import { LinkButton } from "../button.tsx";
import { Figure, Figures } from "../figure.tsx";
import { Stack } from "../layout.tsx";
import { Notice } from "../notice.tsx";
import { Muted } from "../text.tsx";
import type { Outcome } from "./outcome-tag.tsx";

type Counts = Record<Outcome, number>;

/** What freezing would propose. */
export function Proposed({ counts, reserve }: { counts: Counts; reserve: number }) {
  const { t } = useTranslation("decisions");
  return (
    <Stack gap="small">
      <Figures>
        {(Object.entries(counts) as [Outcome, number][]).map(([outcome, count]) => (
          <Figure key={outcome} label={t(`outcomes.${outcome}`)} value={count} />
        ))}
      </Figures>
      <Muted small>{t("freeze.withReserve", { count: reserve })}</Muted>
    </Stack>
  );
}

type ObstaclesProps = {
  open: boolean;
  released: boolean;
  undecided: number;
  unscored: number;
  missing: number;
  discussions: Discussions;
  tie: { companies: string[]; seats: number };
  home: string;
};

type Discussions = { isCounting: boolean; needed: number; open: number; outdated: number };

/** What stands in the way, and what a manager should know before. */
export function FreezeObstacles(props: ObstaclesProps) {
  const { t } = useTranslation(["decisions", "consensus"]);
  const { open, released, undecided, unscored, missing, discussions, tie, home } = props;
  const link = (to: string, label: string) => (
    <LinkButton to={`${home}/${to}`} size="small">
      {label}
    </LinkButton>
  );
  if (released) return <Notice>{t("freeze.released")}</Notice>;
  return (
    <Stack gap="small">
      {open && <Notice tone="warning" title={t("freeze.open")} />}
      {undecided > 0 && (
        <Notice
          tone="warning"
          title={t("freeze.undecided", { count: undecided })}
          actions={link("eligibility", t("freeze.toEligibility"))}
        />
      )}
      {unscored > 0 && (
        <Notice tone="warning" title={t("freeze.unscored", { count: unscored })}>
          {t("freeze.unscoredText")}
        </Notice>
      )}
      {missing > 0 && (
        <Notice
          tone="warning"
          title={t("freeze.missing", { count: missing })}
          actions={link("progress", t("freeze.toProgress"))}
        >
          {t("freeze.missingText")}
        </Notice>
      )}
      {(["needed", "open", "outdated"] as const).map(
        (show) =>
          discussions[show] > 0 && (
            <Notice
              key={show}
              tone="warning"
              title={t(`freeze.consensus.${show}`, { count: discussions[show] })}
              actions={link(`consensus?show=${show}`, t("freeze.toConsensus"))}
            >
              {t(discussions.isCounting ? `freeze.consensusText.${show}` : "consensus:managed.notCounting")}
            </Notice>
          ),
      )}
      {tie.companies.length > 0 && (
        <Notice tone="info" title={t("tieTitle", { companies: tie.companies.join(", ") })}>
          {t("tieText", { count: tie.seats })}
        </Notice>
      )}
    </Stack>
  );
}
