const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * A file that scripts fetch, as a script that hands its content to the loader (loader.ts): a browser reads scripts from a folder, but no other
 * files. Text stays text, everything else becomes Base64.
 */
export function dataScript(content: Uint8Array): string {
  try {
    return `portable.giveText(${JSON.stringify(decoder.decode(content))});\n`;
  } catch {
    return `portable.giveBytes('${Buffer.from(content).toString('base64')}');\n`;
  }
}
