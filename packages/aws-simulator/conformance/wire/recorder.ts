import {
  Agent,
  createServer,
  request as httpRequest,
  type IncomingHttpHeaders,
  type IncomingMessage,
} from 'node:http';
import { Agent as SecureAgent, request as httpsRequest } from 'node:https';
import type { AddressInfo } from 'node:net';

/** A call as it went over the wire, before any client made sense of it. */
export interface Exchange {
  request: {
    method: string;
    /** With the query. */
    path: string;
    headers: IncomingHttpHeaders;
    body: string;
  };
  response: { status: number; headers: IncomingHttpHeaders; body: string };
}

/** A proxy in front of an endpoint that keeps what passes. */
export interface Recorder {
  /** Where clients go instead of the endpoint. */
  readonly url: string;
  /** What passed since this was last asked. */
  take(): Exchange[];
  close(): Promise<void>;
}

/** Starts a recorder on a free port of this machine. Headers pass unchanged, so that signatures stay good. */
export async function record(endpoint: string): Promise<Recorder> {
  const target = new URL(endpoint);
  const isSecure = target.protocol === 'https:';
  const send = isSecure ? httpsRequest : httpRequest;
  // A connection that the other side gives up just as it is used again would look like an answer that never came.
  const agent = new (isSecure ? SecureAgent : Agent)({ keepAlive: false });
  let exchanges: Exchange[] = [];

  const server = createServer(async (incoming, outgoing) => {
    const { method = 'GET', url = '/', headers } = incoming;
    const body = await bodyOf(incoming);
    const forwarded = send(
      new URL(url, target),
      { method, headers, agent },
      async answer => {
        const answerBody = await bodyOf(answer).catch(() => undefined);
        if (answerBody === undefined) {
          incoming.socket.destroy();
          return;
        }
        exchanges.push({
          request: { method, path: url, headers, body: body.toString('utf8') },
          response: {
            status: answer.statusCode ?? 0,
            headers: answer.headers,
            body: answerBody.toString('utf8'),
          },
        });
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
        outgoing.end(answerBody);
      },
    );
    forwarded.on('error', () => incoming.socket.destroy());
    forwarded.end(body);
  });
  server.keepAliveTimeout = 0;
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    take() {
      const taken = exchanges;
      exchanges = [];
      return taken;
    },
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function bodyOf(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
