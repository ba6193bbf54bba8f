import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { contentDirectory } from '../build/content-directory.ts';
import { findProblems } from '../checks/check-content.ts';
import { isId } from '../checks/content-places.ts';
import { localeOf } from '../checks/forbidden/stray-text.ts';
import { formatProblems } from '../checks/format-problems.ts';
import { nearest } from '../checks/nearest.ts';
import { either } from '../checks/problem.ts';
import { parseContent, readContent, type Content } from '../checks/read-content.ts';
import { slugOf } from '../checks/slug.ts';
import { localeCodes, sectorIds } from '../schemas/fields.ts';
import { Refusal, startingFile, startingKinds, type Answers, type StartingKind } from './starting-files.ts';

const help = `npm run new                asks what to add and writes a valid starting file
npm run new -- <options>   asks only for what the options leave open

  --kind      ${startingKinds.join(', ')}
  --sector    ${sectorIds.join(', ')}
  --title     the title, the name or the term
  --slug      the id, where it shall not be made from the title
  --article   of a translation: the article, as <sector>/<slug>
  --locale    of a translation: ${localeCodes.slice(1).join(', ')}`;

/** One thing to know: the option that says it, the question, and the right answers where only some are. */
interface Question {
  option: 'kind' | 'sector' | 'title' | 'article' | 'locale';
  question: string;
  choices?: readonly string[];
}

/** Gives a right answer, from the options or from the editor. */
type Answer = (question: Question) => Promise<string>;

/** Most choices that a question lists; beyond, the nearest to a wrong answer are named. */
const mostListed = 12;

const terminal = createInterface({ input: process.stdin, terminal: false });
const typedLines = terminal[Symbol.asyncIterator]();

try {
  await main();
} catch (error) {
  if (!(error instanceof Refusal) && (error as NodeJS.ErrnoException).code !== 'ERR_PARSE_ARGS_UNKNOWN_OPTION')
    throw error;
  console.error((error as Error).message);
  process.exitCode = 1;
} finally {
  terminal.close();
}

async function main(): Promise<void> {
  const { values: given } = parseArgs({
    options: {
      kind: { type: 'string' },
      sector: { type: 'string' },
      title: { type: 'string' },
      slug: { type: 'string' },
      article: { type: 'string' },
      locale: { type: 'string' },
      help: { type: 'boolean' },
    },
  });
  if (given.help) return console.log(help);

  const content = await readContent(contentDirectory);
  const answer: Answer = (question) => {
    const said = given[question.option];
    return said === undefined ? ask(question) : Promise.resolve(rightAnswer(said, question));
  };
  const kind = (await answer({
    option: 'kind',
    question: 'What do you want to add?',
    choices: startingKinds,
  })) as StartingKind;
  const file = startingFile(kind, await answersFor(kind, content, answer, given.slug), content);

  const path = join(contentDirectory, file.path);
  const shown = content.shown(file.path);
  if (!file.adds && content.paths.includes(file.path))
    throw new Refusal(`${shown} is there already; open that one, or choose another title.`);
  refuseFaults(content, file.path, file.text);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, file.text, file.adds ? {} : { flag: 'wx' });
  console.log(
    `${shown}\n  ${file.adds ? 'has a new entry' : 'is written'}. Next: ${file.next}.\n  Then npm run dev shows it and tells what is still to be done, and npm run build checks it.`,
  );
}

async function answersFor(
  kind: StartingKind,
  content: Content,
  answer: Answer,
  slug: string | undefined,
): Promise<Answers> {
  const answers: Answers = {
    title: '',
    slug: '',
    sector: '',
    article: '',
    locale: '',
    today: new Date().toISOString().slice(0, 10),
  };
  if (kind === 'translation') {
    const articles = content.files.article.filter((file) => localeOf(file) === 'en').map(({ place }) => place.id);
    answers.article = await answer({ option: 'article', question: 'Which article?', choices: articles });
    answers.locale = await answer({ option: 'locale', question: 'In which language?', choices: localeCodes.slice(1) });
    answers.title = await answer({ option: 'title', question: 'Its title in that language?' });
    return answers;
  }
  if (kind !== 'partner')
    answers.sector = await answer({ option: 'sector', question: 'In which sector?', choices: sectorIds });
  const names = {
    article: 'Its title?',
    partnership: 'Its name, short and neutral?',
    partner: 'Its name?',
    source: 'Its title?',
    term: 'The term?',
  };
  answers.title = await answer({ option: 'title', question: names[kind] });
  answers.slug = slug ?? slugOf(answers.title);
  if (!isId(answers.slug)) {
    const reason =
      slug === undefined ? `"${answers.title}" has no Latin letters to make an id from` : `"${slug}" is no id`;
    throw new Refusal(`${reason}: give one of small letters, figures and single hyphens with --slug.`);
  }
  return answers;
}

/** The answer, if it is a right one. Throws a `Refusal` that names the nearest, or all where they are few. */
function rightAnswer(said: string, { option, choices }: Question): string {
  const answer = said.trim();
  if (!choices && answer !== '') return answer;
  if (choices?.includes(answer)) return answer;
  if (!choices) throw new Refusal(`--${option} needs some words.`);
  const near = nearest(answer, choices);
  const advice =
    near.length > 0
      ? `Nearest: ${near.map((id) => `"${id}"`).join(', ')}.`
      : `It can be ${either(choices.slice(0, mostListed))}.`;
  throw new Refusal(`--${option} "${answer}" is unknown. ${advice}`);
}

/** Asks the editor until the answer is right. Throws a `Refusal` where there is nobody to answer. */
async function ask(question: Question): Promise<string> {
  const { option, choices = [] } = question;
  const list = choices.length > 0 && choices.length <= mostListed ? `\n  ${choices.join(', ')}\n` : ' ';
  for (;;) {
    process.stdout.write(`${question.question}${list}> `);
    const typed = await typedLines.next();
    if (typed.done) throw new Refusal(`\nNo answer. Say it with --${option}; npm run new -- --help lists all options.`);
    try {
      return rightAnswer(typed.value, question);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      console.log(error.message);
    }
  }
}

/** Throws a `Refusal` with what the checks would say of the new text and do not say already: a title too long, an id that is taken. What only writing mends is no reason. */
function refuseFaults(content: Content, path: string, text: string): void {
  const known = new Set(findProblems(content).map((problem) => JSON.stringify({ ...problem, line: 0 })));
  const problems = findProblems(parseContent(new Map([...content.texts, [path, text]]), contentDirectory)).filter(
    (problem) => !problem.unfinished && !known.has(JSON.stringify({ ...problem, line: 0 })),
  );
  if (problems.length > 0)
    throw new Refusal(`Nothing is written, because the checks would refuse it:\n\n${formatProblems(problems)}`);
}
