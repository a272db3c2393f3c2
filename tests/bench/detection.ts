import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { detect, readMail } from '@/utils/detection/detect';
import type { Outcome } from '@/utils/detection/detection';
import { outcomes } from '@/utils/detection/detection';
import { PASS } from '@/utils/detection/firstQuestion';
import { foldWord } from '@/utils/detection/fold';
import { decodeGate, topicOf } from '@/utils/detection/gate';
import { decodeModel, prepare } from '@/utils/detection/model';
import { maskHistory } from '@/utils/detection/newest';
import { parseFrom } from '@/utils/detection/parseFrom';
import { CORPUS, type CorpusMail, readCorpus } from '@/utils/detection/training/corpus';
import { parseLanguageFile } from '@/utils/detection/training/languageFile';
import type { MailReading } from '@/utils/reading';

/**
 * How well mails are understood that the model has not seen: those that other composers wrote and that are held back
 * (`tests/fixtures/mail`), those among them that nobody has read, and the labelled corpus beside the project, split by person: each person's mails are judged
 * by a model that was trained without them. The errors are listed in `.rebound/detection-errors.txt`.
 */

const HELD_BACK = 'tests/fixtures/mail';
/** Mails whose errors nobody has read, so that nothing was mended by them. */
const UNREAD = 'tests/fixtures/mail/unread';
const FOLDER = '.rebound/detection';
const ERRORS = '.rebound/detection-errors.txt';
/** People of the corpus that are left out together. */
const FOLDS = ['bd', 'k', 'ghijlm'];

interface Judged {
  id: string;
  group: string;
  wanted: Outcome;
  said: Outcome;
}

const round = (value: number): number => Math.round(value * 1000) / 1000;

/** Precision, recall and F1 of 'rejected', and the F1 of all outcomes on average; absent where nothing of it is there. */
function figures(judged: Judged[]) {
  const of = (outcome: Outcome) => {
    const right = judged.filter(({ wanted, said }) => wanted === outcome && said === outcome).length;
    const wanted = judged.filter((mail) => mail.wanted === outcome).length;
    const said = judged.filter((mail) => mail.said === outcome).length;
    return { right, wanted, said, f1: wanted + said === 0 ? undefined : (2 * right) / (wanted + said) };
  };
  const no = of('rejected');
  const f1s = outcomes.map((outcome) => of(outcome)).filter(({ wanted }) => wanted > 0);
  return {
    mails: judged.length,
    right: round(judged.filter(({ wanted, said }) => wanted === said).length / judged.length),
    macroF1: round(f1s.reduce((sum, { f1 = 0 }) => sum + f1, 0) / f1s.length),
    rejected: {
      mails: no.wanted,
      precision: no.said === 0 ? undefined : round(no.right / no.said),
      recall: no.wanted === 0 ? undefined : round(no.right / no.wanted),
      f1: no.f1 === undefined ? undefined : round(no.f1),
      falseAlarms: no.said - no.right,
    },
  };
}

const byGroup = (judged: Judged[]) =>
  Object.fromEntries([...Map.groupBy(judged, ({ group }) => group)].map(([group, own]) => [group, figures(own)]));

/** The corpus, each mail judged by a model that has seen nothing of its person. */
function judgeCorpus(corpus: CorpusMail[]): (Judged & { kind: CorpusMail['kind'] })[] {
  return FOLDS.flatMap((people) => {
    const folder = `${FOLDER}/${people}`;
    const trained = spawnSync('npm', ['run', 'train', '--', `--without=${people}`, `--into=${folder}`]);
    if (trained.status !== 0) throw new Error(`Training without ${people} failed.`);
    const bytes = (name: string) => new Uint8Array(Buffer.from(readFileSync(`${folder}/${name}`, 'utf8'), 'base64'));
    const model = prepare(decodeModel(bytes('sentences.txt')));
    const gate = decodeGate(bytes('gate.txt'));
    const lists = JSON.parse(readFileSync(`${folder}/lists.json`, 'utf8'));
    return corpus
      .filter(({ person }) => people.includes(person))
      .map(({ id, person, kind, outcome, subject, from: sender, text }) => {
        const from = parseFrom(sender);
        const topic = topicOf(`${subject}\n${from.name ?? ''}\n${text}`, gate);
        const mail: MailReading = { kind: 'mail', site: 'paste', to: [], own: false, subject, from, text };
        const said = topic < PASS ? 'other' : readMail(mail, false, topic, model, lists).outcome;
        return { id, group: person, kind, wanted: outcome, said };
      });
  });
}

const sameName = (a: string | undefined, b: string | undefined) =>
  (a === undefined ? undefined : foldWord(a.replace(/[^\p{L}\p{M}\p{N}]/gu, ''))) ===
  (b === undefined ? undefined : foldWord(b.replace(/[^\p{L}\p{M}\p{N}]/gu, '')));

/** The held-back mails with the model that the extension carries. */
function judgeHeldBack(folder: string) {
  const judged: Judged[] = [];
  const named = { mails: 0, company: 0, role: 0, person: 0, stage: 0 };
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.txt'))) {
    const tag = name.slice(0, -'.txt'.length);
    for (const [i, mail] of parseLanguageFile(tag, readFileSync(`${folder}/${name}`, 'utf8')).mails.entries()) {
      const found = detect({
        kind: 'mail',
        site: 'paste',
        to: [],
        own: false,
        subject: mail.subject,
        from: parseFrom(mail.from),
        text: maskHistory(mail.body),
      });
      judged.push({ id: `${tag}${i + 1}`, group: tag, wanted: mail.outcome, said: found.outcome });
      if (mail.outcome === 'other') continue;
      named.mails += 1;
      named.company += sameName(found.company, mail.company) ? 1 : 0;
      named.role += sameName(found.role, mail.role) ? 1 : 0;
      named.person += sameName(found.person?.name, mail.person) ? 1 : 0;
      named.stage += found.stage === mail.stage ? 1 : 0;
    }
  }
  const share = (count: number) => round(count / named.mails);
  return {
    judged,
    named: {
      mails: named.mails,
      company: share(named.company),
      role: share(named.role),
      person: share(named.person),
      stage: share(named.stage),
    },
  };
}

/** All figures of the detection; those of the corpus are absent where it is missing. */
export function detectionFigures() {
  const { judged: held, named } = judgeHeldBack(HELD_BACK);
  const unread = judgeHeldBack(UNREAD);
  const isThere = existsSync(CORPUS);
  if (!isThere) process.stderr.write(`${CORPUS} is missing: only the project's own mails are measured.\n`);
  const corpus = isThere ? judgeCorpus(readCorpus()) : [];
  mkdirSync('.rebound', { recursive: true });
  writeFileSync(
    ERRORS,
    [...held, ...corpus]
      .filter(({ wanted, said }) => wanted !== said)
      .map(({ id, wanted, said }) => `${id}: ${wanted}, said ${said}\n`)
      .join(''),
  );
  const ofKind = (kind: CorpusMail['kind']) => corpus.filter((mail) => mail.kind === kind);
  return {
    heldBack: { ...figures(held), named, byLanguage: byGroup(held) },
    unread: { ...figures(unread.judged), named: unread.named, byLanguage: byGroup(unread.judged) },
    ...(isThere
      ? { corpus: { real: figures(ofKind('real')), template: figures(ofKind('template')), byPerson: byGroup(corpus) } }
      : {}),
  };
}
