const browsers: [RegExp, string][] = [
  [/\bEdg(e|A|iOS)?\//, "Edge"],
  [/\bOPR\//, "Opera"],
  [/\b(Firefox|FxiOS)\//, "Firefox"],
  [/\b(Chrome|CriOS|Chromium)\//, "Chrome"],
  [/\bSafari\//, "Safari"],
];

const systems: [RegExp, string][] = [
  [/\bAndroid\b/, "Android"],
  [/\biPhone\b/, "iPhone"],
  [/\biPad\b/, "iPad"],
  [/\bWindows\b/, "Windows"],
  [/\bMac OS X\b/, "macOS"],
  [/\bLinux\b/, "Linux"],
];

/** What a User-Agent header says in words that a person knows: "Firefox, Android"; empty when it says nothing known. */
export function nameOfBrowser(userAgent: string | null): string {
  const named = [browsers, systems].map(
    (names) => names.find(([pattern]) => pattern.test(userAgent ?? ""))?.[1],
  );
  return named.filter(Boolean).join(", ");
}
