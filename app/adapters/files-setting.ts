/** Where attachments lie: a directory, or a bucket of any S3-compatible store. */
export type FilesSetting = { folder: string } | BucketSetting;

export type BucketSetting = {
  bucket: string;
  /** What the keys begin with, without slashes around it; empty for none. */
  prefix: string;
  region: string;
  /** None for Amazon's own. */
  endpoint?: string;
};

/** Reads the setting FILES: a path, or `s3://bucket/prefix?endpoint=…&region=…`; undefined when it is neither. */
export function readFilesSetting(value: string): FilesSetting | undefined {
  if (!/^[a-z][a-z0-9+.-]*:/i.test(value)) return { folder: value };
  const address = URL.parse(value);
  if (address?.protocol !== "s3:" || !address.hostname) return;
  const { searchParams, hostname: bucket, pathname } = address;
  const endpoint = searchParams.get("endpoint") ?? undefined;
  if (endpoint && !URL.parse(endpoint)?.protocol.match(/^https?:$/)) return;
  const prefix = decodeURIComponent(pathname).replace(/^\/+|\/+$/g, "");
  return { bucket, prefix, region: searchParams.get("region") ?? "us-east-1", endpoint };
}
