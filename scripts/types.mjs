// npm run types: type-checks every project of the checkout and counts them.
import { ensureDependencies } from './lib/setup.mjs';
import { checkTypes } from './lib/types.mjs';

await ensureDependencies();
const { passed, failed } = await checkTypes();
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
