// The exchange bundle: tables in, tables out. Loaded on first use, because its readers are large.
export { exportTable } from './exportTable.ts';
export { importAny } from './importAny.ts';
