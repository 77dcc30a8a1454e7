declare module "s3rver" {
  type Bucket = { name: string; configs: string[] };
  type Options = {
    address: string;
    port: number;
    silent: boolean;
    directory: string;
    configureBuckets: Bucket[];
  };
  export default class S3rver {
    constructor(options: Options);
    run(): Promise<object>;
    close(): Promise<void>;
  }
}
