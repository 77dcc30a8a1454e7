import { type NamedRule, sayRule } from "#app/i18n/shortlist-rule.ts";
import type { Translate } from "#app/i18n/translate.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
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
      <Disclosure summary={t("call.allCountries", { count: countries.length })}>
        {countries.join(", ")}
      </Disclosure>
    </>
  );
}

export type Choosing = {
  process: string;
  evaluatorsPerApplication: number;
  releaseByOne: boolean;
  redressDays: number;
  redressAnswerDays: number;
  places: number;
  threshold?: number;
  tieBreaks: string[];
  /** Evaluators do not learn who applies. */
  anonymous: boolean;
  /** From when on evaluators discuss, in percentage points; never where it is not said. */
  discussed?: { limit: number; criterionLimit?: number };
  halfMarks: boolean;
  combination: "mean" | "median" | "consensus";
  ranksBy: "score" | "calibrated";
  shortlistRules: NamedRule[];
};

/** How applications are chosen: the programme's own words, then what the portal will do. */
export function CallChoosing({ call }: { call: Choosing }) {
  const { t } = useTranslation(["public", "release"]);
  const percent = useNumberFormat({ style: "percent" });
  const say: Translate = useTranslation().t;
  const { process, evaluatorsPerApplication, places, threshold, tieBreaks } = call;
  const rules = [
    t("call.chosenEvaluators", { count: evaluatorsPerApplication }),
    call.anonymous && t("call.chosenAnonymous"),
    call.discussed && sayDiscussed(call.discussed, say),
    t(`call.chosenBy.${call.combination}`),
    t(`call.chosenRank.${call.ranksBy}`),
    call.halfMarks && t("call.chosenHalfMarks"),
    threshold !== undefined && t("call.chosenThreshold", { percent: percent(threshold / 100) }),
    t("call.chosenPlaces", { count: places }),
    call.shortlistRules.length > 0 &&
      t("call.chosenRules", { rules: call.shortlistRules.map((rule) => sayRule(rule, say)).join("; ") }),
    tieBreaks.length > 0 && t("call.chosenTies", { criteria: tieBreaks.join(", ") }),
    t(call.releaseByOne ? "release:line.byOne" : "release:line.byTwo"),
    call.redressDays > 0 && t("release:line.redress", { count: call.redressDays }),
    call.redressDays > 0 && t("release:line.redressAnswer", { count: call.redressAnswerDays }),
  ];
  return (
    <Stack gap="small">
      <Prose html={process} />
      <Bullets items={rules.filter(Boolean)} />
    </Stack>
  );
}

function sayDiscussed({ limit, criterionLimit }: NonNullable<Choosing["discussed"]>, t: Translate) {
  return criterionLimit === undefined
    ? t("public:call.chosenDiscussed", { limit })
    : t("public:call.chosenDiscussedOnOne", { limit, criterionLimit });
}
