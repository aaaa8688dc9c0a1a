// What the TypeScript compiler writes at the head of every CommonJS file for its imports, bundled once instead of in each.
// Knows the form of that head, not what stands in it: only heads of the very same text become one.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** `var __importStar = (this && this.__importStar) || …` and its like, and nothing else, up to where the file itself begins. */
const head =
  /^(?:var __\w+ = \(this && this\.__\w+\).*\n(?:[ }].*\n)*)+(?=Object\.defineProperty\(exports, "__esModule")/m;

const namespace = 'typescript-helpers';

export const sharedHelpers = {
  name: 'shared-helpers',
  setup(plugin) {
    const heads = new Map();
    plugin.onLoad({ filter: /node_modules[\\/]vscode-.*\.js$/ }, ({ path }) => {
      const text = readFileSync(path, 'utf8');
      const helpers = head.exec(text)?.[0];
      if (helpers === undefined) return null;
      const key = `${namespace}:${createHash('sha256').update(helpers).digest('hex')}`;
      heads.set(key, helpers);
      const rest = text.replace(helpers, '');
      const names = namesIn(helpers).filter((name) => rest.includes(name));
      return { contents: text.replace(helpers, () => `var { ${names.join(', ')} } = require("${key}");\n`) };
    });
    plugin.onResolve({ filter: new RegExp(`^${namespace}:`) }, ({ path }) => ({ path, namespace }));
    plugin.onLoad({ filter: /.*/, namespace }, ({ path }) => ({
      contents: `${heads.get(path)}\nmodule.exports = { ${namesIn(heads.get(path)).join(', ')} };`,
    }));
  },
};

const namesIn = (helpers) => Array.from(helpers.matchAll(/^var (__\w+)/gm), ([, name]) => name);
