// npm run build: bundles what the extension, the command line and the webviews load into dist/, and with --tests
// the editor tests into out/test/. Usage: node scripts/build.mjs [--dev] [--tests]
import { parseArgs } from 'node:util';
import { build } from './lib/build.mjs';
import { ensureDependencies } from './lib/setup.mjs';

const { values } = parseArgs({ options: { dev: { type: 'boolean' }, tests: { type: 'boolean' } } });
await ensureDependencies();
process.exitCode = (await build(values)) ? 0 : 1;
