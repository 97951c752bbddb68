import type { SignInProviderConfig } from '@backstage/core-components';
import {
  createApiFactory,
  createApiRef,
  discoveryApiRef,
  type BackstageIdentityApi,
  type BackstageIdentityResponse,
  type DiscoveryApi,
  type ProfileInfoApi,
  type SessionApi,
} from '@backstage/core-plugin-api';
import { ResponseError } from '@backstage/errors';

type PersonApi = ProfileInfoApi & BackstageIdentityApi & SessionApi;

const PEOPLE = [
  { id: 'engineer', title: 'Elena Fischer', message: 'Engineer' },
  {
    id: 'platform-engineer',
    title: 'Pavel Novák',
    message: 'Platform engineer',
  },
  { id: 'acme-admin', title: 'Aiko Tanaka', message: 'Administrator of Acme' },
  {
    id: 'globex-admin',
    title: 'Gustavo Lima',
    message: 'Administrator of Globex',
  },
];

/** One of the demo's people: the backend takes the header at its word. */
class Person implements PersonApi {
  readonly #id: string;
  readonly #discoveryApi: DiscoveryApi;

  constructor(id: string, discoveryApi: DiscoveryApi) {
    this.#id = id;
    this.#discoveryApi = discoveryApi;
  }

  async getBackstageIdentity(): Promise<BackstageIdentityResponse> {
    return (await this.#refresh()).backstageIdentity;
  }

  async getProfile() {
    return (await this.#refresh()).profile;
  }

  async signIn() {}

  async signOut() {}

  sessionState$(): never {
    throw new Error('The dev app does not watch sessions.');
  }

  async #refresh() {
    const baseUrl = await this.#discoveryApi.getBaseUrl('auth');
    const answer = await fetch(`${baseUrl}/demo/refresh`, {
      headers: { 'x-demo-persona': this.#id },
    });
    if (!answer.ok) throw await ResponseError.fromResponse(answer);
    return answer.json();
  }
}

/** The demo portal's people, as this app's sign-in page offers them, each with the API that signs in as them. */
export const people = PEOPLE.map(person => {
  const apiRef = createApiRef<PersonApi>({ id: `dev.${person.id}` });
  const provider: SignInProviderConfig = { ...person, apiRef };
  const api = createApiFactory({
    api: apiRef,
    deps: { discoveryApi: discoveryApiRef },
    factory: ({ discoveryApi }) => new Person(person.id, discoveryApi),
  });
  return { provider, api };
});
