import { describe, expect, it } from 'vitest';
import { browserOf } from '@/utils/browserOf';
import { type Access, accessTo, type Held, kindOf, type Remembered, remember } from '@/utils/siteAccess';

/** Whether a site may be read, and what is told of it. */

const asked = { isAsked: true };
const installed = {};

describe('a site that is asked for', () => {
  it.each<[Held, Remembered | undefined, Access]>([
    ['all', undefined, 'granted'],
    ['all', 'taken', 'granted'],
    ['some', 'on', 'partly'],
    ['none', undefined, 'absent'],
    ['none', 'givenUp', 'absent'],
    ['none', 'on', 'taken'],
    ['none', 'taken', 'taken'],
  ])('with %s granted that was %s is %s', (held, before, access) => {
    expect(accessTo(asked, held, before, false)).toBe(access);
  });

  it('misses nothing where the person left it off', () => {
    expect(accessTo(asked, 'none', 'taken', true)).toBe('absent');
  });

  it('is remembered from when it was granted, until the person gives it up', () => {
    expect(remember(asked, 'none', undefined)).toBeUndefined();
    expect(remember(asked, 'all', undefined)).toBe('on');
    expect(remember(asked, 'some', 'taken')).toBe('on');
    expect(remember(asked, 'none', 'on')).toBe('taken');
    expect(remember(asked, 'none', 'givenUp')).toBe('givenUp');
    expect(remember(asked, 'all', 'givenUp')).toBe('on');
  });
});

describe('a site that comes with the installation', () => {
  it('is missed whenever the browser does not grant it', () => {
    expect(accessTo(installed, 'all', undefined, false)).toBe('granted');
    expect(accessTo(installed, 'none', undefined, false)).toBe('taken');
    expect(accessTo(installed, 'none', undefined, true)).toBe('absent');
  });

  it('is remembered only while it is away', () => {
    expect(remember(installed, 'none', undefined)).toBe('taken');
    expect(remember(installed, 'all', 'taken')).toBeUndefined();
  });
});

it('a site is mail where a link opens a new one there, unless it says otherwise', () => {
  const composeUrl = () => '';
  expect(kindOf({ composeUrl })).toBe('mail');
  expect(kindOf({})).toBe('portal');
  expect(kindOf({ kind: 'both', composeUrl })).toBe('both');
});

it.each([
  ['Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0', 'Firefox/153.0'],
  ['Mozilla/5.0 (X11) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36', 'Chrome/156.0.0.0'],
  ['Mozilla/5.0 (X11) AppleWebKit/537.36 Chrome/156.0.0.0 Safari/537.36 Edg/156.0.1.2', 'Edg/156.0.1.2'],
  ['Lynx/2.9', '?'],
])('of %s a report says %s alone', (userAgent, browser) => expect(browserOf(userAgent)).toBe(browser));
