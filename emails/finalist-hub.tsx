import { ApplicationFacts } from "./layout/application-facts.tsx";
import { Button } from "./layout/button.tsx";
import { Letter } from "./layout/letter.tsx";
import type { Message } from "./message.ts";

export function FinalistHub({ reader, company, ...told }: Message<"finalist-hub">) {
  const { t, text } = reader;
  const call = text(told.call);
  const hub = text(told.hub);
  return (
    <Letter
      reader={reader}
      heading={t("finalist-hub.heading", { hub })}
      lead={
        told.before
          ? t("finalist-hub.changed", { company, hub, before: text(told.before), call })
          : t("finalist-hub.given", { company, hub, call })
      }
      why={t("why.applicant", { company })}
    >
      <Button reader={reader} link={told.link}>
        {t("finalist-hub.action")}
      </Button>
      <ApplicationFacts
        reader={reader}
        call={call}
        company={company}
        number={told.number}
        more={[[t("facts.hub"), hub]]}
      />
    </Letter>
  );
}
