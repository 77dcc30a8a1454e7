import type { MouseEventHandler, ReactNode } from "react";
import { Link } from "react-router";
import { Icon, type IconName } from "./icons.tsx";

export type Kind = "primary" | "secondary" | "quiet" | "danger";
export type Size = "small" | "medium" | "large";

const kinds: Record<Kind, string> = {
  primary: "border-transparent bg-accent-fill text-white hover:bg-accent-deep",
  secondary: "border-control/70 bg-surface text-ink hover:border-control hover:bg-sunken",
  quiet: "border-transparent text-accent hover:bg-accent-soft",
  danger: "border-transparent bg-danger-fill text-white hover:bg-danger-deep",
};

const sizes: Record<Size, string> = {
  small: "min-h-9 px-3 py-1 text-sm",
  medium: "min-h-11 px-4 py-1.5 text-base",
  large: "min-h-13 px-6 py-2 text-lg",
};

function look(kind: Kind, size: Size) {
  return `inline-flex max-w-full print:hidden cursor-pointer items-center justify-center gap-2 rounded-md border text-center leading-tight font-semibold transition-colors select-none disabled:cursor-not-allowed disabled:opacity-50 aria-disabled:cursor-progress aria-disabled:opacity-70 focus-visible:rounded-md ${kinds[kind]} ${sizes[size]}`;
}

/** Arrows that lead on stand after the word. */
const trailing: IconName[] = ["arrow-right", "chevron-right", "chevron-down", "external"];

function Label({ icon, size, children }: { icon?: IconName; size: Size; children: ReactNode }) {
  const sign = icon && <Icon name={icon} size={size === "small" ? "small" : "medium"} />;
  const after = icon && trailing.includes(icon);
  return (
    <>
      {!after && sign}
      {children}
      {after && sign}
    </>
  );
}

export type ButtonProps = {
  kind?: Kind;
  size?: Size;
  type?: "submit" | "button" | "reset";
  name?: string;
  value?: string;
  form?: string;
  formAction?: string;
  formNoValidate?: boolean;
  /** Under way: says so and does not answer, but keeps the focus. */
  pending?: boolean;
  disabled?: boolean;
  icon?: IconName;
  onClick?: MouseEventHandler<HTMLButtonElement>;
  describedBy?: string;
  children: ReactNode;
};

export function Button({ kind = "primary", size = "medium", type = "submit", ...props }: ButtonProps) {
  const { pending, icon, onClick, describedBy, children, ...native } = props;
  return (
    <button
      {...native}
      // oxlint-disable-next-line react/button-has-type -- one of three, checked by the type of the prop
      type={type}
      aria-describedby={describedBy}
      aria-disabled={pending || undefined}
      aria-busy={pending || undefined}
      onClick={pending ? (event) => event.preventDefault() : onClick}
      className={look(kind, size)}
    >
      {pending && (
        <span className="animate-spin">
          <Icon name="spinner" size="small" />
        </span>
      )}
      <Label icon={pending ? undefined : icon} size={size}>
        {children}
      </Label>
    </button>
  );
}

type LinkButtonProps = {
  to: string;
  kind?: Kind;
  size?: Size;
  icon?: IconName;
  reloadDocument?: boolean;
  download?: boolean;
  children: ReactNode;
};

/** Goes somewhere, and looks like the next step. */
export function LinkButton({
  to,
  kind = "secondary",
  size = "medium",
  icon,
  children,
  ...props
}: LinkButtonProps) {
  const { download, reloadDocument = download } = props;
  return (
    <Link to={to} download={download} reloadDocument={reloadDocument} className={look(kind, size)}>
      <Label icon={icon} size={size}>
        {children}
      </Label>
    </Link>
  );
}
