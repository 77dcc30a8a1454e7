export function isBuilt(): boolean;
export function buildPortal(): Promise<void>;
