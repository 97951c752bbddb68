import { onEachDatabase } from '../__testUtils__/databases';
import { allWell, NOT_SEEN, seen } from '../__testUtils__/facts';
import { minute, rememberAcme } from '../__testUtils__/history';

const DISABLED = allWell({ trustedAccess: seen({ enabled: false }) });
const DENIED = allWell({ trustedAccess: NOT_SEEN[0] });

onEachDatabase('the history of an organization', database => {
  let acme: ReturnType<typeof rememberAcme>;
  beforeEach(async () => {
    acme = rememberAcme(await database());
  });

  it('remembers the state, each fact and each finding, and nothing more while nothing changes', async () => {
    await acme.observe(0);
    const first = await acme.changes.latest('acme');
    expect(first.get('state')).toMatchObject({
      value: 'active',
      since: minute(0),
      message: { key: 'state.active' },
    });
    expect(first.get('fact:trails')).toMatchObject({ value: 'observed' });
    await acme.observe(10);
    await acme.observe(20);
    await expect(acme.changes.latest('acme')).resolves.toEqual(first);
    await expect(acme.points()).resolves.toEqual(['active 0']);
    await expect(acme.titles()).resolves.toEqual([]);
    expect(acme.changed).toHaveBeenCalledTimes(1);
  });

  it('tells what changed, to the people and to whoever listens', async () => {
    await acme.observe(0);
    await acme.observe(10, DISABLED);
    await expect(acme.changesOf('state')).resolves.toEqual([
      'active 0',
      'disabled 10',
    ]);
    await expect(acme.changesOf('fact:trustedAccess')).resolves.toEqual([
      'observed 0',
      'changed 10',
    ]);
    await expect(acme.points()).resolves.toEqual(['active 0', 'disabled 10']);
    await expect(acme.titles()).resolves.toContain(
      'Acme: trusted access is off',
    );
    expect(acme.changed).toHaveBeenLastCalledWith(
      acme.organization,
      expect.arrayContaining([
        expect.objectContaining({ subject: 'state', value: 'disabled' }),
      ]),
    );
  });

  it('is written once where two replicas saw the same', async () => {
    await acme.observe(0, allWell(), 3);
    await acme.observe(10, DISABLED, 3);
    await expect(acme.changesOf('state')).resolves.toEqual([
      'active 0',
      'disabled 10',
    ]);
    const titles = await acme.titles();
    expect(new Set(titles).size).toBe(titles.length);
    expect(acme.changed).toHaveBeenCalledTimes(2);
  });

  it('takes nothing that is older than what it has', async () => {
    await acme.observe(10, DISABLED);
    await acme.observe(0);
    await expect(acme.changesOf('state')).resolves.toEqual(['disabled 10']);
  });

  it('is unknown where nothing could be seen, and tells so once after an hour', async () => {
    await acme.observe(0);
    for (let at = 10; at <= 200; at += 10) await acme.fail(at, 2);
    await expect(acme.changesOf('state')).resolves.toEqual([
      'active 0',
      'unknown 10',
    ]);
    await expect(acme.changesOf('fact:trails')).resolves.toEqual([
      'observed 0',
      'unreachable 10',
    ]);
    await expect(acme.points()).resolves.toEqual(['active 0', 'unknown 10']);
    await expect(acme.titles()).resolves.toEqual(['Acme: the portal is blind']);
    await acme.observe(210);
    await expect(acme.titles()).resolves.toEqual([
      'Acme: the portal is blind',
      'Acme: the portal sees again',
    ]);
    await expect(acme.points()).resolves.toEqual([
      'active 0',
      'unknown 10',
      'active 210',
    ]);
  });

  it('tells of no hour of blindness that was interrupted', async () => {
    await acme.observe(0);
    for (const at of [10, 20, 30, 40]) await acme.fail(at);
    await acme.observe(50);
    for (const at of [60, 70, 80, 90, 100, 110]) await acme.fail(at);
    await expect(acme.titles()).resolves.toEqual([]);
  });

  it('keeps since when it is so over a moment of blindness', async () => {
    await acme.observe(0);
    await acme.fail(10);
    await acme.observe(20);
    const latest = await acme.changes.latest('acme');
    expect(latest.get('state')).toMatchObject({
      value: 'active',
      at: minute(20),
      since: minute(0),
    });
  });

  it('is unknown from when nobody looked for too long', async () => {
    await acme.observe(0);
    await acme.observe(300);
    await expect(acme.changesOf('state')).resolves.toEqual([
      'active 0',
      'unknown 30',
      'active 300',
    ]);
    await expect(acme.points()).resolves.toEqual([
      'active 0',
      'unknown 30',
      'active 300',
    ]);
  });

  it('tells unknown after two observations in a row', async () => {
    await acme.observe(0);
    await acme.observe(10, DENIED);
    await expect(acme.titles()).resolves.toEqual([]);
    await acme.observe(20, DENIED);
    await expect(acme.titles()).resolves.toContain(
      'Acme: the state is unknown',
    );
  });

  it('that cannot be written fails no observation', async () => {
    jest.spyOn(acme.store, 'head').mockRejectedValue(new Error('locked\n!'));
    await expect(acme.observe(0)).resolves.toBeUndefined();
    expect(acme.logger.error).toHaveBeenCalledWith(
      'Could not write the history of organization acme: Error: locked !',
    );
  });

  it('forgets points after a time, save the one that holds', async () => {
    await acme.observe(0);
    await acme.observe(10, DISABLED);
    await acme.store.deleteBefore(minute(20));
    await expect(acme.points()).resolves.toEqual(['disabled 10']);
    await acme.store.deleteBefore(minute(5));
    await expect(acme.points()).resolves.toEqual(['disabled 10']);
  });

  it('shows at the beginning of a time what held then', async () => {
    await acme.observe(0);
    await acme.observe(10, DISABLED);
    const times = { from: minute(5), to: minute(20) };
    await expect(acme.store.points('acme', times)).resolves.toMatchObject([
      { at: minute(5), state: 'active' },
      { at: minute(10), state: 'disabled' },
    ]);
    const newest = await acme.store.newestPoints();
    expect(newest.get('acme')).toMatchObject({ state: 'disabled' });
  });
});
