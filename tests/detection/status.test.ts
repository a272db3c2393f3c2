import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import ofLanguages from '@/utils/detection/model/labels.json';
import { statuses, statusOf } from '@/utils/detection/status';

describe('the status label of a portal', () => {
  test.each([
    ['Not selected', 'rejected'],
    ['No longer under consideration', 'rejected'],
    ['NOT SELECTED', 'rejected'],
    ['Status: Not selected', 'rejected'],
    ['Under review', 'received'],
    ['Schrödinger', 'changed'],
    ['Unfortunately', 'changed'],
    ['We will see', 'changed'],
    ['Rejected on 12 May 2026', 'rejected'],
    ['No seleccionado el 12 de mayo de 2026', 'rejected'],
    ['Nicht berücksichtigt am 12. März 2026', 'rejected'],
    ['Nie wybrany 3 lis 2026', 'changed'],
    ['不採用 2026年5月12日', 'rejected'],
    // A label of Danish, and a month of Italian.
    ['Set 12 Set 2026', 'viewed'],
    ['12 May 2026', 'changed'],
    ['', 'changed'],
  ])('%s: %s', (label, status) => expect(statusOf(label)).toBe(status));

  test('a label of every language is known, or left to the person where two meanings share it', () => {
    for (const [tag, sections] of Object.entries<Record<string, string[]>>(ofLanguages)) {
      const labels = sections['label rejected'] ?? [];
      expect(labels.length, tag).toBeGreaterThan(5);
      for (const label of labels) expect(['rejected', 'changed'], `${tag}: ${label}`).toContain(statusOf(label));
      expect(labels.filter((label) => statusOf(label) === 'rejected').length, tag).toBeGreaterThan(labels.length / 2);
    }
  });

  test.each([
    // Only who has an offer can decline it.
    ['Offer declined', 'withdrawn'],
    ['Job offer declined', 'withdrawn'],
    ['Offer made - declined', 'withdrawn'],
    // Either side may have done these.
    ['Offer withdrawn', 'changed'],
    ['Interview declined', 'changed'],
    ['Interview declined 12 May', 'changed'],
    ['Interview cancelled', 'changed'],
    ['Interview - no show', 'changed'],
    ['Assessment not completed', 'changed'],
    ['Offer decision', 'changed'],
    ['Offer decision 2', 'changed'],
    ['Hired maybe', 'changed'],
    ['Selected, marked 1', 'changed'],
    ['May interview', 'changed'],
    ['Shortlisted, out', 'changed'],
    ['Not rejected', 'changed'],
    ['Rejected?', 'changed'],
    ['Offer ？', 'changed'],
  ])('another word beside it changes what it says, %s: %s', (label, status) => expect(statusOf(label)).toBe(status));

  test('what nobody knows is never a rejection', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (label) => {
        expect([...statuses, 'changed']).toContain(statusOf(label));
        expect(statusOf(`zq ${label} qz`)).toBe('changed');
      }),
    );
  });
});

/** How each language says that something has ended, is closed, over, cancelled, or past its day. */
const ENDED: Record<string, RegExp> = {
  ar: /انته|مغلق|إغلاق|اكتمل|ملغ|إلغاء/,
  cs: /ukonč|uzavř|dokonč|zruš|vyprš|obsaz/i,
  da: /afslut|lukket|udløb|udgået|annuller|besat/i,
  de: /beendet|geschlossen|abgelaufen|erledigt|storniert|abgesagt/i,
  el: /ολοκληρ|έκλεισε|έληξε|ακυρ/i,
  en: /clos|ended|finish|complet|expired|cancel|archived|filled/i,
  es: /finaliz|cerrad|termin|concluid|caduc|cancel|eliminad/i,
  fi: /päättyn|suljettu|peruttu|keskeyt/i,
  fr: /terminé|clos|clôtur|fermé|expiré|annul|achev/i,
  he: /הסתיים|נסגר|סגור|בוטל/,
  hi: /समाप्त|बंद|निरस्त|रद्द|पूर्ण/,
  hu: /lezár|lejárt|befejez|töröl|megszűnt/i,
  id: /selesai|ditutup|berakhir|kedaluwarsa|batal/i,
  it: /conclus|chius|terminat|scadut|annullat|revocat/i,
  ja: /終了|締切|クローズ|完了|キャンセル/,
  ko: /종료|마감|완료|취소/,
  nb: /avslutt|lukket|utløpt|avlyst|ferdig/i,
  nl: /beëindig|gesloten|afgerond|verlopen|voltooid|geannuleerd/i,
  pl: /zakończ|zamknię|wygas|anulow|unieważn/i,
  pt: /encerrad|finaliz|conclu|expirad|cancelad|fechad|^excluíd|eliminad/i,
  ro: /finaliz|închi|închei|expirat|anulat/i,
  ru: /заверш|закры|оконч|истёк|отмен|архив/i,
  sv: /avslut|stängd|utgång|tillsatt|avbrut/i,
  tr: /kapan|sona er|tamamland|iptal|bitti|dold/i,
  uk: /заверш|закри|закінч|минув|скасов/i,
  vi: /kết thúc|đã đóng|hết hạn|hủy|ngừng/i,
  zh: /结束|結束|关闭|關閉|截止|取消|已满|完成|下线/,
};

