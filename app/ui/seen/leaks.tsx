import type en from "#app/i18n/en/seen.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Notice } from "../notice.tsx";
import { Bullets, TextLink } from "../text.tsx";
import { type Cell, type FieldName, type Role, useFieldName } from "./field-name.ts";

type Part = keyof typeof en.place;
type Leak = FieldName & Cell & { role: Role };

/** Said before all else: what somebody sees although nothing says that they should; or that there is none. */
export function Leaks({ leaks, at }: { leaks: Leak[]; at: string }) {
  const { t } = useTranslation("seen");
  const name = useFieldName();
  const place = ({ part, label }: Leak["places"][number]) =>
    [t(`place.${part as Part}`), label].filter(Boolean).join(", ");
  if (leaks.length === 0)
    return (
      <Notice tone="success" title={t("proof.sound")}>
        {t("proof.soundText")}
      </Notice>
    );
  return (
    <Notice tone="danger" title={t("proof.leak", { count: leaks.length })}>
      <Bullets
        items={leaks.map((leak) => (
          <span key={`${leak.role} ${leak.id}`}>
            {t("proof.one", {
              who: t(`role.${leak.role}`),
              field: name(leak),
              why: t(`why.${leak.why}`),
              places: leak.places.map(place).join("; "),
            })}{" "}
            <TextLink to={`${at}/seen?as=${leak.role}`}>{t("proof.look")}</TextLink>
          </span>
        ))}
      />
    </Notice>
  );
}
