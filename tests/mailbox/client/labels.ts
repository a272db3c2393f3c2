/** The page's words in the languages it can speak, and its dates. */

const english = {
  inbox: 'Inbox',
  starred: 'Starred',
  sent: 'Sent',
  all: 'All mail',
  search: 'Search mail',
  compose: 'Compose',
  account: 'Google Account',
  reply: 'Reply',
  forward: 'Forward',
  more: 'More message options',
  back: 'Back to list',
  archive: 'Archive',
  delete: 'Delete',
  archived: 'Conversation archived.',
  deleted: 'Conversation moved to Bin.',
  send: 'Send',
  discard: 'Discard draft',
  messageSent: 'Message sent.',
  messageBody: 'Message Body',
  to: 'to',
  me: 'me',
  recipients: 'To',
  subject: 'Subject',
  newMessage: 'New message',
  noSubject: '(no subject)',
  noSender: '(unknown sender)',
  notStarred: 'Not starred',
  details: 'Show details',
  trimmed: 'Show trimmed content',
  empty: 'Nothing here.',
  choose: 'No conversation selected',
  sample: 'Invented mails on your own machine. Nothing is sent.',
  links: 'Links in the sample mails lead nowhere.',
};
export type Labels = typeof english;

const translations: Record<string, Partial<Labels>> = {
  de: {
    inbox: 'Posteingang',
    starred: 'Markiert',
    sent: 'Gesendet',
    all: 'Alle Nachrichten',
    search: 'In E-Mails suchen',
    compose: 'Schreiben',
    account: 'Google-Konto',
    reply: 'Antworten',
    forward: 'Weiterleiten',
    more: 'Weitere Nachrichtenoptionen',
    back: 'Zurück zur Liste',
    archive: 'Archivieren',
    delete: 'Löschen',
    archived: 'Konversation archiviert.',
    deleted: 'Konversation in den Papierkorb verschoben.',
    send: 'Senden',
    discard: 'Entwurf verwerfen',
    messageSent: 'Nachricht gesendet.',
    messageBody: 'Nachrichtentext',
    to: 'an',
    me: 'mich',
    recipients: 'An',
    subject: 'Betreff',
    newMessage: 'Neue Nachricht',
    noSubject: '(kein Betreff)',
    noSender: '(unbekannter Absender)',
    notStarred: 'Nicht markiert',
    details: 'Details anzeigen',
    trimmed: 'Gekürzten Inhalt anzeigen',
    empty: 'Hier ist nichts.',
    choose: 'Keine Konversation ausgewählt',
    sample: 'Erfundene Mails auf dem eigenen Rechner. Nichts wird gesendet.',
    links: 'Die Links der Beispielmails führen nirgendwohin.',
  },
  fr: {
    inbox: 'Boîte de réception',
    sent: 'Messages envoyés',
    search: 'Rechercher dans les messages',
    compose: 'Nouveau message',
    account: 'Compte Google ',
    reply: 'Répondre',
    forward: 'Transférer',
    send: 'Envoyer',
    messageBody: 'Corps du message',
    to: 'à',
    me: 'moi',
    details: 'Afficher les détails',
  },
  es: {
    inbox: 'Recibidos',
    sent: 'Enviados',
    search: 'Buscar correo',
    compose: 'Redactar',
    account: 'Cuenta de Google',
    reply: 'Responder',
    forward: 'Reenviar',
    send: 'Enviar',
    messageBody: 'Cuerpo del mensaje',
    to: 'para',
    me: 'mí',
    details: 'Mostrar detalles',
  },
  ja: {
    inbox: '受信トレイ',
    sent: '送信済み',
    search: 'メールを検索',
    compose: '作成',
    account: 'Google アカウント',
    reply: '返信',
    forward: '転送',
    send: '送信',
    messageBody: 'メッセージ本文',
    to: 'To',
    me: '自分',
    details: '詳細を表示',
  },
  ar: {
    inbox: 'البريد الوارد',
    sent: 'البريد المُرسَل',
    search: 'البحث في البريد',
    compose: 'إنشاء',
    account: 'حساب Google',
    reply: 'رد',
    forward: 'إعادة توجيه',
    send: 'إرسال',
    messageBody: 'نص الرسالة',
    to: 'إلى',
    me: 'أنا',
    details: 'عرض التفاصيل',
  },
};

/** The words in that language; English where a translation is missing. */
export const labelsIn = (language: string): Labels => ({ ...english, ...translations[language] });

/** 'Nov 23, 2026, 3:12 PM', as the language has it: the date in a message's `title`. */
export const fullDate = (at: number, language: string): string =>
  new Intl.DateTimeFormat(language, {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
  }).format(at);

/** 'Nov 23': the date in a list's row. */
export const shortDate = (at: number, language: string): string =>
  new Intl.DateTimeFormat(language, { month: 'short', day: 'numeric' }).format(at);

/** '3 days ago'; the time of day alone for today. */
export function ago(at: number, now: number, language: string): string {
  const days = Math.floor((now - at) / 86_400_000);
  const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  if (days >= 60) return relative.format(-Math.floor(days / 30), 'month');
  return relative.format(-days, 'day');
}
