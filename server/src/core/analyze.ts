// The facade of the core: a text and every rule there is.
import { Analysis, type AnalysisOptions } from './analysis.ts';
import { rules } from './rules/index.ts';

/** What is known of `text`. */
export const analyze = (text: string, options: Partial<AnalysisOptions> = {}): Analysis =>
  new Analysis(text, { rules: () => rules, ...options });
