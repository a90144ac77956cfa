// Prints the milliseconds of the first search in a page, the median of five: `node search.mjs MODULES CHROMIUM PAGE`.
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const [modules, chromium, page] = process.argv.slice(2);
const puppeteer = createRequire(`${modules}/`)("puppeteer-core");
const browser = await puppeteer.launch({ executablePath: chromium, args: ["--no-sandbox", "--disable-gpu"] });
const times = [];
for (let run = 0; run < 5; run += 1) {
  const tab = await browser.newPage();
  await tab.goto(pathToFileURL(page).href);
  times.push(await tab.evaluate(() => {
    const start = performance.now();
    const search = document.getElementById("search");
    search.value = "1999";
    search.dispatchEvent(new Event("input"));
    document.body.offsetHeight;
    const took = performance.now() - start;
    const found = [...document.querySelectorAll("article")].filter((one) => one.checkVisibility());
    if (found.length !== 1 || found[0].id !== "t-1999") throw new Error(`found ${found.length} rows`);
    return took;
  }));
  await tab.close();
}
await browser.close();
console.log(times.sort((one, other) => one - other)[2].toFixed(1));
