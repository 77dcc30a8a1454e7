import { Form, Link } from "react-router";

type LanguageSwitchProps = {
  label: string;
  current: string;
  /** Each named in itself: "English", "Български". */
  languages: { locale: string; label: string; to?: string }[];
  /** Posts `locale` there instead of following links. */
  action?: string;
  fields?: Record<string, string>;
};

const look =
  "flex min-h-11 items-center rounded-md px-2 text-sm font-medium text-soft hover:bg-sunken hover:text-ink";

/** Offers the languages that the page is not in. */
export function LanguageSwitch({ label, current, languages, action, fields = {} }: LanguageSwitchProps) {
  const others = languages.filter(({ locale }) => locale !== current);
  if (!action)
    return (
      <nav aria-label={label} className="flex">
        {others.map(({ locale, label: name, to = "" }) => (
          <Link key={locale} to={to} hrefLang={locale} lang={locale} className={look} reloadDocument>
            {name}
          </Link>
        ))}
      </nav>
    );
  return (
    <Form method="post" action={action} aria-label={label} className="flex" reloadDocument>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {others.map(({ locale, label: name }) => (
        <button key={locale} name="locale" value={locale} lang={locale} className={look}>
          {name}
        </button>
      ))}
    </Form>
  );
}
