import { useEffect, useRef } from "react";
import { Form, Link, useLocation } from "react-router";
import { closeByItself } from "./alive/close-menu.ts";
import { Icon } from "./icons.tsx";

type AccountMenuProps = {
  name: string;
  detail?: string;
  items: { to: string; label: string }[];
  signOut?: { action: string; label: string };
};

const item = "block w-full px-4 py-2.5 text-left text-sm text-ink hover:bg-sunken -outline-offset-3";

/** Opens without JavaScript; with it, also closes by itself. */
export function AccountMenu({ name, detail, items, signOut }: AccountMenuProps) {
  return (
    <details ref={useClosing()} className="relative">
      <summary className="flex min-h-11 list-none items-center gap-2 rounded-md px-2 text-sm font-medium text-ink hover:bg-sunken">
        <Icon name="person" />
        <span className="sr-only sm:not-sr-only sm:max-w-48 sm:truncate">{name}</span>
        <Icon name="chevron-down" size="small" />
      </summary>
      <div className="absolute right-0 z-40 mt-1 w-64 overflow-hidden rounded-lg border border-line bg-surface py-1 shadow-raised">
        <div className="border-b border-line px-4 py-3">
          <p className="truncate text-sm font-semibold">{name}</p>
          {detail && <p className="truncate text-sm text-soft">{detail}</p>}
        </div>
        {items.map(({ to, label }) => (
          <Link key={to} to={to} className={item}>
            {label}
          </Link>
        ))}
        {signOut && (
          <Form method="post" action={signOut.action} className="border-t border-line">
            <button type="submit" className={item}>
              {signOut.label}
            </button>
          </Form>
        )}
      </div>
    </details>
  );
}

/** Closes on Escape, on a click elsewhere and when the page changes. */
function useClosing() {
  const menu = useRef<HTMLDetailsElement>(null);
  const { key } = useLocation();

  useEffect(() => {
    menu.current?.removeAttribute("open");
  }, [key]);

  useEffect(() => closeByItself(menu.current!), []);

  return menu;
}
