import {
  type Control,
  say,
} from 'backstage-plugin-cloudtrail-organizations-common';
import { CONTROLS } from './controls';
import { ControlSet } from './ControlSet';

const control = (id: string): Control<'organization'> => ({
  id,
  title: say('control.insights'),
  severity: 'low',
  standards: [],
  facts: ['organization'],
  judge: () => ({ result: 'pass', because: say('control.insights.fail') }),
});

it('holds this plugin’s controls, and those that are added after them', () => {
  const set = new ControlSet();
  expect(set.all()).toEqual(CONTROLS);
  const added = control('backups-are-kept');
  set.addControl(added);
  expect(set.all()).toEqual([...CONTROLS, added]);
});

it('refuses an id that is taken, by this plugin or by another module', () => {
  const set = new ControlSet();
  expect(() => set.addControl(control('insights-enabled'))).toThrow(
    'There is a control insights-enabled already',
  );
  set.addControl(control('mine'));
  expect(() => set.addControl(control('mine'))).toThrow(
    'There is a control mine already',
  );
});

it.each(['', 'Mine', 'my control', 'a:b', '-a', 'a--b', 'a'.repeat(201)])(
  'refuses the id %j, on which neither waivers nor history could hang',
  id => {
    expect(() => new ControlSet().addControl(control(id))).toThrow(
      'The id of a control must be',
    );
  },
);
