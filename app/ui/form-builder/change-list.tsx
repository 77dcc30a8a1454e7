import { useTranslation } from "#app/i18n/use-translation.ts";
import { Disclosure } from "../disclosure.tsx";
import { DescriptionList } from "../description-list.tsx";
import { PlainText } from "../prose.tsx";

export type Change = { sentence: string; before?: string; after?: string };

/** What differs between two versions, with both texts where one took the place of the other. */
export function ChangeList({ changes }: { changes: Change[] }) {
  const { t } = useTranslation("builder");
  return (
    <ul className="divide-y divide-line border-y border-line">
      {changes.map(({ sentence, before, after }, at) => (
        <li key={at} className="py-2">
          {before === undefined && after === undefined ? (
            sentence
          ) : (
            <Disclosure summary={sentence}>
              <DescriptionList
                items={[
                  { term: t("publish.before"), value: <PlainText text={before ?? ""} /> },
                  { term: t("publish.after"), value: <PlainText text={after ?? ""} /> },
                ]}
              />
            </Disclosure>
          )}
        </li>
      ))}
    </ul>
  );
}
