import { HttpResponse } from '@smithy/core/protocols';
import { Readable } from 'node:stream';
import { partsOf } from '../model/calls';
import { commandOf, SDKS } from '../model/sdk';
import type { Exchange } from '../wire/recorder';
import type { Request } from './driver';

/**
 * What the SDK reads in an answer that another client was given: the same bytes, so that two
 * clients can be compared on what they see.
 */
export async function replay(
  { call, input }: Request,
  { response }: Exchange,
): Promise<Record<string, unknown>> {
  const [service, name] = partsOf(call);
  const client = new SDKS[service].Client({
    endpoint: 'http://127.0.0.1:1',
    region: 'us-east-1',
    credentials: { accessKeyId: 'any', secretAccessKey: 'any' },
    maxAttempts: 1,
    ...(service === 's3' && { forcePathStyle: true }),
    requestHandler: {
      handle: async () => ({
        response: new HttpResponse({
          statusCode: response.status,
          headers: response.headers as Record<string, string>,
          body: Readable.from([Buffer.from(response.body)]),
        }),
      }),
    },
  });
  const { $metadata, ...output } = await client.send(
    commandOf(service, name, input),
  );
  return output;
}
