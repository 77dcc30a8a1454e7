import { useTranslation } from "#app/i18n/use-translation.ts";
import { DescriptionList } from "../description-list.tsx";
import { DateTime } from "../time.tsx";

type WhatIsAskedProps = {
  closesAt: Date;
  evaluationDueAt: Date;
  timeZone: string;
  perApplication: number;
  /** How many samples are scored before the real applications open. */
  samples: number;
  askedFor: number | null;
  answerBy: Date | null;
};

/** What somebody takes on who accepts to evaluate. */
export function WhatIsAsked(props: WhatIsAskedProps) {
  const { closesAt, evaluationDueAt, timeZone, perApplication, samples, askedFor, answerBy } = props;
  const { t } = useTranslation("evaluators");
  const { t: inviting } = useTranslation("inviting");
  const { t: ofSamples } = useTranslation("samples");
  const answer = answerBy && {
    term: inviting("invitation.answerBy"),
    value: <DateTime at={answerBy} zone={timeZone} readerZone />,
  };
  const howMany = t("invitation.howManyText", { evaluators: perApplication });
  return (
    <DescriptionList
      items={[
        ...(answer ? [answer] : []),
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
          value: askedFor ? `${inviting("invitation.askedFor", { count: askedFor })} ${howMany}` : howMany,
        },
        { term: t("invitation.what"), value: t("invitation.whatText") },
        ...(samples > 0
          ? [{ term: ofSamples("asked.term"), value: ofSamples("asked.text", { count: samples }) }]
          : []),
        { term: t("invitation.conflicts"), value: t("invitation.conflictsText") },
        { term: t("invitation.confidential"), value: t("invitation.confidentialText") },
      ]}
    />
  );
}
