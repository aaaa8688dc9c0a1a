// The exchange bundle: tables in, tables out. Loaded on first use, because its readers are large.
export { exportHtml } from './exportHtml.ts';
export { importTable } from './importTable.ts';
