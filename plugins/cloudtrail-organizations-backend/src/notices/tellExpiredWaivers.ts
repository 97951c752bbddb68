import type { OrganizationConfig } from '../config';
import type { WaiverStore } from '../waivers/types';
import { toWaiver } from '../waivers/waiver';
import type { DatabaseNoticeStore } from './DatabaseNoticeStore';
import { expiredWaiverNotice } from './messages';

/** Adds a notice of each waiver that has expired since the last time, whichever replica finds it. */
export async function tellExpiredWaivers(options: {
  waivers: Pick<WaiverStore, 'claimExpired'>;
  notices: Pick<DatabaseNoticeStore, 'add'>;
  organizations: OrganizationConfig[];
  /** Milliseconds since the epoch. */
  now: number;
}): Promise<void> {
  const { waivers, notices, organizations, now } = options;
  const at = new Date(now).toISOString();
  const expired = await waivers.claimExpired(at);
  await notices.add(
    expired.flatMap(waiver => {
      const organization = organizations.find(
        ({ name }) => name === waiver.organization,
      );
      return organization
        ? expiredWaiverNotice(organization, toWaiver(waiver, now), at)
        : [];
    }),
  );
}
