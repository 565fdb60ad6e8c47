// What every page gains from scripts. Each part works alone, and the page is whole without any.

import { startContents } from "./lib/contents.js";
import { startSchemeSwitch } from "./lib/scheme-switch.js";

startSchemeSwitch();
startContents();
