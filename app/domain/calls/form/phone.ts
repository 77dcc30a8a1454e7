import { isValidPhoneNumber } from "libphonenumber-js/min";

/** Whether somebody can be called under it from abroad: with the country's prefix, and as long as numbers there are. */
export function isPhone(typed: string): boolean {
  return isValidPhoneNumber(typed.trim());
}
