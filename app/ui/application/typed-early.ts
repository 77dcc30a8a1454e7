/** The fields of a form that somebody changed before the scripts of the page could listen, as on a slow line. */
export function typedEarly(form: HTMLFormElement): string[] {
  return [...form.elements].filter(differs).map((field) => (field as HTMLInputElement).name);
}

function differs(field: Element): boolean {
  if (field instanceof HTMLSelectElement) return field.value !== offered(field);
  if (field instanceof HTMLTextAreaElement) return field.value !== field.defaultValue;
  if (!(field instanceof HTMLInputElement) || field.type === "file") return false;
  return field.checked !== field.defaultChecked || field.value !== field.defaultValue;
}

/** What the page came with. */
function offered({ options }: HTMLSelectElement): string | undefined {
  return ([...options].find((option) => option.defaultSelected) ?? options[0])?.value;
}
