// Property tests try the same cases on every run, so that a change is what makes one fail. HYOKA_SEED tries others,
// HYOKA_RUNS more of them: the loop while working is short, a search for faults is long.
import fc from 'fast-check';

fc.configureGlobal({
  seed: Number(process.env['HYOKA_SEED'] ?? 20211012),
  numRuns: Number(process.env['HYOKA_RUNS'] ?? 60),
});
