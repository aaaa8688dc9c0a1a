// Lets code in the extension host ask for what a user does on the page: one JSON request over loopback, one JSON
// answer. Offers only the actions it is given; its address holds a secret.
import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';

const largestRequest = 5_000_000;

/** In: actions by name, each taking the request's object. Out: `url` to POST `{ action, … }` to, and `stop`. */
export async function startPageBridge(actions) {
  const path = `/${randomBytes(16).toString('hex')}`;
  const server = createServer((request, response) => {
    void answer(actions, path, request).then(({ status, body }) => {
      // A web worker asks from the page's own address; the secret in ours is what keeps others out.
      response.writeHead(status, { 'content-type': 'application/json', 'access-control-allow-origin': '*' });
      response.end(JSON.stringify(body));
    });
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const stop = () => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  };
  return { url: `http://127.0.0.1:${server.address().port}${path}`, stop };
}

async function answer(actions, path, request) {
  if (request.method !== 'POST' || request.url !== path) return { status: 404, body: {} };
  try {
    const asked = JSON.parse(await read(request));
    if (!Object.hasOwn(actions, asked.action)) throw new Error(`there is no action ${asked.action}`);
    return { status: 200, body: { result: (await actions[asked.action](asked)) ?? null } };
  } catch (error) {
    return { status: 400, body: { error: String(error.message) } };
  }
}

async function read(request) {
  let text = '';
  for await (const chunk of request.setEncoding('utf8')) {
    text += chunk;
    if (text.length > largestRequest) throw new Error('the request is too large');
  }
  return text;
}
