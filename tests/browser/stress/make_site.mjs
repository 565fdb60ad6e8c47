// Copies the guide and adds 300 pages that strain a theme: long titles, deep headings, huge tables, long words,
// right-to-left and Chinese, Japanese and Korean text, wide flowcharts.
//
//   node tests/browser/stress/make_site.mjs GUIDE FOLDER
//
// The pages are the same on every run, so that what fails once fails again.

import { cpSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const pageCount = 300;

const scripts = {
  latin: "pipeline schema lineage contract warehouse partition backfill freshness observability governance".split(" "),
  german: "Datenqualitätssicherungsmaßnahmen Übergangswahrscheinlichkeitsmatrix Größenordnung Zusammenführung".split(" "),
  arabic: "بيانات مهندس مستودع نموذج تدفق مخطط جودة حوكمة تحليل مصدر".split(" "),
  hebrew: "נתונים מהנדס מחסן מודל זרימה תרשים איכות ממשל ניתוח מקור".split(" "),
  chinese: "数据 工程师 仓库 模型 流程 图表 质量 治理 分析 来源".split(" "),
  japanese: "データ エンジニア 倉庫 モデル 流れ 図 品質 統治 分析 出典".split(" "),
  korean: "데이터 엔지니어 창고 모델 흐름 도표 품질 관리 분석 출처".split(" "),
};
const names = Object.keys(scripts);
const withoutSpaces = new Set(["chinese", "japanese"]);

/** A small generator of numbers (mulberry32): the same sequence for the same seed. */
function random(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

class Writer {
  constructor(seed) {
    this.next = random(seed);
    this.script = names[seed % names.length];
  }

  below(limit) {
    return Math.floor(this.next() * limit);
  }

  words(count) {
    const list = scripts[this.script];
    const words = Array.from({ length: count }, () => list[this.below(list.length)]);
    return words.join(withoutSpaces.has(this.script) ? "" : " ");
  }

  longWord() {
    return `https://data.example.org/${"very-long-path-without-a-place-to-break_".repeat(2 + this.below(3))}${this.below(1e6)}`;
  }

  paragraph() {
    return `${this.words(30 + this.below(60))} \`${this.words(1)}\` **${this.words(3)}** <${this.longWord()}>.`;
  }

  headings() {
    const levels = [2, 3, 4, 5, 6];
    return levels.flatMap((level) => [`${"#".repeat(level)} ${this.words(2 + this.below(14))}`, this.paragraph()]);
  }

  table(columns, rows) {
    const row = (cell) => `| ${Array.from({ length: columns }, cell).join(" | ")} |`;
    return [
      row(() => this.words(1 + this.below(3))),
      row(() => ["---", ":---", "---:", ":---:"][this.below(4)]),
      ...Array.from({ length: rows }, () => row(() => (this.below(12) ? this.words(1 + this.below(6)) : "x".repeat(60)))),
    ].join("\n");
  }

  list(depth) {
    return Array.from({ length: depth }, (_, level) => `${"  ".repeat(level)}- ${this.words(4 + this.below(10))}`).join("\n");
  }

  flowchart() {
    const nodes = Array.from({ length: 4 + this.below(9) }, (_, i) => `n${i}["${this.words(1 + this.below(3))}"]`);
    const links = nodes.slice(1).map((node, i) => `  ${nodes[this.below(i + 1)]} -->|${this.words(1)}| ${node}`);
    return ["```mermaid", `flowchart ${this.below(2) ? "LR" : "TB"}`, "  accTitle: Parts", ...links, "```"].join("\n");
  }

  code() {
    return ["```sql", `SELECT ${"column_with_a_long_name, ".repeat(12)}1`, "FROM t;", "```"].join("\n");
  }

  page(index) {
    const title = this.words(index % 10 === 0 ? 40 : 4 + this.below(12)).slice(0, 300);
    const parts = [
      `---\ntitle: ${JSON.stringify(`${title} ${index}`)}\ndescription: ${JSON.stringify(this.words(12))}\ntags: [${JSON.stringify(`stress ${index % 7}`)}]\n---`,
      this.paragraph(),
      ...this.headings(),
      this.table(index % 20 === 0 ? 26 : 2 + this.below(11), index % 50 === 0 ? 300 : 3 + this.below(12)),
      `> [!WARNING]\n> ${this.paragraph()}\n>\n> > ${this.words(20)}`,
      this.list(7),
      `- [ ] ${this.words(5)}\n- [x] ${this.words(5)}`,
      this.flowchart(),
      this.code(),
      ...this.headings(),
    ];
    return parts.join("\n\n") + "\n";
  }
}

const [guide, folder] = process.argv.slice(2);
rmSync(folder, { recursive: true, force: true });
for (const part of ["site.yaml", "content", "templates", "theme"]) cpSync(join(guide, part), join(folder, part), { recursive: true });
const section = join(folder, "content/stress");
mkdirSync(section, { recursive: true });
writeFileSync(join(section, "index.md"), "---\ntitle: Pages that strain a theme\ndescription: Long, deep, wide and from right to left.\n---\n");
for (let index = 0; index < pageCount; ++index)
  writeFileSync(join(section, `page-${String(index).padStart(3, "0")}.md`), new Writer(index + 1).page(index));
