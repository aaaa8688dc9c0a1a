// The groups of tests that run under vitest; the editor tests run inside VS Code (scripts/editorTests.mjs).
import { defineConfig } from 'vitest/config';

// Files share one loading of the sources: none of them keeps anything that another could see.
const project = (name: string, include: readonly string[]) => ({
  test: {
    name,
    include: [...include],
    setupFiles: ['test/support/seed.ts'],
    pool: 'threads' as const,
    isolate: false,
    // What hangs has to end; how long a test takes says more of the machine than of the code.
    testTimeout: 120_000,
  },
});

export default defineConfig({
  test: {
    projects: [
      project('unit', [
        'test/core/**/*.test.ts',
        'test/preview/**/*.test.ts',
        'test/bench/**/*.test.ts',
        'test/architecture.test.ts',
        'test/data.test.ts',
        'test/words.test.ts',
      ]),
      project('lsp', ['test/lsp/**/*.test.ts']),
      project('cli', ['test/cli/**/*.test.ts']),
      project('neovim', ['test/neovim/**/*.test.ts']),
      project('office', ['test/office/**/*.test.ts']),
    ],
  },
});
