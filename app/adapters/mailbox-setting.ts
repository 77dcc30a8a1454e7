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
  const secure = url.protocol === "imaps:";
  return {
    host: url.hostname,
    port: Number(url.port) || (secure ? 993 : 143),
    secure,
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    folder: decodeURIComponent(url.pathname.slice(1)) || "INBOX",
  };
}
