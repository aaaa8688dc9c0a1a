// Mocha where there is no Node: the file it has for browsers leaves its class behind as a global.
import 'mocha/mocha.js';

export default (globalThis as unknown as { readonly Mocha: unknown }).Mocha;
