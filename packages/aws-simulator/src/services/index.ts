import { cloudtrail } from './cloudtrail';
import { iam } from './iam';
import { organizations } from './organizations';
import { sts } from './sts';
import type { Service } from './service';

/** Every service that is simulated, by its signing name. */
export const SERVICES: ReadonlyMap<string, Service> = new Map(
  [cloudtrail, iam, organizations, sts].map(service => [service.name, service]),
);
