import type { NotificationSendOptions } from '@backstage/plugin-notifications-node';
import type { Knex } from 'knex';

/** A notification that is to be sent once. */
export interface NewNotice {
  /** Which notices are the same one, whoever adds them. 255 characters at most. */
  key: string;
  organization: string;
  message: NotificationSendOptions;
  /** ISO 8601. */
  createdAt: string;
}

/** A notice that its holder sends now. */
interface ClaimedNotice {
  id: number;
  organization: string;
  message: NotificationSendOptions;
  /** How often it was tried before. */
  attempts: number;
}

interface NoticeRow {
  id: number;
  key: string;
  organization: string;
  message: string;
  created_at: string;
  due_at: string;
  attempts: number;
  sent_at: string | null;
}

/** Notices in the plugin's database: added with what they tell of, and sent by whichever replica comes first. */
export class DatabaseNoticeStore {
  readonly #database: Knex;

  constructor(database: Knex) {
    this.#database = database;
  }

  /** Adds notices; one whose key is there already is the same one. */
  async add(notices: NewNotice[]): Promise<void> {
    await this.#database.transaction(transaction =>
      insertNotices(transaction, notices),
    );
  }

  /**
   * The oldest notice that is due, which nobody else gets until `nextAt`.
   *
   * @param times.notBefore - what was added earlier is given up
   */
  async claim(times: {
    now: string;
    nextAt: (attempts: number) => string;
    notBefore: string;
  }): Promise<ClaimedNotice | undefined> {
    const { now, nextAt, notBefore } = times;
    for (;;) {
      const row = await this.#database<NoticeRow>('notices')
        .whereNull('sent_at')
        .andWhere('due_at', '<=', now)
        .andWhere('created_at', '>=', notBefore)
        .orderBy('id')
        .first();
      if (!row) return undefined;
      const { id, due_at, attempts } = row;
      const mine = await this.#database<NoticeRow>('notices')
        .where({ id, due_at })
        .whereNull('sent_at')
        .update({ due_at: nextAt(attempts), attempts: attempts + 1 });
      if (mine === 1) {
        return {
          id,
          organization: row.organization,
          message: JSON.parse(row.message),
          attempts,
        };
      }
    }
  }

  async sent(id: number, at: string): Promise<void> {
    await this.#database<NoticeRow>('notices')
      .where({ id })
      .update({ sent_at: at });
  }

  /** Deletes what was added before a time. */
  async deleteBefore(time: string): Promise<void> {
    await this.#database<NoticeRow>('notices')
      .where('created_at', '<', time)
      .delete();
  }
}

/** Adds notices within the transaction that records what they tell of. */
export async function insertNotices(
  transaction: Knex.Transaction,
  notices: NewNotice[],
): Promise<void> {
  for (const { key, organization, message, createdAt } of notices) {
    await transaction<NoticeRow>('notices')
      .insert({
        key,
        organization,
        message: JSON.stringify(message),
        created_at: createdAt,
        due_at: createdAt,
        attempts: 0,
      })
      .onConflict('key')
      .ignore();
  }
}
