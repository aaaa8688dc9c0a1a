// How the benchmark opens documents: as the server does, once everything is loaded.
import { analyze } from '../../server/src/core/analyze.ts';
import type { Analyze } from '../../server/src/lsp/openDocument.ts';

export const analyzeWith: Analyze = (text, config) => analyze(text, { config });