describe('what is no rejection of the person', () => {
  test('no label that says only that something has ended, in whichever language', () => {
    expect(Object.keys(ENDED)).toEqual(Object.keys(ofLanguages));
    for (const [tag, sections] of Object.entries<Record<string, string[]>>(ofLanguages)) {
      const ended = (sections['label rejected'] ?? []).filter((label) => ENDED[tag]?.test(label));
      // 'Closed - not selected' says it in its other half.
      const only = ended.filter((label) => {
        const halves = label.split(/[:（）()]| - /).filter((half) => half !== '');
        return halves.length < 2 || !halves.some((half) => statusOf(half) === 'rejected');
      });
      expect(only, tag).toEqual([]);
    }
  });

  test.each([
    ['it ended', 'Processen avslutad', 'changed'],
    ['it ended', 'Procedure beëindigd', 'changed'],
    ['it ended', 'Forløb afsluttet', 'changed'],
    ['it ended', 'İşe alım tamamlandı', 'closed'],
    ['it ended', 'Udgået', 'changed'],
    ['it was cancelled', 'निरस्त', 'changed'],
    ['it was cancelled', 'Abgesagt', 'changed'],
    ['it was deleted', 'Excluído', 'changed'],
    ['it was deleted', 'Eliminado', 'changed'],
    ['it was put off, or refused', 'נדחה', 'changed'],
    ['it was not received, or not accepted', 'לא התקבל', 'changed'],
    ['it was not received, or not accepted', 'Tidak diterima', 'changed'],
    ['it failed, as an upload may', 'Sikertelen', 'changed'],
    ['it failed, as an upload may', 'Başarısız', 'changed'],
    ['it failed, as an upload may', 'Ανεπιτυχής', 'changed'],
    ['it failed, as an upload may', 'Zakończona niepowodzeniem', 'changed'],
    ['it failed, as an upload may', 'Niet geslaagd', 'changed'],
    ['a kind, or eliminated', 'Loại', 'changed'],
    ['who refuses may be the person', 'Odmowa', 'changed'],
    ['who refuses may be the person', 'اعتذار', 'changed'],
    ['who refuses may be the person', 'Turned down', 'changed'],
    ['who is out may have left', 'Ausgeschieden', 'changed'],
    ['who is out may have left', 'Nicht mehr im Prozess', 'changed'],
    ['who is out may have left', 'Fuera de proceso', 'changed'],
    ['the posting may be what is no longer current', 'Ej aktuell', 'changed'],
    ['the posting may be what is no longer current', 'Ikke aktuel', 'changed'],
    ['the posting may be what is no longer current', 'Ikke aktuell', 'changed'],
    ['nothing has been chosen yet', 'لم يتم الاختيار', 'changed'],
    ['nothing has been chosen yet', 'Nie wybrano', 'changed'],
    ['the site may compare a profile with a posting', 'Not a match', 'changed'],
    ['the site may compare a profile with a posting', 'Keine Übereinstimmung', 'changed'],
    ['a test may be negative, and that good', 'Esito negativo', 'changed'],
    ['the site may refuse a profile', 'Резюме отклонено', 'changed'],
    ['it is likely and no more', 'Unlikely to progress', 'changed'],
    ['a letter of thanks', '感謝函', 'changed'],
  ])('%s: %s', (_, label, status) => expect(statusOf(label)).toBe(status));
});

test.each([
  ['nobody has opened it', '미열람', 'received'],
  ['it waits to be looked at', 'Chờ xét duyệt', 'received'],
  ['it is open for applications', 'Открыто', 'changed'],
  ['it is open for applications', 'Aperta', 'changed'],
  ['a stage was passed', '通过', 'changed'],
  ['a stage was passed', 'Đạt', 'changed'],
  ['a stage was passed', 'Lolos', 'changed'],
  ['it was received, or accepted', 'Diterima', 'changed'],
  ['it was received, or accepted', 'Kabul edildi', 'changed'],
  ['a posting is called so', 'Oferta', 'changed'],
  ['a posting is called so', 'Nabídka práce', 'changed'],
  ['chosen for a closer look, and not yet invited', 'Preseleccionado', 'viewed'],
])('%s: %s is %s', (_, label, status) => expect(statusOf(label)).toBe(status));
