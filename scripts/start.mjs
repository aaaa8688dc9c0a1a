// npm start: sets the checkout up and opens the samples with the extension running, in the installed VS Code or in
// one served to the browser.
import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from './lib/build.mjs';
import { openInstalled } from './lib/openInstalled.mjs';
import { openServed } from './lib/openServed.mjs';
import { importedSample, inRoot } from './lib/paths.mjs';
import { ensureDependencies } from './lib/setup.mjs';

const help = `npm start [-- OPTIONS]
Opens the sample documents in VS Code with the extension of this checkout.
見本の文書を、この作業コピーの拡張機能を有効にした VS Code で開きます。

  --browser         use the served VS Code even if one is installed
                    VS Code が入っていても、ブラウザで開きます
  --port N          serve it on this port (default: any free one)
                    ブラウザで開くときのポート番号（省略時は空いている番号）
  --no-open         only print the address, do not open a browser
                    アドレスを表示するだけで、ブラウザは開きません
  --document FILE   open this document instead of the sample
                    見本の代わりに、この文書を開きます
  --help            print this
                    この説明を表示します`;

try {
  const options = readOptions();
  if (options.help) console.log(help);
  else await start(options);
} catch (error) {
  console.error(`npm start: ${error.message}`);
  process.exitCode = error.wrongUse ? 2 : 1;
}

async function start({ browser, port, open, document }) {
  await ensureDependencies();
  if (!(await build({ dev: true })))
    throw new Error('the extension could not be built; the reason stands above');
  const file = document ?? inRoot('samples', importedSample);
  const wish = { folder: dirname(file), document: file };
  if (!browser && (await openInstalled(wish))) return;
  await openServed({ ...wish, port, open });
}

function readOptions() {
  const { help: wantsHelp, browser, port = '0', 'no-open': noOpen, document } = parse();
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) throw wrongUse(`--port ${port} is not a port number`);
  const file = document === undefined ? undefined : resolve(document);
  if (file !== undefined && !existsSync(file)) throw wrongUse(`there is no document ${file}`);
  return { help: wantsHelp, browser, port: Number(port), open: !noOpen, document: file };
}

function parse() {
  try {
    return parseArgs({
      options: {
        help: { type: 'boolean' },
        browser: { type: 'boolean' },
        port: { type: 'string' },
        'no-open': { type: 'boolean' },
        document: { type: 'string' },
      },
    }).values;
  } catch (error) {
    throw wrongUse(`${error.message.split('. ')[0]}; --help lists the options`);
  }
}

function wrongUse(message) {
  return Object.assign(new Error(message), { wrongUse: true });
}
