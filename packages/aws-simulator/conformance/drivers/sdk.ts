import { partsOf } from '../model/calls';
import { commandOf, SDKS, type AnyClient } from '../model/sdk';
import type { Recorder } from '../wire/recorder';
import type { Answer, Driver, Request } from './driver';

/** The AWS SDK for JavaScript v3, through a recorder. */
export class SdkDriver implements Driver {
  readonly #recorder: Recorder;
  readonly #clients = new Map<string, AnyClient>();

  constructor(recorder: Recorder) {
    this.#recorder = recorder;
  }

  async drive(request: Request): Promise<Answer> {
    const [service, name] = partsOf(request.call);
    this.#recorder.take();
    const seen = await this.#client(request)
      .send(commandOf(service, name, request.input))
      .then(
        ({ $metadata, ...output }) => ({ output }),
        (error: Error & { Code?: string; $metadata?: object }) => ({
          error: { code: error.Code ?? error.name, message: error.message },
        }),
      );
    return { ...seen, exchange: this.#recorder.take().at(-1) };
  }

  close(): void {
    for (const client of this.#clients.values()) client.destroy();
  }

  #client({ call, region, credentials }: Request): AnyClient {
    const [service] = partsOf(call);
    const key = [service, region, credentials.accessKeyId].join(' ');
    let client = this.#clients.get(key);
    if (!client) {
      client = new SDKS[service].Client({
        endpoint: this.#recorder.url,
        region,
        credentials,
        maxAttempts: 1,
        ...(service === 's3' && { forcePathStyle: true }),
      });
      this.#clients.set(key, client);
    }
    return client;
  }
}
