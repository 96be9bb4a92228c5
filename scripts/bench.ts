/** `npm run bench -- <name>`: runs `tests/bench/<name>.bench.ts`; with no name, says which there are. */
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../tests/bench/', import.meta.url));
const names = readdirSync(folder).flatMap((file) => /^(.+)\.bench\.ts$/.exec(file)?.[1] ?? []);
const [name, ...options] = process.argv.slice(2);
if (name === undefined || !names.includes(name)) {
  console.error(`which? npm run bench -- <${names.join(' | ')}>`);
  process.exitCode = 1;
} else {
  const { run } = (await import(`../tests/bench/${name}.bench.ts`)) as {
    run(options: readonly string[]): Promise<void>;
  };
  await run(options);
}
