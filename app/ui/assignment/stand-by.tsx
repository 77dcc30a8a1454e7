import { useTranslation } from "react-i18next";
import { Section, Stack } from "../layout.tsx";
import { Muted, Bullets } from "../text.tsx";
import { ApplicationName } from "./application-name.tsx";

type StandByProps = {
  ready: number;
  lacking: number;
  /** The first of those that lack somebody. */
  first: { id: string; number: string; company: string }[];
  /** The routing's own path. */
  here: string;
};

/** For how many applications somebody could take over if an evaluator drops out. */
export function StandBy({ ready, lacking, first, here }: StandByProps) {
  const { t } = useTranslation("more");
  return (
    <Section title={t("alternates.title")} level={3}>
      <Stack gap="small">
        {ready > 0 && (
          <p>
            {t("alternates.ready", { count: ready })} {t("alternates.where")}
          </p>
        )}
        {lacking > 0 && (
          <>
            <p>{t("alternates.lacking", { count: lacking })}</p>
            <Bullets
              items={first.map(({ id, ...application }) => (
                <ApplicationName key={id} to={`${here}/${id}`} {...application} />
              ))}
            />
            {lacking > first.length && (
              <Muted>{t("alternates.more", { count: lacking - first.length })}</Muted>
            )}
          </>
        )}
      </Stack>
    </Section>
  );
}
