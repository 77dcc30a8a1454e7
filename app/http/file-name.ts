import { basename } from "node:path/posix";

const mostCharacters = 120;
// What no file system takes, and the invisible ones that turn letters around: "…exe.fdp" must not be read as "…pdf.exe".
const unfit = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}<>:"|?*]/gu;

/**
 * The name of a sent file as it is kept and shown: without folders and without characters that deceive or that no file
 * system takes; long ones keep their ending, empty ones get a name by their type.
 */
export function plainName(name: string, type: string): string {
  const last = basename(name.toWellFormed().normalize("NFC").replaceAll("\\", "/"));
  const plain = last
    .replace(unfit, "_")
    .trim()
    .replace(/^\.+|\.+$/g, "");
  if (/^_*$/.test(plain)) return `file.${type}`;
  const characters = [...plain];
  if (characters.length <= mostCharacters) return plain;
  return [...characters.slice(0, mostCharacters - 20), "…", ...characters.slice(-15)].join("");
}
