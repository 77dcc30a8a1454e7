import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Piece } from "#app/i18n/word-differences.ts";
import { Card } from "../card.tsx";
import { Section, Stack } from "../layout.tsx";
import { Muted } from "../text.tsx";
import { DateTime } from "../time.tsx";
import { WordChanges } from "../word-changes.tsx";

export type Version = {
  version: number;
  at: Date;
  /** None for the call as it was published. */
  changes: { text: string; words?: Piece[] }[];
};

/** The public versions of a call, each with an address of its own. */
export function Versions({ versions, zone }: { versions: Version[]; zone: string }) {
  return versions.map((one) => <OneVersion key={one.version} version={one} zone={zone} />);
}

/** Where a version stands on the page of all. */
export const anchorOf = (version: number) => `version-${version}`;

function OneVersion({ version: { version, at, changes }, zone }: { version: Version; zone: string }) {
  const { t } = useTranslation("deadlines");
  return (
    <Section id={anchorOf(version)} title={t("changes.version", { version })} divided>
      <Stack gap="small">
        <Muted small>
          <DateTime at={at} zone={zone} />
        </Muted>
        {changes.length === 0 && <p>{t("changes.first")}</p>}
        {changes.map(({ text, words }, place) => (
          <Stack key={place} gap="small">
            <p>{text}</p>
            {words && (
              <Card>
                <WordChanges pieces={words} />
              </Card>
            )}
          </Stack>
        ))}
      </Stack>
    </Section>
  );
}
