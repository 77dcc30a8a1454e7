import { formatInstant } from "#app/i18n/dates.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { useLocale } from "../locale.ts";
import { Timeline } from "../timeline.tsx";
import { DateTime } from "../time.tsx";

type Details = Record<string, string | number>;
export type Happening = { at: Date; what: string; actor?: string; you: boolean; details: Details };
export type Expected = { at: Date; what: "deadline" | "remedy" | "undo" | "results" | "answer" };

/** What happened, oldest first. */
export function Past({ happenings, zone }: { happenings: Happening[]; zone: string }) {
  const { t } = useTranslation("timeline");
  const say = useSentence(zone);
  const items = happenings.map((happening) => ({
    when: <DateTime at={happening.at} zone={zone} format="short" />,
    title: say(happening),
    state: "past" as const,
    children: happening.details.reason && t("reason", { reason: happening.details.reason }),
  }));
  return <Timeline items={items} />;
}

function useSentence(zone: string) {
  const { t } = useTranslation(["timeline", "consents"]);
  const locale = useLocale();
  // Which sentence it is comes from what happened.
  const word = t as (key: string, words?: object) => string;
  const named = (consent: string) => {
    const [kind, version] = consent.split(".");
    return word("consents:named", { name: word(`consents:kind.${kind}`), version });
  };
  return ({ what, actor, you, details }: Happening) => {
    const { role, answer, until, consents } = details;
    return word(`past.${what}`, {
      ...details,
      actor,
      context: you ? "you" : undefined,
      role: role && word(`role.${role}`),
      answer: answer && word(`answer.${answer}`),
      consents: consents && String(consents).split(" ").map(named).join(", "),
      until: until && formatInstant(String(until), { locale, zone }),
    });
  };
}

/** What is still to come, and what it means. */
export function Coming({ expected, zone }: { expected: Expected[]; zone: string }) {
  const { t } = useTranslation("timeline");
  const items = expected.map(({ at, what }) => ({
    when: <DateTime at={at} zone={zone} format={what === "results" ? "date" : "full"} />,
    title: t(`expected.${what}`),
    state: "next" as const,
    children: t(`expected.${what}Text`),
  }));
  return <Timeline items={items} />;
}
