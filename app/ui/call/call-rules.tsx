import { useTranslation } from "react-i18next";
import { Disclosure } from "../disclosure.tsx";
import { Stack } from "../layout.tsx";
import { useNumberFormat } from "../locale.ts";
import { Prose } from "../prose.tsx";
import { Bullets } from "../text.tsx";

export type EligibilityStatement = { id: string; statement: string; countries?: string[] };

/** What must be true to take part; a rule that is not written yet says nothing. */
export function CallEligibility({ rules }: { rules: EligibilityStatement[] }) {
  const written = rules.filter(({ statement }) => statement.trim());
  return (
    <Bullets
      items={written.map((rule) => (
        <Statement key={rule.id} {...rule} />
      ))}
    />
  );
}

function Statement({ statement, countries }: EligibilityStatement) {
  const { t } = useTranslation("public");
  if (!countries) return statement;
  return (
    <>
      {statement}
      <Disclosure summary={t("call.countries", { count: countries.length })}>
        {countries.join(", ")}
      </Disclosure>
    </>
  );
}

export type Choosing = {
  process: string;
  evaluatorsPerApplication: number;
  places: number;
  threshold?: number;
  tieBreaks: string[];
};

/** How applications are chosen: the programme's own words, then what the portal will do. */
export function CallChoosing({ call }: { call: Choosing }) {
  const { t } = useTranslation("public");
  const percent = useNumberFormat({ style: "percent" });
  const { process, evaluatorsPerApplication, places, threshold, tieBreaks } = call;
  const rules = [
    t("call.chosenEvaluators", { count: evaluatorsPerApplication }),
    threshold !== undefined && t("call.chosenThreshold", { percent: percent(threshold / 100) }),
    t("call.chosenPlaces", { count: places }),
    tieBreaks.length > 0 && t("call.chosenTies", { criteria: tieBreaks.join(", ") }),
  ];
  return (
    <Stack gap="small">
      <Prose html={process} />
      <Bullets items={rules.filter(Boolean)} />
    </Stack>
  );
}
