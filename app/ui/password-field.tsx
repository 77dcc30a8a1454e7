import { useState } from "react";
import { useTranslation } from "react-i18next";
import { FieldFrame, type FieldProps, wiring } from "./field-frame.tsx";
import { useHydrated } from "./hydrated.ts";
import { Icon } from "./icons.tsx";

type PasswordFieldProps = FieldProps & {
  autoComplete: "current-password" | "new-password";
  defaultValue?: string;
};

export function PasswordField({ autoComplete, defaultValue, ...props }: PasswordFieldProps) {
  const [shown, setShown] = useState(false);
  const { t } = useTranslation("ui");
  const canShow = useHydrated();
  return (
    <FieldFrame {...props}>
      <div className="relative">
        <input
          {...wiring(props)}
          {...{ autoComplete, defaultValue }}
          type={shown ? "text" : "password"}
          spellCheck={false}
          autoCapitalize="off"
          className="control pr-28"
        />
        {canShow && (
          <button
            type="button"
            onClick={() => setShown(!shown)}
            className="absolute inset-y-1 right-1 flex items-center gap-1.5 rounded px-2.5 text-sm font-medium text-accent hover:bg-sunken"
          >
            <Icon name={shown ? "eye-off" : "eye"} size="small" />
            {shown ? t("hide") : t("show")}
            <span className="sr-only">{t("thePassword")}</span>
          </button>
        )}
      </div>
    </FieldFrame>
  );
}
