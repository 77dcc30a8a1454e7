import { Secret, TOTP } from "otpauth";

const secondsOfStep = 30;

/** What every app that shows codes takes unasked: SHA-1, six digits, thirty seconds (RFC 6238). */
function appFor(secret: string, email: string, portal: string) {
  const about = { issuer: portal, label: email, algorithm: "SHA1", digits: 6, period: secondsOfStep };
  return new TOTP({ ...about, secret: Secret.fromBase32(secret) });
}

/** 160 random bits in Base32. */
export function newSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** What the QR code says: otpauth://totp/… */
export function addressForApp(secret: string, email: string, portal: string): string {
  return appFor(secret, email, portal).toString();
}

/** The code that an app shows at an instant. */
export function codeAt(secret: string, at: Date): string {
  return appFor(secret, "", "").generate({ timestamp: at.getTime() });
}

/** Of which step of thirty seconds (since 1970) a code is, if it is of this one or a neighbour: clocks differ. */
export function stepOfCode(secret: string, code: string, now: Date): number | undefined {
  const timestamp = now.getTime();
  const delta = appFor(secret, "", "").validate({ token: code, timestamp, window: 1 });
  return delta === null ? undefined : Math.floor(timestamp / 1000 / secondsOfStep) + delta;
}
