// Property tests try the same cases on every run, so that a change is what makes one fail; HYOKA_SEED tries others.
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env['HYOKA_SEED'] ?? 20211012) });
