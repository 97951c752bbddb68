import { expect, type Page } from '@playwright/test';
import type { ApiEvent, World } from 'aws-simulator';
import type { Operation } from 'backstage-plugin-cloudtrail-organizations-common';

export type Persona =
  | 'engineer'
  | 'platform-engineer'
  | 'acme-admin'
  | 'globex-admin';

const names: Record<Persona, string> = {
  engineer: 'Elena Fischer',
  'platform-engineer': 'Pavel Novák',
  'acme-admin': 'Aiko Tanaka',
  'globex-admin': 'Gustavo Lima',
};

const url = process.env.E2E_URL ?? 'http://localhost:7007';
const simulator = 'http://127.0.0.1:4588';

/** The HTTP API as one of the demo's people. */
export async function as(persona: Persona) {
  const answer = await fetch(`${url}/api/auth/demo/refresh`, {
    headers: { 'x-demo-persona': persona },
  });
  expect(answer.status).toBe(200);
  const { token } = (await answer.json()).backstageIdentity;
  return <T = ErrorBody>(method: string, path: string, body?: unknown) =>
    call<T>(method, `/api/cloudtrail-organizations${path}`, token, body);
}

/** What an error of the backend looks like. */
interface ErrorBody {
  error: { name: string; message: string };
}

/** One request, with or without a token. */
export async function call<T = ErrorBody>(
  method: string,
  path: string,
  token?: string,
  body?: unknown,
) {
  const answer = await fetch(`${url}${path}`, {
    method,
    headers: {
      ...(token && { authorization: `Bearer ${token}` }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const text = await answer.text();
  return {
    status: answer.status,
    body: (text ? JSON.parse(text) : undefined) as T,
  };
}

/** The control API of the embedded AWS. */
async function control<T>(
  method: string,
  path: string,
  body?: unknown,
): Promise<T> {
  const answer = await fetch(`${simulator}/_control${path}`, {
    method,
    body: JSON.stringify(body),
  });
  expect(answer.status).toBe(200);
  return answer.json();
}

/** The embedded AWS as it is now. */
export const world = () => control<World>('GET', '/state');

/** Lets time pass in the embedded AWS, but not in the portal, whose clock stays. */
export const letTimePass = (minutes: number) =>
  control<unknown>('POST', '/clock', { advanceMs: minutes * 60_000 });

/** The calls that enabled or disabled trusted access in the embedded AWS, as its CloudTrail records them. */
export async function switches() {
  const { events } = await control<{ events: ApiEvent[] }>('GET', '/events');
  return events.filter(({ eventName }) =>
    /^(Enable|Disable)AWSServiceAccess$/.test(eventName),
  );
}

/** The embedded AWS as it began, and the portal's view of it renewed. */
export async function resetDemo() {
  await control<unknown>('POST', '/reset');
  const ask = await as('platform-engineer');
  for (const organization of ['acme', 'globex', 'initech']) {
    const { status } = await ask(
      'POST',
      `/organizations/${organization}/refresh`,
    );
    expect(status).toBe(200);
  }
}

/** Asks until the operation has ended. */
export async function ended(
  ask: Awaited<ReturnType<typeof as>>,
  organization: string,
  id: string,
) {
  let operation: Operation | undefined;
  await expect
    .poll(
      async () => {
        const { body } = await ask<Operation>(
          'GET',
          `/organizations/${organization}/operations/${id}`,
        );
        operation = body;
        return body.status;
      },
      { timeout: 60_000 },
    )
    .not.toBe('running');
  return operation!;
}

/** Signs in on the portal's own sign-in page. */
export async function signInAs(
  page: Page,
  persona: Persona,
  options: {
    language?: 'en' | 'ja';
    theme?: 'light' | 'dark';
    path?: string;
  } = {},
) {
  const {
    language = 'en',
    theme = 'light',
    path = '/cloudtrail-organizations',
  } = options;
  await page.addInitScript(
    ([chosenLanguage, chosenTheme]) => {
      localStorage.setItem('language', chosenLanguage);
      localStorage.setItem('theme', chosenTheme);
    },
    [language, theme],
  );
  await page.goto(path);
  await page.getByRole('button', { name: new RegExp(names[persona]) }).click();
}
