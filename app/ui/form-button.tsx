import type { ReactNode } from "react";
import { Form, useNavigation, useResolvedPath } from "react-router";
import { Button, type Kind, type Size } from "./button.tsx";
import { HiddenField } from "./field.tsx";
import type { IconName } from "./icons.tsx";

type FormButtonProps = {
  action: string;
  method?: "post" | "get";
  fields?: Record<string, string>;
  kind?: Kind;
  size?: Size;
  icon?: IconName;
  disabled?: boolean;
  children: ReactNode;
};

/** A form that is one button. */
export function FormButton({
  action,
  method = "post",
  fields = {},
  kind = "secondary",
  ...button
}: FormButtonProps) {
  const { formAction, formData } = useNavigation();
  const mine = formAction?.split("?")[0] === useResolvedPath(action).pathname;
  const same = Object.entries(fields).every(([name, value]) => formData?.get(name) === value);
  return (
    <Form method={method} action={action} className="inline-flex">
      {Object.entries(fields).map(([name, value]) => (
        <HiddenField key={name} name={name} value={value} />
      ))}
      <Button kind={kind} pending={mine && same} {...button} />
    </Form>
  );
}
