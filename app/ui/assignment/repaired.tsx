import { useTranslation } from "#app/i18n/use-translation.ts";
import { Confirmation } from "../confirmation.tsx";
import { Stack } from "../layout.tsx";
import { RepairChanges, type SeatChange } from "./repair-changes.tsx";

type RepairedProps = {
  told: number;
  worth: { filled: number; open: number; moves: number };
  changes: SeatChange[];
};

/** What a repair did, once it is carried out. */
export function Repaired({ told, worth, changes }: RepairedProps) {
  const { t } = useTranslation("repair");
  return (
    <Confirmation title={t("done.title")}>
      <Stack>
        <p>
          {t("done.filled", { count: worth.filled })} {t("done.moves", { count: worth.moves })}{" "}
          {worth.open > 0 && t("done.open", { count: worth.open })} {t("done.told", { count: told })}
        </p>
        <RepairChanges changes={changes.filter(({ to }) => to)} />
      </Stack>
    </Confirmation>
  );
}
