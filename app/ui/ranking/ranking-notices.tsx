import { useTranslation } from "#app/i18n/use-translation.ts";
import { LinkButton } from "../button.tsx";
import { Notice } from "../notice.tsx";

type RankingNoticesProps = {
  call: { released: boolean };
  line: { tied: number; seats: number };
  missing: number;
  unscored: { count: number };
  /** Null where the call has none. */
  rules: { kept: boolean; moved: number } | null;
  home: string;
};

/** What to know before anybody takes the places for settled. */
export function RankingNotices({ call, line, missing, unscored, rules, home }: RankingNoticesProps) {
  const { t } = useTranslation("ranking");
  const link = (to: string, label: string) => (
    <LinkButton to={`${home}/${to}`} size="small">
      {label}
    </LinkButton>
  );
  return (
    <>
      {line.tied > 0 && (
        <Notice tone="warning" title={t("tieTitle", { count: line.tied })}>
          {t("tieText", { count: line.seats })}
        </Notice>
      )}
      {missing > 0 && (
        <Notice tone="warning" actions={link("progress", t("toProgress"))}>
          {t("missingNotice", { count: missing })} {unscored.count > 0 && t("amongRanked")}
        </Notice>
      )}
      {rules && (
        <Notice
          tone={rules.kept ? "info" : "danger"}
          role="note"
          actions={link(call.released ? "decisions" : "shortlist", t("rules.look"))}
        >
          {rules.kept ? t("rules.moved", { count: rules.moved }) : t("rules.clash")}
        </Notice>
      )}
    </>
  );
}
