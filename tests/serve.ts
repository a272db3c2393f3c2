import { createServer, type ServerOptions } from 'node:https';
import type { AddressInfo } from 'node:net';
import { generate } from 'selfsigned';

/**
 * A server on this machine that answers for every host. A browser that finds all hosts here (`tests/browsers`) shows what it
 * serves at the real addresses, so content scripts run there as they do in real life.
 */

export interface Answer {
  status: number;
  type: string;
  body: string;
  headers?: Record<string, string>;
}

export interface Server {
  port: number;
  close(): Promise<void>;
}

export const plain = (status: number, body: string): Answer => ({ status, type: 'text/plain', body });

/**
 * Starts it with a certificate made for this run, which no browser trusts: the drivers tell theirs to take it for any name.
 * Rejects when the port is taken.
 * @param port a free one when absent
 */
export async function serve(answer: (url: URL) => Promise<Answer>, port = 0): Promise<Server> {
  const certificate = await generate([{ name: 'commonName', value: 'localhost' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [
      {
        name: 'subjectAltName',
        altNames: ['mail.google.com', 'www.linkedin.com', 'localhost'].map((value) => ({ type: 2, value })),
      },
    ],
  });
  const secrets: ServerOptions = { key: certificate.private, cert: certificate.cert };
  const server = createServer(secrets, async (request, response) => {
    const { status, type, body, headers } = await answer(
      new URL(request.url ?? '/', `https://${request.headers.host ?? 'nowhere.invalid'}`),
    ).catch((error: unknown) => plain(500, `The server failed: ${error}\n`));
    response.writeHead(status, {
      'content-type': `${type}; charset=utf-8`,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      ...headers,
    });
    response.end(body);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
