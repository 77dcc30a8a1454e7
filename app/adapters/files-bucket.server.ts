import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from "@aws-sdk/client-s3";
import type { BucketSetting } from "./files-setting.ts";
import { type FileStore, isOwnName } from "./files-store.ts";

type Keys = { accessKeyId: string; secretAccessKey: string };

/**
 * A bucket of an S3-compatible store. Each content goes there in one request, which is all or nothing: the largest
 * file that a form can ask for is far below the 5 GB that such a request may have.
 */
export function bucketStore(
  { bucket, prefix, region, endpoint }: BucketSetting,
  credentials: Keys,
): FileStore {
  const client = new S3Client({
    region,
    endpoint,
    credentials,
    forcePathStyle: Boolean(endpoint),
    // Stores that are not Amazon's do not all know its newer checksums.
    requestChecksumCalculation: "WHEN_REQUIRED",
    responseChecksumValidation: "WHEN_REQUIRED",
  });
  const keyOf = (id: string) => (prefix ? `${prefix}/${id}` : id);
  const at = (id: string) => ({ Bucket: bucket, Key: keyOf(id) });
  return {
    async put(id, path) {
      const { size } = await stat(path);
      const content = { Body: createReadStream(path), ContentLength: size };
      await client.send(new PutObjectCommand({ ...at(id), ...content }));
    },
    async get(id, range) {
      const Range = range && `bytes=${range.first}-${range.last}`;
      const found = await client.send(new GetObjectCommand({ ...at(id), Range })).catch(undefinedIfMissing);
      return found?.Body?.transformToWebStream() as ReadableStream<Uint8Array> | undefined;
    },
    size: async (id) =>
      (await client.send(new HeadObjectCommand(at(id))).catch(undefinedIfMissing))?.ContentLength,
    delete: async (id) => void (await client.send(new DeleteObjectCommand(at(id)))),
    list: () => contentsOf(client, bucket, keyOf("")),
  };
}

async function* contentsOf(client: S3Client, bucket: string, prefix: string) {
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
