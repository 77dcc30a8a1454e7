declare module "*?compiled" {
  const words: import("./translate.ts").Compiled;
  export default words;
}
