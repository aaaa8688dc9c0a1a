// How much memory another process has at the moment.
import { execFileSync } from 'node:child_process';

/** Resident memory of the process `pid` in megabytes (10⁶ bytes), as `ps` tells it. */
export function residentMemory(pid: number): number {
  const kibibytes = Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' }));
  if (!(kibibytes > 0)) throw new Error('ps did not tell the memory of a process');
  return (kibibytes * 1024) / 1e6;
}
