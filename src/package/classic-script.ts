import { parseAst, Visitor } from 'vite';

/**
 * A finished script as one that a browser also runs from a folder, where it refuses modules: a call of the loader (loader.ts), which hands it what
 * takes the place of `import()` and `import.meta`. What a module exports, the call gives back. Without static imports, which only scripts that
 * share code have, it runs at once like any classic script.
 *
 * Throws for an export of a form that bundlers do not write.
 */
export function classicScript(code: string, file: string): string {
  const edits: { start: number; end: number; text: string }[] = [];
  const exported: string[] = [];
  let waits = false;
  const refuse = ({ start }: { start: number }) => {
    throw new Error(`${file} exports in a way that a copy can’t carry: ${code.slice(start, start + 60)}`);
  };
  new Visitor({
    ImportDeclaration({ start, end, specifiers, source }) {
      waits = true;
      const names = specifiers.map(({ local, ...specifier }) => {
        if (specifier.type === 'ImportNamespaceSpecifier') return `...${local.name}`;
        const name = specifier.type === 'ImportSpecifier' ? nameOf(specifier.imported) : 'default';
        return `${JSON.stringify(name)}: ${local.name}`;
      });
      edits.push({ start, end, text: `const { ${names.join(', ')} } = await portableModule.import(${source.raw});` });
    },
    ExportNamedDeclaration(node) {
      if (node.declaration || node.source) return refuse(node);
      for (const { local, exported: name } of node.specifiers)
        exported.push(`${JSON.stringify(nameOf(name))}: ${nameOf(local)}`);
      edits.push({ start: node.start, end: node.end, text: '' });
    },
    ExportDefaultDeclaration: refuse,
    ExportAllDeclaration: refuse,
    ImportExpression({ start }) {
      edits.push({ start, end: start + 'import'.length, text: 'portableModule.load' });
    },
    MetaProperty({ start, end, meta }) {
      if (meta.name === 'import') edits.push({ start, end, text: 'portableModule.meta' });
    },
  }).visit(parseAst(code, {}, file));

  let classic = code;
  for (const { start, end, text } of edits.sort((one, other) => other.start - one.start))
    classic = classic.slice(0, start) + text + classic.slice(end);
  const result = exported.length > 0 ? `\nreturn { ${exported.join(', ')} };` : '';
  return `portable.run(${waits ? 'async ' : ''}(portableModule) => {\n'use strict';\n${classic}${result}\n});\n`;
}

function nameOf(node: { type: string; name?: string; value?: unknown }): string {
  return node.name ?? String(node.value);
}
