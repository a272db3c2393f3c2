import browser from 'webextension-polyfill';

/** Shows how many things wait for the person; nothing when nothing does. Never a count of rejections. */
export async function showBadge(count: number): Promise<void> {
  await browser.action.setBadgeText({ text: count === 0 ? '' : count > 9 ? '9+' : String(count) });
  await browser.action.setBadgeBackgroundColor({ color: '#0b6e5f' });
}
