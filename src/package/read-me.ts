/** The text that lies in the copy beside its pages, in the three languages of the site, as editors of every system read it. `day` is the day of the newest review. */
export function readMe(url: string, day: string): string {
  return `\uFEFFTaawun
======

EN  Open index.html in a web browser. There is nothing to install and no network is needed; the
    search works, too. If this folder is still inside a .zip file, extract it first.
    This copy: ${day}. The newest text: ${url}

AR  افتح الملف index.html في متصفح الويب. لا يلزم تثبيت شيء ولا اتصال بالشبكة، والبحث يعمل أيضًا.
    إذا كان هذا المجلد لا يزال داخل ملف مضغوط (.zip) فاستخرجه أولًا.
    هذه النسخة: ${day}. أحدث نص: ${url}

FR  Ouvrez index.html dans un navigateur. Il n’y a rien à installer et aucun réseau n’est
    nécessaire ; la recherche fonctionne aussi. Si ce dossier se trouve encore dans un fichier
    .zip, extrayez-le d’abord.
    Cette copie : ${day}. Le texte le plus récent : ${url}

Text and data: CC BY 4.0, https://creativecommons.org/licenses/by/4.0/
Search: Pagefind, MIT licence (pagefind/LICENSE.txt). Fonts: SIL Open Font License (assets/OFL.txt).
`.replaceAll('\n', '\r\n');
}
