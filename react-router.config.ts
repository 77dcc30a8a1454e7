import type { Config } from "@react-router/dev/config";
import { compressAssets } from "./app/server/compress-assets.ts";
import { weightTable } from "./app/server/weigh-pages.ts";

export default {
  ssr: true,
  // The server and the worker, each under its own name (vite.config.ts).
  serverBuildFile: "[name].js",
  // The built-in origin check skips resource routes and refuses every form behind a proxy that ends TLS;
  // app/http/middleware.ts decides for all requests alike instead.
  allowedActionOrigins: ["**"],
  async buildEnd() {
    await compressAssets("build/client");
    console.log(weightTable().join("\n"));
  },
} satisfies Config;
