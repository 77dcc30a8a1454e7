import { useTranslation } from "#app/i18n/use-translation.ts";
import { Disclosure } from "../disclosure.tsx";
import { useNumberFormat } from "../locale.ts";
import { Notice } from "../notice.tsx";
import { TextLink } from "../text.tsx";

export type Calibration =
  | { calibrated: true; leniency: number; noise: number }
  | {
      calibrated: false;
      why: "too-few-sheets" | "not-connected" | "leniency-not-distinguishable";
      parts: number;
      intervals: boolean;
    };

type CalibrationNoteProps = { calibration: Calibration; byCalibrated: boolean; home: string };

/** What the calibrated score is, or honestly why there is none. */
export function CalibrationNote({ calibration, byCalibrated, home }: CalibrationNoteProps) {
  const { t } = useTranslation("ranking");
  const points = useNumberFormat({ maximumFractionDigits: 1 });
  if (calibration.calibrated)
    return (
      <Disclosure summary={t("calibration.title")} boxed>
        <p>{t("calibration.yes", { leniency: points(calibration.leniency * Math.SQRT2) })}</p>
        <p>{t(byCalibrated ? "calibration.ranks" : "calibration.beside")}</p>
        <p>{t("calibration.noise", { noise: points(calibration.noise * Math.SQRT2) })}</p>
        <p>
          <TextLink to={`${home}/ranking/evaluators`}>{t("toEvaluators")}</TextLink>
        </p>
      </Disclosure>
    );
  const { why, parts, intervals } = calibration;
  return (
    <Notice tone="neutral" title={t("calibration.no")}>
      {t(`calibration.${why}`, { parts })}{" "}
      {t(intervals ? "calibration.intervals" : "calibration.noIntervals")}
    </Notice>
  );
}
