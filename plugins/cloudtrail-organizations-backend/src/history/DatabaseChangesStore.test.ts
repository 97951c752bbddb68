import { InputError } from '@backstage/errors';
import { say } from 'backstage-plugin-cloudtrail-organizations-common';
import { onEachDatabase } from '../__testUtils__/databases';
import { DatabaseChangesStore } from './DatabaseChangesStore';
import type { NewChange } from './types';

const at = (minute: number) =>
  `2026-11-24T12:${String(minute).padStart(2, '0')}:00.000Z`;

const change = (
  minute: number,
  value: string,
  overrides: Partial<NewChange> = {},
): NewChange => ({
  organization: 'acme',
  subject: 'state',
  at: at(minute),
  value,
  ...overrides,
});

const ALL = { from: at(0), to: at(59), limit: 10 };

onEachDatabase('changes', database => {
  const appended = jest.fn(async () => {});
  let store: DatabaseChangesStore;
  beforeEach(async () => {
    appended.mockClear();
    store = new DatabaseChangesStore(await database(), appended);
  });

  it('are told to whoever listens, once they are there', async () => {
    const changes = [change(1, 'active')];
    await store.append(changes);
    expect(appended.mock.calls).toEqual([[changes]]);
    await store.append([]);
    expect(appended).toHaveBeenCalledTimes(1);
  });

  it('are none at first, and appending none is fine', async () => {
    await store.append([]);
    await expect(store.latest('acme')).resolves.toEqual(new Map());
    await expect(store.list('acme', ALL)).resolves.toEqual({ items: [] });
  });

  it('come back as they were appended, the newest of each subject', async () => {
    const message = say('state.disabled');
    const before = { fingerprint: 'abc', since: at(1), seenAt: at(2) };
    await store.append([
      change(1, 'active'),
      change(2, 'disabled', { message, details: { asked: ['a'] } }),
    ]);
    await store.append([
      change(3, 'unreachable', {
        subject: 'fact:trails',
        blind: true,
        since: at(2),
        before,
      }),
      change(3, 'active', { organization: 'globex' }),
    ]);
    await expect(store.latest('acme')).resolves.toEqual(
      new Map([
        [
          'state',
          {
            ...change(2, 'disabled', { message, details: { asked: ['a'] } }),
            since: at(2),
            blind: false,
            fingerprint: 'disabled',
          },
        ],
        [
          'fact:trails',
          {
            ...change(3, 'unreachable', { subject: 'fact:trails' }),
            since: at(2),
            blind: true,
            fingerprint: 'unreachable',
            before,
          },
        ],
      ]),
    );
  });

  it("leave the accounts' out, unless they are asked for", async () => {
    await store.append([
      change(1, 'active'),
      change(1, 'silent', { subject: 'account:111111111111' }),
      change(2, 'delivering', { subject: 'account:111111111111' }),
    ]);
    const latest = await store.latest('acme');
    expect([...latest.keys()]).toEqual(['state']);
    const asked = await store.latest('acme', [
      'account:111111111111',
      'account:222222222222',
      'state',
    ]);
    expect([...asked.values()].map(({ value }) => value).sort()).toEqual([
      'active',
      'delivering',
    ]);
    const { items } = await store.list('acme', ALL);
    expect(items.map(({ subject }) => subject)).toEqual(['state']);
    await expect(
      store.list('acme', { ...ALL, subject: 'account:111111111111' }),
    ).resolves.toEqual({
      items: [
        { subject: 'account:111111111111', at: at(2), value: 'delivering' },
        { subject: 'account:111111111111', at: at(1), value: 'silent' },
      ],
    });
  });

  it('takes the changes of fifty thousand accounts at once, and finds them', async () => {
    const subjects = Array.from(
      { length: 50_000 },
      (_, index) => `account:${String(index).padStart(12, '0')}`,
    );
    await store.append(
      subjects.map(subject => change(1, 'delivering', { subject })),
    );
    await expect(store.latest('acme', subjects)).resolves.toHaveProperty(
      'size',
      50_000,
    );
  }, 60_000);

  it('are listed page by page, the newest first, none twice and none left out', async () => {
    await store.append([
      change(1, 'active'),
      change(2, 'failing'),
      change(2, 'fail', { subject: 'finding:a' }),
      change(2, 'fail', { subject: 'finding:b' }),
      change(3, 'active'),
    ]);
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await store.list('acme', { ...ALL, limit: 2, cursor });
      seen.push(
        ...page.items.map(({ subject, value }) => `${subject} ${value}`),
      );
      cursor = page.nextCursor;
    } while (cursor);
    expect(seen).toEqual([
      'state active',
      'finding:b fail',
      'finding:a fail',
      'state failing',
      'state active',
    ]);
  });

  it('are listed between two times, both included', async () => {
    await store.append([1, 2, 3, 4].map(minute => change(minute, 'active')));
    const { items } = await store.list('acme', {
      ...ALL,
      from: at(2),
      to: at(3),
    });
    expect(items.map(item => item.at)).toEqual([at(3), at(2)]);
  });

  it.each(["1' OR 1=1", '1_', 'x_2026-11-24T12:00:00.000Z'])(
    'refuse the cursor %s',
    async cursor => {
      await expect(store.list('acme', { ...ALL, cursor })).rejects.toThrow(
        InputError,
      );
    },
  );

  it('are forgotten after a time, save the newest of each subject', async () => {
    await store.append([
      change(1, 'active'),
      change(2, 'failing'),
      change(1, 'fail', { subject: 'finding:a' }),
      change(1, 'silent', { subject: 'account:111111111111' }),
      change(2, 'failing', { organization: 'globex' }),
      change(9, 'active', { organization: 'globex' }),
    ]);
    await store.deleteBefore(at(5));
    const { items } = await store.list('acme', ALL);
    expect(items.map(({ subject, value }) => `${subject} ${value}`)).toEqual([
      'state failing',
      'finding:a fail',
    ]);
    const account = await store.list('acme', {
      ...ALL,
      subject: 'account:111111111111',
    });
    expect(account.items).toHaveLength(1);
    const globex = await store.list('globex', ALL);
    expect(globex.items.map(({ value }) => value)).toEqual(['active']);
  });
});
