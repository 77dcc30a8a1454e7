import { useTranslation } from "#app/i18n/use-translation.ts";
import { useLocale } from "../locale.ts";
import { Muted, TextLink } from "../text.tsx";
import { FitShare } from "./fit-sentence.tsx";

export type Alternate = { evaluatorId: string; name: string; suitability: number; onlyFor: string[] };

type AlternatesProps = {
  alternates: Alternate[];
  /** Path of the list of evaluators. */
  evaluators: string;
  /** The names alone. */
  brief?: boolean;
};

/** Who stands by if an evaluator of an application drops out. */
export function Alternates({ alternates, evaluators, brief }: AlternatesProps) {
  const { t } = useTranslation("more");
  const list = new Intl.ListFormat(useLocale(), { type: "disjunction" });
  if (alternates.length === 0) return <Muted small>{t("alternates.nobody")}</Muted>;
  return (
    <Muted small>
      {!brief && <>{t("alternates.standBy")} </>}
      {alternates.map(({ evaluatorId, name, suitability, onlyFor }, place) => (
        <span key={evaluatorId}>
          {place > 0 && "; "}
          <TextLink to={`${evaluators}/${evaluatorId}`}>{name}</TextLink>{" "}
          <FitShare suitability={suitability} />
          {onlyFor.length > 0 && ` ${t("alternates.onlyFor", { names: list.format(onlyFor) })}`}
        </span>
      ))}
    </Muted>
  );
}
