// What every page gains from scripts. Each part works alone, and the page is whole without any.

import { startContents } from "./lib/contents.js";
import { startCopyCode } from "./lib/copy-code.js";
import { startDiagrams } from "./lib/diagrams.js";
import { startPrefetch } from "./lib/prefetch.js";
import { startSchemeSwitch } from "./lib/scheme-switch.js";
import { startSearch } from "./lib/search-opener.js";
import { startTableTools } from "./lib/table-tools.js";
import { startTables } from "./lib/tables.js";

const words = document.getElementById("main")?.dataset ?? {};

startSchemeSwitch();
startContents();
startTables(words.sort ?? "");
startTableTools();
startDiagrams();
startCopyCode({ copy: words.copy ?? "", copied: words.copied ?? "" });
startPrefetch();
startSearch();
