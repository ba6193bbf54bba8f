import { defineHastPlugin } from 'satteri';

/** A Sätteri plugin that puts each table in a box of its own, which scrolls where the table is wider than the page. */
export function tableBox() {
  return defineHastPlugin({
    name: 'table-box',
    element: {
      filter: ['table'],
      visit: (node, context) =>
        context.wrapNode(node, {
          type: 'element',
          tagName: 'div',
          properties: { className: ['table-box'] },
          children: [],
        }),
    },
  });
}
