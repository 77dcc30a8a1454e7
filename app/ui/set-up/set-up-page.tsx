import type { ReactNode } from "react";
import { useParams, useSearchParams } from "react-router";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Stack } from "../layout.tsx";
import { Notice } from "../notice.tsx";
import { SubPage } from "../sub-page.tsx";

type SetUpPageProps = {
  title: string;
  lead?: ReactNode;
  /** Whether what is changed here is told in public. */
  published?: boolean;
  /** Where it leads back to, from the call's own pages; the list of steps otherwise. */
  back?: { to: string; label: string };
  width?: "form" | "full";
  /** Whether something is wrong or refused, so that what was said before is not said again. */
  answered?: boolean;
  children: ReactNode;
};

/** One step of setting a call up, with the way back to all of them. */
export function SetUpPage({ title, lead, published, back, width, answered, children }: SetUpPageProps) {
  const { t } = useTranslation("set-up");
  const home = useSetUp();
  const [search] = useSearchParams();
  return (
    <SubPage
      back={back ? { ...back, to: `${home}/${back.to}` } : { to: `${home}/set-up`, label: t("page.back") }}
      title={title}
      lead={lead}
      width={width}
    >
      <Stack gap="large">
        {!answered && search.get("says") === "saved" && <Notice tone="success">{t("page.saved")}</Notice>}
        {published && <Notice>{t("page.publicNote")}</Notice>}
        {children}
      </Stack>
    </SubPage>
  );
}

/** The address of the call's pages for its managers. */
export function useSetUp(): string {
  return `/manage/calls/${useParams().callSlug}`;
}
