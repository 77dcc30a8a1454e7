import type { ReactNode } from "react";
import { useLocation, useParams, useSearchParams } from "react-router";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Section, Stack } from "../layout.tsx";
import { Notice } from "../notice.tsx";
import { Tabs } from "../tabs.tsx";

/** The address of a call's ledger. */
export function useLedger(): string {
  return `/manage/calls/${useParams().callSlug}/emails`;
}

/** A view of the ledger, with the way to the others, and what was just done. */
export function LedgerPage({ children }: { children: ReactNode }) {
  const { t } = useTranslation("told");
  const at = useLedger();
  const { pathname } = useLocation();
  const views = { all: at, events: `${at}/events`, never: `${at}/never` };
  return (
    <Section title={t("title")} lead={t("lead")}>
      <Stack>
        <Said />
        <Tabs
          label={t("views")}
          items={(["all", "events", "never"] as const).map((view) => ({
            to: views[view],
            label: t(`view.${view}`),
            current: pathname === views[view],
          }))}
        />
        {children}
      </Stack>
    </Section>
  );
}

const counted = ["resent", "dropped"] as const;
const plain = ["meanwhile", "settled", "link-forgotten"] as const;

function Said() {
  const { t } = useTranslation("told");
  const [search] = useSearchParams();
  const says = search.get("says");
  const [count, told] = [Number(search.get("count")) || 0, counted.find((one) => one === says)];
  if (told) return <Notice tone={count ? "success" : "info"}>{t(`says.${told}`, { count })}</Notice>;
  const said = plain.find((one) => one === says);
  return said ? <Notice tone={said === "settled" ? "success" : "info"}>{t(`says.${said}`)}</Notice> : null;
}
