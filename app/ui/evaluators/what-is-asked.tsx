import { useTranslation } from "react-i18next";
import { DescriptionList } from "../description-list.tsx";
import { DateTime } from "../time.tsx";

type Call = { closesAt: Date; evaluationDueAt: Date; timeZone: string; perApplication: number };

/** What somebody takes on who accepts to evaluate. */
export function WhatIsAsked({ closesAt, evaluationDueAt, timeZone, perApplication }: Call) {
  const { t } = useTranslation("evaluators");
  return (
    <DescriptionList
      items={[
        {
          term: t("invitation.from"),
          value: <DateTime at={closesAt} zone={timeZone} readerZone />,
        },
        {
          term: t("invitation.until"),
          value: <DateTime at={evaluationDueAt} zone={timeZone} readerZone />,
        },
        {
          term: t("invitation.howMany"),
          value: t("invitation.howManyText", { evaluators: perApplication }),
        },
        { term: t("invitation.what"), value: t("invitation.whatText") },
        { term: t("invitation.conflicts"), value: t("invitation.conflictsText") },
        { term: t("invitation.confidential"), value: t("invitation.confidentialText") },
      ]}
    />
  );
}
