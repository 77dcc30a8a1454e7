export type MailboxSetting = {
  host: string;
  port: number;
  /** TLS from the first byte; without it the connection is upgraded where the server offers that. */
  secure: boolean;
  user: string;
  password: string;
  folder: string;
};

/** Reads imaps://user:password@host:port/folder, parts encoded as in any URL; undefined when it is none. */
export function readMailboxSetting(value: string): MailboxSetting | undefined {
  const url = URL.parse(value);
  if (!url || !/^imaps?:$/.test(url.protocol) || !url.hostname || !url.username || !url.password) return;
  const parts = [url.username, url.password, url.pathname.slice(1)];
  if (!parts.every(isEncoded)) return;
  const [user, password, folder] = parts.map(decodeURIComponent);
  const secure = url.protocol === "imaps:";
  const port = Number(url.port) || (secure ? 993 : 143);
  return { host: url.hostname, port, secure, user, password, folder: folder || "INBOX" };
}

function isEncoded(part: string): boolean {
  try {
    decodeURIComponent(part);
    return true;
  } catch {
    return false;
  }
}
