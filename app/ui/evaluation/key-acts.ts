export type Act =
  | { act: "points"; points: number }
  | { act: "half" }
  | { act: "criterion"; by: 1 | -1 }
  | { act: "application"; by: 1 | -1 };

type Pressed = Pick<KeyboardEvent, "key" | "code" | "ctrlKey" | "metaKey" | "altKey" | "isComposing">;

const letters: Record<string, Act> = {
  H: { act: "half" },
  J: { act: "criterion", by: 1 },
  K: { act: "criterion", by: -1 },
  N: { act: "application", by: 1 },
  P: { act: "application", by: -1 },
};

/** What a key does on the workbench. Where the keyboard writes other letters, such as Cyrillic, the key's place counts. */
export function actOf({ key, code, ...pressed }: Pressed): Act | undefined {
  if (pressed.ctrlKey || pressed.metaKey || pressed.altKey || pressed.isComposing) return;
  const [, digit] = /^(?:Digit|Numpad)(\d)$/.exec(code) ?? [];
  if (digit && key.length === 1) return { act: "points", points: Number(digit) };
  return letters[/^[a-z]$/i.test(key) ? key.toUpperCase() : code.replace(/^Key/, "")];
}

const notTyped = ["radio", "checkbox", "button", "submit", "reset"];

/** Whether keys pressed there write something, or choose in a list. */
export function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !notTyped.includes(target.type);
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  return target instanceof HTMLElement && target.isContentEditable;
}
