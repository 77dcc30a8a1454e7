import { useTranslation } from "#app/i18n/use-translation.ts";
import { Section, Stack } from "../layout.tsx";
import { Muted, Bullets } from "../text.tsx";
import { Disclosure } from "../disclosure.tsx";
import { type Alternate, Alternates } from "./alternates.tsx";
import { ApplicationName } from "./application-name.tsx";

type Application = { id: string; number: string; company: string };

type StandByProps = {
  ready: number;
  /** The first of them. */
  named: (Application & { alternates: Alternate[] })[];
  lacking: number;
  /** The first of those that lack somebody. */
  first: Application[];
  /** The routing's own path, and that of the list of evaluators. */
  here: string;
  evaluators: string;
};

/** For how many applications somebody could take over if an evaluator drops out. */
export function StandBy({ ready, named, lacking, first, here, evaluators }: StandByProps) {
  const { t } = useTranslation("more");
  return (
    <Section title={t("alternates.title")} level={3}>
      <Stack gap="small">
        {ready > 0 && (
          <p>
            {t("alternates.ready", { count: ready })} {t("alternates.where")}
          </p>
        )}
        {named.length > 0 && (
          <Disclosure summary={t("alternates.who")}>
            <Bullets
              items={named.map(({ id, alternates, ...application }) => (
                <span key={id}>
                  <ApplicationName to={`${here}/${id}`} {...application} />{" "}
                  <Alternates {...{ alternates, evaluators }} brief />
                </span>
              ))}
            />
            {ready > named.length && <Muted small>{t("alternates.rest")}</Muted>}
          </Disclosure>
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
