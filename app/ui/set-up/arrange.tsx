import { useTranslation } from "#app/i18n/use-translation.ts";
import { FormButton } from "../form-button.tsx";
import type { IconName } from "../icons.tsx";
import { Row } from "../layout.tsx";
import { VisuallyHidden } from "../text.tsx";

type ArrangeProps = { id: string; name: string; first: boolean; last: boolean; removable?: boolean };
const icons = { up: "sort-up", down: "sort-down", remove: "trash" } as const satisfies Record<
  string,
  IconName
>;

/** Moves one thing of a list, or takes it out; each is a form of its own. */
export function Arrange({ id, name, first, last, removable = true }: ArrangeProps) {
  const { t } = useTranslation("set-up");
  const moves = [
    { move: "up" as const, disabled: first, label: t("page.upOf", { name }) },
    { move: "down" as const, disabled: last, label: t("page.downOf", { name }) },
    { move: "remove" as const, disabled: !removable, label: t("page.removeOf", { name }) },
  ];
  return (
    <Row gap="tight">
      {moves.map(({ move, disabled, label }) => (
        <FormButton
          key={move}
          action=""
          fields={{ id, move }}
          size="small"
          kind="quiet"
          icon={icons[move]}
          disabled={disabled}
        >
          <VisuallyHidden>{label}</VisuallyHidden>
        </FormButton>
      ))}
    </Row>
  );
}
