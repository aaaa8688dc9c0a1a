// A group of figures that are measured together, in a process of their own.
import type { Effort } from './effort.ts';
import type { Figures } from './figures.ts';

export interface Group {
  /** A heading, and what the run is told about how it was measured: one sentence or two. */
  readonly title: string;
  readonly how: string;
  readonly measure: (effort: Effort) => Promise<Figures>;
}
