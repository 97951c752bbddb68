import { say } from 'backstage-plugin-cloudtrail-organizations-common';
import type { OwnControl } from './own';
import { judgeS3ObjectEvents } from './s3ObjectEvents';
import { cis } from './standards';

/** Who changed or deleted objects in S3. */
export const s3ObjectWriteEvents: OwnControl<'trails'> = {
  id: 's3-object-write-events-logged',
  title: say('control.s3ObjectEvents.write'),
  severity: 'medium',
  standards: ['Security Hub S3.22', ...cis('3.8', '4.8')],
  facts: ['trails'],
  judge: ({ trails }, terms) => judgeS3ObjectEvents(trails, 'write', terms),
};
