import { say } from 'backstage-plugin-cloudtrail-organizations-common';
import type { OwnControl } from './own';
import { judgeS3ObjectEvents } from './s3ObjectEvents';
import { cis } from './standards';

/** Who read objects in S3. */
export const s3ObjectReadEvents: OwnControl<'trails'> = {
  id: 's3-object-read-events-logged',
  title: say('control.s3ObjectEvents.read'),
  severity: 'medium',
  standards: ['Security Hub S3.23', ...cis('3.9', '4.9')],
  facts: ['trails'],
  judge: ({ trails }, terms) => judgeS3ObjectEvents(trails, 'read', terms),
};
