import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { record } from './recorder';

describe('the recorder', () => {
  it('passes requests and answers on unchanged, and keeps them once', async () => {
    const server = createServer((request, response) => {
      response.writeHead(404, { 'x-amzn-requestid': 'id' });
      response.end(`${request.method} ${request.url} ${request.headers.host}`);
    });
    await new Promise<void>(resolve => {
      server.listen(0, '127.0.0.1', resolve);
    });
    const { port } = server.address() as AddressInfo;
    const recorder = await record(`http://127.0.0.1:${port}`);

    const answer = await fetch(`${recorder.url}/bucket?location`, {
      method: 'PUT',
      body: 'a body',
    });
    // The host is part of what clients sign.
    const text = `PUT /bucket?location ${new URL(recorder.url).host}`;
    expect([answer.status, await answer.text()]).toEqual([404, text]);
    expect(recorder.take()).toMatchObject([
      {
        request: { method: 'PUT', path: '/bucket?location', body: 'a body' },
        response: {
          status: 404,
          headers: { 'x-amzn-requestid': 'id' },
          body: text,
        },
      },
    ]);
    expect(recorder.take()).toEqual([]);

    await recorder.close();
    server.close();
  });
});
