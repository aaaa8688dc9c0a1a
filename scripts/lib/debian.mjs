// Installs Debian's packages where that needs no question. Knows no package.
import { ask, run } from './run.mjs';

/** Throws one line that says what to install, and with `hint` what else would do, where it cannot be done from here. */
export async function installFromDebian(packages, hint = '') {
  const advice = `Install ${packages.join(' and ')}${hint}`;
  if (process.platform !== 'linux' || ask('apt-get', ['--version']) === undefined) throw new Error(advice);
  const isRoot = process.getuid?.() === 0;
  if (!isRoot && ask('sudo', ['-n', 'true']) === undefined) {
    throw new Error(`${advice}: sudo apt-get install ${packages.join(' ')}`);
  }
  console.log(`Installing ${packages.join(' and ')} from Debian's packages …`);
  const prefix = isRoot ? [] : ['sudo', '-n'];
  const install = ['apt-get', 'install', '--yes', '--no-install-recommends', '-qq', ...packages];
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const line of [['apt-get', 'update', '-qq'], install]) {
    const [command, ...args] = [...prefix, ...line];
    const code = await run(command, args, { env });
    if (code !== 0) throw new Error(`${advice}: ${line.join(' ')} failed with exit code ${code}`);
  }
}
