/** Where contents lie under their ids (UUIDs); what they are called and who may read them is in the database. */
export type FileStore = {
  /** Keeps a copy of a local file; settles when it is safe in the store. Doing it again changes nothing. */
  put(id: string, path: string): Promise<void>;
  /** The content, or the bytes from `first` to `last` (both included) of it; undefined when it is not there. */
  get(id: string, range?: ByteRange): Promise<ReadableStream<Uint8Array> | undefined>;
  /** In bytes; undefined when it is not there. */
  size(id: string): Promise<number | undefined>;
  delete(id: string): Promise<void>;
  /** The portal's contents that are there, whole or not, with when they came (UTC); what else lies there is left out. */
  list(): AsyncIterable<{ id: string; since: Date }>;
};

/** An id, and what a content is called while it is written. */
export const isOwnName = (name: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}(\.part)?$/.test(name);

export type ByteRange = { first: number; last: number };
