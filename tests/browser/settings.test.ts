import { beforeEach, describe, expect, it, vi } from 'vitest';
import { rememberedAccess } from '@/utils/browser/access';
import {
  chooseSiteMode,
  forgetSettings,
  languageSetting,
  ownNameSetting,
  readSettings,
  siteModesSetting,
  takeSettings,
  witnessSetting,
} from '@/utils/browser/settings';

/** The settings as a file carries them, on WXT's fake browser. */
const { fakeBrowser } = await vi.hoisted(async () => {
  const testing = await import('wxt/testing/fake-browser');
  Object.assign(globalThis, { chrome: testing.fakeBrowser });
  return testing;
});
vi.mock('webextension-polyfill', () => ({ default: {} }));

beforeEach(() => fakeBrowser.reset());

const chosen = { language: 'de', siteModes: { gmail: 'panel' }, ownName: 'Sam Sample' } as const;

describe('the settings in a file', () => {
  it('are what the person chose and nothing else', async () => {
    await witnessSetting.setValue({ seq: 1, count: 2, sums: [3, 4] });
    expect(await readSettings()).toEqual({});
    await languageSetting.setValue('de');
    await chooseSiteMode('gmail', 'panel');
    await ownNameSetting.setValue('Sam Sample');
    expect(await readSettings()).toEqual(chosen);
  });

  it('say nothing of what this browser grants, and grant nothing in another one', async () => {
    await rememberedAccess.setValue({ jobs: 'on' });
    expect(await readSettings()).toEqual({});
    await rememberedAccess.removeValue();
    await takeSettings({ siteModes: { jobs: 'page' }, siteAccess: { jobs: 'on' } });
    expect(await siteModesSetting.getValue()).toEqual({ jobs: 'page' });
    expect(await rememberedAccess.getValue()).toEqual({});
  });

  it('hold in another browser where nothing was chosen', async () => {
    expect(await takeSettings(chosen)).toEqual(['language', 'siteModes', 'ownName']);
    expect(await readSettings()).toEqual(chosen);
    expect(await takeSettings(chosen)).toEqual([]);
  });

  it('never override what was chosen here, also where that was to have none', async () => {
    await languageSetting.setValue('auto');
    await chooseSiteMode('gmail', 'off');
    await ownNameSetting.setValue('');
    expect(await takeSettings({ ...chosen, siteModes: { gmail: 'panel', other: 'off' } })).toEqual(['siteModes']);
    expect(await languageSetting.getValue()).toBe('auto');
    expect(await ownNameSetting.getValue()).toBe('');
    expect(await siteModesSetting.getValue()).toEqual({ gmail: 'off', other: 'off' });
  });

  it.each([
    ['of the wrong type', { language: 7, siteModes: 'off', ownName: {} }],
    ['nobody knows', { language: 'tlh', siteModes: { gmail: 'loud' }, colour: 'red' }],
    ['that are too long', { ownName: 'x'.repeat(201), siteModes: { ['x'.repeat(61)]: 'off' } }],
    ['that would reach every object', JSON.parse('{"__proto__":{"ownName":"x"},"siteModes":{"__proto__":"off"}}')],
    ['that are empty', { ownName: '  ' }],
  ])('%s are left out', async (_, from) => {
    expect(await takeSettings(from)).toEqual([]);
    expect(await fakeBrowser.storage.local.get()).toEqual({});
  });

  it('stand each for itself', async () => {
    expect(await takeSettings({ ...chosen, language: 'tlh' })).toEqual(['siteModes', 'ownName']);
  });
});

it('nothing is left once they are forgotten', async () => {
  await takeSettings(chosen);
  await fakeBrowser.storage.session.set({ journalTarget: { applicationId: 'a' } });
  await forgetSettings();
  expect(await fakeBrowser.storage.local.get()).toEqual({});
  expect(await fakeBrowser.storage.session.get()).toEqual({});
});
