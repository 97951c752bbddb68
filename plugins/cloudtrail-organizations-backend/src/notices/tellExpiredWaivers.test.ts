import { onEachDatabase } from '../__testUtils__/databases';
import { ACME } from '../__testUtils__/facts';
import { DatabaseWaiverStore } from '../waivers/DatabaseWaiverStore';
import { DatabaseNoticeStore } from './DatabaseNoticeStore';
import { tellExpiredWaivers } from './tellExpiredWaivers';

const NOW = Date.parse('2026-11-24T12:00:00.000Z');
const HOUR = 3_600_000;
const iso = (time: number) => new Date(time).toISOString();

onEachDatabase('expired waivers', database => {
  it('are told once, those in force are not, nor those of an organization that is configured no more', async () => {
    const knex = await database();
    const waivers = new DatabaseWaiverStore(knex);
    const notices = new DatabaseNoticeStore(knex);
    const waiver = (id: string, expiresAt: number, organization = 'acme') => ({
      id,
      organization,
      findingId: `kms:${id}`,
      controlId: 'kms',
      reason: '[see](https://evil.example)',
      createdBy: 'user:default/admin',
      createdAt: iso(NOW - 2 * HOUR),
      expiresAt: iso(expiresAt),
    });
    await waivers.create(waiver('expired', NOW - 1));
    await waivers.create(waiver('in-force', NOW + HOUR));
    await waivers.create(waiver('elsewhere', NOW - 1, 'gone'));
    const organizations = [
      { ...ACME, cloudTrailAdmins: ['group:default/cloudtrail-admins'] },
    ];
    const tell = (now: number) =>
      tellExpiredWaivers({ waivers, notices, organizations, now });
    await Promise.all([tell(NOW), tell(NOW)]);
    await tell(NOW + 1);
    const messages = (await knex('notices').pluck('message')).map(
      message => JSON.parse(message).payload,
    );
    expect(messages).toEqual([
      expect.objectContaining({
        title: 'Acme: a waiver has expired',
        severity: 'high',
        description: expect.stringContaining(
          'kms:expired by user:default/admin expired',
        ),
      }),
    ]);
    expect(messages[0].description).toContain('\\[see\\]');
    await tell(NOW + 2 * HOUR);
    expect(await knex('notices').pluck('id')).toHaveLength(2);
  });
});
