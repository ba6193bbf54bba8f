import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { dataScript } from '../../../src/package/data-script.ts';

function give(content: Uint8Array): Record<string, string> {
  const given: Record<string, string> = {};
  runInNewContext(dataScript(content), {
    portable: {
      giveText: (text: string) => (given['text'] = text),
      giveBytes: (base64: string) => (given['bytes'] = base64),
    },
  });
  return given;
}

test('text is handed over as text, to the letter', () => {
  const text = '\uFEFF{"a": "تعاون ’ </script> \u2028 \\\\ `${x}`"}\r\n';
  expect(give(Buffer.from(text))).toEqual({ text });
});

test('what is not text is handed over as Base64', () => {
  const content = Uint8Array.from([0, 97, 115, 109, 255, 254]);
  expect(give(content)).toEqual({ bytes: Buffer.from(content).toString('base64') });
});
