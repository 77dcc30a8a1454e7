import { Button } from "./layout/button.tsx";
import { Facts } from "./layout/facts.tsx";
import { Letter } from "./layout/letter.tsx";
import { StopFollowing } from "./layout/stop.tsx";
import { Label, Paragraph, Quote } from "./layout/text.tsx";
import type { Message } from "./message.ts";

type Props = Message<"deadline-extended">;

/** To applicants, each about their own application, and to those who follow the call. */
export function DeadlineExtended({ reader, company, standing, own, ...told }: Props) {
  const { timeZone } = told;
  const { t, text, instant } = reader;
  const call = text(told.call);
  return (
    <Letter
      reader={reader}
      heading={t("deadline-extended.heading")}
      lead={t(own ? "deadline-extended.leadOwn" : "deadline-extended.lead", { call })}
      why={whyTold({ reader, company, standing })}
    >
      <Facts
        of={[
          [t("facts.call"), call],
          [t("facts.number"), told.number],
          [t("facts.newDeadline"), instant(told.until, timeZone)],
          [t("facts.oldDeadline"), instant(told.from, timeZone)],
        ]}
      />
      <Label>{t("deadline-extended.reason")}</Label>
      <Quote>{text(told.reason)}</Quote>
      <Paragraph>{t(`deadline-extended.${standing}`)}</Paragraph>
      <Button reader={reader} link={told.link}>
        {t(standing === "follower" ? "deadline-extended.actionCall" : "deadline-extended.action")}
      </Button>
      <StopFollowing reader={reader} link={told.stop} />
    </Letter>
  );
}

function whyTold({ reader: { t }, company, standing }: Pick<Props, "reader" | "company" | "standing">) {
  if (standing === "follower") return t("why.follower");
  return company ? t("why.applicant", { company }) : t("why.account");
}
