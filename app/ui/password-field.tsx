import { useEffect, useRef } from "react";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { offerToReveal } from "./alive/reveal.ts";
import { FieldFrame, type FieldProps, wiring } from "./field-frame.tsx";
import { Icon } from "./icons.tsx";

type PasswordFieldProps = FieldProps & {
  autoComplete: "current-password" | "new-password";
  defaultValue?: string;
};

export function PasswordField({ autoComplete, defaultValue, ...props }: PasswordFieldProps) {
  return (
    <FieldFrame {...props}>
      <div className="relative">
        <input
          {...wiring(props)}
          {...{ autoComplete, defaultValue }}
          type="password"
          spellCheck={false}
          autoCapitalize="off"
          className="control pr-28"
        />
        <RevealButton />
      </div>
    </FieldFrame>
  );
}

/** Not there without JavaScript. */
function RevealButton() {
  const { t } = useTranslation("ui");
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => offerToReveal(button.current!), []);
  return (
    <button
      ref={button}
      type="button"
      hidden
      data-reveals=""
      className="group/reveal absolute inset-y-1 right-1 flex items-center rounded px-2.5 text-sm font-medium text-accent hover:bg-sunken [&[hidden]]:hidden"
    >
      <span className="flex items-center gap-1.5 group-data-shown/reveal:hidden">
        <Icon name="eye" size="small" />
        {t("show")}
      </span>
      <span className="hidden items-center gap-1.5 group-data-shown/reveal:flex">
        <Icon name="eye-off" size="small" />
        {t("hide")}
      </span>
      <span className="sr-only">{t("thePassword")}</span>
    </button>
  );
}
