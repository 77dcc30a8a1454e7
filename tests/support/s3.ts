import { mkdtempSync, rmSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import S3rver from "s3rver";

/** An S3-compatible store in this process, with an empty bucket. */
export async function s3Server(bucket: string) {
  const directory = mkdtempSync(join(tmpdir(), "finalist-s3-"));
  const configureBuckets = [{ name: bucket, configs: [] }];
  const server = new S3rver({ address: "127.0.0.1", port: 0, silent: true, directory, configureBuckets });
  const { port } = (await server.run()) as AddressInfo;
  const close = async () => {
    await server.close();
    rmSync(directory, { recursive: true, force: true });
  };
  return {
    endpoint: `http://127.0.0.1:${port}`,
    keys: { accessKeyId: "S3RVER", secretAccessKey: "S3RVER" },
    close,
  };
}
