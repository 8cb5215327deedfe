const FILES = {
  bash: "bash",
  sh: "bash",
  shell: "shell",
  json: "json",
  yaml: "yaml",
  yml: "yaml",
  java: "java",
  ini: "ini",
  toml: "ini",
  powershell: "powershell",
  dockerfile: "dockerfile",
  xml: "xml",
  html: "xml",
  diff: "diff",
  python: "python",
  http: "http",
};

/** Colours listings; a language is loaded when the page has it. */
export default async function highlight(root) {
  const listings = [...root.querySelectorAll('pre > code[class*="language-"]')]
    .map((code) => ({ code, file: FILES[languageOf(code)] }))
    .filter(({ file }) => file);
  if (listings.length === 0) {
    return;
  }
  const { default: library } = await import("./vendor/highlight/core.min.js");
  for (const { code, file } of listings) {
    if (!library.getLanguage(file)) {
      const language = await import(`./vendor/highlight/languages/${file}.min.js`);
      library.registerLanguage(file, language.default);
    }
    code.innerHTML = library.highlight(code.textContent, { language: file }).value;
  }
}

function languageOf(code) {
  const name = [...code.classList].find((one) => one.startsWith("language-"));
  return name.slice("language-".length).toLowerCase();
}
