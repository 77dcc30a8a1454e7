import { Form, useNavigation } from "react-router";
import { inLanguage, type Translated } from "#app/i18n/locale.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Button, LinkButton } from "../button.tsx";
import { Row, Section } from "../layout.tsx";
import { useLocale } from "../locale.ts";
import { Notice } from "../notice.tsx";
import { Bullets } from "../text.tsx";

const counted = [
  "applications",
  "teams",
  "evaluations",
  "sheets",
  "programmes",
  "addresses",
  "passkeys",
  "providers",
] as const;

type Plan = {
  main: string;
  email: string;
  counts: Record<(typeof counted)[number], number>;
  conflicts: Translated[];
  codes: "none" | "taken" | "dropped";
  administrator: boolean;
  obstacles: { why: "both-apply" | "both-evaluate" | "address-new" | "erasure-asked"; calls: Translated[] }[];
};

/** What becomes of a person's second account, and the button that does it; or why it cannot be done. */
export function MergingPlan({ plan }: { plan: Plan }) {
  const { t } = useTranslation("accounts");
  const { state } = useNavigation();
  const { main, email, codes } = plan;
  if (plan.obstacles.length > 0) return <Obstacles obstacles={plan.obstacles} />;
  return (
    <>
      <GoesOver {...plan} />
      <Section title={t("addresses.also")}>
        <Bullets
          items={[
            t("addresses.own", { main }),
            t("addresses.password"),
            ...(codes === "dropped" ? [t("addresses.codesDropped", { main })] : []),
            t("addresses.opens", { email }),
          ]}
        />
      </Section>
      {plan.conflicts.length > 0 && (
        <Notice tone="warning">
          {t("addresses.conflicts")}
          <Calls calls={plan.conflicts} />
        </Notice>
      )}
      <Form method="post">
        <Row>
          <Button kind="danger" pending={state === "submitting"}>
            {t("addresses.mergeAction")}
          </Button>
          <LinkButton to="/account/addresses" kind="quiet">
            {t("addresses.keepTwo")}
          </LinkButton>
        </Row>
      </Form>
    </>
  );
}

function GoesOver({ counts, codes, administrator }: Plan) {
  const { t } = useTranslation("accounts");
  const items = [
    ...counted.flatMap((what) =>
      counts[what] > 0 ? t(`addresses.what.${what}`, { count: counts[what] }) : [],
    ),
    ...(codes === "taken" ? [t("addresses.codesTaken")] : []),
    ...(administrator ? [t("addresses.administrator")] : []),
  ];
  return (
    <Section title={t("addresses.goesOver")}>
      {items.length > 0 ? <Bullets items={items} /> : <p>{t("addresses.nothing")}</p>}
    </Section>
  );
}

function Obstacles({ obstacles }: Pick<Plan, "obstacles">) {
  const { t } = useTranslation("accounts");
  return (
    <>
      <Section title={t("addresses.cannot")} lead={t("addresses.whom")}>
        {obstacles.map(({ why, calls }) => (
          <div key={why}>
            <p>{t(`addresses.why.${why}`)}</p>
            <Calls calls={calls} />
          </div>
        ))}
      </Section>
      <div>
        <LinkButton to="/account/addresses">{t("addresses.keepTwo")}</LinkButton>
      </div>
    </>
  );
}

function Calls({ calls }: { calls: Translated[] }) {
  const locale = useLocale();
  if (calls.length === 0) return null;
  return <Bullets items={calls.map((title) => inLanguage(title, locale))} />;
}
