import { useTranslation } from "#app/i18n/use-translation.ts";
import { Disclosure } from "../disclosure.tsx";
import { Notice } from "../notice.tsx";
import { Bullets } from "../text.tsx";

/** When one is not impartial, in plain words. */
export function WhatIsAConflict() {
  const { t } = useTranslation("evaluators");
  const cases = ["person", "advice", "gain", "doubt"] as const;
  return (
    <Disclosure summary={t("conflicts.what")} open>
      <Bullets items={cases.map((one) => t(`conflicts.cases.${one}`))} />
    </Disclosure>
  );
}

type Found = "organisation" | "email-domain" | "same-person" | "registration-number" | "manager";

/** What is on the record without the evaluator's doing. */
export function KnownConflicts({ known }: { known: { company: string; found: Found }[] }) {
  const { t } = useTranslation("evaluators");
  if (known.length === 0) return null;
  return (
    <Notice title={t("conflicts.known")}>
      <Bullets
        items={known.map(({ company, found }) => (
          <>
            <b>{company}</b>: {t(`conflicts.found.${found}`)}
          </>
        ))}
      />
      {t("conflicts.knownHelp")}
    </Notice>
  );
}
