// How much one run of the benchmark does.

/** The sizes of documents that are compared. */
export const sizes = ['1k', '10k', '50k'] as const;
export type Size = (typeof sizes)[number];

export interface Effort {
  /** Lines of a document of each size. */
  readonly lines: Readonly<Record<Size, number>>;
  /** How often what takes milliseconds is repeated. */
  readonly rounds: number;
  /** How often what takes a second and more is repeated. */
  readonly slowRounds: number;
  /** How often what takes half a minute is repeated. */
  readonly slowestRounds: number;
  /** How many keys are typed at each place. */
  readonly keystrokes: number;
  /** How many processes are started of each kind. */
  readonly processes: number;
  /** Revisions of the long table. */
  readonly rows: number;
  /** Documents that the command line checks, in a small and in a large folder. */
  readonly documents: Readonly<Record<'small' | 'large', number>>;
  /** How often the command line checks each folder. */
  readonly folders: number;
}

const lines = { '1k': 1_000, '10k': 10_000, '50k': 50_000 };

export const full: Effort = {
  lines,
  rounds: 30,
  slowRounds: 10,
  slowestRounds: 3,
  keystrokes: 1_000,
  processes: 30,
  rows: 500,
  documents: { small: 100, large: 1_000 },
  folders: 1,
};

export const quick: Effort = {
  lines,
  rounds: 5,
  slowRounds: 1,
  slowestRounds: 1,
  keystrokes: 100,
  processes: 5,
  rows: 500,
  documents: { small: 4, large: 40 },
  folders: 1,
};
