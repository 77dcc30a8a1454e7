import { useTranslation } from "#app/i18n/use-translation.ts";
import { LinkButton } from "../button.tsx";
import { Notice } from "../notice.tsx";

type PeopleProps = { byOne: boolean; others: string[]; home: string };

/** Whoever is alone in a programme learns what the release needs. */
export function SecondPerson({ byOne, others, home }: PeopleProps) {
  const { t } = useTranslation("release");
  if (byOne) return <Notice>{t("aloneAllowed")}</Notice>;
  if (others.length > 0) return null;
  const invite = (
    <LinkButton to={`${home}/set-up/people`} icon="person">
      {t("invite")}
    </LinkButton>
  );
  return (
    <Notice tone="warning" title={t("alone")} actions={invite}>
      {t("aloneText")}
    </Notice>
  );
}
