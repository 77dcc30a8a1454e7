import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import type { S3Client } from "@aws-sdk/client-s3";
import type { BucketSetting } from "./files-setting.ts";
import { type FileStore, isOwnName } from "./files-store.ts";

/** Loaded where contents lie in a bucket: it is large. */
const library = () => import("@aws-sdk/client-s3");

type Opened = { client: S3Client } & typeof import("@aws-sdk/client-s3");
type Keys = { accessKeyId: string; secretAccessKey: string };

/**
 * A bucket of an S3-compatible store. Each content goes there in one request, which is all or nothing: the largest
 * file that a form can ask for is far below the 5 GB that such a request may have.
 */
export function bucketStore(
  { bucket, prefix, region, endpoint }: BucketSetting,
  credentials: Keys,
): FileStore {
  let client: S3Client | undefined;
  const opened = async (): Promise<Opened> => {
    const commands = await library();
    client ??= new commands.S3Client({
      region,
      endpoint,
      credentials,
      forcePathStyle: Boolean(endpoint),
      // Stores that are not Amazon's do not all know its newer checksums.
      requestChecksumCalculation: "WHEN_REQUIRED",
      responseChecksumValidation: "WHEN_REQUIRED",
    });
    return { client, ...commands };
  };
  const keyOf = (id: string) => (prefix ? `${prefix}/${id}` : id);
  const at = (id: string) => ({ Bucket: bucket, Key: keyOf(id) });
  return {
    async put(id, path) {
      const { client, PutObjectCommand } = await opened();
      const { size } = await stat(path);
      const content = { Body: createReadStream(path), ContentLength: size };
      await client.send(new PutObjectCommand({ ...at(id), ...content }));
    },
    async get(id, range) {
      const { client, GetObjectCommand } = await opened();
      const Range = range && `bytes=${range.first}-${range.last}`;
      const found = await client.send(new GetObjectCommand({ ...at(id), Range })).catch(undefinedIfMissing);
      return found?.Body?.transformToWebStream() as ReadableStream<Uint8Array> | undefined;
    },
    async size(id) {
      const { client, HeadObjectCommand } = await opened();
      return (await client.send(new HeadObjectCommand(at(id))).catch(undefinedIfMissing))?.ContentLength;
    },
    async delete(id) {
      const { client, DeleteObjectCommand } = await opened();
      await client.send(new DeleteObjectCommand(at(id)));
    },
    list: () => contentsOf(opened, bucket, keyOf("")),
  };
}

async function* contentsOf(opened: () => Promise<Opened>, bucket: string, prefix: string) {
  const { client, ListObjectsV2Command } = await opened();
  let more: string | undefined;
  do {
    const asked = { Bucket: bucket, Prefix: prefix, ContinuationToken: more };
    const { Contents = [], NextContinuationToken } = await client.send(new ListObjectsV2Command(asked));
    const found = Contents.map(({ Key, LastModified }) => ({
      id: Key!.slice(prefix.length),
      since: LastModified!,
    }));
    yield* found.filter(({ id }) => isOwnName(id));
    more = NextContinuationToken;
  } while (more);
}

function undefinedIfMissing(problem: Error): undefined {
  if (problem.name !== "NoSuchKey" && problem.name !== "NotFound") throw problem;
}
