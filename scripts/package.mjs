// npm run package: a production build, packed into one .vsix that needs no network, in the checkout's root.
import { build } from './lib/build.mjs';
import { makePackage } from './lib/makePackage.mjs';
import { root } from './lib/paths.mjs';
import { ensureDependencies } from './lib/setup.mjs';

try {
  await ensureDependencies();
  if (await build()) await makePackage(root);
  else process.exitCode = 1;
} catch (error) {
  console.error(`npm run package: ${error.message}`);
  process.exitCode = 1;
}
