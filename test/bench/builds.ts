// Where the run finds what was built before it, from the checkout, which has to be the working directory.
import { resolve } from 'node:path';

export const hyokaServer = resolve('dist/server.js');
export const hyokaCli = resolve('dist/cli.js');
export const previewScript = resolve('dist/preview.js');
export const previewStyle = resolve('dist/preview.css');

/** The benchmark's own bundles: a folder of one script for each entry point. */
const bench = resolve('out/bench');
export const floorServer = resolve(bench, 'floorServer.mjs');
export const usageReport = resolve(bench, 'usageReport.mjs');
export const groupScript = resolve(bench, 'runGroup.mjs');
export const peerScript = (name: string): string => resolve(bench, `${name}.mjs`);

/** The packed extension of this very build. */
export const packageFolder = resolve(bench, 'package');

/** Where the peers are installed. */
export const peersFolder = resolve('.bench');
