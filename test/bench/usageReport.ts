// Loaded before a program that is measured: at its end it writes what the process used to the file in BENCH_USAGE.
import { writeFileSync } from 'node:fs';

const file = process.env['BENCH_USAGE'];
if (file !== undefined)
  process.on('exit', () => writeFileSync(file, JSON.stringify(process.resourceUsage())));
