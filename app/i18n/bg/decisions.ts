export default { overall: "x" } as const;
