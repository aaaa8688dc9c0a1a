// The exchange bundle: tables in, tables out. Loaded on first use, because its readers are large.
export { exportDocument } from './exportDocument.ts';
export { importAny } from './importAny.ts';
export { importTable } from './importTable.ts';
export { Refusal } from './refusal.ts';
