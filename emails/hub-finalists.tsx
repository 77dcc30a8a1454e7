import { Button } from "./layout/button.tsx";
import { Letter } from "./layout/letter.tsx";
import { List, Paragraph } from "./layout/text.tsx";
import type { Message } from "./message.ts";

export function HubFinalists({ reader, finalists, ...told }: Message<"hub-finalists">) {
  const { t, text } = reader;
  const about = { call: text(told.call), hub: text(told.hub), count: finalists.length };
  return (
    <Letter
      reader={reader}
      heading={t("hub-finalists.heading", about)}
      lead={finalists.length > 0 ? t("hub-finalists.lead", about) : t("hub-finalists.none", about)}
      why={t("why.hub", about)}
    >
      <List
        of={finalists.map(
          ({ company, number, person, email }) => `${company} (${number}): ${person}, ${email}`,
        )}
      />
      <Paragraph>{t("hub-finalists.next")}</Paragraph>
      <Button reader={reader} link={told.link}>
        {t("hub-finalists.action")}
      </Button>
    </Letter>
  );
}
