import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { confirms } from '@/utils/portal/confirmations';
import { saysEmpty } from '@/utils/portal/emptyList';
import { isListTitle } from '@/utils/portal/listTitles';
import { readSent, type Sent } from '@/utils/portal/sent';

const url = 'https://jobs.example/thanks';
const read = (html: string, sent: Sent) =>
  readSent(new JSDOM(html, { url }).window.document, sent, { site: 'icims', url, language: 'en' });
const said = (html: string, sent: Sent = { confirms }) => {
  const page = read(html, sent);
  return page.state === 'read' ? page.seen[0]?.reading : page.state;
};
const title = '<head><title>Job Application for Cook at Acme Maps</title></head>';

describe('a line that confirms', () => {
  test.each([
    'Your application has been submitted!',
    'Application submitted',
    'Thanks for applying, Kim',
    'We’ve received your application',
    'Ihre Bewerbung wurde erfolgreich übermittelt.',
    'Thank you for applying to Acme Maps',
    'Success! You’ve successfully applied',
    'Your application has been received.',
    'Vielen Dank für Ihre Bewerbung, Kim!',
    'Merci pour votre candidature',
    'आपका आवेदन सबमिट हो गया',
    'Bạn đã ứng tuyển thành công',
    '投递成功！',
    'ご応募ありがとうございます。',
    '応募が完了しました',
    'شكرا، تم إرسال طلبك',
  ])('%s', (line) => expect(confirms(line)).toBe(true));

  test.each([
    'Your application has not been submitted',
    'Application submitted?',
    'Once your application has been submitted you will get a mail',
    'Submit your application',
    'Ihre Bewerbung wurde nicht gesendet: bewerbung gesendet',
    'How we read applications',
    'Instructions for applying',
    'Deadline for applying: 12 May',
    'Tips for applying',
    'Filters successfully applied',
    'Coupon successfully applied',
    'Application submitted in error',
    'Your application has been received and rejected',
    'Your application has been successfully withdrawn',
    'Ihre Bewerbung wurde erfolgreich zurückgezogen',
    'Application received: what happens then, and when',
    'Bedankt voor je sollicitatiegesprek',
    'आवेदन सबमिट करें',
    'Bí quyết ứng tuyển thành công',
    '投递成功率',
    '應徵成功秘訣',
    `${'word '.repeat(50)}application submitted`,
    '',
  ])('is not: %s', (line) => expect(confirms(line)).toBe(false));
});

describe('a page that confirms', () => {
  test('names the role and the company by what it is called', () => {
    expect(said(`${title}<body><h1>Application submitted</h1></body>`)).toEqual({
      kind: 'status',
      site: 'icims',
      url,
      interfaceLanguage: 'en',
      role: 'Cook',
      company: 'Acme Maps',
      label: 'Application submitted',
      basis: 'sent',
    });
  });

  test('of one posting may be called by the role and the name of its site; any page by whatever it is about', () => {
    const head =
      '<head><meta property="og:site_name" content="Acme Maps"><meta property="og:title" content="Cook | Acme Maps"></head>';
    const page = `${head}<h2>Thank you for applying</h2>`;
    const at = /\/(?<id>thanks)$/;
    expect(said(page, { confirms, at })).toMatchObject({ role: 'Cook', company: 'Acme Maps', rowId: 'thanks' });
    expect(said(page)).toBe('nothing');
  });

  test('without the name of a role is left alone', () => {
    expect(said('<title>Thank you</title><h1>Application submitted</h1>')).toBe('nothing');
    expect(said('<title>Cook - Acme Maps</title><h1>Application submitted</h1>')).toBe('nothing');
  });

  test('with the form still there has not sent it', () => {
    expect(said(`${title}<h1>Application submitted</h1><form><input type="file"></form>`)).toBe('nothing');
  });

  test('says so in a heading, not somewhere in its text', () => {
    expect(said(`${title}<h1>Cook</h1><p>Application submitted</p>`)).toBe('nothing');
  });
});

test.each([
  ['You have not applied to any jobs yet.', true],
  ['You don’t have active job applications.', true],
  ['Keine Bewerbungen vorhanden', true],
  ['応募履歴はありません', true],
  ['No applications are accepted by mail', true],
  ['There is a list of applications', false],
  ['', false],
])('%s: says that there are none: %s', (line, is) => expect(saysEmpty(line)).toBe(is));

test.each([
  ['My applications (3)', true],
  ['Meine Bewerbungen · 12', true],
  ['我的申请', true],
  ['Applications for cooks', false],
  ['Jobs', false],
])('%s: heads a list of applications: %s', (line, is) => expect(isListTitle(line)).toBe(is));
