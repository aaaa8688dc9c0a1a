// Of Ohm only what runs a grammar that was compiled before. Knows Ohm's own files; what a grammar says is nothing to it.
import { inRoot } from './paths.mjs';

/**
 * `ohm-js` as bundles see it. The package offers all or nothing, and a quarter of it reads grammars from their source:
 * the grammar of grammars, which would be built at every start. The order counts: the second needs what the first sets.
 */
const contents = `
import './main-kernel.js';
import './semanticsDeferredInit.js';
export { makeRecipe } from './main-kernel.js';
`;

export const ohmRuntime = {
  name: 'ohm-runtime',
  setup(plugin) {
    plugin.onResolve({ filter: /^ohm-js$/ }, () => ({ path: 'ohm-js', namespace: 'ohm-runtime' }));
    plugin.onLoad({ filter: /.*/, namespace: 'ohm-runtime' }, () => ({
      contents,
      resolveDir: inRoot('node_modules', 'ohm-js', 'src'),
    }));
  },
};
