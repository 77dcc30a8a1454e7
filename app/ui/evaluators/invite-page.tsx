import type { ReactNode } from "react";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Stack } from "../layout.tsx";
import { SubPage } from "../sub-page.tsx";
import { Tabs } from "../tabs.tsx";

type InvitePageProps = {
  here: string;
  title: string;
  current: "one" | "many" | "table";
  children: ReactNode;
};

/** The three ways to invite people, beside each other. */
export function InvitePage({ here, title, current, children }: InvitePageProps) {
  const { t } = useTranslation("evaluators");
  const { t: inviting } = useTranslation("inviting");
  return (
    <SubPage back={{ to: here, label: t("invite.back") }} width="form" title={title}>
      <Stack>
        <Tabs
          label={title}
          items={[
            { to: `${here}/invite`, label: t("invite.one"), current: current === "one" },
            { to: `${here}/invite?many`, label: t("invite.many"), current: current === "many" },
            { to: `${here}/import`, label: inviting("table.tab"), current: current === "table" },
          ]}
        />
        {children}
      </Stack>
    </SubPage>
  );
}
