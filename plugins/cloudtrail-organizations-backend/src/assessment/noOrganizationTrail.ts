import {
  type Sentence,
  say,
  type Trail,
} from 'backstage-plugin-cloudtrail-organizations-common';
import { restoreTrailCli } from '../aws/cli';
import type { OrganizationConfig } from '../config';
import { restorable } from './restorable';

/** No organization trail was seen: what to do, which is to restore one that could be one again. */
export function whyNoOrganizationTrail(
  trails: Trail[],
  organization: OrganizationConfig,
): { reason: Sentence; nextStep: Sentence } {
  const { homeRegion: region } = organization;
  const candidate = restorable(trails).at(0);
  return candidate
    ? {
        reason: say('trail.onlyAccountLevel', {
          region,
          trail: candidate.name,
        }),
        nextStep: say('trail.restore', {
          trail: candidate.name,
          command: restoreTrailCli(organization, candidate),
        }),
      }
    : {
        reason: say('trail.none', { region }),
        nextStep: say('trail.create'),
      };
}
