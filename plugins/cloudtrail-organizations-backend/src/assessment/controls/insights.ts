import { known, say } from 'backstage-plugin-cloudtrail-organizations-common';
import type { OwnControl } from './own';
import { fail, notApplicable, pass, unseen } from './verdicts';

/** Anomaly detection: unusual rates of calls and of errors. */
export const insights: OwnControl<'trails'> = {
  id: 'insights-enabled',
  title: say('control.insights'),
  severity: 'low',
  standards: [],
  facts: ['trails'],
  judge({ trails }, { organization, ...terms }) {
    const concerned = trails.filter(one => one.isOrganizationTrail);
    const first = concerned.at(0);
    if (!first) {
      return notApplicable(
        say('control.noOrganizationTrail', { region: organization.homeRegion }),
      );
    }
    const types = (trail: typeof first) => known(trail.insights, terms)?.types;
    const on = concerned.find(trail => types(trail)?.length);
    const open = concerned.find(trail => types(trail) === undefined);
    const { name, insights: observation } = on ?? open ?? first;
    const evidence = { 'trails.insights': observation };
    if (on) {
      return {
        ...pass(
          say('control.insights.pass', {
            trail: name,
            types: (types(on) ?? []).join(', '),
          }),
        ),
        evidence,
      };
    }
    return open
      ? { ...unseen(observation), evidence }
      : {
          ...fail(
            say('control.insights.fail'),
            say('control.insights.remedy', { trail: name }),
          ),
          evidence,
        };
  },
};
